"""New terms: what reports say anew or apart and no theme names, for a person to take into the pack."""

from pintu.analyse.new_terms.table import NewTerm, new_term_rows, new_terms

__all__ = ["NewTerm", "new_term_rows", "new_terms"]
