"""What a database error says goes into crash reports and the log: it holds no text of articles."""

import traceback
from pathlib import Path

import pytest
from projects import TEXT, Scene

from annotator.errors import ConflictError
from annotator.model import METADATA
from annotator.services import Project
from annotator.store.engine import Database, url_of


def test_errors_of_the_database_do_not_quote_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "project.standpoint"
    with Project.create(path) as project:
        document = Scene(project).document
    texts = METADATA.tables["document_text"]
    database = Database(url_of(path))
    with pytest.raises(ConflictError) as raised, database.write() as connection:
        connection.execute(texts.insert().values(document_id=document, text=TEXT))
    database.close()
    report = "".join(traceback.format_exception(raised.value))
    assert "UNIQUE" in report
    assert "Scholz" not in report
