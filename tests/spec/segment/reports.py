"""Reports written for the tests, and how they carry what is expected of them."""

from msgspec.structs import replace

from pintu.records import Document, Segmentation
from pintu.segment import segment

DOCUMENT = Document(
    document_id="d1",
    region_id="CN-QH",
    region="青海",
    year=2031,  # a plan, “十五五”, ended the year before; “十六五” begins
    level="province",
    kind="report",
    title="政府工作报告",
    delivered=None,
    published=None,
    source=None,
    path="report.txt",
    sha256="0",
    text="",
)


def segmented(text: str, *, year: int = 2031) -> Segmentation:
    return segment(replace(DOCUMENT, text=text, year=year))


def quotes(text: str, *, year: int = 2031) -> list[str]:
    return [sentence.quote for sentence in segmented(text, year=year).sentences]


def unmarked(text: str) -> str:
    return text.replace("¦", "")


def pieces(text: str) -> list[str]:
    """Return what stands between the marks ¦ in a text that carries its expectation."""
    return [piece.strip() for piece in text.split("¦") if piece.strip()]
