"""The lossless format: what is written comes back, and nothing else is taken."""

import gzip
import re
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from strategies import bundles, json_objects

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Undecided, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.standpoint_jsonl import read_bundle, write


def written(bundle: Bundle, path: Path) -> Path:
    write(bundle, path, ExportOptions(), no_progress)
    return path


def read_all(path: Path) -> Bundle:
    bundle = read_bundle(path)
    return Bundle(bundle.header, tuple(bundle.entries))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("jsonl")


@pytest.fixture
def lines(village, tmp_path) -> list:
    """The village, written and parsed again."""
    path = written(village, tmp_path / "village.jsonl")
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


@given(bundles(), json_objects)
@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz"])
def test_all_comes_back(folder, ending, bundle, meta) -> None:
    bundle = replace(bundle, header=replace(bundle.header, meta=meta))
    path = written(bundle, folder / f"project{ending}")
    assert read_all(path) == bundle


def test_it_can_be_read_more_than_once(village, tmp_path) -> None:
    path = written(village, tmp_path / "village.jsonl")
    bundle = read_bundle(path)
    again = written(bundle, tmp_path / "again.jsonl")
    assert path.read_bytes() == again.read_bytes()
    assert list(bundle.entries) == []


def test_the_report_counts_and_loses_nothing(village, tmp_path) -> None:
    options = ExportOptions(undecided=Undecided.DROP)
    report = write(village, tmp_path / "village.jsonl", options, no_progress)
    assert str(report) == "Written: 1 article, 12 annotations."


def test_gzip_is_known_by_its_content_and_says_nothing_of_time(village, tmp_path) -> None:
    first = written(village, tmp_path / "a.jsonl.gz").read_bytes()
    assert first == written(village, tmp_path / "b.jsonl.GZ").read_bytes()
    (tmp_path / "c.jsonl").write_bytes(first)
    assert read_all(tmp_path / "c.jsonl") == village
    assert gzip.decompress(first) == written(village, tmp_path / "d.jsonl").read_bytes()


def test_every_cut_is_noticed(village, tmp_path) -> None:
    data = written(village, tmp_path / "whole.jsonl").read_bytes()
    path = tmp_path / "cut.jsonl"
    ends = [match.end() for match in re.finditer(b"\n", data)]
    for size in {*range(0, len(data) - 1, 97), *ends[:-1], *(end - 1 for end in ends[:-1])}:
        path.write_bytes(data[:size])
        with pytest.raises(InputError, match=r"cut\.jsonl"):
            read_all(path)


def test_a_file_of_the_first_version_is_read(village, lines, tmp_path) -> None:
    """It knew nothing of active time."""
    lines[0]["version"] = 1
    for content in lines[1]["layers"]:
        del content["activity"]
    path = tmp_path / "first.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, lines)))
    (entry,), (read,) = village.entries, read_all(path).entries
    layers = tuple(replace(content, activity=()) for content in entry.layers)
    assert read == replace(entry, layers=layers)


def test_a_cut_or_changed_gzip_is_noticed(village, tmp_path) -> None:
    data = written(village, tmp_path / "whole.jsonl.gz").read_bytes()
    path = tmp_path / "bad.jsonl.gz"
    middle = len(data) // 2
    for bad in (data[:middle], data[:-4], data[:middle] + b"XXXX" + data[middle + 4 :]):
        path.write_bytes(bad)
        with pytest.raises(InputError, match=r"bad\.jsonl\.gz.*(damaged|line)"):
            read_all(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not a standpoint-jsonl file"),
        (b"\x00\x01\x02", "not a standpoint-jsonl file"),
        (b"Some text.\n", "not a standpoint-jsonl file"),
        (b"[1, 2]\n", "not a standpoint-jsonl file"),
        (b'{"text": "an article"}\n', "not a standpoint-jsonl file"),
        (b'{"format": "annotations-jsonl"}\n', "cannot be read back"),
        (b'{"format": "standpoint-jsonl", "version": 3, "future": 1}\n', "in version 3.*reads 2"),
        (b'{"format": "standpoint-jsonl", "version": "1"}\n', "line 1: version: "),
        (b'{"format": "standpoint-jsonl", "version": 1}\n', "line 1: header: "),
    ],
)
def test_other_files_are_refused(tmp_path, content, reason) -> None:
    path = tmp_path / "other.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=reason) as caught:
        read_bundle(path)
    assert caught.value.message.startswith(str(path))
    assert caught.value.hint


def change(record, dotted: str, value: object) -> None:
    """Set what lies at `a.0.b`; the value `...` takes it away."""
    *places, last = [int(part) if part.isdecimal() else part for part in dotted.split(".")]
    for part in places:
        record = record[part]
    if value is ...:
        del record[last]
    else:
        record[last] = value


