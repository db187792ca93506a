"""All statements as a table, and one field of many changed at once: `project.statements`."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.errors import InputError
from annotator.language import mark, tr
from annotator.records import RecodeField, StatementLine
from annotator.services.codebook import issue_from
from annotator.services.context import Context
from annotator.services.passages import ANNOTATION, fetch
from annotator.services.stances import check_intensity, check_polarity
from annotator.store.journal import UnitOfWork
from annotator.store.queries import statements as queries
from annotator.vocabulary import ClaimForm

Value = int | str | bool | None

_CHANGED = {
    RecodeField.ISSUE: mark("Change the issue of {count} statements"),
    RecodeField.POLARITY: mark("Change the polarity of {count} statements"),
    RecodeField.INTENSITY: mark("Change the intensity of {count} statements"),
    RecodeField.FORM: mark("Change the form of {count} statements"),
    RecodeField.DISCUSS: mark("Change the flag of {count} statements"),
}


class Statements:
    """`project.statements`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def lines(self) -> list[StatementLine]:
        """All statements of the annotator's layer, in the order of the texts."""
        with self._context.read() as connection:
            return queries.lines(connection, self._context.layer_id)

    def recode(self, lines: Sequence[StatementLine], field: RecodeField, value: Value) -> int:
        """Give one field of many statements a value: one undo step. How many have changed.

        An issue is given by id or name; None takes the value away. A claim without a stance is
        passed over for what only stances have, a lone stance for the form.
        """
        with self._context.unit(_CHANGED[field].format(count=len(lines))) as unit:
            values = self._values(unit, field, value)
            changed = 0
            for line in lines:
                for key in self._concerned(line, field):
                    row = fetch(unit, key)
                    if row["layer_id"] != self._context.layer_id:
                        raise InputError(
                            tr("A statement is in another layer."), tr("Open that layer.")
                        )
                    changed += unit.update(ANNOTATION, key, **values)
            return changed

    @staticmethod
    def _concerned(line: StatementLine, field: RecodeField) -> list[int]:
        """The annotations that the field of a statement belongs to."""
        if field is RecodeField.FORM:
            return [line.claim_id] if line.claim_id else []
        if field is RecodeField.DISCUSS:
            return [line.claim_id or line.id]
        return [line.stance_id] if line.stance_id else []

    @staticmethod
    def _values(unit: UnitOfWork, field: RecodeField, value: Value) -> dict[str, Value]:
        if field is RecodeField.ISSUE:
            issue = issue_from(unit, value) if isinstance(value, int | str) else None
            return {"issue_id": issue, "target_claim_id": None, "target_actor_id": None}
        if field is RecodeField.FORM:
            return {"form": ClaimForm(str(value)).value if value else None}
        if field is RecodeField.DISCUSS:
            return {"discuss": bool(value)}
        number = value if isinstance(value, int) else None
        check = check_polarity if field is RecodeField.POLARITY else check_intensity
        check(number)
        return {field.value: number}
