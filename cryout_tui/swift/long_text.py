"""A `TextArea` for long texts: a key takes no longer in one than in an empty one.

    from .swift.long_text import LongText

Where Textual is not as it is known here, `LongText` is its `TextArea`, as it is.
"""

from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import TextArea

WRAPPED = (
    "_wrap_offsets",
    "_tab_width_cache",
    "_offset_to_line_info",
    "_line_index_to_offsets",
    "_width",
    "_tab_width",
)
AREA = (
    "_check_refresh", "_draw_cursor", "_has_cursor", "_render_line", "_set_dirty", "_set_document", "_set_theme",
    "_watch_selection", "render_line", "selection",
)  # fmt: skip
OF_AN_AREA = (
    "_highlights", "_line_cache", "_matching_bracket_location", "_repaint_required", "wrapped_document",
)  # fmt: skip


def is_known() -> bool:
    """Say whether Textual has inside what is built upon here."""
    try:
        from textual._cells import cell_len, cell_width_to_column_index  # noqa: F401
        from textual._wrap import compute_wrap_offsets  # noqa: F401
        from textual.document._document import Document
        from textual.document._wrapped_document import WrappedDocument
    except ImportError:
        return False
    wrapped = WrappedDocument(Document(""))
    set_at_start = {*TextArea.__init__.__code__.co_names, *Widget.__init__.__code__.co_names}
    return (
        all(hasattr(wrapped, name) for name in WRAPPED)
        and all(hasattr(TextArea, name) for name in AREA)
        and set_at_start.issuperset(OF_AN_AREA)
    )


if TYPE_CHECKING or is_known():
    from .flat_area import FlatArea as LongText
else:
    LongText = TextArea

__all__ = ["LongText"]
