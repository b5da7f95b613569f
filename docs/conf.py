"""How Sphinx builds the pages."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from docutils import nodes
from sphinx.application import Sphinx

from warmreach import __version__

project = "warmreach"
author = "The warmreach authors"
project_copyright = "the warmreach authors, MIT licence"
release = version = __version__

extensions = ["myst_parser", "public_names", "rule_tables", "scenes"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"warmreach {release}"
html_static_path = ["static"]
html_css_files = ["pages.css"]
templates_path: list[str] = []
myst_heading_anchors = 3
python_maximum_signature_line_length = 90
add_module_names = False
suppress_warnings = ["myst.header"]


def _end_with_the_code(_app: object, tree: nodes.document) -> None:
    """Drop the empty line that an example needs before its fence, and a page does not."""
    for block in tree.findall(nodes.literal_block):
        text = block.astext().rstrip()
        block.rawsource = text
        block.children = [nodes.Text(text)]


def setup(app: Sphinx) -> None:
    """Tell Sphinx what to do with each page that was read."""
    app.connect("doctree-read", _end_with_the_code)
