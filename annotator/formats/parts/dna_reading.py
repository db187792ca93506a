"""Reads databases of Discourse Network Analyzer 3: its statements as spans with attributes.

A span has the label of its statement type and an attribute for each variable. What is known about
the value of a variable is an attribute too, as `persons: Type`. An entity below another one is
written with that, as `Traffic > Keep the ferry`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignProject, ForeignSpan
from annotator.formats.parts.foreign_sqlite import ForeignDatabase, open_foreign
from annotator.formats.parts.outward import PATH
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.language import tr
from annotator.text.offsets import canonical

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TABLES = {
    "DOCUMENTS": "ID Title Text Author Source Section Notes Type Date",
    "STATEMENTTYPES": "ID Label Red Green Blue",
    "VARIABLES": "ID Variable DataType StatementTypeId",
    "STATEMENTS": "ID StatementTypeId DocumentId Start Stop Coder",
    "CODERS": "ID Name",
    "ENTITIES": "ID VariableId Value ChildOf",
    "DATABOOLEAN": "StatementId VariableId Value",
    "DATAINTEGER": "StatementId VariableId Value",
    "DATALONGTEXT": "StatementId VariableId Value",
    "DATASHORTTEXT": "StatementId VariableId Entity",
    "ATTRIBUTEVARIABLES": "ID VariableId AttributeVariable",
    "ATTRIBUTEVALUES": "EntityId AttributeVariableId AttributeValue",
}
_VALUES = """
SELECT v.Variable AS variable, CASE d.Value WHEN 0 THEN 'false' ELSE 'true' END AS value,
  NULL AS entity, v.ID AS place FROM DATABOOLEAN d JOIN VARIABLES v ON v.ID = d.VariableId
  WHERE d.StatementId = :id
UNION ALL SELECT v.Variable, CAST(d.Value AS TEXT), NULL, v.ID FROM DATAINTEGER d
  JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = :id
UNION ALL SELECT v.Variable, coalesce(d.Value, ''), NULL, v.ID FROM DATALONGTEXT d
  JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = :id
UNION ALL SELECT v.Variable, '', d.Entity, v.ID FROM DATASHORTTEXT d
  JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = :id
ORDER BY place
"""


@dataclass(frozen=True, slots=True)
class _Document:
    id: int
    title: str
    text: str
    author: str
    source: str
    section: str
    notes: str
    type: str
    date: int


@dataclass(frozen=True, slots=True)
class _Statement:
    id: int
    document: int
    start: int
    stop: int
    coder: str | None
    label: str


@dataclass(frozen=True, slots=True)
class _Value:
    variable: str
    value: str
    entity: int | None


@dataclass(frozen=True, slots=True)
class _Entity:
    id: int
    value: str
    above: int | None


@dataclass(frozen=True, slots=True)
class _Attribute:
    entity: int
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class _Type:
    label: str
    red: int
    green: int
    blue: int


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a database, each as every coder of it sees it."""
    with open_foreign(path) as database:
        database.require("DNA 3", _TABLES)
        query = "SELECT Label AS label, Red AS red, Green AS green, Blue AS blue"
        types = list(database.rows(_Type, f"{query} FROM STATEMENTTYPES ORDER BY ID"))
    labels = tuple(
        ForeignLabel(
            name=canonical(one.label),
            colour="#" + "".join(f"{part & 255:02x}" for part in (one.red, one.green, one.blue)),
        )
        for one in types
    )
    return project_of(path, partial(_documents, path), labels)


def _documents(path: Path) -> Generator[ForeignDocument]:
    with open_foreign(path) as database:
        database.require("DNA 3", _TABLES)
        entities = _Entities(database)
        statements = _Groups(database)
        for document in database.rows(
            _Document,
            "SELECT ID AS id, Title AS title, Text AS text, Author AS author, Source AS source, "
            "Section AS section, Notes AS notes, Type AS type, Date AS date "
            "FROM DOCUMENTS ORDER BY ID",
        ):
            where = f"{path}, document {document.id}"
            # DNA counts UTF-16 units of a text in which CR LF has become LF.
            text = RawText(document.text.replace("\r\n", "\n"), where)
            draft = _draft(document, text.text, where)
            by_coder = defaultdict[str | None, list[ForeignSpan]](list)
            for one in statements.of(document.id):
                by_coder[one.coder].append(_span(one, text, database, entities))
            for coder, spans in (by_coder or {None: []}).items():
                name = canonical(coder) if coder else None
                yield ForeignDocument(draft=draft, annotator=name, spans=tuple(spans))


