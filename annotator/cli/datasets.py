"""The command that writes datasets: export."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.options import (
    AnnotatorName,
    Bom,
    Dataset,
    FormatId,
    FormatList,
    GroupBy,
    Layers,
    Place,
    SavedProfile,
    Seed,
    SplitShares,
    Statuses,
    UndecidedStances,
    UsedProfile,
)
from annotator.cli.terminal import progress, say
from annotator.cli.window import draw_pages
from annotator.errors import InputError
from annotator.formats.base import Format, LossReport
from annotator.formats.parts.paper import draw_with
from annotator.formats.parts.splits import Grouping, Split
from annotator.formats.profiles import Profile, load_profile, save_profile
from annotator.formats.registry import EXPORTERS, exporter, exporter_for
from annotator.language import tr

if TYPE_CHECKING:
    from annotator.services import Project


def export(  # noqa: PLR0913 - each is an option
    project: Place,
    target: Dataset,
    format_: FormatId = None,
    layer: Layers = None,
    status: Statuses = None,
    undecided: UndecidedStances = None,
    bom: Bom = False,
    split: SplitShares = None,
    group_by: GroupBy = None,
    seed: Seed = None,
    profile: UsedProfile = None,
    save_as: SavedProfile = None,
    annotator: AnnotatorName = None,
    formats: FormatList = False,
) -> None:
    """Write the project, or a part of it, as a dataset.

    standpoint-jsonl holds everything and can be read back: it is the backup, too.
    """
    if profile:
        chosen = load_profile(profile)
    else:
        chosen = Profile(format=format_ or exporter_for(target).id)
    known = exporter(format_ or chosen.format)
    divided = _split(known, chosen.options.split, split, group_by, seed)
    chosen = replace(
        chosen,
        format=known.id,
        layers=tuple(layer) if layer else chosen.layers,
        statuses=tuple(status) if status else chosen.statuses,
        options=replace(
            chosen.options,
            undecided=undecided or chosen.options.undecided,
            bom=bom or chosen.options.bom,
            split=divided,
        ),
    )
    if save_as:
        save_profile(save_as, chosen)
    draw_with(draw_pages)
    from annotator.services import Project

    with Project.open(project, annotator) as opened:
        say(f"{target}: {_export(opened, target, chosen)}")


def _export(project: Project, target: Path, profile: Profile) -> LossReport:
    from annotator.services import Selection

    statuses = profile.statuses
    selection = Selection(
        layers=_layers(project, profile.layers) if profile.layers is not None else None,
        statuses=frozenset(statuses) if statuses is not None else None,
    )
    total = None if statuses else project.documents.total()
    with progress("Exporting", total) as count:
        return project.transfer.export(profile.format, target, selection, profile.options, count)


def _split(
    known: Format, before: Split, shares: str | None, group_by: Grouping | None, seed: int | None
) -> Split:
    """How a format splits: as the profile says, but for what was asked for here."""
    if (shares, group_by, seed) == (None, None, None):
        return before
    if not known.splits:
        able = ", ".join(one.id for one in EXPORTERS if one.splits)
        raise InputError(
            tr("{format} does not split articles.", format=known.id),
            tr("Leave --split, --group-by and --seed out, or choose one of: {ids}.", ids=able),
        )
    divided = before if shares is None else before.divided(shares)
    return replace(
        divided,
        group_by=divided.group_by if group_by is None else group_by,
        seed=divided.seed if seed is None else seed,
    )


def _layers(project: Project, names: Iterable[str]) -> frozenset[int]:
    layers = {layer.name: layer.id for layer in project.header().layers}
    missing = [name for name in names if name not in layers]
    if missing:
        raise InputError(
            f"There is no layer “{missing[0]}”.", f"The layers are: {', '.join(layers)}."
        )
    return frozenset(layers[name] for name in names)
