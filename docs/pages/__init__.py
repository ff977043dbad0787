"""One module for each kind of generated page; each has ``render_pages``, from a page's name to its Markdown."""
