"""Archives and trees of files for the tests of formats that consist of several files."""

import io
import zipfile
from pathlib import Path


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A ZIP archive with these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def members(path: Path) -> dict[str, bytes]:
    """The members of a ZIP archive."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
