"""Tables that are computed from what was found: nothing here reads a report anew."""