class _Groups:
    """The statements of documents that are asked for in ascending order of their ids."""

    def __init__(self, database: ForeignDatabase) -> None:
        # There is no index on the documents of statements: one walk over all of them, in order.
        rows = database.rows(
            _Statement,
            "SELECT s.ID AS id, s.DocumentId AS document, s.Start AS start, s.Stop AS stop, "
            "c.Name AS coder, t.Label AS label FROM STATEMENTS s "
            "JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId "
            "LEFT JOIN CODERS c ON c.ID = s.Coder "
            "WHERE s.DocumentId IN (SELECT ID FROM DOCUMENTS) "
            "ORDER BY s.DocumentId, s.Start, s.Stop, s.ID",
        )
        self._groups = groupby(rows, key=lambda one: one.document)
        self._next = next(self._groups, None)

    def of(self, document: int) -> list[_Statement]:
        """The statements of a document, in text order."""
        if self._next is None or self._next[0] != document:
            return []
        found = list(self._next[1])
        self._next = next(self._groups, None)
        return found


class _Entities:
    """The values that variables of short text can have, and what is known about them."""

    def __init__(self, database: ForeignDatabase) -> None:
        rows = database.rows(
            _Entity, "SELECT ID AS id, Value AS value, ChildOf AS above FROM ENTITIES"
        )
        self._entities = {one.id: one for one in rows}
        self._attributes = defaultdict[int, list[_Attribute]](list)
        for one in database.rows(
            _Attribute,
            "SELECT a.EntityId AS entity, v.AttributeVariable AS name, a.AttributeValue AS value "
            "FROM ATTRIBUTEVALUES a JOIN ATTRIBUTEVARIABLES v ON v.ID = a.AttributeVariableId "
            "WHERE a.AttributeValue <> '' ORDER BY v.ID",
        ):
            self._attributes[one.entity].append(one)

    def name(self, number: int) -> str:
        """An entity with those above it; empty for the one without a value."""
        names, seen = list[str](), set[int]()
        place: int | None = number
        while place is not None and place in self._entities and place not in seen:
            seen.add(place)
            names.insert(0, self._entities[place].value)
            place = self._entities[place].above
        return PATH.join(name for name in names if name) if names and names[-1] else ""

    def attributes(self, number: int) -> list[_Attribute]:
        return self._attributes.get(number, [])


def _span(
    statement: _Statement, text: RawText, database: ForeignDatabase, entities: _Entities
) -> ForeignSpan:
    attributes = dict[str, str]()
    about = dict[str, str]()
    for one in database.rows(_Value, _VALUES, {"id": statement.id}):
        value = one.value if one.entity is None else entities.name(one.entity)
        if value:
            attributes[canonical(one.variable)] = canonical(value)
        for known in entities.attributes(one.entity) if one.entity is not None else ():
            # In the plural, so that nobody takes what is known of a person for the person.
            about[canonical(f"{one.variable}s: {known.name}")] = canonical(known.value)
    return ForeignSpan(
        id=f"s{statement.id}",
        label=canonical(statement.label),
        fragments=(text.utf16_span(statement.start, statement.stop),),
        attributes={**about, **attributes},
    )


def _draft(document: _Document, text: str, where: str) -> Draft:
    if not text.strip():
        raise InputError(tr("{where}: there is no text.", where=where), tr("Delete it in DNA."))
    try:
        # The clock of the place, although it is written as if it were UTC.
        moment = _EPOCH + timedelta(seconds=document.date)
    except OverflowError as error:
        raise InputError(
            tr("{where}: its date is not possible.", where=where), tr("Correct it in DNA.")
        ) from error
    facts = {
        "section": document.section,
        "type": document.type,
        "notes": document.notes,
        "time": f"{moment:%H:%M}" if moment.time() > moment.min.time() else "",
    }
    return Draft(
        text=text,
        title=canonical(document.title) or where,
        source=canonical(document.source) or None,
        author=canonical(document.author) or None,
        published=moment.date() if document.date else None,
        extra={name: canonical(value) for name, value in facts.items() if value},
        origin=where,
    )
