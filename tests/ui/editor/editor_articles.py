"""Articles for tests of the reading view, annotated by quoting from them."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest

from annotator.formats.bundle import (
    Actor,
    Annotation,
    Document,
    Fragment,
    Issue,
    Label,
    Party,
    Registry,
)
from annotator.ui.editor.view import ArticleView
from annotator.vocabulary import ActorKind, Kind

NOW = datetime(2026, 1, 1, tzinfo=UTC)
BIG = 1 << 62  # ids are 63 bits wide

TEXT = (
    "🙂 The minister, Olaf Berg, said that the bridge must not be closed before spring.\n"
    "“We cannot wait,” replied the mayor 👩‍👩‍👧, adding that “the piers are rotten to the core.”\n"
    "\n"
    "Many residents disagreed."
)


class Article:
    """A text with annotations that are found by their quotes."""

    def __init__(self, text: str = TEXT) -> None:
        self.text = text
        self.annotations: list[Annotation] = []
        self.registry = Registry(
            {1: Actor(id=1, name="Olaf Berg", kind=ActorKind.PERSON, created=NOW)},
            {2: Issue(id=2, name="Closing the bridge", colour="amber", created=NOW)},
            {3: Label(id=3, name="Frame", colour="plum", created=NOW)},
        )
        self.document = Document(
            id=9, title="A bridge", source="Daily", sha256="", length=len(text), created=NOW
        )

    def add(self, kind: Kind, *quotes: str, **fields) -> Annotation:
        """Annotate the first occurrence of each quote after the one before."""
        fragments, at = [], 0
        for quote in quotes:
            start = self.text.index(quote, at)
            at = start + len(quote)
            fragments.append(Fragment(start, at, quote))
        annotation = Annotation(
            id=BIG + len(self.annotations),
            document_id=9,
            layer_id=1,
            kind=kind,
            fragments=tuple(fragments),
            created=NOW,
            updated=NOW,
            **fields,
        )
        self.annotations.append(annotation)
        return annotation

    def shown_in(self, view: ArticleView) -> ArticleView:
        view.set_article(self.document, self.text, self.annotations, self.registry)
        return view


def bridge() -> Article:
    """The usual article: a holder, a claim with a stance, claims in claims, a claim in two."""
    article = Article()
    berg = article.add(Kind.MENTION, "Olaf Berg", actor_id=1)
    claim = article.add(
        Kind.CLAIM, "the bridge must not be closed before spring", holders=(Party(berg.id),)
    )
    article.add(Kind.STANCE, "must not", claim_id=claim.id, issue_id=2, polarity=-1)
    article.add(Kind.CLAIM, "closed before spring")
    article.add(Kind.MENTION, "spring")
    article.add(Kind.CLAIM, "“We cannot wait,”", "“the piers are rotten to the core.”")
    article.add(Kind.LABEL, "rotten to the core", label_id=3, value="decay")
    article.add(Kind.STANCE, "disagreed", polarity=None, target_claim_id=claim.id)
    return article


def moved(annotation: Annotation, start: int, end: int, text: str) -> Annotation:
    """The same annotation on other words."""
    return replace(annotation, fragments=(Fragment(start, end, text[start:end]),))


def point_at(view: ArticleView, offset: int) -> QPoint:
    """A point of the viewport on the left part of a character; the caret goes there."""
    view.set_caret(offset)
    return view.cursorRect().center() + QPoint(3, 0)


def knob_at(view: ArticleView, offset: int, *, start: bool) -> QPoint:
    """A point of the viewport on the knob of an edge: above a start, below an end."""
    view.set_caret(offset)
    caret = view.cursorRect()
    return QPoint(caret.center().x(), caret.top() + 2 if start else caret.bottom() - 1)


def click(view: ArticleView, point: QPoint) -> None:
    """A plain click that is not taken for half of a double click."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def heard(spy: QSignalSpy) -> list[list]:
    """The arguments of every signal so far."""
    return [spy.at(i) for i in range(spy.count())]


def drag(view: ArticleView, start: QPoint, end: QPoint, modifiers=None) -> None:
    """Press, move in two steps, release."""
    modifiers = modifiers or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, modifiers, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, modifiers, end)
