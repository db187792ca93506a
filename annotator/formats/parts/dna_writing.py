"""Fills a database of Discourse Network Analyzer 3 with statements: one per holder and stance."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, time
from itertools import permutations
from typing import Any

from annotator.analysis.statements import Statement, actor_of, party_name, statements
from annotator.formats.base import POLARITY_LABELS, ExportOptions, LossReport, Undecided
from annotator.formats.bundle import Actor, Annotation, Document, Entry, Header, LayerContent
from annotator.formats.names import Names
from annotator.formats.parts.dna_schema import LONGEST, SCHEMA, VERSION, password_hash
from annotator.formats.parts.hues import colour_of
from annotator.formats.parts.outward import PATH
from annotator.formats.parts.statement_rows import Cell
from annotator.language import tr
from annotator.text.offsets import Utf16Map
from annotator.vocabulary import ActorKind, Kind

DECIDED, OTHER = "DNA Statement", "Other statement"
_TYPES = {DECIDED: (239, 208, 51), OTHER: (196, 202, 208)}
_COMMON = {
    "person": "short text",
    "organization": "short text",
    "concept": "short text",
    "reporter": "short text",
    "intensity": "short text",
    "target": "short text",
    "towards claim": "long text",
    "note": "long text",
}
_VARIABLES = {
    DECIDED: {**_COMMON, "agreement": "boolean"},
    OTHER: {**_COMMON, "polarity": "short text"},
}
_DATA = {"boolean": "DATABOOLEAN", "long text": "DATALONGTEXT", "short text": "DATASHORTTEXT"}
_ATTRIBUTES = {
    "person": ("Type", "Alias", "Notes"),
    "organization": ("Type", "Alias", "Notes"),
    "concept": ("Notes",),
}
_ADMIN = 1
"""DNA's first coder, whom nobody can delete. Those of ours come after it."""


