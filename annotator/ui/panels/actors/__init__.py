"""The panel of actors: the registry, what each entry says, and where it is used."""

from annotator.ui.panels.actors.panel import ActorsPanel

__all__ = ["ActorsPanel"]
