"""Signing in: in whose name a project is opened, and in which layer.

Whoever opens a project for the first time enters it with the first thing that they write: looking,
checking and exporting leave a project as it is.
"""

from __future__ import annotations

import getpass
from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

import sqlalchemy as sa

from annotator.errors import ConflictError
from annotator.formats.bundle import Annotator, Layer
from annotator.language import tr
from annotator.model import AnnotatorRow, LayerRow
from annotator.model.base import new_id, utcnow
from annotator.services.context import clean_name
from annotator.store.journal import UnitOfWork
from annotator.store.queries import header
from annotator.store.tables import table
from annotator.vocabulary import AnnotatorKind, LayerKind

_ANNOTATOR, _LAYER = table(AnnotatorRow), table(LayerRow)


def user_name() -> str:
    """What the operating system calls the user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"


@dataclass(frozen=True, slots=True)
class SignIn:
    """The annotator, and the manual layer to work in. What the project lacks of them is `new`."""

    annotator: Annotator
    layer: Layer
    new: tuple[Annotator | Layer, ...] = ()

    def enter(self, unit: UnitOfWork) -> None:
        """Write what is new. Raises ConflictError when the same name has come in meanwhile."""
        name = self.annotator.name
        taken = sa.select(_ANNOTATOR.c.id).where(_ANNOTATOR.c.name == name)
        if unit.connection.execute(taken).scalar() not in (None, self.annotator.id):
            raise ConflictError(
                tr("“{name}” has come into the project in another window.", name=name),
                tr("Nothing was written. Open the project again."),
            )
        for record in self.new:
            unit.insert(_ANNOTATOR if isinstance(record, Annotator) else _LAYER, _row(record))


def sign_in(connection: sa.Connection, name: str | None) -> SignIn:
    """Who an annotator of this name is; without a name, the project's only one, else the user."""
    everybody = header.annotators(connection)
    people = {each.name: each for each in everybody if each.kind is AnnotatorKind.PERSON}
    if name is None:
        name = next(iter(people)) if len(people) == 1 else user_name()
    models = {each.name for each in everybody} - people.keys()
    name = _free_name(clean_name(name, "annotator"), models)
    if name not in people:
        annotator = Annotator(id=new_id(), name=name, created=utcnow())
        layer = _new_layer(annotator, ())
        return SignIn(annotator, layer, (annotator, layer))
    annotator = people[name]
    own = [layer for layer in header.layers(connection) if layer.annotator_id == annotator.id]
    for layer in own:
        if layer.kind is LayerKind.MANUAL:
            return SignIn(annotator, layer)
    layer = _new_layer(annotator, [layer.name for layer in own])
    return SignIn(annotator, layer, (layer,))


def _new_layer(annotator: Annotator, taken: Collection[str]) -> Layer:
    name = _free_name(annotator.name, taken)
    return Layer(id=new_id(), annotator_id=annotator.id, name=name, created=utcnow())


def _free_name(name: str, taken: Collection[str]) -> str:
    """A name, with a number where something else is called so."""
    numbered = (f"{name} {number}" for number in count(2))
    return next(each for each in chain([name], numbered) if each not in taken)


def _row(record: Annotator | Layer) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}
