"""What holds for all formats of articles: real files, damaged files, and wrong endings."""

import random
import zipfile
from collections import Counter
from io import BytesIO

import pytest
from limits import at_most
from press_samples import NEXIS
from test_epub import BOOK
from test_feed import ATOM
from test_warc import RECORDS
from test_web_page import PAGE
from tiny_pdf import column, pdf

from annotator.errors import InputError, UserError
from annotator.formats.base import TextOptions
from annotator.formats.metadata import NamePattern
from annotator.formats.registry import IMPORTERS, importer_for
from annotator.text.offsets import canonical

PLAIN = TextOptions()
SECONDS = 20
KINDS = ("docx", "odt", "rtf", "epub", "pdf", "md", "html", "txt")
LINES = [f"This is line {number} of an article about the last ferry" for number in range(20)]


def outcome(path, options=PLAIN) -> str:
    """`read`, or the reason without the place, for a file that must be one of both."""
    try:
        with at_most(SECONDS, path):
            drafts = list(importer_for(path).read_articles(path, options))
    except UserError as error:
        return f"{error.message}".removeprefix(str(path)) if str(path) in error.message else "lost"
    return "read" if drafts and all(map(is_sound, drafts)) else "unsound"


def is_sound(draft) -> bool:
    said = (draft.title, draft.source, draft.author, draft.url, draft.language)
    words = [*filter(None, said), *draft.extra.values()]
    return (
        canonical(draft.text) == draft.text
        and bool(draft.text.strip() and draft.title)
        and all(canonical(word) == word and word.strip() for word in words)
    )


def test_all_real_documents_are_read_or_refused_with_a_reason(shared_data) -> None:
    folder = shared_data / "documents"
    paths = [path for kind in KINDS for path in sorted(folder.rglob(f"*.{kind}"))]
    outcomes = {path: outcome(path) for path in paths}
    reasons = Counter(reason.partition(":")[2] for reason in outcomes.values() if reason != "read")
    assert len(paths) == 127
    assert sum(reason == "read" for reason in outcomes.values()) == 100
    assert reasons == {
        " There is no text.": 20,
        " its pages are pictures (a scan), not text.": 6,
        " it is protected by a password.": 1,
    }


def test_all_real_web_pages_are_read(shared_data) -> None:
    paths = sorted((shared_data / "html").rglob("source.html"))
    assert [outcome(path) for path in paths] == ["read"] * 78


def packed(parts) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


WORD = {
    "_rels/.rels": '<r><a Type="x/officeDocument" Target="word/document.xml"/></r>',
    "word/document.xml": "<document><body><p><r><t>One</t></r></p></body></document>",
}
OPEN = {
    "META-INF/manifest.xml": "<manifest/>",
    "content.xml": "<a><body><text><p>One <s c='3'/>two</p></text></body></a>",
}
MAIL = (
    "Content-Type: multipart/related; boundary=X\n\n--X\n"
    f"Content-Type: text/html\n\n{PAGE}\n--X--\n"
)
RICH = (
    b"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\info{\\title T}}"
    b"\\f0 caf\\'e9\\u8220?\\par b}"
)
SEEDS = {
    "x.txt": NEXIS.encode(),
    "x.html": PAGE.encode(),
    "x.mhtml": MAIL.encode(),
    "x.pdf": pdf([column(LINES), column(LINES)], "Title"),
    "x.docx": packed(WORD),
    "x.odt": packed(OPEN),
    "x.fodt": OPEN["content.xml"].encode(),
    "x.rtf": RICH,
    "x.epub": packed(BOOK),
    "x.md": b"---\ntitle: T\n---\n# A *b*\n\n[c](d)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "x.rss": ATOM.encode(),
    "x.warc": b"".join(RECORDS),
}
INSERTED = (b"\0", b"<", b"&", b"{", b"}", b"\\", b"\xff", b"%%", b"&#x0;", b"\xed\xa0\x80", b"]]>")


def test_each_importer_of_articles_has_a_seed() -> None:
    endings = {ending for form in IMPORTERS if form.read_articles for ending in form.extensions}
    assert {f".{name.partition('.')[2]}" for name in SEEDS} <= endings


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, removed, doubled or put in."""
    for _ in range(chance.choice((1, 2, 5, 20))):
        place, length = chance.randrange(len(data) + 1), chance.randrange(1, 60)
        before, after = data[:place], data[place:]
        data = chance.choice(
            (
                before + chance.randbytes(1) + after[1:],
                before + after[length:],
                before + chance.choice(INSERTED) + after,
                before + after[:length] + after,
                before,
            )
        )
    return data


def mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """An archive with one member mutated, or mutated itself."""
    if not data.startswith(b"PK") or chance.random() < 0.3:
        return mutated(data, chance)
    archive = zipfile.ZipFile(BytesIO(data))
    parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(parts))
    return packed(parts | {name: mutated(parts[name], chance)})


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_files_are_read_or_refused_by_name(tmp_path, name) -> None:
    chance, path = random.Random(name), tmp_path / name
    path.write_bytes(SEEDS[name])
    assert outcome(path) == "read"
    for _ in range(60):
        path.write_bytes(mutated_inside(SEEDS[name], chance))
        assert outcome(path) not in {"lost", "unsound"}, path.read_bytes()


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("other", SEEDS)
def test_files_under_wrong_endings_are_read_or_refused_by_name(tmp_path, name, other) -> None:
    path = tmp_path / name
    path.write_bytes(SEEDS[other])
    assert outcome(path) not in {"lost", "unsound"}


@pytest.mark.parametrize("name", [name for name in SEEDS if name not in {"x.rss", "x.warc"}])
def test_the_name_of_a_file_can_tell_more(tmp_path, name) -> None:
    path = tmp_path / f"2024-03-14_Post{name[1:]}"
    path.write_bytes(SEEDS[name] if name != "x.txt" else b"Words.")
    options = TextOptions(name=NamePattern("{date}_{source}"))
    (draft,) = importer_for(path).read_articles(path, options)
    assert (str(draft.published), draft.source) == ("2024-03-14", "Post")
    path.rename(path.with_name(name))
    with pytest.raises(InputError, match=r"does not follow"):
        list(importer_for(path).read_articles(path.with_name(name), options))
