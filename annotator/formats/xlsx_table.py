"""Tables of articles as Excel workbooks (.xlsx): a row of names, and an article in each row."""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from annotator.errors import InputError
from annotator.formats.base import Format
from annotator.formats.files import failure
from annotator.formats.parts.archives import open_zip
from annotator.formats.parts.columns import Layout
from annotator.formats.parts.tables import (
    Grid,
    Row,
    TableReader,
    as_text,
    check_width,
    column_names,
    has_header,
)
from annotator.language import tr

MOST_ROWS = 2**20
"""As many as Excel has; a file that speaks of more would only keep us busy."""

_SAMPLE_ROWS = 50
_PAGE = 100
_OLE = b"\xd0\xcf\x11\xe0"
# What openpyxl raises for files that are not as it expects: it does not check them first.
_DAMAGES = (
    *(OSError, BadZipFile, zlib.error, EOFError, SyntaxError, NotImplementedError),
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError),
)

_Values = Sequence[Any]


def open_grid(path: Path, layout: Layout, encoding: str | None) -> Grid:
    """Open a sheet of a workbook: the one that the layout names, else the first with rows."""
    with _workbook(path) as book:
        names = tuple(sheet.title for sheet in book.worksheets)
        if layout.sheet is not None and layout.sheet not in names:
            raise InputError(
                tr("{path}: there is no sheet “{sheet}”.", path=path, sheet=layout.sheet),
                tr("The sheets are: {names}.", names=", ".join(names)),
            )
        for name in (layout.sheet,) if layout.sheet else names:
            with closing(_values(book, name, path)) as rows:
                first = [values for _, values in islice(rows, _SAMPLE_ROWS)]
            if first:
                break
        else:
            raise InputError(
                tr("{path}: there are no rows in it.", path=path), tr("Choose another file.")
            )
    width = max(map(len, first))
    check_width(width, str(path))
    named = (
        has_header([_texts(row) for row in first])
        if layout.has_header is None
        else (layout.has_header)
    )
    header = [*first[0], *[None] * (width - len(first[0]))] if named else [None] * width
    columns = column_names(header)
    return Grid(
        columns=columns,
        rows=_rows(path, name, columns, named),
        layout=Layout(sheet=name, has_header=named),
        sheets=names,
    )


def _texts(values: _Values) -> list[str]:
    return [as_text(value) for value in values]


def _rows(path: Path, sheet: str, columns: Sequence[str], named: bool) -> Generator[Row]:
    with _workbook(path) as book, closing(_values(book, sheet, path)) as rows:
        for number, values in islice(rows, int(named), None):
            check_width(len(values), f"{path}, row {number}")
            names = [*columns, *(f"column {i}" for i in range(len(columns), len(values)))]
            yield f"row {number}", dict(zip_longest(names, values))


def _values(book: Any, sheet: str, path: Path) -> Generator[tuple[int, _Values]]:
    """The numbered rows of a sheet that are not blank."""
    pages = _pages(book, sheet, path)
    for number, values in enumerate((row for page in pages for row in page), start=1):
        if number > MOST_ROWS:
            raise InputError(
                tr("{path}: there are too many rows in it.", path=path), tr("Use another copy.")
            )
        if any(value is not None for value in values):
            yield number, values


def _pages(book: Any, sheet: str, path: Path) -> Iterator[list[_Values]]:
    worksheet: Any = book[sheet]
    # The size that a sheet claims to have is often wrong, and may be immense.
    worksheet.reset_dimensions()
    rows = worksheet.iter_rows(min_row=1, min_col=1, values_only=True)
    while True:
        with _damages(path):
            page = list(islice(rows, _PAGE))
        if not page:
            return
        yield page


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    _check(path)
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    with path.open("rb") as file:
        with _damages(path):
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()


def _check(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(4)
    except OSError as error:
        raise failure(path, error) from error
    if start == _OLE:
        raise InputError(
            tr("{path}: this is protected by a password, or of an old Excel.", path=path),
            tr("Save it as .xlsx without a password."),
        )
    with open_zip(path) as archive:
        if "[Content_Types].xml" not in archive.names:
            raise InputError(
                tr("{path}: this is not an Excel workbook.", path=path), tr("Choose another file.")
            )
        archive.check()


@contextmanager
def _damages(path: Path) -> Iterator[None]:
    """Say of what openpyxl cannot read that it is damaged; what it warns of is not our matter."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _DAMAGES as error:
        raise InputError(
            tr(
                "{path}: this is not an Excel workbook, or damaged ({error}).",
                path=path,
                error=error,
            ),
            tr("Open it in Excel and save it again."),
        ) from error


READER = TableReader(open_grid)

FORMAT = Format(
    id="xlsx",
    name="Table (Excel)",
    extensions=(".xlsx", ".xlsm"),
    carries="One article per row, with its metadata in columns.",
    read_articles=READER.articles,
    read_table=READER.table,
)
