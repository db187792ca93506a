"""Our statements survive the way to another tool and back: export, recognise, read, map."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, LossReport, Undecided, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.mapping import guess, survey, to_bundle
from annotator.formats.names import Names
from annotator.formats.parts.statement_rows import statement_rows
from annotator.formats.registry import exporter, importer_for

NOW = datetime(2025, 3, 14, 12, tzinfo=UTC)
IDS = {"document_id", "claim_id", "stance_id", "holder_actor_id", "issue_id", "target_id", "origin"}


@pytest.mark.parametrize(
    "name", ["label-studio", "prodigy", "spacy", "conllu-plus", "web-annotation"]
)
def test_statements_come_back_as_they_were(village, tmp_path, name) -> None:
    back = mapped(there(village, tmp_path, name))
    assert rows(back) == rows(village)


@pytest.mark.parametrize("name", ["doccano", "conll2003"])
def test_claims_and_polarities_come_back_from_mere_labels(village, tmp_path, name) -> None:
    back = rows(mapped(there(village, tmp_path, name)))
    assert {row.get("polarity_label") for row in back} >= {"supports", "opposes"}
    assert any("The ferry must stay" in str(row.get("claim_text")) for row in back)


def there(bundle: Bundle, tmp_path: Path, name: str) -> Path:
    form = exporter(name)
    path = tmp_path / f"a{form.extensions[0]}"
    try:
        form.write(bundle, path, ExportOptions(), no_progress)
    except InputError as error:
        if form.extra and "is not installed" in error.message:
            pytest.skip(str(error))
        raise
    assert importer_for(path) is form
    return path


def mapped(path: Path) -> Bundle:
    project = importer_for(path).read_foreign(path)
    return to_bundle(
        project, guess(survey(project)), new_id=count(1).__next__, now=NOW, annotator="Me"
    )


def rows(bundle: Bundle) -> list[dict]:
    """The rows of all statements, without ids."""
    names = Names.of(bundle.header)
    found = [
        {key: value for key, value in row.items() if key not in IDS}
        for entry in bundle.entries
        for row in statement_rows(entry, names, Undecided.KEEP, LossReport())
    ]
    return sorted(found, key=repr)
