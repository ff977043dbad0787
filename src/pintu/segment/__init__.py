"""Segmenting: a document's sections, sentences and damage.

The stages of it, each a module: lines, furniture, paragraphs, headings, sentences, frames, damage.
"""

from __future__ import annotations

from pintu.segment.document import segment

__all__ = ["segment"]