class Database:
    """A database in the making."""

    def __init__(
        self, path: str, header: Header, options: ExportOptions, report: LossReport
    ) -> None:
        # The file is only put in its place when it is complete: no journal is needed.
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.executescript(
            f"PRAGMA page_size = 1024; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
            f"BEGIN; {SCHEMA}"
        )
        self._names = Names.of(header)
        self._issue_names = Counter(issue.name for issue in header.issues)
        self._undecided = options.undecided
        self._report = report
        self._variables: dict[tuple[str, str], int] = {}
        self._entities: dict[tuple[int, str], int] = {}
        self._attributes: dict[int, list[int]] = {}
        self._coders = {
            one.id: number for number, one in enumerate(header.annotators, start=_ADMIN + 1)
        }
        self._add_coders(header)
        self._add_types()

    def close(self) -> None:
        """Write what is still to be written, and close the file."""
        self._file.execute("COMMIT")
        self._file.close()

    def _insert(self, table: str, *values: Any, columns: str = "") -> int:
        marks = ", ".join("?" * len(values))
        cursor = self._file.execute(f"INSERT INTO {table} {columns} VALUES ({marks})", values)
        return cursor.lastrowid or 0

    # --- what stands before the documents

    def _add_coders(self, header: Header) -> None:
        for pair in {"version": VERSION, "date": "2023-01-01"}.items():
            self._insert("SETTINGS", *pair)
        names = ["Admin", *(one.name for one in header.annotators)]
        for number, name in enumerate(names, start=_ADMIN):
            columns = "(ID, Name, Red, Green, Blue, Password)"
            grey = (255, 255, 0) if number == _ADMIN else (51, 153, 255)
            coder = (number, self._short(name), *grey, password_hash())
            self._insert("CODERS", *coder, columns=columns)
        for one, other in permutations(range(_ADMIN, len(names) + _ADMIN), 2):
            self._insert("CODERRELATIONS", one, other, columns="(Coder, OtherCoder)")

    def _add_types(self) -> None:
        for label, colour in _TYPES.items():
            kind = self._insert("STATEMENTTYPES", None, label, *colour)
            for name, data in _VARIABLES[label].items():
                variable = self._insert("VARIABLES", None, name, data, kind)
                self._variables[label, name] = variable
                self._attributes[variable] = [
                    self._insert("ATTRIBUTEVARIABLES", None, variable, attribute)
                    for attribute in _ATTRIBUTES.get(name, ())
                ]
                if data == "short text":
                    self._entity(label, name, "")  # DNA needs it for new statements

    def _entity(
        self,
        label: str,
        name: str,
        value: str,
        attributes: tuple[str, ...] = ("", "", ""),
        colour: str = "#000000",
        parent: int | None = None,
    ) -> int:
        """The entity of a variable with a value; made when it is new."""
        variable, value = self._variables[label, name], self._short(value)
        if (variable, value) not in self._entities:
            rgb = bytes.fromhex(colour[1:])
            number = self._insert("ENTITIES", None, variable, value, *rgb, parent)
            self._entities[variable, value] = number
            for known, text in zip(self._attributes[variable], attributes, strict=False):
                self._insert("ATTRIBUTEVALUES", None, number, known, self._short(text))
        return self._entities[variable, value]

    def _short(self, text: str) -> str:
        self._report.lose(tr("ends of long names and titles"), int(len(text) > LONGEST))
        return text[:LONGEST]

    # --- documents and their statements

    def add(self, entry: Entry) -> None:
        """Write a document with the statements of all its layers."""
        document = self._add_document(entry.document, entry.text)
        to_utf16 = Utf16Map(entry.text).to_utf16
        self._report.lose(tr("names of layers and states of work"), len(entry.layers))
        for content in entry.layers:
            coder = self._coders[self._names.layers[content.layer_id].annotator_id]
            by_id = {one.id: one for one in content.annotations}
            shown = set[int]()
            for statement in statements(entry.document, content.annotations):
                if self._is_dropped(statement):
                    continue
                parts = [part for part in (statement.claim, statement.stance) if part]
                if parts[0].start < 0:
                    self._report.lose(tr("stances without a place in the text"))
                    continue
                shown |= {part.id for part in parts}
                label = DECIDED if self._is_decided(statement) else OTHER
                kind = list(_TYPES).index(label) + 1
                # The window of DNA counts UTF-16; of a text in pieces it marks what lies between.
                place = (to_utf16(parts[0].start), to_utf16(parts[0].end))
                number = self._insert("STATEMENTS", None, kind, document, *place, coder)
                self._add_values(number, label, self._values(statement, by_id, label))
                self._report.statements += 1
            self._count(content, shown)

    def _is_dropped(self, statement: Statement) -> bool:
        dropped = self._undecided is Undecided.DROP and statement.polarity is None
        self._report.lose(tr("statements left out as undecided"), int(dropped))
        return dropped

    def _is_decided(self, statement: Statement) -> bool:
        """Whether it is what DNA's networks are made of: for or against a concept."""
        return bool(statement.polarity and statement.stance and statement.stance.issue_id)

    def _add_document(self, document: Document, text: str) -> int:
        day = document.published
        moment = datetime.combine(day, time(), UTC) if day else None
        seconds = int(moment.timestamp()) if moment else 0
        self._report.lose(tr("articles without a date, dated 1970-01-01"), int(day is None))
        extra = dict(document.extra)
        section, kind = (str(extra.pop(name, None) or "") for name in ("section", "type"))
        facts = {"url": document.url, "language": document.language, **extra}
        notes = [f"{name}: {value}" for name, value in facts.items() if value is not None]
        names = (document.author or "", document.source or "", section)
        return self._insert(
            "DOCUMENTS",
            *(None, self._short(document.title), text, _ADMIN),
            *map(self._short, names),
            *("\n".join(notes), self._short(kind), seconds),
        )

    def _values(
        self, statement: Statement, by_id: dict[int, Annotation], label: str
    ) -> dict[str, Cell]:
        """What stands in the variables of a statement; entities by their numbers."""
        stance = statement.stance
        reporters = (party_name(one, by_id, self._names.registry) for one in statement.reporters)
        values = {
            **self._holder(statement, by_id, label),
            "concept": self._concept(stance.issue_id if stance else None, label),
            "reporter": self._entity(label, "reporter", PATH.join(reporters)),
            "intensity": self._entity(label, "intensity", str((stance and stance.intensity) or "")),
            "target": self._entity(label, "target", self._target(stance)),
            "towards claim": _claim_at_stake(stance, by_id),
            "note": "\n".join(
                part.note for part in (statement.claim, stance) if part and part.note
            ),
        }
        if label == DECIDED:
            return {**values, "agreement": int(statement.polarity == 1)}
        side = POLARITY_LABELS[self._undecided.polarity(stance)] if stance else ""
        return {**values, "polarity": self._entity(label, "polarity", side)}

    def _holder(
        self, statement: Statement, by_id: dict[int, Annotation], label: str
    ) -> dict[str, Cell]:
        """Persons stand with their organisation of the day; others are organisations."""
        person = organisation = ""
        about: dict[str, tuple[str, ...]] = {}
        holder = statement.holder
        actor = self._names.registry.actors.get(actor_of(holder, by_id) or 0) if holder else None
        if actor is None:
            person = party_name(holder, by_id, self._names.registry) if holder else ""
        elif actor.kind is ActorKind.PERSON:
            person, about["person"] = actor.name, _about(actor)
            above = self._organisation(actor, statement.document)
            if above:
                organisation, about["organization"] = above.name, _about(above)
        else:
            organisation, about["organization"] = actor.name, _about(actor)
        names = {"person": person, "organization": organisation}
        blank = ("", "", "")
        return {
            name: self._entity(label, name, value, about.get(name, blank))
            for name, value in names.items()
        }

    def _organisation(self, actor: Actor, document: Document) -> Actor | None:
        """Where a person belonged on the day of the document; today, where it has none."""
        day = document.published
        for one in actor.affiliations:
            began = day is None or one.start is None or one.start <= day
            lasts = one.end is None if day is None else one.end is None or day <= one.end
            if one.organisation_id is not None and began and lasts:
                return self._names.registry.actors[one.organisation_id]
        return None

    def _concept(self, issue_id: int | None, label: str) -> int:
        if issue_id is None:
            return self._entity(label, "concept", "")
        issue = self._names.registry.issues[issue_id]
        above = self._concept(issue.parent_id, label) if issue.parent_id else None
        name = issue.name
        if self._issue_names[name] > 1:  # DNA knows no two concepts of one name
            name = PATH.join(self._names.issue_path(issue_id))
        about = (issue.definition or "",)
        return self._entity(label, "concept", name, about, colour_of(issue), above)

    def _target(self, stance: Annotation | None) -> str:
        if stance and stance.target_actor_id is not None:
            return self._names.registry.actors[stance.target_actor_id].name
        return ""

    def _add_values(self, number: int, label: str, values: dict[str, Cell]) -> None:
        for name, data in _VARIABLES[label].items():
            variable = self._variables[label, name]
            self._insert(_DATA[data], None, number, variable, values[name])

    def _count(self, content: LayerContent, shown: set[int]) -> None:
        self._report.annotations += len(shown)
        written = [one for one in content.annotations if one.id in shown]
        pieces = sum(len(one.fragments) > 1 and one.kind is Kind.CLAIM for one in written)
        self._report.lose(tr("gaps in claims"), pieces)
        self._report.lose(tr("words that show a stance"), _cues(written))
        mentions = sum(one.kind is Kind.MENTION for one in content.annotations)
        self._report.lose(tr("places of mentions"), mentions)
        self._report.lose("labels", sum(one.kind is Kind.LABEL for one in content.annotations))


def _claim_at_stake(stance: Annotation | None, by_id: dict[int, Annotation]) -> str:
    """The words of the claim that a stance is towards."""
    target = stance.target_claim_id if stance else None
    return by_id[target].quote if target is not None else ""


def _cues(annotations: Iterable[Annotation]) -> int:
    return sum(
        one.kind is Kind.STANCE and one.claim_id is not None and bool(one.fragments)
        for one in annotations
    )


def _about(actor: Actor) -> tuple[str, ...]:
    return actor.kind.value, "; ".join(actor.aliases), actor.note or ""
