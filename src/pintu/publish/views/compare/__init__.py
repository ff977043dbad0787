"""Compare: any two regions of the newest edition, and a region's newest report beside that of the year before.

::

    layout     what the comparisons share, laid out once for a language
    differing  what each talks of more
    pages      the page of two reports
    matrix     every pair, by how alike they are
"""

from pintu.publish.views.compare.layout import (
    Comparing,
    compared_regions,
    editions_path,
    has_two_editions,
    lay_out_comparing,
    pair_path,
)
from pintu.publish.views.compare.matrix import matrix_page
from pintu.publish.views.compare.pages import editions_page, pair_page

__all__ = [
    "Comparing",
    "compared_regions",
    "editions_page",
    "editions_path",
    "has_two_editions",
    "lay_out_comparing",
    "matrix_page",
    "pair_page",
    "pair_path",
]
