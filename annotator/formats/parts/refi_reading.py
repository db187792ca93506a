"""Reads REFI-QDA projects of any program: its texts with their codings, one record for each user.

Not every program follows the standard: `Sources` or `sources`, texts with CR LF whose offsets
count one or two for it, sources that are named but not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path, PurePosixPath

from lxml import etree

from annotator.errors import InputError
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignProject
from annotator.formats.parts.archives import Archive, open_zip
from annotator.formats.parts.decoding import decode
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.foreign_files import Lost
from annotator.formats.parts.positions import Positions
from annotator.formats.parts.refi_codes import read_codes
from annotator.formats.parts.refi_guids import kind_of, plain
from annotator.formats.parts.refi_selections import STRAY, Links, Selections, Users, is_derived
from annotator.formats.parts.streams import Documents
from annotator.formats.parts.xml_input import children, descendants, local_name, parse_xml
from annotator.language import tr
from annotator.text.offsets import canonical

_UNREAD = {
    "PictureSource": "pictures",
    "AudioSource": "recordings",
    "VideoSource": "recordings",
    "Set": "sets",
    "Graph": "graphs",
}


def read_foreign(path: Path) -> ForeignProject:
    """The texts of a project. All are read once, so that what is wrong shows at once."""
    lost = Lost()
    with _open(path) as project:
        found = sum(1 for _ in project.documents(lost))
        labels = project.labels()
        name = canonical(project.root.get("name") or path.stem)
    if not (found or project.codes):
        raise InputError(
            tr("{path}: there are neither texts nor codes in it.", path=path),
            tr("Choose another one."),
        )
    return ForeignProject(
        name=name,
        labels=labels,
        documents=Documents(partial(_documents, path)),
        notes=tuple(
            tr("Left out: {what} ({n}).", what=what, n=n) for what, n in sorted((+lost).items())
        ),
    )


def _documents(path: Path) -> Generator[ForeignDocument]:
    with _open(path) as project:
        yield from project.documents(Lost())


@contextmanager
def _open(path: Path) -> Iterator[_Project]:
    with open_zip(path) as archive:
        name = next((one for one in archive.names if one.lower().endswith(".qde")), None)
        if name is None:
            raise InputError(
                tr("{path}: there is no project file in it.", path=path), tr("Export it again.")
            )
        root = parse_xml(archive.read(name), archive.origin_of(name))
        if local_name(root) != "Project":
            raise InputError(
                tr("{path} > {name}: this is no REFI-QDA project.", path=path, name=name),
                tr("Export it again."),
            )
        yield _Project(archive, root, str(path))


class _Project:
    """A project that is open."""

    def __init__(self, archive: Archive, root: etree._Element, origin: str) -> None:
        self.root = root
        self._archive = archive
        self._origin = origin
        self.codes = read_codes(next(descendants(root, "Codes"), None))
        self._users: Users = {
            plain(user.get("guid")): canonical(user.get("name") or user.get("id") or "")
            for user in descendants(root, "User")
        }
        self._members = {
            PurePosixPath(one.replace("\\", "/")).name.lower(): one for one in archive.names
        }

    def labels(self) -> tuple[ForeignLabel, ...]:
        """The codes; of ours only those that are the first code of a passage, or added to."""
        used = {
            plain(reference.get("targetGUID"))
            for reference in descendants(self.root, "CodeRef")
            if not is_derived(_selection_of(reference))
        }
        return tuple(
            label
            for code, label in self.codes.items()
            if code in used or kind_of(code) not in ("a", "i", "q")
        )

    def documents(self, lost: Lost) -> Iterator[ForeignDocument]:
        """The texts, as each user has coded them."""
        for name, what in _UNREAD.items():
            lost[what] += sum(1 for _ in descendants(self.root, name))
        lost[tr(STRAY)] += sum(map(len, self._links.values()))
        for part in children(self.root, "Sources"):
            for source in part:
                if local_name(source) == "TextSource":
                    yield from self._source(source, source, lost)
                for text in children(source, "Representation"):
                    yield from self._source(source, text, lost)

    def _source(
        self, source: etree._Element, text: etree._Element, lost: Lost
    ) -> Iterator[ForeignDocument]:
        raw = self._text(text)
        if not raw.strip():
            lost[tr("sources whose text is not in the file")] += 1
            return
        title = source.get("name") or PurePosixPath(source.get("plainTextPath") or "").stem
        where = f"{self._origin} > {title or source.get('guid')}"
        selections = Selections(text, self._users, self.codes, self._notes, where)
        positions = Positions(raw, where, selections.passages())
        facts = {"title": title or None, **self._facts[plain(source.get("guid"))]}
        draft = draft_of(positions.text, facts, where)
        yield from selections.documents(draft, positions.span, self._links, lost)

    def _text(self, element: etree._Element) -> str:
        """A text that stands in the project, or in a member of the archive; empty when absent."""
        for content in children(element, "PlainTextContent"):
            return content.text or ""
        path = element.get("plainTextPath") or ""
        name = PurePosixPath(path.replace("\\", "/").removeprefix("internal:")).name.lower()
        member = self._members.get(name)
        if not name or member is None:
            return ""
        data = self._archive.read(member)
        return decode(data, self._archive.origin_of(member))[0] if data.strip() else ""

    @cached_property
    def _notes(self) -> dict[str, str]:
        """The texts of notes by their GUIDs."""
        return {
            plain(note.get("guid")): canonical(self._text(note)).strip()
            for note in descendants(self.root, "Note")
        }

    @cached_property
    def _links(self) -> Links:
        """The labels and targets of the links from each origin."""
        links: Links = {}
        for link in descendants(self.root, "Link"):
            label = canonical(link.get("name") or "link")
            target = plain(link.get("targetGUID"))
            links.setdefault(plain(link.get("originGUID")), []).append((label, target))
        return links

    @cached_property
    def _facts(self) -> defaultdict[str, dict[str, str]]:
        """What variables, cases and descriptions say about each source."""
        names = {
            plain(one.get("guid")): canonical(one.get("name") or "")
            for one in descendants(self.root, "Variable")
        }
        facts = defaultdict[str, dict[str, str]](dict)
        for case in descendants(self.root, "Case"):
            for reference in children(case, "SourceRef"):
                known = facts[plain(reference.get("targetGUID"))]
                known |= {"case": case.get("name") or "", **_values(case, names)}
        for part in children(self.root, "Sources"):
            for source in part:
                known = facts[plain(source.get("guid"))]
                known |= _values(source, names)
                for about in children(source, "Description"):
                    known["description"] = about.text or ""
        return facts


def _values(element: etree._Element, names: dict[str, str]) -> dict[str, str]:
    values = dict[str, str]()
    for one in children(element, "VariableValue"):
        for reference in children(one, "VariableRef"):
            name = names.get(plain(reference.get("targetGUID")))
            if name:
                texts = [str(value.text or "") for value in one if value is not reference]
                values[name] = "".join(texts)
    return values


def _selection_of(reference: etree._Element) -> str:
    """The GUID of the selection that a reference to a code belongs to."""
    coding = reference.getparent()
    selection = coding.getparent() if coding is not None else None
    return plain(selection.get("guid")) if selection is not None else ""
