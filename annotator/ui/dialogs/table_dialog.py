"""Before tables of articles are imported: what their columns are, and what the articles become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.formats.base import TextOptions
from annotator.formats.parts.columns import ColumnMapping
from annotator.formats.table_choices import read_columns, write_columns
from annotator.formats.table_sets import TableSet, options_by_path
from annotator.language import mark, plural, tr
from annotator.ui.dialogs.article_preview import ArticlePreview
from annotator.ui.dialogs.table_columns import MOST_SHOWN, ColumnChoices
from annotator.ui.dialogs.table_reading import DateRow, ReadingBar, likely_format
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.focus_order import follow_layout
from annotator.ui.widgets.form import ProblemLabel
from annotator.ui.widgets.plain import PlainLabel

_SHOWN = 8
_PREVIEW_HEIGHT = 150
_FILES = mark("Columns of tables (*.json)")


class TableDialog(QDialog):
    """Shows one set of tables at a time; `reread` asks to read the first table of it anew."""

    reread = Signal(object)
    failed = Signal(object)

    def __init__(self, sets: Sequence[TableSet], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import tables of articles"))
        first_size(self, 980, 720)
        self.sets = list(sets)
        self.current = self.sets[0]
        self._problem = ""
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Table"))
        self.choice.addItems([_name(one) for one in self.sets])
        self.wanted = QCheckBox(tr("Import this table"), self)
        self.reading = ReadingBar(self)
        self.origin = PlainLabel("", self, role="quiet")
        self.origin.setWordWrap(True)
        self.columns = ColumnChoices(self)
        self.dates = DateRow(self)
        self.source = QLineEdit(self)
        self.language = QLineEdit(self)
        self.language.setPlaceholderText(tr("en, de …"))
        self.preview = ArticlePreview(self)
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT)
        self.summary = PlainLabel("", self, role="quiet")
        self.problem = ProblemLabel(self)
        self.guess = QPushButton(tr("Guess"), self)
        self.accept_button = QPushButton(tr("Import"), self)
        self.summary.setWordWrap(True)
        self._lay_out()
        self._connect()
        follow_layout(self)
        self._show_set()
        self.columns.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.choice, 1)
        top.addWidget(self.wanted)
        self.choice.setVisible(len(self.sets) > 1)
        self.wanted.setVisible(len(self.sets) > 1)
        defaults = QHBoxLayout()
        for words, line in (
            (tr("Source, if none"), self.source),
            (tr("Language, if none"), self.language),
        ):
            line.setAccessibleName(words)
            defaults.addWidget(PlainLabel(words, self))
            defaults.addWidget(line)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.reading)
        layout.addWidget(self.origin)
        layout.addWidget(self.columns, 3)
        layout.addWidget(self.dates)
        layout.addLayout(defaults)
        layout.addWidget(self.preview, 2)
        layout.addWidget(self.summary)
        layout.addWidget(self.problem)
        layout.addWidget(self._make_buttons())

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        roles = QDialogButtonBox.ButtonRole
        # At the left, apart from what ends the dialog.
        buttons.addButton(self.guess, roles.ResetRole)
        buttons.addButton(tr("Load …"), roles.ResetRole).clicked.connect(self._ask_load)
        buttons.addButton(tr("Save …"), roles.ResetRole).clicked.connect(self._ask_save)
        buttons.addButton(self.accept_button, roles.AcceptRole)
        self.accept_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.wanted.toggled.connect(self._on_wanted)
        self.reading.changed.connect(lambda: self.reread.emit(self.current))
        self.columns.changed.connect(self._on_columns)
        self.dates.changed.connect(self._on_dates)
        self.guess.clicked.connect(self._on_guess)
        for line in (self.source, self.language):
            line.textChanged.connect(self._show_articles)

    # --- one set

    def _on_choice(self, index: int) -> None:
        self.current = self.sets[index]
        self._show_set()

    def _show_set(self) -> None:
        """Show all that is chosen for the current set."""
        one = self.current
        self._problem = ""
        self.wanted.setChecked(one.is_wanted)
        self.reading.show_set(one)
        self.columns.show_columns(one.table, one.mapping)
        self._show_choices()

    def _show_choices(self) -> None:
        one = self.current
        self.origin.setText(_origin(one))
        self.origin.setVisible(bool(self.origin.text()))
        self.dates.show_dates(one.table, one.mapping)
        self._show_articles()

    def _on_wanted(self, wanted: bool) -> None:
        self.current.is_wanted = wanted
        self._show_articles()

    def _on_columns(self) -> None:
        mapping = self.columns.mapping
        if mapping.date != self.current.mapping.date:
            mapping = replace(mapping, date_format=likely_format(self.current.table, mapping.date))
        self._choose(mapping)

    def _on_dates(self) -> None:
        self._choose(replace(self.current.mapping, date_format=self.dates.form))

    def _choose(self, mapping: ColumnMapping) -> None:
        self.current.mapping, self.current.is_remembered = mapping, False
        self._show_choices()

    def _on_guess(self) -> None:
        self.current.guess()
        self._show_set()

    def show_table(self, one: TableSet) -> None:
        """A table was read anew: show it."""
        if one is self.current:
            self._show_set()

    def show_problem(self, error: UserError) -> None:
        """A table cannot be read as it was chosen."""
        self._problem = str(error)
        self._show_articles()

    # --- what becomes of it

    def options(self) -> Mapping[Path, TextOptions]:
        """How each table that is wanted is read."""
        return options_by_path(self.sets, self._source, self._language)

    @property
    def _source(self) -> str | None:
        return self.source.text().strip() or None

    @property
    def _language(self) -> str | None:
        return self.language.text().strip() or None

    def _show_articles(self) -> None:
        one = self.current
        drafts = one.first_articles(one.options(self._source, self._language))
        with_text = [draft for draft in drafts if draft.text.strip()]
        self.preview.clear_rows()
        for draft in with_text[:_SHOWN]:
            self.preview.add_article(one.paths[0].name, draft)
        self.preview.fit()
        self.summary.setText(_summary(one, len(drafts), len(drafts) - len(with_text)))
        problem = self._problem or _missing(self.sets)
        self.problem.say(problem)
        self.accept_button.setEnabled(not problem and any(one.is_wanted for one in self.sets))

    # --- load and save

    def load(self, path: Path) -> None:
        """Use a mapping of columns from a file."""
        try:
            mapping = read_columns(path)
        except UserError as error:
            self.failed.emit(error)
            return
        self.current.mapping, self.current.is_remembered = mapping, False
        self._show_set()

    def save(self, path: Path) -> None:
        """Write the mapping of columns to a file."""
        try:
            write_columns(replace(self.current.mapping, layout=self.current.layout), path)
        except UserError as error:
            self.failed.emit(error)

    def _ask_load(self) -> None:
        home = str(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Load columns"), home, tr(_FILES))
        if chosen:
            self.load(Path(chosen))

    def _ask_save(self) -> None:
        suggested = str(Path.home() / "columns.json")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save columns"), suggested, tr(_FILES))
        if chosen:
            self.save(Path(chosen))


def _name(one: TableSet) -> str:
    more = len(one.paths) - 1
    if not more:
        return one.paths[0].name
    return plural(
        more,
        "{name} and {count} more with the same columns",
        "{name} and {count} more with the same columns",
        name=one.paths[0].name,
    )


def _origin(one: TableSet) -> str:
    """Where the choices come from, and what of the table is not shown."""
    said = []
    if one.is_remembered:
        said.append(tr("These columns are as you chose them before."))
    hidden = len(one.table.columns) - MOST_SHOWN
    if hidden > 0:
        said.append(
            plural(
                hidden,
                "{count} more column is kept as metadata.",
                "{count} more columns are kept as metadata.",
            )
        )
    return " ".join(said)


def _summary(one: TableSet, rows: int, empty: int) -> str:
    if not rows:
        return ""
    said = [tr("{name}: the first articles as they will be imported.", name=_name(one))]
    if empty:
        said.append(
            plural(
                empty,
                "{count} of the first {rows} rows has no text, and is left out.",
                "{count} of the first {rows} rows have no text, and are left out.",
                rows=rows,
            )
        )
    return " ".join(said)


def _missing(sets: Sequence[TableSet]) -> str:
    """What has to be chosen before the tables can be imported."""
    for one in sets:
        if one.is_wanted and one.mapping.text is None:
            return tr(
                "{name}: choose the column that holds the texts of the articles.", name=_name(one)
            )
        unknown = [c for c in one.mapping.columns.values() if c not in one.table.columns]
        if one.is_wanted and unknown:
            return tr(
                "{name}: there is no column “{column}”. Choose another one.",
                name=_name(one),
                column=unknown[0],
            )
    return ""
