"""The card of a statement: polarity, holders, target, reporters, form, cues, note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from annotator.analysis.statements import Card, party_name
from annotator.formats.bundle import Annotation, Party
from annotator.language import mark, quoted, tr
from annotator.text.span import Span
from annotator.ui.card.frame import CardFrame
from annotator.ui.choices import party_finder, target_finder
from annotator.ui.editing import Editing, spans_of
from annotator.ui.widgets.chips import Chips, ChipText
from annotator.ui.widgets.picker import Choice
from annotator.ui.widgets.plain import WordsButton
from annotator.ui.widgets.same_as import SAME_AS
from annotator.ui.widgets.segments import Segment, Segments
from annotator.vocabulary import ClaimForm, Kind, Role

POLARITIES = (
    Segment(1, "+", mark("Supports (+)")),
    Segment(-1, "−", mark("Opposes (−)")),
    Segment(0, "0", mark("Neutral (0)")),
    Segment(None, "?", mark("Not decided (U)")),
)
INTENSITIES = (
    Segment(1, "•", mark("Weak or conditional")),
    Segment(2, "••", mark("Clear")),
    Segment(3, "•••", mark("Strong")),
)
_QUOTED = {
    ClaimForm.DIRECT: mark("Direct quotation"),
    ClaimForm.INDIRECT: mark("Indirect quotation"),
    ClaimForm.MIXED: mark("Mixed quotation"),
}
FORMS = tuple(Segment(form.value, form.value, words) for form, words in _QUOTED.items())
_SAME_AS = {1: "support", -1: "oppose", 0: "neutral", None: "undecided"}
_SIGNS: dict[str, int] = {"+": 1, "-": -1, "−": -1, "0": 0}


class StatementCard(CardFrame):
    """Shows and edits the selected statement."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self._card: Card | None = None
        self._role = Role.HOLDER
        self.polarity = Segments(tr("Polarity"), POLARITIES, self)
        for value, name in _SAME_AS.items():
            self.polarity.button(value).setProperty(SAME_AS, name)
        self.intensity = Segments(tr("Intensity"), INTENSITIES, self)
        self.holders = Chips(tr("Holders"), tr("+ holder"), self)
        self.party_picker = self.picker(self._find_parties, tr("Who? A mention or an actor"))
        self.target = WordsButton(self)
        self.target_picker = self.picker(
            self._find_targets, tr("Issue · > claim · @ actor"), keys="".join(_SIGNS)
        )
        self.reporters = Chips(tr("Reporters"), tr("+ reporter"), self)
        self.form = Segments(tr("Form of the quotation"), FORMS, self)
        self.cues = Chips(tr("Cues"), parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.polarity)
        head.addWidget(self.intensity)
        self.body.addLayout(head)
        self.row(tr("holder"), self.holders)
        self.wide_row(self.party_picker)
        self.row(tr("towards"), self.target)
        self.wide_row(self.target_picker)
        self.row(tr("via"), self.reporters)
        self.form_caption = self.row(tr("quoted"), self.form)
        self.cue_caption = self.row(tr("cues"), self.cues)
        self.finish_layout()

    def _add_to_foot(self) -> None:
        self.add_stance = self._flat_button(tr("+ stance"), tr("The claim concerns one more issue"))
        self.foot.addWidget(self.add_stance)

    def _connect(self) -> None:
        self.polarity.chosen.connect(self._on_polarity)
        self.intensity.chosen.connect(self._on_intensity)
        self.holders.removed.connect(self._on_holder_removed)
        self.holders.add_requested.connect(self._on_add_holder)
        self.holders.clicked.connect(self._on_party_clicked)
        self.reporters.removed.connect(self._on_reporter_removed)
        self.reporters.add_requested.connect(self._on_add_reporter)
        self.reporters.clicked.connect(self._on_reporter_clicked)
        self.target.clicked.connect(self.edit)
        self.party_picker.picked.connect(self._on_party)
        self.party_picker.abandoned.connect(self._close_pickers)
        self.target_picker.picked.connect(self._on_target)
        self.target_picker.abandoned.connect(self._close_pickers)
        self.target_picker.key_passed.connect(self._on_sign)
        self.form.chosen.connect(self._on_form)
        self.cues.clicked.connect(self._on_cue_clicked)
        self.cues.removed.connect(self._on_cue_removed)

    # --- showing

    def show_card(self, card: Card) -> None:
        """Show a statement; pickers stay open while it is the same one."""
        if self._card is None or self._card.bearer.id != card.bearer.id:
            self._close_pickers()
        self._card = card
        stance, bearer = card.stance, card.bearer
        self.polarity.set_value(stance.polarity if stance else None)
        self.intensity.set_value(stance.intensity if stance else None)
        self.holders.set_contents([self._chip(party) for party in bearer.holders])
        self.reporters.set_contents([self._chip(party) for party in bearer.reporters])
        self._show_target(stance)
        is_claim = card.claim is not None
        self.form.set_value(card.claim.form if card.claim else None)
        for widget in (self.form, self.form_caption, self.add_stance):
            widget.setVisible(is_claim)
        self._show_cues(stance)
        self.show_common(self._remarked(card))
        self.show_confidence(self._confident(card))
        self.setAccessibleName(
            tr("Statement of {names}", names=", ".join(self._names(bearer)) or tr("nobody"))
        )
        self.body.activate()
        self.updateGeometry()

    def _show_cues(self, stance: Annotation | None) -> None:
        pieces = stance.fragments if stance else ()
        self.cues.set_contents(
            [
                ChipText(Span(p.start, p.end), quoted(p.quote), tr("Del takes it away"))
                for p in pieces
            ]
        )
        for widget in (self.cues, self.cue_caption):
            widget.setVisible(bool(pieces))

    def _remarked(self, card: Card) -> Annotation:
        """What note and flag are about: the stance if it is selected, or alone has one."""
        stance, bearer = card.stance, card.bearer
        if stance is None:
            return bearer
        alone = (stance.note or stance.discuss) and not (bearer.note or bearer.discuss)
        selected = self.editing.article.view.selected_annotation == stance.id
        return stance if alone or selected else bearer

    def _confident(self, card: Card) -> Annotation:
        """What the confidence is about: the stance if it is selected, or alone has one."""
        stance, bearer = card.stance, card.bearer
        if stance is None or stance.confidence is None:
            return bearer
        selected = self.editing.article.view.selected_annotation == stance.id
        return stance if selected or bearer.confidence is None else bearer

    def _names(self, bearer: Annotation) -> list[str]:
        return [self._chip(party).text for party in bearer.holders]

    def _chip(self, party: Party) -> ChipText:
        view, registry = self.editing.article.view, self.editing.article.workspace.registry
        name = party_name(party, view.annotations, registry) or "?"
        mention = view.annotation(party.mention_id or 0)
        return ChipText(party, name, quoted(mention.quote) if mention else tr("without a mention"))

    def _show_target(self, stance: Annotation | None) -> None:
        words = self._target_text(stance) or tr("Choose an issue …")
        self.target.set_words(words, tr("Choose the issue, or another target (Enter)"))

    def _target_text(self, stance: Annotation | None) -> str:
        registry = self.editing.article.workspace.registry
        if stance is None:
            return ""
        if stance.issue_id is not None and stance.issue_id in registry.issues:
            return registry.issues[stance.issue_id].name
        if stance.target_actor_id is not None and stance.target_actor_id in registry.actors:
            return f"@ {registry.actors[stance.target_actor_id].name}"
        claim = self.editing.article.view.annotation(stance.target_claim_id or 0)
        return f"→ {claim.quote}" if claim else ""

    # --- pickers

    def edit(self) -> None:
        """Put the cursor into the field for the issue."""
        self.party_picker.hide()
        self.target.hide()
        self.target_picker.show()
        self.target_picker.start()

    def _find_targets(self, typed: str) -> list[Choice]:
        workspace, card = self.editing.article.workspace, self._card
        claims = [
            (a.id, _short(a.quote))
            for a in self.editing.article.view.annotations.values()
            if a.kind is Kind.CLAIM and (card is None or a != card.claim)
        ]
        return list(target_finder(workspace.registry, workspace.recent_issues, claims)(typed))

    def _find_parties(self, typed: str) -> list[Choice]:
        article = self.editing.article
        bearer = self._card.bearer if self._card else None
        likely = article.likely_holders(spans_of(bearer)) if bearer else []
        taken = (*bearer.holders, *bearer.reporters) if bearer else ()
        find = party_finder(article.workspace.registry, article.view.annotations, likely, taken)
        return list(find(typed))

    def add_party(self, role: Role) -> None:
        """Put the cursor into the field for one more holder or reporter."""
        self._role = role
        asked = tr("Who holds it?") if role is Role.HOLDER else tr("Who reports it?")
        self.party_picker.line.setPlaceholderText(asked)
        self.target_picker.hide()
        self.target.show()
        self.party_picker.show()
        self.party_picker.start()

    def _close_pickers(self) -> None:
        self.take_turns(self.party_picker, self.holders)
        self.take_turns(self.target_picker, self.target)

    # --- gestures

    def _on_target(self, choice: object) -> None:
        self.editing.stating.set_target(choice)
        self._close_pickers()

    def _on_sign(self, sign: str) -> None:
        self.editing.stating.set_polarity(_SIGNS[sign])

    def _on_party(self, choice: object) -> None:
        self.editing.attributing.add(self._role, choice)
        self._close_pickers()

    def _on_polarity(self, value: object) -> None:
        self.editing.stating.set_polarity(value)  # type: ignore[arg-type]

    def _on_intensity(self, value: object) -> None:
        stance = self._card.stance if self._card else None
        same = stance is not None and stance.intensity == value
        self.editing.stating.set_intensity(None if same else value)  # type: ignore[arg-type]

    def _on_form(self, value: object) -> None:
        card = self._card
        if card is not None and card.claim is not None:
            claim_id, form = card.claim.id, ClaimForm(str(value))
            self._verb(lambda: self.editing.article.project.claims.set_form(claim_id, form))

    def _verb(self, verb: Callable[[], object]) -> None:
        self.editing.article.do(verb)

    def _on_add_holder(self) -> None:
        self.add_party(Role.HOLDER)

    def _on_add_reporter(self) -> None:
        self.add_party(Role.REPORTER)

    def _on_holder_removed(self, party: object) -> None:
        if isinstance(party, Party):
            self.editing.attributing.remove(Role.HOLDER, party)

    def _on_reporter_removed(self, party: object) -> None:
        if isinstance(party, Party):
            self.editing.attributing.remove(Role.REPORTER, party)

    def _on_party_clicked(self, party: object) -> None:
        if isinstance(party, Party) and party.mention_id is not None:
            mention = self.editing.article.view.annotation(party.mention_id)
            if mention is not None:
                self.editing.article.view.reveal(mention.start, mention.end)

    def _on_reporter_clicked(self, party: object) -> None:
        if isinstance(party, Party):
            self.editing.attributing.move_outward(party)

    def _on_cue_clicked(self, cue: object) -> None:
        if isinstance(cue, Span):
            self.editing.article.view.reveal(cue.start, cue.end)

    def _on_cue_removed(self, cue: object) -> None:
        if isinstance(cue, Span):
            self.editing.stating.remove_cue(cue)


def _short(quote: str, longest: int = 60) -> str:
    return quote if len(quote) <= longest else f"{quote[: longest - 1]}…"
