"""Verbs on the registry of actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from annotator.errors import InputError, NotFoundError
from annotator.formats.bundle import Actor
from annotator.language import mark, tr
from annotator.model import (
    ActorAliasRow,
    ActorRow,
    AffiliationRow,
    AnnotationRow,
    MetaRow,
)
from annotator.model.base import new_id, utcnow
from annotator.records import Use
from annotator.services.actor_uses import REFERENCES, delete_actor, merge_one, move_use
from annotator.services.context import Context, chosen, clean_name, clean_text
from annotator.store.journal import UnitOfWork
from annotator.store.queries import header, uses
from annotator.store.tables import table
from annotator.text.offsets import canonical
from annotator.vocabulary import ActorKind

_ACTOR, _ALIAS, _AFFILIATION = table(ActorRow), table(ActorAliasRow), table(AffiliationRow)
_A, _META = table(AnnotationRow), table(MetaRow)
_APART = "actors_apart"

Period = tuple[date | None, date | None]
"""The first and the last day; None is open."""


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
        raise NotFoundError(
            tr("There is no such actor."), tr("It may have been merged or removed.")
        )

    def counts(self) -> dict[int, int]:
        """How often each actor is used: as many uses as `uses` finds without a limit."""
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
        kind = chosen(ActorKind, kind, mark("a kind of actor"))
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
        organisation: int | str | None = None,
        period: Period = (None, None),
    ) -> int:
        """Enter a dated role or membership; its id. Dates are inclusive, None is open.

        The organisation is given by id or name; a name that is new enters it.
        """
        affiliation_id = new_id()
        with self._context.unit("Add an affiliation") as unit:
            unit.fetch(_ACTOR, actor_id)
            values = _affiliation(unit, actor_id, role, organisation, period)
            unit.insert(_AFFILIATION, {"id": affiliation_id, "actor_id": actor_id, **values})
        return affiliation_id

    def change_affiliation(
        self,
        affiliation_id: int,
        role: str = "",
        organisation: int | str | None = None,
        period: Period = (None, None),
    ) -> None:
        """Say a role or membership anew, in the way of `affiliate`."""
        with self._context.unit("Change an affiliation") as unit:
            actor_id = unit.fetch(_AFFILIATION, affiliation_id)["actor_id"]
            values = _affiliation(unit, actor_id, role, organisation, period)
            unit.update(_AFFILIATION, affiliation_id, **values)

    def remove_affiliation(self, affiliation_id: int) -> None:
        """Take a role or membership away."""
        with self._context.unit("Remove an affiliation") as unit:
            unit.delete(_AFFILIATION, affiliation_id)

    def merge(self, kept: int, others: Sequence[int]) -> None:
        """Make several actors one: all uses go to `kept`, the others' names become its aliases."""
        gone = [actor_id for actor_id in dict.fromkeys(others) if actor_id != kept]
        if not gone:
            raise InputError(tr("There is nothing to merge."), tr("Choose at least two actors."))
        with self._context.unit("Merge actors") as unit:
            unit.fetch(_ACTOR, kept)
            for actor_id in gone:
                merge_one(unit, kept, actor_id)

    def split(self, actor_id: int, uses: Iterable[Use], to: int | str) -> int:
        """Let chosen uses of an actor be of another one, which is given by id or name; its id.

        A name that is new enters an actor of the same kind. Raises InputError when it is the same.
        """
        chosen_uses = list(uses)
        if not chosen_uses:
            raise InputError(tr("There is nothing to split off."), tr("Choose at least one use."))
        with self._context.unit("Split an actor") as unit:
            kind = unit.fetch(_ACTOR, actor_id)["kind"]
            other = actor_from(unit, to, kind)
            if other == actor_id:
                raise InputError(
                    tr("These uses are of this actor already."), tr("Name another actor.")
                )
            for use in chosen_uses:
                row = unit.fetch(_A, use.annotation_id)
                self._context.refuse_foreign(row)
                move_use(unit, use, actor_id, other)
        return other

    def apart(self) -> frozenset[frozenset[int]]:
        """The pairs of actors that somebody has said not to be the same."""
        with self._context.read() as connection:
            stored = header.meta(connection).get(_APART, [])
        return frozenset(frozenset(pair) for pair in stored)

    def set_apart(self, first: int, second: int) -> None:
        """Say that two actors are not the same, however alike their names are."""
        with self._context.unit("Tell two actors apart") as unit:
            for actor_id in (first, second):
                unit.fetch(_ACTOR, actor_id)
            pair = sorted((first, second))
            row = unit.find(_META, _APART)
            if row is None:
                unit.insert(_META, {"key": _APART, "value": [pair]})
            elif pair not in row["value"]:
                unit.update(_META, _APART, value=[*row["value"], pair])

    def remove(self, actor_id: int) -> None:
        """Remove an actor that is not used. Raises InputError when it is."""
        with self._context.unit("Remove an actor") as unit:
            used = sum(
                unit.connection.execute(
                    sa.select(sa.func.count()).select_from(column.table).where(column == actor_id)
                ).scalar_one()
                for column in REFERENCES
            )
            if used:
                raise InputError(
                    tr("The actor is used in {used} places.", used=used),
                    tr("Merge it with another one instead."),
                )
            delete_actor(unit, actor_id)


def _affiliation(
    unit: UnitOfWork, actor_id: int, role: str, organisation: int | str | None, period: Period
) -> dict[str, Any]:
    """The columns of an affiliation. Raises InputError when they say nothing, or the impossible."""
    start, end = period
    role = clean_text(role) or ""
    named = organisation.strip() if isinstance(organisation, str) else organisation
    if not role and not named:
        raise InputError(tr("The affiliation is empty."), tr("Give a role or an organisation."))
    if start and end and start > end:
        raise InputError(tr("The affiliation ends before it begins."), tr("Check its dates."))
    organisation_id = actor_from(unit, named, ActorKind.ORGANISATION) if named else None
    if organisation_id == actor_id:
        raise InputError(
            tr("An actor cannot belong to itself."), tr("Choose another organisation.")
        )
    return {"organisation_id": organisation_id, "role": role, "start": start, "end": end}


def _clean_aliases(aliases: Iterable[str], name: str) -> list[str]:
    cleaned = (" ".join(canonical(alias).split()) for alias in aliases)
    return list(dict.fromkeys(alias for alias in cleaned if alias and alias != name))


def _refuse_double(unit: UnitOfWork, name: str, kind: ActorKind, but: int | None = None) -> None:
    query = sa.select(_ACTOR.c.id).where(_ACTOR.c.name == name, _ACTOR.c.kind == kind)
    found = unit.connection.execute(query).scalar()
    if found is not None and found != but:
        raise InputError(
            tr("There is already an actor “{name}” ({kind}).", name=name, kind=tr(kind.value)),
            tr("Choose another name, or merge the two."),
        )


def add_actor(
    unit: UnitOfWork, name: str, kind: ActorKind = ActorKind.OTHER, aliases: Iterable[str] = ()
) -> int:
    """Insert an actor within a unit of work; its id."""
    name = clean_name(name, "actor")
    kind = chosen(ActorKind, kind, mark("a kind of actor"))
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
