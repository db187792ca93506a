"""`annotator.load`: the tables of a project for pandas, Polars and Arrow."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

import annotator
from annotator.errors import InputError, UserError
from annotator.services.sample import create_sample

TABLES = (
    *("documents", "assignments", "statements", "annotations"),
    *("actors", "affiliations", "issues", "labels"),
)
LIBRARIES = {"pandas": "pandas", "polars": "polars", "arrow": "pyarrow"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The sample project, as a project and as a backup."""
    folder = tmp_path_factory.mktemp("notebook")
    with create_sample(folder / "sample.standpoint") as project:
        project.transfer.export("standpoint-jsonl", folder / "sample.jsonl")
    return folder


@pytest.fixture(params=LIBRARIES)
def library(request) -> str:
    pytest.importorskip(LIBRARIES[request.param], reason=f"{request.param} is not installed")
    return request.param


def rows(table: object) -> list[dict[str, object]]:
    """The rows of a table of any library, with None for what is empty."""
    if hasattr(table, "to_pylist"):
        return table.to_pylist()
    if hasattr(table, "to_dicts"):
        return table.to_dicts()
    filled = table.astype(object).where(table.notna(), None)
    records = filled.to_dict("records")
    return [
        {key: cell.date() if key == "published" and cell else cell for key, cell in row.items()}
        for row in records
    ]


@pytest.mark.parametrize("ending", ["standpoint", "jsonl"])
def test_documents_have_their_texts(folder, library, ending) -> None:
    corpus = annotator.load(folder / f"sample.{ending}")
    found = rows(corpus.documents(as_=library))
    assert len(found) > 1
    for row in found:
        assert hashlib.sha256(row["text"].encode()).hexdigest() == row["sha256"]
        assert row["published"] is None or isinstance(row["published"], date)
        assert row["length"] == len(row["text"])


def test_places_are_those_of_the_words(folder, library) -> None:
    corpus = annotator.load(str(folder / "sample.standpoint"))
    texts = {row["document_id"]: row["text"] for row in rows(corpus.documents(library))}
    claims = [row for row in rows(corpus.annotations(library)) if row["kind"] == "claim"]
    assert claims
    for claim in claims:
        text = texts[claim["document_id"]]
        places = [piece.split("..") for piece in claim["fragments"].split(";")]
        assert " … ".join(text[int(start) : int(end)] for start, end in places) == claim["text"]


def test_statements_are_ready_to_be_counted(folder, library) -> None:
    statements = rows(annotator.load(folder / "sample.standpoint").statements(library))
    assert {row["polarity"] for row in statements} <= {-1, 0, 1, None}
    assert all(isinstance(row["discuss"], bool) for row in statements)
    assert any(row["issue"] for row in statements)


@pytest.mark.parametrize("name", TABLES)
def test_all_libraries_have_the_same_rows(folder, name) -> None:
    for module in LIBRARIES.values():
        pytest.importorskip(module, reason=f"{module} is not installed")
    corpus = annotator.load(folder / "sample.standpoint")
    first, second = (rows(getattr(corpus, name)(one)) for one in ("polars", "arrow"))
    assert first == second
    frame = getattr(corpus, name)()
    assert frame.shape[0] == len(first)
    assert list(frame.columns) == list(getattr(corpus, name)("arrow").column_names)


def test_pandas_can_group_and_join(folder) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    corpus = annotator.load(folder / "sample.standpoint")
    statements = corpus.statements()
    means = statements.groupby(["issue", "holder"])["polarity"].mean()
    assert means.between(-1, 1).all()
    joined = statements.merge(corpus.documents(), on="document_id")
    assert len(joined) == len(statements)


def test_a_project_that_was_looked_at_is_as_it_was(folder) -> None:
    pytest.importorskip("polars", reason="polars is not installed")
    before = (folder / "sample.standpoint").read_bytes()
    annotator.load(folder / "sample.standpoint").actors(as_="polars")
    assert (folder / "sample.standpoint").read_bytes() == before


def test_what_is_wrong_is_said_at_once(tmp_path, folder) -> None:
    with pytest.raises(UserError, match=r"missing\.standpoint"):
        annotator.load(tmp_path / "missing.standpoint")
    with pytest.raises(UserError, match=r"missing\.jsonl"):
        annotator.load(tmp_path / "missing.jsonl")
    with pytest.raises(InputError, match=r"as “excel”.*pandas, polars, arrow"):
        annotator.load(folder / "sample.standpoint").actors(as_="excel")
