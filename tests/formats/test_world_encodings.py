"""Real texts in many languages and encodings: each is decoded sensibly, or refused for a reason."""

from pathlib import Path

import pytest
from limits import at_most

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.plain_text import preview
from annotator.text.offsets import canonical

# What the end of a file name says; files with other endings are in the encodings of single fonts.
ENCODINGS = {
    "UTF8": "utf-8",
    "Latin1": "cp1252",
    "Latin2": "iso8859_2",
    "Cyrillic": "cp1251",
    "Greek": "iso8859_7",
    "Hebrew": "iso8859_8",
    "Arabic": "cp1256",
    "Turkish": "iso8859_9",
    "SJIS": "cp932",
    "EUC": "euc_jp",
    "JIS": "iso2022_jp",
    "HZ": "hz",
    "GB2312": "gb2312",
    "Unicode": "utf-16",
}
LARGE_LANGUAGES = (
    *("English-Latin1", "German_Deutsch-Latin1", "French_Francais-Latin1", "Spanish-Latin1"),
    *("Italian-Latin1", "Dutch_Nederlands-Latin1", "Portuguese_Portugues-Latin1"),
    *("Swedish_Svenska-Latin1", "Danish_Dansk-Latin1", "Finnish_Suomi-Latin1"),
    *(
        "Icelandic_Yslenska-Latin1",
        "Russian-Cyrillic",
        "Ukrainian-Cyrillic",
        "Greek_Ellinika-Greek",
    ),
    *("Hebrew_Ivrit-Hebrew", "Arabic_Alarabia-Arabic", "Japanese_Nihongo-SJIS"),
    *("Japanese_Nihongo-EUC", "Chinese_Mandarin-GB2312", "Chinese_Mandarin-HZ"),
)


@pytest.fixture(scope="module")
def declarations(shared_data) -> Path:
    return shared_data / "encodings" / "udhr"


def expected(path: Path) -> str | None:
    try:
        return canonical(path.read_bytes().decode(ENCODINGS[path.name.rpartition("-")[2]]))
    except (KeyError, UnicodeDecodeError):
        return None


def body(path: Path) -> str:
    return preview(path, TextOptions()).text


def outcome(path: Path) -> str | InputError:
    try:
        return body(path)
    except InputError as error:
        return error


@pytest.mark.parametrize("name", LARGE_LANGUAGES)
def test_large_languages_are_decoded(declarations, name) -> None:
    assert body(declarations / name) == expected(declarations / name)


def test_all_utf8_is_decoded_and_damage_is_told(declarations) -> None:
    outcomes = {path: outcome(path) for path in declarations.glob("*UTF8*")}
    del outcomes[declarations / "Czech_Cesky-UTF8"]  # is not what its name says
    decoded = {path: text for path, text in outcomes.items() if isinstance(text, str)}
    damaged = [str(error) for error in outcomes.values() if isinstance(error, InputError)]
    assert all(text == canonical(path.read_bytes().decode()) for path, text in decoded.items())
    assert all("damaged at byte 99" in reason for reason in damaged)  # they are cut off there
    assert (len(decoded), len(damaged)) == (86, 7)


@pytest.mark.parametrize("name", ["Japanese_Nihongo-JIS", "Hungarian_Magyar-Unicode"])
def test_files_cut_off_within_a_character_are_refused(declarations, name) -> None:
    with pytest.raises(InputError, match="or damaged"):
        body(declarations / name)


def test_legacy_files_are_decoded_or_refused(declarations) -> None:
    outcomes = {path: outcome(path) for path in declarations.iterdir()}
    refused = {path.name: text for path, text in outcomes.items() if isinstance(text, InputError)}
    right = [path.name for path, text in outcomes.items() if text == expected(path)]
    wrong = [p.name for p in outcomes if expected(p) and p.name not in {*right, *refused}]
    assert all(name in error.message and error.hint for name, error in refused.items())
    assert len(right) >= 280
    assert len(wrong) <= 30


def test_speeches_are_decoded(shared_data) -> None:
    paths = sorted((shared_data / "speeches").rglob("*.txt"))
    drafts = []
    for path in (path for path in paths if path.name != "SOURCE.txt"):
        with at_most(20, path):
            drafts.append(preview(path, TextOptions()))
    legacy = {draft.extra["encoding"] for draft in drafts if draft.extra}
    assert len(drafts) == 121
    assert legacy <= {"big5", "cp1252", "cp1250"}
    assert all("\ufffd" not in draft.text for draft in drafts)


def test_sample_texts_are_decoded(shared_data) -> None:
    folder = shared_data / "encodings" / "unicode_samples"
    assert "甚至猫以人贵" in body(folder / "sinorama-utf8.xml")
    assert preview(folder / "sinorama-gb.xml", TextOptions()).extra["encoding"] in {
        "gb2312",
        "gb18030",
    }
