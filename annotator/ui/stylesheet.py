"""The look of everything around the article: palette and style sheet from a theme's roles."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.ui.fonts import interface_family, interface_font, reading_family
from annotator.ui.theme import Theme, mix

_SIZE = 13
_WORN = "theme"

_SHEET = """
QWidget {{ font-family: "{family}"; font-size: 13px; }}
QWidget#navigator, QWidget#topbar, QWidget#keybar, QStatusBar {{ background: {panel}; }}
ArticleView {{
    background: {paper}; color: {ink}; border: none;
    selection-background-color: {selection}; selection-color: {ink};
}}
QWidget#topbar {{ border-bottom: 1px solid {line}; }}
QWidget#notices {{ background: {chosen}; border-top: 1px solid {line}; }}
QWidget#keybar {{ border-top: 1px solid {line}; }}
QWidget#navigator {{ border-right: 1px solid {line}; }}
QMainWindow::separator {{ background: {line}; width: 1px; }}
QSplitter::handle {{ background: {line}; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QLabel[role="heading"] {{ color: {ink3}; font-weight: 600; font-size: 11px; }}
QLabel[role="quiet"], QLabel[role="key"] {{ color: {ink2}; }}
QLabel[role="problem"] {{ color: {oppose}; }}
QLabel[role="title"] {{ font-weight: 600; }}
QLabel[role="display"] {{ font-size: 26px; font-weight: 600; }}
QLabel[role="key"] {{
    background: {card}; border: 1px solid {line}; border-radius: 4px; padding: 1px 5px;
    font-size: 11px;
}}
QLineEdit, QPlainTextEdit, QTextEdit#field {{
    background: {card}; border: 1px solid {edge}; border-radius: 6px; padding: 4px 8px;
    selection-background-color: {selection}; selection-color: {ink};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QComboBox {{
    background: {card}; border: 1px solid {edge}; border-radius: 6px; padding: 4px 4px 4px 8px;
}}
QComboBox:focus, QComboBox:on {{ border: 1px solid {accent}; }}
QComboBox::drop-down {{ border: none; width: 18px; }}
QComboBox::down-arrow {{ image: url("{icons}/chevron-{name}.svg"); width: 12px; height: 12px; }}
QComboBox QLineEdit {{ background: transparent; border: none; padding: 0; }}
QAbstractSpinBox {{
    background: {card}; border: 1px solid {edge}; border-radius: 6px; padding: 3px 2px;
    selection-background-color: {selection}; selection-color: {ink};
}}
QAbstractSpinBox:focus {{ border: 1px solid {accent}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    subcontrol-origin: border; width: 20px; border: none; background: transparent;
}}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin: 2px 2px 0 0; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0 2px 2px 0; }}
QAbstractSpinBox::up-arrow {{
    image: url("{icons}/chevron-up-{name}.svg"); width: 10px; height: 10px;
}}
QAbstractSpinBox::down-arrow {{
    image: url("{icons}/chevron-{name}.svg"); width: 10px; height: 10px;
}}
QDateEdit::drop-down {{
    subcontrol-origin: border; subcontrol-position: center right; width: 20px; border: none;
}}
QDateEdit::down-arrow {{
    image: url("{icons}/chevron-{name}.svg"); width: 12px; height: 12px;
}}
QComboBox QAbstractItemView {{
    background: {card}; color: {ink}; border: 1px solid {edge}; padding: 3px;
    selection-background-color: {chosen}; selection-color: {ink};
}}
QCheckBox {{ spacing: 7px; }}
QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {mark}; border-radius: 4px; background: {card};
}}
QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{icons}/tick-{name}.svg");
}}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QCheckBox::indicator:checked:focus {{ border: 2px solid {ink}; }}
QCheckBox::indicator:disabled {{ border-color: {line}; background: {panel}; }}
QPushButton, QToolButton {{
    background: {card}; border: 1px solid {edge}; border-radius: 6px; padding: 4px 10px;
}}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {accent}; }}
QPushButton:checked, QToolButton:checked {{ background: {chosen}; border-color: {accent}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {ink3}; }}
QPushButton:default:focus {{ border: 2px solid {ink}; padding: 3px 9px; }}
QPushButton:default:disabled {{ background: {panel}; border-color: {edge}; }}
QToolButton[flat="true"], QPushButton[flat="true"] {{
    background: transparent; border: 1px solid transparent; padding: 3px 6px;
}}
QToolButton[flat="true"]:hover, QPushButton[flat="true"]:hover {{ background: {hover}; }}
QToolButton[flat="true"]:focus, QPushButton[flat="true"]:focus {{ border: 1px solid {accent}; }}
QToolButton[flat="true"]:checked {{ background: {chosen}; color: {ink}; }}
QToolButton:checked:focus, QPushButton:checked:focus {{ border: 1px solid {ink}; }}
QPushButton#recent {{ text-align: left; }}
QToolButton#narrow {{ padding: 4px 7px; }}
QToolButton::menu-indicator {{ image: none; }}
QPlainTextEdit#article {{ font-family: "{reading}"; font-size: 16px; }}
QTextBrowser#guide {{ font-size: 15px; }}
QListView, QTreeView, QTableView {{
    background: transparent; border: 1px solid transparent; outline: none;
    alternate-background-color: {panel};
}}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: 1px solid {accent}; }}
QListView:window {{ background: {card}; border: 1px solid {edge}; }}
QTableView::item {{ padding: 0 4px; }}
QTableView::item:focus {{ border: 1px solid {accent}; padding: 0 3px; }}
QTableView::item:selected {{ background: {chosen}; color: {ink}; }}
QListView::item, QTreeView::item, ArticleList::item {{
    padding: 3px 4px; border-radius: 6px; color: {ink};
}}
QTreeView::item {{ border-radius: 0; }}
QListView::item:hover, QTreeView::item:hover, ArticleList::item:hover {{ background: {hover}; }}
QListView::item:selected, QTreeView::item:selected, ArticleList::item:selected {{
    background: {chosen}; color: {ink};
}}
QListView::item:focus, QTreeView::item:focus {{ border: 1px solid {accent}; padding: 2px 3px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QHeaderView::section {{
    background: {panel}; color: {ink2}; border: none; border-bottom: 1px solid {line};
    padding: 4px 7px;
}}
QFrame#card, QFrame#popup, QFrame#selectionbar {{
    background: {card}; border: 1px solid {edge}; border-radius: 8px;
}}
QFrame#picker QListWidget {{
    background: {card}; border: 1px solid {line}; border-radius: 6px; padding: 0;
}}
QFrame#card QLabel[role="caption"] {{ color: {ink3}; font-size: 11px; }}
QFrame#card QToolButton, QFrame#card QPushButton {{ font-size: 12px; padding: 2px 7px; }}
QFrame#card QToolButton[segment="true"] {{ padding: 1px 1px; min-width: 20px; }}
QFrame#card QPushButton {{ text-align: left; }}
QFrame#card QToolButton[flat="true"] {{ padding: 1px 0; color: {ink2}; }}
QFrame#card QLabel {{ font-size: 12px; }}
QFrame#card QLineEdit {{ font-size: 12px; padding: 2px 6px; }}
QFrame#card QPlainTextEdit {{ font-size: 12px; padding: 2px; }}
QFrame#chip {{ background: {panel}; border: 1px solid {line}; border-radius: 10px; }}
QFrame#card QFrame#chip QToolButton {{ padding: 0; border-radius: 7px; }}
QFrame#chip:focus {{ border: 1px solid {accent}; }}
QWidget#sheet {{ background: {card}; }}
QMessageBox QTextEdit {{
    background: {card}; border: 1px solid {edge}; border-radius: 6px; padding: 4px 8px;
}}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; min-width: 380px; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ min-width: 380px; }}
QLabel#recorder {{
    background: {card}; border: 2px solid {accent}; border-radius: 6px; padding: 3px 10px;
}}
QFrame#rule {{ background: {line}; border: none; }}
QMenu {{ background: {card}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenuBar {{ background: {panel}; padding: 2px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; }}
QMenuBar::item:selected {{ background: {chosen}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
    background: {line}; border: none; border-radius: 3px; max-height: 6px; text-align: center;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QGroupBox {{ border: 1px solid {line}; border-radius: 8px; margin-top: 10px; padding-top: 8px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 10px; color: {ink2}; }}
"""


def _roles(theme: Theme) -> dict[str, str]:
    names = (
        "oppose",
        "paper",
        "panel",
        "card",
        "line",
        "ink",
        "ink2",
        "ink3",
        "accent",
        "selection",
    )

    roles = {name: str(getattr(theme, name)) for name in names}
    roles["edge"] = mix(theme.line, theme.ink, 0.14).name()
    roles["hover"] = mix(theme.panel, theme.ink, 0.06).name()
    roles["chosen"] = mix(theme.panel, theme.accent, 0.22).name()
    roles["mark"] = mix(theme.line, theme.ink, 0.45).name()
    roles["name"] = theme.name
    roles["icons"] = (paths.resources() / "icons").as_posix()
    roles["family"] = interface_family()
    roles["reading"] = reading_family()
    roles["on_accent"] = theme.on_colour
    return roles


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    return _SHEET.format(**_roles(theme))


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for what the style sheet does not reach."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.panel,
        roles.WindowText: theme.ink,
        roles.Base: theme.card,
        roles.AlternateBase: theme.panel,
        roles.Text: theme.ink,
        roles.Button: theme.panel,
        roles.ButtonText: theme.ink,
        roles.ToolTipBase: theme.card,
        roles.ToolTipText: theme.ink,
        roles.PlaceholderText: theme.ink3,
        roles.Highlight: theme.selection,
        roles.HighlightedText: theme.ink,
        roles.Link: theme.accent,
        roles.BrightText: theme.on_colour,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink3))
    return result


def dress(application: QApplication, theme: Theme) -> None:
    """Give the whole program the look of a theme, if it has another one."""
    if application.property(_WORN) == theme.name:
        return
    application.setProperty(_WORN, theme.name)
    application.setStyle("Fusion")
    application.setFont(interface_font(_SIZE))
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
