"""The language of the window: English as it stands in the code, or another one from a catalogue.

A catalogue is `resources/translations/standpoint_CODE.qm`, made by `packaging/translations.py`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import language, paths

CONTEXT = "Standpoint"
"""All texts stand in one context of the catalogue."""

_CODES = {"English": "en", "Deutsch": "de"}


def speak(app: QApplication, choice: str) -> None:
    """Use the language that the setting names; widgets that are there already keep their own."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    code = _CODES.get(choice) or _of_the_system()
    QLocale.setDefault(_locale(code))
    if code == "en":
        language.use(None)
        return
    own = QTranslator(app)
    own.load(f"standpoint_{code}", str(paths.resources() / "translations"))
    # The same texts are painted again and again.
    language.use(cache(lambda text: own.translate(CONTEXT, text) or text))
    buttons = QTranslator(app)
    if buttons.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(buttons)


def _of_the_system() -> str:
    """The first of our languages that the user of the system speaks."""
    spoken = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in spoken if code in _CODES.values()), "en")


def _locale(code: str) -> QLocale:
    """How numbers and dates are written: as in the user's country, if its language is spoken."""
    system = QLocale.system()
    spoken = system.name().partition("_")[0]
    is_spoken = spoken == code or (code == "en" and spoken == "C")
    return system if is_spoken else QLocale(code)
