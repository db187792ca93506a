"""A robot that annotates as somebody who knows the keys, by real events, and counts them."""

from dataclasses import dataclass

from hands import CTRL, Hands
from PySide6.QtCore import Qt

from annotator.formats.bundle import Annotation, Header
from annotator.suggest.names import is_pronoun
from annotator.ui.choices import IssueTarget, NewName
from annotator.ui.main_window import MainWindow
from annotator.ui.widgets.picker import Picker
from annotator.vocabulary import Kind, MentionForm

_SIGNS = {1: "+", -1: "-", 0: "0"}


@dataclass(frozen=True)
class Wanted:
    """A statement that is to come out: who holds the claim, and the claim's stance."""

    holder: Annotation
    claim: Annotation
    stance: Annotation


class Robot:
    """Drags over words, presses keys, and types letters until the wanted row is chosen.

    `sample` names what the wanted statements speak of. What the project does not know yet, the
    robot makes: an actor is called as the words that mention it, or as in the sample where these
    are a pronoun; an issue as in the sample.
    """

    def __init__(self, window: MainWindow, sample: Header) -> None:
        self._window = window
        self._hands = Hands(window)
        self._actor_of: dict[int, int] = {}
        self._actors = {actor.id: actor for actor in sample.actors}
        self._issues = {issue.id: issue for issue in sample.issues}

    def annotate(self, wanted: Wanted) -> int:
        """Make a statement; how many keys and mouse actions it took."""
        if self._window.workspace.document.id != wanted.claim.document_id:
            self._window.workspace.open_document(wanted.claim.document_id)
        self._hands.view.setFocus()
        before = self._hands.strokes
        if self._there(wanted.holder) is None:
            self._mention(wanted.holder)
        self._claim(wanted)
        self._hold(wanted.holder)
        done = self._hands.strokes - before
        self._hands.press("Esc")
        return done

    # --- the holder's mention

    def _there(self, mention: Annotation) -> Annotation | None:
        """The mention that stands at the place of a wanted one."""
        for one in self._hands.view.annotations.values():
            if one.kind is Kind.MENTION and (one.start, one.end) == (mention.start, mention.end):
                return one
        return None

    def _mention(self, mention: Annotation) -> None:
        self._drag(mention)
        actor = self._known(mention.actor_id)
        if mention.form in (MentionForm.PRONOUN, MentionForm.DESCRIPTION) and (
            actor is not None and actor == self._last_actor(mention.start)
        ):
            self._hands.press("p")
        elif mention.actor_id is None:
            self._hands.press("a")
            self._hands.choose_nobody()
        else:
            self._hands.press("a")
            self._pick(actor, self._name(actor) if actor else self._new_name(mention))
        made = self._there(mention)
        assert made is not None, f"no mention of “{mention.quote}” was made"
        if mention.actor_id is not None and made.actor_id is not None:
            self._actor_of[mention.actor_id] = made.actor_id

    def _known(self, sample_actor: int | None) -> int | None:
        registry = self._window.workspace.registry.actors
        known = self._actor_of.get(sample_actor or 0, sample_actor)
        return known if known in registry else None

    def _name(self, actor: int) -> str:
        return self._window.workspace.registry.actors[actor].name

    def _new_name(self, mention: Annotation) -> str:
        if is_pronoun(mention.quote):
            return self._actors[mention.actor_id or 0].name
        return mention.quote

    def _last_actor(self, place: int) -> int | None:
        """Whom P would mean at a place."""
        before = [
            one
            for one in self._hands.view.annotations.values()
            if one.kind is Kind.MENTION and one.actor_id is not None and one.start < place
        ]
        return max(before, key=lambda one: one.start).actor_id if before else None

    # --- the claim

    def _claim(self, wanted: Wanted) -> None:
        self._drag(wanted.claim)
        issue = self._issues[wanted.stance.issue_id or 0]
        known = {one.name: one for one in self._window.workspace.registry.issues.values()}
        target = known.get(issue.name)
        more = wanted.claim.fragments[1:]
        if target is not None and target.key:
            self._hands.press(target.key)
        else:
            self._hands.press("c")
            self._pick(IssueTarget(target.id) if target else None, issue.name)
        for piece in more:
            self._hands.drag_over(piece.start, piece.end, CTRL)
        self._hands.press(_SIGNS[wanted.stance.polarity])

    def _hold(self, holder: Annotation) -> None:
        mention = self._there(holder)
        assert mention is not None
        for _ in range(6):
            card = self._window.desk.editing.article.card
            assert card is not None, "no statement is selected"
            if [party.mention_id for party in card.bearer.holders] == [mention.id]:
                return
            self._hands.press("h")
        raise AssertionError(
            f"“{holder.quote}” is not offered as a holder, but {self._hands.holders()}"
        )

    # --- by hand

    def _drag(self, annotation: Annotation) -> None:
        first = annotation.fragments[0]
        self._hands.drag_over(first.start, first.end)

    def _pick(self, value: object, name: str) -> None:
        """Type as few letters as needed, and take the row; a new name is typed whole."""
        picker = self._hands.picker
        wanted = {value} if value is not None else {NewName(name)}
        typed = 0
        while not (picker.chosen and picker.chosen.value in wanted):
            rows = [picker.rows.item(row).text() for row in range(picker.rows.count())]
            down = self._row_of(picker, wanted)
            if down is not None and (down <= 1 or typed >= len(name)):
                self._hands.press(*["Down"] * down)
                break
            assert typed < len(name), f"“{name}” is not offered, but {rows}"
            self._hands.type(name[typed])
            typed += 1
        self._hands.press("Enter")

    def _row_of(self, picker: Picker, wanted: set[object]) -> int | None:
        """How many rows below the chosen one a wanted row stands."""
        for row in range(picker.rows.currentRow(), picker.rows.count()):
            choice = picker.rows.item(row).data(Qt.ItemDataRole.UserRole)
            if choice.value in wanted:
                return row - picker.rows.currentRow()
        return None
