"""Segmenting: a document's sections, sentences and damage.

The stages of it, each a module: lines, furniture, paragraphs, headings, sentences, frames, damage.
"""

from __future__ import annotations

from pintu.segment.document import segment
from pintu.segment.text import split_text

__all__ = ["segment", "split_text"]
