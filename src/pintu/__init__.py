"""Pintu reads China's government work reports: every number with the sentence it stands in."""
