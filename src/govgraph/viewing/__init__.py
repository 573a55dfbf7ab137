"""The graph as one HTML page: layout, data, template."""

from govgraph.viewing.page import render_page

__all__ = ["render_page"]
