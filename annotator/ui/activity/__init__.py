"""How long somebody works on each article: a clock, and what watches the window for it."""

from annotator.ui.activity.clock import ActiveClock
from annotator.ui.activity.watch import Watch

__all__ = ["ActiveClock", "Watch"]
