"""Verbs on the codebook: the tree of issues, and the user-defined labels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from annotator.errors import InputError
from annotator.formats.bundle import Issue, Label
from annotator.language import tr
from annotator.model import AnnotationRow, IssueRow, LabelRow
from annotator.model.base import new_id, utcnow
from annotator.records import Use
from annotator.services.context import Context, clean_name, clean_text
from annotator.services.issue_tree import merge_one, put_in_place, stands_below
from annotator.store.journal import UnitOfWork
from annotator.store.queries import header, uses
from annotator.store.tables import table
from annotator.text.offsets import canonical
from annotator.vocabulary import HUES

_ISSUE, _LABEL, _A = table(IssueRow), table(LabelRow), table(AnnotationRow)
_ISSUE_FIELDS = frozenset(
    {"definition", "examples", "counterexamples", "colour", "key", "position", "retired"}
)
_LABEL_FIELDS = frozenset({"definition", "colour", "key", "position", "retired", "values"})


class Issues:
    """`project.issues`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> tuple[Issue, ...]:
        """The tree, parents before children."""
        with self._context.read() as connection:
            return header.issues(connection)

    def counts(self) -> dict[int, int]:
        """How many stances each issue has."""
        with self._context.read() as connection:
            return uses.issue_counts(connection, self._context.layer_id)

    def uses(self, issue_id: int, limit: int = 1000) -> list[Use]:
        """Where stances towards the issue are."""
        with self._context.read() as connection:
            return uses.of_issue(connection, issue_id, self._context.layer_id, limit)

    def add(self, name: str, parent_id: int | None = None, **values: Any) -> int:
        """Enter a new issue; its id. Without a colour it gets the next hue of the palette."""
        with self._context.unit("Add an issue") as unit:
            return add_issue(unit, name, parent_id, **values)

    def rename(self, issue_id: int, name: str) -> None:
        """Give the issue another name."""
        name = clean_name(name, "issue")
        with self._context.unit("Rename an issue") as unit:
            parent = unit.fetch(_ISSUE, issue_id)["parent_id"]
            _refuse_double(unit, name, parent, issue_id)
            unit.update(_ISSUE, issue_id, name=name)

    def edit(self, issue_id: int, **values: Any) -> None:
        """Change definition, examples, counterexamples, colour, key, position or retired."""
        _check_fields(values, _ISSUE_FIELDS)
        with self._context.unit("Edit an issue") as unit:
            if values.get("key"):
                _refuse_key(unit, values["key"], issue_id)
            unit.update(_ISSUE, issue_id, **_cleaned(values))

    def move(self, issue_id: int, parent_id: int | None, place: int | None = None) -> None:
        """Hang the issue under another one, or at the top; there it gets a place from 0 on.

        Without a place it stands where its position says.
        """
        with self._context.unit("Move an issue") as unit:
            if parent_id is not None and stands_below(unit, parent_id, issue_id):
                raise InputError(
                    tr("An issue cannot stand below itself."),
                    tr("Choose another place in the tree."),
                )
            _refuse_double(unit, unit.fetch(_ISSUE, issue_id)["name"], parent_id, issue_id)
            unit.update(_ISSUE, issue_id, parent_id=parent_id)
            if place is not None:
                put_in_place(unit, issue_id, parent_id, place)

    def merge(self, kept: int, others: Iterable[int]) -> None:
        """Make several issues one: stances and issues below go to `kept`.

        What `kept` lacks of definition, examples and key, it takes over. Below it, issues of the
        same name become one too.
        """
        gone = [issue_id for issue_id in dict.fromkeys(others) if issue_id != kept]
        if not gone:
            raise InputError(tr("There is nothing to merge."), tr("Choose at least two issues."))
        with self._context.unit("Merge issues") as unit:
            unit.fetch(_ISSUE, kept)
            for issue_id in gone:
                if unit.find(_ISSUE, issue_id) is not None:  # else it went with one before it
                    merge_one(unit, kept, issue_id)

    def split(self, issue_id: int, stances: Iterable[int], to: int | str) -> int:
        """Let chosen stances towards an issue be towards another, given by id or name; its id.

        A name that is new makes an issue beside this one.
        """
        chosen = list(stances)
        if not chosen:
            raise InputError(tr("There is nothing to split off."), tr("Choose at least one use."))
        with self._context.unit("Split an issue") as unit:
            parent_id = unit.fetch(_ISSUE, issue_id)["parent_id"]
            other = issue_from(unit, to, parent_id)
            if other == issue_id:
                raise InputError(
                    tr("These uses are of this issue already."), tr("Name another issue.")
                )
            for stance_id in chosen:
                row = unit.fetch(_A, stance_id)
                self._context.refuse_foreign(row)
                if row["issue_id"] == issue_id:
                    unit.update(_A, stance_id, issue_id=other)
        return other

    def add_example(self, issue_id: int, quote: str, *, counter: bool = False) -> bool:
        """Add words of an article to what is meant, or not meant; False when they are there."""
        field = "counterexamples" if counter else "examples"
        line = f"“{' '.join(canonical(quote).split())}”"
        with self._context.unit("Add a counterexample" if counter else "Add an example") as unit:
            before = unit.fetch(_ISSUE, issue_id)[field]
            lines = before.splitlines() if before else []
            if line in lines:
                return False
            return unit.update(_ISSUE, issue_id, **{field: "\n".join([*lines, line])})

    def remove(self, issue_id: int) -> None:
        """Remove an issue that is not used and has nothing below it; else raise InputError."""
        with self._context.unit("Remove an issue") as unit:
            if _number(unit, _A.c.issue_id, issue_id):
                raise InputError(
                    tr("The issue is used."), tr("Retire it, so that it is offered no more.")
                )
            if _number(unit, _ISSUE.c.parent_id, issue_id):
                raise InputError(
                    tr("The issue has others below it."), tr("Move or remove those first.")
                )
            unit.delete(_ISSUE, issue_id)


