"""Which articles a model is trained on, and which it is tested on: reproducible, without a draw."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from annotator.errors import InputError
from annotator.formats.bundle import Document
from annotator.language import mark, tr

TRAIN, VALIDATION, TEST = SPLITS = (mark("train"), mark("validation"), mark("test"))

_WHOLE = 1 + 1e-9
"""Shares that were worked out may add up to a little more than all."""


class Grouping(StrEnum):
    """What must not be torn apart, so that a test does not meet what the training has seen."""

    DOCUMENT = "document"
    SOURCE = "source"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """How articles are split. What is neither for validation nor for test is for training.

    An article stays where it is however many others come and go: a checksum of its group and the
    seed decides. An article without source or date is a group of its own.

    `from_days`, if given, splits by time instead: the days from which on articles are for
    validation, and for test; those without a date are for training.
    """

    validation: float = 0.1
    test: float = 0.1
    group_by: Grouping = Grouping.DOCUMENT
    seed: int = 0
    from_days: tuple[date, date] | None = None

    def __post_init__(self) -> None:
        if not (min(self.validation, self.test) >= 0 and self.validation + self.test <= _WHOLE):
            raise InputError(
                tr(
                    "Articles cannot be split into {validation:g} for validation and {test:g} for "
                    "test.",
                    validation=self.validation,
                    test=self.test,
                ),
                tr("Give shares such as 0.1 and 0.1."),
            )
        if self.from_days and self.from_days[0] > self.from_days[1]:
            raise InputError(
                tr("The test begins before the validation."), tr("Change the two days.")
            )
        if self.from_days and self.group_by is not Grouping.DOCUMENT:
            raise InputError(
                tr("Articles that are split by their days are not grouped."),
                tr("Choose one of the two."),
            )

    def divided(self, text: str) -> Split:
        """The same with the shares, or the first days, that a text names.

        `80/10/10` are the shares of training, validation and test; `2024-01-01/2025-01-01` are the
        days from which on articles are for validation, and for test, whatever their groups.
        """
        parts = text.split("/")
        try:
            if len(parts) == len(SPLITS):
                train, validation, test = (float(part) for part in parts)
                whole = train + validation + test
                return replace(
                    self, validation=validation / whole, test=test / whole, from_days=None
                )
            first, second = (date.fromisoformat(part.strip()) for part in parts)
        except (ValueError, ZeroDivisionError, OverflowError) as error:
            raise InputError(
                tr("“{text}” does not say how to split articles.", text=text),
                tr("Give three shares, such as 80/10/10, or two days: 2024-01-01/2025-01-01."),
            ) from error
        return replace(self, from_days=(first, second), group_by=Grouping.DOCUMENT)

    def of(self, document: Document) -> str:
        """Where a document belongs: one of `SPLITS`."""
        if self.from_days:
            return self._by_time(document.published, *self.from_days)
        digest = hashlib.sha256(f"{self.seed} {self._group(document)}".encode()).digest()
        place = int.from_bytes(digest[:8]) / 2**64
        if place < self.test:
            return TEST
        return VALIDATION if place < self.test + self.validation else TRAIN

    def _by_time(self, day: date | None, validation: date, test: date) -> str:
        if day is None or day < validation:
            return TRAIN
        return VALIDATION if day < test else TEST

    def _group(self, document: Document) -> str:
        if self.group_by is Grouping.SOURCE and document.source:
            return f"source {document.source}"
        if self.group_by is Grouping.MONTH and document.published:
            return f"month {document.published:%Y-%m}"
        return f"document {document.sha256}"

    def __str__(self) -> str:
        if self.from_days:
            return f"by time: validation from {self.from_days[0]}, test from {self.from_days[1]}"
        return (
            f"by a checksum of each {self.group_by.value} (seed {self.seed}):"
            f" {self.validation:.0%} for validation, {self.test:.0%} for test"
        )
