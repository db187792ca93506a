"""All actions of the program, in one explicit tuple."""

from annotator.ui.actions.annotating import ANNOTATING
from annotator.ui.actions.base import Action, Menu, When
from annotator.ui.actions.correcting import CORRECTING
from annotator.ui.actions.moving import MOVING
from annotator.ui.actions.project import PROJECT
from annotator.ui.actions.seeking import SEEKING
from annotator.ui.actions.viewing import VIEWING

ACTIONS: tuple[Action, ...] = (*PROJECT, *SEEKING, *CORRECTING, *ANNOTATING, *MOVING, *VIEWING)

__all__ = ["ACTIONS", "Action", "Menu", "When"]
