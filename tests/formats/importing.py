"""Any importer at work on a file, to its end: what the tests of all importers share."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from import_samples import SAMPLES

from annotator.errors import InputError, UserError
from annotator.formats.base import Format, TextOptions
from annotator.formats.bundle import Bundle
from annotator.formats.mapping import Guesses, guess, survey, to_bundle
from annotator.formats.registry import IMPORTERS
from annotator.suggest.names import form_of_mention, likely_kind
from annotator.suggest.quotations import form_of

GUESSES = Guesses(likely_kind, form_of_mention, form_of)
every_importer = pytest.mark.parametrize("form", IMPORTERS, ids=lambda form: form.id)


def is_read(form: Format, path: Path) -> bool:
    """Whether a file is read; if not, it is refused with an error that names it."""
    refusal = refusal_of(form, path)
    assert refusal is None or path.name in refusal.message
    assert refusal is None or refusal.hint
    return refusal is None


def refusal_of(form: Format, path: Path) -> UserError | None:
    """Why a file is refused; None where it is read. Any other error gets out."""
    try:
        read(form, path)
    except UserError as error:
        return error
    return None


def read(form: Format, path: Path) -> int:
    """Read a file to its end, as an import does; how many documents and entries it has."""
    if form.recognises:
        form.recognises(path)
    if form.read_articles:
        return len(list(form.read_articles(path, TextOptions())))
    if form.read_bundle:
        bundle = form.read_bundle(path)
    else:
        assert form.read_foreign is not None
        project = form.read_foreign(path)
        numbers = count(1)
        bundle = to_bundle(
            project,
            guess(survey(project)),
            new_id=lambda: next(numbers),
            now=datetime(2025, 3, 14, tzinfo=UTC),
            annotator="Ada",
            guesses=GUESSES,
        )
    return size(bundle)


def size(bundle: Bundle) -> int:
    header = bundle.header
    return len(list(bundle.entries)) + len(header.issues) + len(header.labels)


def sample(form: Format, bundle: Bundle, folder: Path) -> Path:
    """A valid file for an importer; a new importer needs a new line in `SAMPLES`."""
    assert form.id in SAMPLES, f"write a sample for {form.id} into import_samples.py"
    name, make = SAMPLES[form.id]
    if form.id == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    try:
        make(bundle, folder / name)
    except InputError as error:
        pytest.skip(str(error))
    return folder / name
