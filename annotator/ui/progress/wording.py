"""How progress is said: times, and the lines about a layer."""

from __future__ import annotations

from annotator.language import plural, tr
from annotator.records import LayerProgress
from annotator.ui.words import decimal, percent, said
from annotator.vocabulary import FINISHED, Status

ORDER = (
    *(Status.DONE, Status.NOTHING_HERE, Status.EXCLUDED),
    *(Status.IN_PROGRESS, Status.TODO),
)
"""The statuses as they stand in a bar, from what is finished to what is to do."""


def spent(seconds: float) -> str:
    """A time in minutes, or in hours and minutes."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)


def name_of(layer: LayerProgress) -> str:
    """Whose work it is: the annotator, with the layer where it is called otherwise."""
    if layer.layer_id is None:
        return tr("The whole project")
    if layer.layer in ("", layer.annotator):
        return layer.annotator
    return f"{layer.annotator} · {layer.layer}"


def finished_of(layer: LayerProgress) -> str:
    """How many articles need no more work, of how many."""
    finished = sum(layer.counts[status] for status in FINISHED)
    share = finished / layer.articles if layer.articles else 0
    return tr(
        "{finished} of {articles} finished ({share})",
        finished=finished,
        articles=layer.articles,
        share=percent(share),
    )


def lines_about(layer: LayerProgress) -> list[str]:
    """All figures of a layer in a few lines."""
    counts = [f"{layer.counts[status]} {said(status)}" for status in ORDER if layer.counts[status]]
    return [" · ".join(counts), _statements(layer), _times(layer), _estimate(layer)]


def _statements(layer: LayerProgress) -> str:
    text = plural(layer.statements, "{count} statement", "{count} statements")
    if layer.per_article is None:
        return text
    number = decimal(layer.per_article, 0 if layer.per_article % 1 == 0 else 1)
    return f"{text} · " + tr("{number} in a done article (median)", number=number)


def _times(layer: LayerProgress) -> str:
    if not layer.seconds:
        return tr("No active time was measured yet")
    today = tr("today {time}", time=spent(layer.seconds_today))
    where = plural(layer.articles_today, "in {count} article", "in {count} articles")
    return f"{today} {where} · " + tr("in all {time}", time=spent(layer.seconds))


def _estimate(layer: LayerProgress) -> str:
    each, left = layer.seconds_per_article, layer.seconds_left
    if each is None or left is None:
        return ""
    taken = tr("{time} for a finished article", time=_short(each))
    if layer.layer_id is None or not layer.open:
        return taken
    return f"{taken} · " + tr("about {time} left", time=spent(left))


def _short(seconds: float) -> str:
    """A short time, to a tenth of a minute."""
    return tr("{minutes} min", minutes=decimal(seconds / 60)) if seconds < 600 else spent(seconds)
