"""Verbs on the registry of actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa

from annotator.errors import InputError, NotFoundError
from annotator.formats.bundle import Actor
from annotator.model import (
    ActorAliasRow,
    ActorRow,
    AffiliationRow,
    AnnotationRow,
    AttributionRow,
)
from annotator.model.base import new_id, utcnow
from annotator.records import Use
from annotator.services.context import Context, chosen, clean_name, clean_text
from annotator.store.journal import UnitOfWork
from annotator.store.queries import header, uses
from annotator.store.tables import table
from annotator.text.offsets import canonical
from annotator.vocabulary import ActorKind

_ACTOR, _ALIAS, _AFFILIATION = table(ActorRow), table(ActorAliasRow), table(AffiliationRow)
_A, _B = table(AnnotationRow), table(AttributionRow)


class Actors:
    """`project.actors`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> tuple[Actor, ...]:
        """The whole registry, oldest first."""
        with self._context.read() as connection:
            return header.actors(connection)

    def get(self, actor_id: int) -> Actor:
        """One actor. Raises NotFoundError."""
        for actor in self.all():
            if actor.id == actor_id:
                return actor
        raise NotFoundError("There is no such actor.", "It may have been merged or removed.")

    def counts(self) -> dict[int, int]:
        """How many mentions each actor has."""
        with self._context.read() as connection:
            return uses.actor_counts(connection, self._context.layer_id)

    def uses(self, actor_id: int, limit: int = 1000) -> list[Use]:
        """Where the actor is mentioned, holds or reports without a mention, or is a target."""
        with self._context.read() as connection:
            return uses.of_actor(connection, actor_id, self._context.layer_id, limit)

    def add(self, name: str, kind: ActorKind = ActorKind.OTHER, aliases: Iterable[str] = ()) -> int:
        """Enter a new actor; its id. Raises InputError when there is one of this name and kind."""
        with self._context.unit("Add an actor") as unit:
            return add_actor(unit, name, kind, aliases)

    def rename(self, actor_id: int, name: str) -> None:
        """Give the actor another name."""
        name = clean_name(name, "actor")
        with self._context.unit("Rename an actor") as unit:
            kind = unit.fetch(_ACTOR, actor_id)["kind"]
            _refuse_double(unit, name, kind, actor_id)
            unit.update(_ACTOR, actor_id, name=name)

    def set_kind(self, actor_id: int, kind: ActorKind) -> None:
        """Say what sort of entity the actor is."""
        kind = chosen(ActorKind, kind, "a kind of actor")
        with self._context.unit("Change an actor’s kind") as unit:
            name = unit.fetch(_ACTOR, actor_id)["name"]
            _refuse_double(unit, name, kind, actor_id)
            unit.update(_ACTOR, actor_id, kind=kind)

    def set_note(self, actor_id: int, note: str | None) -> None:
        """Write or take away the note on an actor."""
        with self._context.unit("Note on an actor") as unit:
            unit.update(_ACTOR, actor_id, note=clean_text(note))

    def set_external_id(self, actor_id: int, external_id: str | None) -> None:
        """Set the identifier in another registry, such as Wikidata's Q567."""
        with self._context.unit("Change an actor’s identifier") as unit:
            unit.update(_ACTOR, actor_id, external_id=clean_text(external_id))

    def set_aliases(self, actor_id: int, aliases: Iterable[str]) -> None:
        """Replace the actor's other names, in this order."""
        with self._context.unit("Change an actor’s aliases") as unit:
            wanted = _clean_aliases(aliases, unit.fetch(_ACTOR, actor_id)["name"])
            old = sa.select(_ALIAS.c.alias).where(_ALIAS.c.actor_id == actor_id)
            present = set(unit.connection.execute(old).scalars())
            unit.delete(_ALIAS, *((actor_id, alias) for alias in sorted(present - set(wanted))))
            for seq, alias in enumerate(wanted):
                if alias in present:
                    unit.update(_ALIAS, (actor_id, alias), seq=seq)
                else:
                    unit.insert(_ALIAS, {"actor_id": actor_id, "alias": alias, "seq": seq})

    def affiliate(
        self,
        actor_id: int,
        role: str = "",
        organisation_id: int | None = None,
        period: tuple[date | None, date | None] = (None, None),
    ) -> int:
        """Enter a dated role or membership; its id. Dates are inclusive, None is open."""
        start, end = period
        if not clean_text(role) and organisation_id is None:
            raise InputError("The affiliation is empty.", "Give a role or an organisation.")
        if start and end and start > end:
            raise InputError("The affiliation ends before it begins.", "Check its dates.")
        if organisation_id == actor_id:
            raise InputError("An actor cannot belong to itself.", "Choose another organisation.")
        affiliation_id = new_id()
        with self._context.unit("Add an affiliation") as unit:
            for key in filter(None, (actor_id, organisation_id)):
                unit.fetch(_ACTOR, key)
            row = {
                "id": affiliation_id,
                "actor_id": actor_id,
                "organisation_id": organisation_id,
                "role": clean_text(role) or "",
                "start": start,
                "end": end,
            }
            unit.insert(_AFFILIATION, row)
        return affiliation_id

    def remove_affiliation(self, affiliation_id: int) -> None:
        """Take a role or membership away."""
        with self._context.unit("Remove an affiliation") as unit:
            unit.delete(_AFFILIATION, affiliation_id)

    def merge(self, kept: int, others: Sequence[int]) -> None:
        """Make several actors one: all uses go to `kept`, the others' names become its aliases."""
        gone = [actor_id for actor_id in dict.fromkeys(others) if actor_id != kept]
        if not gone:
            raise InputError("There is nothing to merge.", "Choose at least two actors.")
        with self._context.unit("Merge actors") as unit:
            unit.fetch(_ACTOR, kept)
            for actor_id in gone:
                _merge_one(unit, kept, actor_id)

    def remove(self, actor_id: int) -> None:
        """Remove an actor that is not used. Raises InputError when it is."""
        with self._context.unit("Remove an actor") as unit:
            used = sum(
                unit.connection.execute(
                    sa.select(sa.func.count()).select_from(column.table).where(column == actor_id)
                ).scalar_one()
                for column in _REFERENCES
            )
            if used:
                raise InputError(
                    f"The actor is used in {used} places.", "Merge it with another one instead."
                )
            _delete_actor(unit, actor_id)


