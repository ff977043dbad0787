"""The parts of a brief: what each section says, by what the data are."""
