"""Serving a store: over HTTP with the atlas, and to an assistant that speaks MCP."""

from pintu.serve.library import Library, open_library

__all__ = ["Library", "open_library"]