@pytest.mark.parametrize(
    ("dotted", "value"),
    [
        ("document.title", 7),
        ("document.title", ...),
        ("document.subtitle", "x"),
        ("document.published", "14 March"),
        ("document.created", "2025-03-14T12:00:00"),
        ("document.created", 1741953600),
        ("document.version", True),
        ("document.version", 0),
        ("document.id", 2**63),
        ("document.id", 0),
        ("document.sha256", "0" * 64),
        ("document.length", 1),
        ("text", "Another text."),
        ("layers.0.layer_id", 13),
        ("layers.1.layer_id", 11),
        ("layers.0.status", "almost"),
        ("layers.0.activity.0.id", 0),
        ("layers.0.activity.0.seconds", 0),
        ("layers.0.activity.0.seconds", 1.5),
        ("layers.0.activity.0.seconds", 2**31),
        ("layers.0.activity.0.started", "2025-03-14T12:00:00"),
        ("layers.0.activity.1.id", 501),
        ("layers.0.annotations.0.kind", "actor"),
        ("layers.0.annotations.0.form", "direct"),
        ("layers.0.annotations.0.polarity", 1),
        ("layers.0.annotations.0.actor_id", 99),
        ("layers.0.annotations.0.id", 102),
        ("layers.0.annotations.0.fragments", []),
        ("layers.0.annotations.0.fragments.0.start", -1),
        ("layers.0.annotations.0.fragments.0.end", 10_000),
        ("layers.0.annotations.0.fragments.0.quote", "Mayor Ada Helm"),
        ("layers.0.annotations.0.document_id", 2),
        ("layers.0.annotations.0.layer_id", 12),
        ("layers.0.annotations.0.confidence", 1.5),
        ("layers.0.annotations.0.author_id", 99),
        ("layers.0.annotations.0.updated", "2025-03-14T12:00:00"),
        ("layers.0.annotations.0.version", 0),
        ("layers.0.annotations.5.holders.0.actor_id", 21),
        ("layers.0.annotations.5.holders.0.mention_id", None),
        ("layers.0.annotations.5.holders.0.mention_id", 201),
        ("layers.0.annotations.7.holders", [{"mention_id": 101, "actor_id": None}]),
        ("layers.0.annotations.7.target_actor_id", 21),
        ("layers.0.annotations.7.claim_id", 101),
        ("layers.0.annotations.7.polarity", 2),
        ("layers.0.annotations.7.intensity", 0),
        ("layers.0.annotations.7.issue_id", 99),
        ("layers.0.annotations.8.claim_id", 201),
        ("layers.0.annotations.8.target_claim_id", 302),
        ("layers.0.annotations.10.label_id", None),
        ("layers.0.annotations.10.label_id", 99),
    ],
)
def test_a_wrong_entry_is_refused_with_its_line(lines, tmp_path, dotted, value) -> None:
    change(lines[1], dotted, value)
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, lines)))
    bundle = read_bundle(path)
    with pytest.raises(InputError, match=r"bad\.jsonl, line 2: \S+"):
        list(bundle.entries)


@pytest.mark.parametrize(
    ("dotted", "value"),
    [
        ("layers.0.annotator_id", 99),
        ("layers.1.id", 11),
        ("actors.0.affiliations.0.organisation_id", 99),
        ("actors.0.kind", "robot"),
        ("actors.0.created", "2025-03-14"),
        ("issues.1.parent_id", 99),
        ("issues.0.parent_id", 32),
        ("issues.0.parent_id", 31),
        ("labels.0.values", "economic"),
        ("meta", []),
    ],
)
def test_a_wrong_header_is_refused_at_once(lines, tmp_path, dotted, value) -> None:
    change(lines[0]["header"], dotted, value)
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, lines)))
    with pytest.raises(InputError, match=r"bad\.jsonl, line 1: \S+"):
        read_bundle(path)


@pytest.mark.parametrize("number", [b"NaN", b"1180591620717411303424"])
def test_numbers_that_json_cannot_keep_are_refused(village, tmp_path, number) -> None:
    path = written(village, tmp_path / "village.jsonl")
    path.write_bytes(path.read_bytes().replace(b'"page":3', b'"page":' + number))
    with pytest.raises(InputError, match="line 2: the extra of document 1"):
        read_all(path)


def test_a_line_that_is_no_json_is_named(village, tmp_path) -> None:
    path = written(village, tmp_path / "village.jsonl")
    first, *rest = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + b"oops\n" + b"".join(rest))
    with pytest.raises(InputError, match="line 2: Invalid JSON"):
        read_all(path)


def test_a_document_cannot_come_twice(village, tmp_path) -> None:
    twice = replace(village, entries=(*village.entries, *village.entries))
    with pytest.raises(InputError, match="line 3: document 1 comes twice"):
        read_all(written(twice, tmp_path / "twice.jsonl"))


def test_nothing_may_follow_the_end(village, tmp_path) -> None:
    path = written(village, tmp_path / "village.jsonl")
    path.write_bytes(path.read_bytes() + b"{}\n")
    with pytest.raises(InputError, match="more after the end"):
        read_all(path)


def test_entries_are_written_as_they_come(village, tmp_path) -> None:
    """A stream is not gathered first: each entry is made when the one before has been written."""
    entry = village.entries[0]
    seen = []

    def stream():
        for number in range(1, 4):
            assert seen == list(range(1, number))
            yield entry

    report = write(replace(village, entries=stream()), tmp_path / "x", ExportOptions(), seen.append)
    assert report.documents == 3