class Labels:
    """`project.labels`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> tuple[Label, ...]:
        """All user-defined labels."""
        with self._context.read() as connection:
            return header.labels(connection)

    def counts(self) -> dict[int, int]:
        """How often each label is given."""
        with self._context.read() as connection:
            return uses.label_counts(connection, self._context.layer_id)

    def uses(self, label_id: int, limit: int = 1000) -> list[Use]:
        """Where the label is used."""
        with self._context.read() as connection:
            return uses.of_label(connection, label_id, self._context.layer_id, limit)

    def add(self, name: str, values: Iterable[str] = (), **more: Any) -> int:
        """Define a label, with the values that it may take (none: any); its id."""
        with self._context.unit("Add a label") as unit:
            return add_label(unit, name, values, **more)

    def rename(self, label_id: int, name: str) -> None:
        """Give the label another name."""
        name = clean_name(name, "label")
        with self._context.unit("Rename a label") as unit:
            _refuse_double_label(unit, name, label_id)
            unit.update(_LABEL, label_id, name=name)

    def edit(self, label_id: int, **values: Any) -> None:
        """Change values, definition, colour, key, position or retired."""
        _check_fields(values, _LABEL_FIELDS)
        if "values" in values:
            values["values"] = _clean_values(values["values"])
        with self._context.unit("Edit a label") as unit:
            if values.get("key"):
                _refuse_key(unit, values["key"], label_id)
            unit.update(_LABEL, label_id, **_cleaned(values))

    def remove(self, label_id: int) -> None:
        """Remove a label that is not used. Raises InputError otherwise."""
        with self._context.unit("Remove a label") as unit:
            if _number(unit, _A.c.label_id, label_id):
                raise InputError(
                    tr("The label is used."), tr("Retire it, so that it is offered no more.")
                )
            unit.delete(_LABEL, label_id)


def _number(unit: UnitOfWork, column: sa.Column[int], value: int) -> int:
    query = sa.select(sa.func.count()).select_from(column.table).where(column == value)
    return unit.connection.execute(query).scalar_one()


def _check_fields(values: dict[str, Any], allowed: frozenset[str]) -> None:
    unknown = sorted(set(values) - allowed)
    if unknown:
        raise InputError(
            tr("There is no such field: {unknown}.", unknown=", ".join(unknown)),
            tr("Edit {allowed}.", allowed=", ".join(sorted(allowed))),
        )
    for name, kind in (("position", int), ("retired", bool)):
        if not isinstance(values.get(name, kind()), kind):
            raise InputError(
                tr("“{values}” is no {name}.", values=values[name], name=name),
                tr("Give a {name}.", name=kind.__name__),
            )
    if values.get("colour") not in (None, "", *HUES):
        raise InputError(
            tr("“{values}” is not a colour of the palette.", values=values["colour"]),
            tr("Choose one of: {hues}.", hues=", ".join(HUES)),
        )


def _cleaned(values: dict[str, Any]) -> dict[str, Any]:
    """Texts as they are stored: empty ones are nothing."""
    return {
        name: clean_text(value) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _clean_values(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(clean_name(value, "value") for value in values))


def _refuse_double(
    unit: UnitOfWork, name: str, parent_id: int | None, but: int | None = None
) -> None:
    query = sa.select(_ISSUE.c.id).where(_ISSUE.c.name == name)
    query = query.where(
        _ISSUE.c.parent_id.is_(None) if parent_id is None else _ISSUE.c.parent_id == parent_id
    )
    found = unit.connection.execute(query).scalar()
    if found is not None and found != but:
        raise InputError(
            tr("There is already an issue “{name}” at this place.", name=name),
            tr("Choose another name."),
        )


def _refuse_double_label(unit: UnitOfWork, name: str, but: int | None = None) -> None:
    found = unit.connection.execute(sa.select(_LABEL.c.id).where(_LABEL.c.name == name)).scalar()
    if found is not None and found != but:
        raise InputError(
            tr("There is already a label “{name}”.", name=name), tr("Choose another name.")
        )


def _refuse_key(unit: UnitOfWork, key: str, but: int | None = None) -> None:
    for rows in (_ISSUE, _LABEL):
        query = sa.select(rows.c.id, rows.c.name).where(rows.c.key == key)
        for found, name in unit.connection.execute(query):
            if found != but:
                raise InputError(
                    tr("The key {key} belongs to “{name}”.", key=key, name=name),
                    tr("Choose another key."),
                )


def add_issue(unit: UnitOfWork, name: str, parent_id: int | None = None, **values: Any) -> int:
    """Insert an issue within a unit of work; its id."""
    name = clean_name(name, "issue")
    _check_fields(values, _ISSUE_FIELDS)
    _refuse_double(unit, name, parent_id)
    if parent_id is not None:
        unit.fetch(_ISSUE, parent_id)
    if values.get("key"):
        _refuse_key(unit, values["key"])
    count = unit.connection.execute(sa.select(sa.func.count()).select_from(_ISSUE)).scalar_one()
    row = {
        "id": new_id(),
        "parent_id": parent_id,
        "name": name,
        "definition": None,
        "examples": None,
        "counterexamples": None,
        "colour": HUES[count % len(HUES)],
        "key": None,
        "position": count,
        "retired": False,
        "created": utcnow(),
        "version": 1,
        **_cleaned(values),
    }
    unit.insert(_ISSUE, row)
    return int(row["id"])


def issue_from(unit: UnitOfWork, issue: int | str, parent_id: int | None = None) -> int:
    """The id of an issue given by id or by name; a name that is new makes one below the parent."""
    if isinstance(issue, int):
        return int(unit.fetch(_ISSUE, issue)["id"])
    name = clean_name(issue, "issue")
    query = sa.select(_ISSUE.c.id).where(_ISSUE.c.name == name).order_by(_ISSUE.c.id).limit(1)
    found = unit.connection.execute(query).scalar()
    return int(found) if found is not None else add_issue(unit, name, parent_id)


def add_label(unit: UnitOfWork, name: str, values: Iterable[str] = (), **more: Any) -> int:
    """Insert a label within a unit of work; its id."""
    name = clean_name(name, "label")
    _check_fields(more, _LABEL_FIELDS)
    _refuse_double_label(unit, name)
    if more.get("key"):
        _refuse_key(unit, more["key"])
    count = unit.connection.execute(sa.select(sa.func.count()).select_from(_LABEL)).scalar_one()
    row = {
        "id": new_id(),
        "name": name,
        "values": _clean_values(values),
        "definition": None,
        "colour": HUES[-1 - count % len(HUES)],
        "key": None,
        "position": count,
        "retired": False,
        "created": utcnow(),
        "version": 1,
        **_cleaned(more),
    }
    unit.insert(_LABEL, row)
    return int(row["id"])


def label_from(unit: UnitOfWork, label: int | str) -> int:
    """The id of a label given by id or by name; a name that is new defines one."""
    if isinstance(label, int):
        return int(unit.fetch(_LABEL, label)["id"])
    name = clean_name(label, "label")
    found = unit.connection.execute(sa.select(_LABEL.c.id).where(_LABEL.c.name == name)).scalar()
    return int(found) if found is not None else add_label(unit, name)