_REFERENCES: tuple[sa.Column[int], ...] = (
    _A.c.actor_id,
    _A.c.target_actor_id,
    _B.c.actor_id,
    _AFFILIATION.c.organisation_id,
)


def _clean_aliases(aliases: Iterable[str], name: str) -> list[str]:
    cleaned = (" ".join(canonical(alias).split()) for alias in aliases)
    return list(dict.fromkeys(alias for alias in cleaned if alias and alias != name))


def _refuse_double(unit: UnitOfWork, name: str, kind: ActorKind, but: int | None = None) -> None:
    query = sa.select(_ACTOR.c.id).where(_ACTOR.c.name == name, _ACTOR.c.kind == kind)
    found = unit.connection.execute(query).scalar()
    if found is not None and found != but:
        raise InputError(
            f"There is already an actor “{name}” ({kind.value}).",
            "Choose another name, or merge the two.",
        )


def add_actor(
    unit: UnitOfWork, name: str, kind: ActorKind = ActorKind.OTHER, aliases: Iterable[str] = ()
) -> int:
    """Insert an actor within a unit of work; its id."""
    name = clean_name(name, "actor")
    kind = chosen(ActorKind, kind, "a kind of actor")
    _refuse_double(unit, name, kind)
    actor_id = new_id()
    row = {
        "id": actor_id,
        "name": name,
        "kind": kind,
        "external_id": None,
        "note": None,
        "created": utcnow(),
        "version": 1,
    }
    unit.insert(_ACTOR, row)
    unit.insert(
        _ALIAS,
        *(
            {"actor_id": actor_id, "alias": alias, "seq": seq}
            for seq, alias in enumerate(_clean_aliases(aliases, name))
        ),
    )
    return actor_id


def actor_from(unit: UnitOfWork, actor: int | str, kind: ActorKind = ActorKind.OTHER) -> int:
    """The id of an actor given by id or by name: by its name, else an alias, else a new one."""
    if isinstance(actor, int):
        return int(unit.fetch(_ACTOR, actor)["id"])
    name = clean_name(actor, "actor")
    by_name = sa.select(_ACTOR.c.id).where(_ACTOR.c.name == name).order_by(_ACTOR.c.id)
    by_alias = sa.select(_ALIAS.c.actor_id).where(_ALIAS.c.alias == name)
    for query in (by_name, by_alias):
        found = unit.connection.execute(query.limit(1)).scalar()
        if found is not None:
            return int(found)
    return add_actor(unit, name, kind)


def _delete_actor(unit: UnitOfWork, actor_id: int) -> None:
    unit.delete_where(_ALIAS, _ALIAS.c.actor_id == actor_id)
    unit.delete_where(_AFFILIATION, _AFFILIATION.c.actor_id == actor_id)
    unit.delete(_ACTOR, actor_id)


def _merge_one(unit: UnitOfWork, kept: int, gone: int) -> None:
    connection = unit.connection
    name = unit.fetch(_ACTOR, gone)["name"]
    for column in (*_REFERENCES, _AFFILIATION.c.actor_id):
        rows = column.table
        keys = sa.select(*rows.primary_key.columns).where(column == gone)
        for key in connection.execute(keys).all():
            _move(unit, rows, tuple(key), column.name, kept)
    present = set(
        connection.execute(sa.select(_ALIAS.c.alias).where(_ALIAS.c.actor_id == kept)).scalars()
    )
    names = connection.execute(
        sa.select(_ALIAS.c.alias).where(_ALIAS.c.actor_id == gone).order_by(_ALIAS.c.seq)
    ).scalars()
    own = unit.fetch(_ACTOR, kept)["name"]
    new = [n for n in dict.fromkeys([name, *names.all()]) if n not in present and n != own]
    _delete_actor(unit, gone)
    unit.insert(
        _ALIAS,
        *(
            {"actor_id": kept, "alias": alias, "seq": len(present) + offset}
            for offset, alias in enumerate(new)
        ),
    )


def _move(unit: UnitOfWork, rows: sa.Table, key: tuple[int, ...], column: str, kept: int) -> None:
    """Point one row at the kept actor; a row that would then say nothing new goes."""
    if rows is _AFFILIATION:
        row = unit.fetch(rows, key)
        other = "organisation_id" if column == "actor_id" else "actor_id"
        if row[other] == kept:
            unit.delete(rows, key)
            return
    if rows is _B and _is_party_already(unit, key, kept):
        unit.delete(rows, key)
        return
    unit.update(rows, key, **{column: kept})


def _is_party_already(unit: UnitOfWork, key: tuple[int, ...], actor_id: int) -> bool:
    query = sa.select(_B.c.seq).where(
        _B.c.annotation_id == key[0], _B.c.role == key[1], _B.c.actor_id == actor_id
    )
    return unit.connection.execute(query).first() is not None
