"""Several tables as one file."""

import io
import zipfile

from govgraph.exporting.content import Content
from govgraph.exporting.formats import Format

__all__ = ["pack_tables"]

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o100644 << 16


def pack_tables(found: Format, content: Content) -> bytes:
    """Put a format's tables into a zip archive.

    Nothing in it depends on clock, system or user, and it is not compressed, because two versions of zlib need not
    make the same bytes of the same text.

    Args:
        found: a format with parts.
        content: what to write.

    Returns:
        The archive.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for part in found.parts:
            entry = zipfile.ZipInfo(f"{part}{found.suffixes[0]}", date_time=_NO_TIME)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, "".join(found.render(content, part)).encode("utf-8"))
    return buffer.getvalue()
