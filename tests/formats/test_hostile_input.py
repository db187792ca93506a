"""Files that are made to do harm: refused with an error, or read without the harm."""

import gzip
import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import orjson
import pytest
from foreign_data import zipped
from import_samples import WORDS
from importing import every_importer, is_read, refusal_of, sample

from annotator.errors import InputError, UserError
from annotator.formats.base import ExportOptions, Format, TextOptions, no_progress
from annotator.formats.registry import EXPORTERS, importer
from annotator.services import Project

SECRET = "the secret of another file"
MEMORY = 12_000_000

ARCHIVES = (
    *("docx", "odt", "epub", "xlsx", "brat", "conll2003", "cas-json", "cas-xmi", "webanno-tsv"),
    "refi-qda",
)
XML = ("docx", "odt", "epub", "xlsx", "feed", "cas-xmi", "refi-qda", "refi-codebook")
CODES = ("refi-codebook", "refi-qda")


def archived(form: Format, village, folder: Path) -> tuple[Path, dict[str, bytes]]:
    """A sample with what is in it; a file that is no archive is its own only member."""
    path = sample(form, village, folder)
    data = path.read_bytes()
    if not zipfile.is_zipfile(path):
        return path, {"": data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return path, {name: archive.read(name) for name in archive.namelist()}


def put(path: Path, files: dict[str, bytes]) -> None:
    path.write_bytes(files[""] if "" in files else zipped(files))


def refused(form: Format, path: Path) -> str:
    refusal = refusal_of(form, path)
    assert refusal is not None
    assert path.name in refusal.message
    assert refusal.hint
    return refusal.message


@pytest.mark.parametrize("form", [importer(one) for one in ARCHIVES], ids=ARCHIVES)
def test_archives_that_swell_are_refused(form, village, tmp_path) -> None:
    path, files = archived(form, village, tmp_path)
    put(path, dict.fromkeys(files, b" " * 3_000_000))
    assert path.stat().st_size < 100_000
    assert "swell" in refused(form, path)


@pytest.mark.parametrize(("form_id", "name"), [("standpoint-jsonl", "jsonl"), ("warc", "warc")])
def test_compressed_files_that_swell_are_refused(form_id, name, tmp_path) -> None:
    path = tmp_path / f"a.{name}.gz"
    with gzip.open(path, "wb", compresslevel=9) as file:
        if form_id == "warc":
            file.write(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000000\r\n\r\n")
        for _ in range(300):
            file.write(b"{" * 1_000_000)
    assert refused(importer(form_id), path)


@pytest.mark.parametrize("form", [importer(one) for one in ARCHIVES], ids=ARCHIVES)
def test_members_never_get_out_of_their_archive(form, village, tmp_path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    path, files = archived(form, village, inner)
    put(path, files | {"../evil.txt": b"x", "/evil.ann": b"x", "..\\evil.xmi": b"x"})
    assert is_read(form, path) in (True, False)
    assert [one.name for one in tmp_path.rglob("*")] == ["inner", path.name]


def attacks(secret: Path) -> dict[str, tuple[str, str]]:
    """The declarations of an entity, and a reference to it."""
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 50}">' for n in range(9))
    return {
        "internal": (f'<!DOCTYPE x [<!ENTITY e "{SECRET}">]>', "&e;"),
        "external": (f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>', "&e;"),
        "laughs": (f"<!DOCTYPE x [{laughs}]>", "&e8;"),
        "parameter": (f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p;]>', ""),
    }


@pytest.mark.parametrize("attack", ["internal", "external", "laughs", "parameter"])
@pytest.mark.parametrize("form", [importer(one) for one in XML], ids=XML)
def test_entities_of_xml_are_not_followed(form, attack, village, tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    declared, used = attacks(secret)[attack]
    path, files = archived(form, village, tmp_path)
    attacked = {name: _attacked(data, declared, used) for name, data in files.items()}
    assert attacked != files
    put(path, attacked)
    found = "".join(everything(form, path)) if is_read(form, path) else ""
    assert SECRET not in found
    assert len(found) < 10_000


def _attacked(data: bytes, declared: str, used: str) -> bytes:
    """An XML document with a declaration before its root, and a use in its first text."""
    if not data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<"):
        return data
    start = data.index(b"?>") + 2 if data.lstrip().startswith(b"<?xml") else 0
    head, body = data[:start], data[start:]
    return head + declared.encode() + body.replace(b"</", used.encode() + b"</", 5)


def everything(form: Format, path: Path) -> Iterator[str]:
    """All texts that an importer finds."""
    if form.read_articles:
        for draft in form.read_articles(path, TextOptions()):
            yield from (draft.text, draft.title, draft.source or "")
    elif form.read_foreign:
        for document in form.read_foreign(path).documents:
            yield from (document.draft.text, document.draft.title, str(document.spans))


# --- large files


def lines_of(form_id: str, village, folder: Path) -> tuple[bytes, bytes, bytes]:
    """The beginning of a large file, what is repeated in it, and its end."""
    if form_id == "csv":
        return b"title,text\n", f"Ferry,{WORDS}\n".encode(), b""
    if form_id == "json":
        row = orjson.dumps({"title": "Ferry", "text": WORDS})
        return b"[" + row, b"," + row, b"]"
    if form_id == "jsonl":
        return b"", orjson.dumps({"title": "Ferry", "text": WORDS}) + b"\n", b""
    path = sample(importer(form_id), village, folder)
    data = path.read_bytes()
    if form_id == "label-studio":
        inner = data.strip()[1:-1]
        return b"[" + inner, b"," + inner, b"]"
    return b"", data.splitlines(keepends=True)[0], b""


@pytest.mark.parametrize("form_id", ["csv", "json", "jsonl", "doccano", "prodigy"])
def test_large_files_are_read_in_bounded_memory(form_id, village, tmp_path) -> None:
    form = importer(form_id)
    first, line, last = lines_of(form_id, village, tmp_path)
    path = tmp_path / f"large{form.extensions[0]}"
    count = 20_000_000 // len(line)
    with path.open("wb") as file:
        file.write(first)
        file.writelines(repeat(line, count))
        file.write(last)
    tracemalloc.start()
    try:
        if form.read_articles:
            seen = sum(1 for _ in form.read_articles(path, TextOptions()))
        else:
            seen = sum(1 for _ in form.read_foreign(path).documents)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert seen >= count
    assert most < MEMORY


@pytest.mark.parametrize(
    "form_id", ["csv", "jsonl", "standpoint-jsonl", "doccano", "prodigy", "codebook-csv"]
)
def test_an_endless_line_is_refused_without_filling_the_memory(form_id, tmp_path) -> None:
    form = importer(form_id)
    path = tmp_path / f"long{form.extensions[0]}"
    with path.open("wb") as file:
        file.write(b'{"text": "' if "json" in form.extensions[0] else b'kind,level,name\nissue,1,"')
        file.writelines(repeat(b"a" * 1_000_000, 80))
    tracemalloc.start()
    try:
        refused(form, path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 250_000_000


# --- trees


def test_issues_in_a_circle_are_refused(village, tmp_path) -> None:
    path = sample(importer("standpoint-jsonl"), village, tmp_path)
    first, *others = path.read_bytes().splitlines()
    head = orjson.loads(first)
    one, two, *_ = head["header"]["issues"]
    one["parent_id"], two["parent_id"] = two["id"], one["id"]
    path.write_bytes(b"\n".join([orjson.dumps(head), *others]))
    assert "line 1" in refused(importer("standpoint-jsonl"), path)


def test_a_codebook_of_too_many_levels_is_refused(tmp_path) -> None:
    path = tmp_path / "deep.csv"
    rows = "".join(f"issue,{n},Issue {n}\n" for n in range(1, 5_000))
    path.write_text(f"kind,level,name\n{rows}")
    assert "levels" in refused(importer("codebook-csv"), path)


@pytest.mark.parametrize("form", [importer(one) for one in CODES], ids=CODES)
def test_codes_of_too_many_levels_are_refused(form, village, tmp_path) -> None:
    path, files = archived(form, village, tmp_path)
    code = b'<Code guid="11111111-1111-1111-1111-111111111111" name="x" isCodable="true">'
    deep = code * 3_000 + b"</Code>" * 3_000
    put(path, {name: data.replace(b"<Codes>", b"<Codes>" + deep) for name, data in files.items()})
    assert refused(form, path)


@pytest.mark.parametrize("form", EXPORTERS, ids=lambda form: form.id)
def test_the_deepest_codebook_can_be_exported(form, tmp_path) -> None:
    path = tmp_path / "deep.csv"
    rows = "".join(f"issue,{n},Issue {n}\n" for n in range(1, 101))
    path.write_text(f"kind,level,name\n{rows}")
    bundle = importer("codebook-csv").read_bundle(path)
    target = tmp_path / f"out{form.extensions[0]}"
    try:
        form.write(bundle, target, ExportOptions(), no_progress)
    except InputError as error:
        if not form.extra:
            raise
        pytest.skip(str(error))
    assert target.exists()


# --- projects


@every_importer
def test_a_refused_file_leaves_nothing_in_the_project(form, village, tmp_path) -> None:
    path = sample(form, village, tmp_path)
    data = path.read_bytes()
    with Project.create(tmp_path / "p.standpoint", annotator="Ada") as project:
        before = project.header()
        for share in (5, 30, 70, 97):
            path.write_bytes(data[: len(data) * share // 100])
            if imported(project, form, path) == 0:
                assert project.documents.total() == 0
                assert project.header() == before
            else:
                project.history.undo()
        assert project.check() == []
    assert {one.name for one in tmp_path.iterdir()} >= {path.name, "p.standpoint"}


def imported(project: Project, form: Format, path: Path) -> int:
    """How many articles come in by the door of this kind of format; 0 where it is refused."""
    try:
        if form.read_articles:
            return len(project.transfer.import_articles([path]).added)
        if form.read_bundle:
            return project.transfer.import_bundle(path).added or len(project.header().issues)
        return project.transfer.import_foreign(path, format_id=form.id).added
    except UserError:
        return 0
