"""Which articles a model is trained on, and which it is tested on: reproducible, without a draw."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from annotator.errors import InputError
from annotator.formats.bundle import Document

TRAIN, VALIDATION, TEST = SPLITS = ("train", "validation", "test")


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
        if min(self.validation, self.test) < 0 or self.validation + self.test > 1:
            raise InputError(
                f"Articles cannot be split into {self.validation:g} for validation and"
                f" {self.test:g} for test.",
                "Give shares such as 0.1 and 0.1.",
            )
        if self.from_days and self.from_days[0] > self.from_days[1]:
            raise InputError("The test begins before the validation.", "Change the two days.")

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
