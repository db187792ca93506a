"""Messages without what may be from articles, for the log and for the reports of faults.

Errors may carry the text that they tripped over. So what stands in quotation marks is left out
where it is longer than a name, and what is longer than a line is cut.
"""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from types import TracebackType

_NAME = 40
"""How many characters a name may have; a longer quotation is likely to be from an article."""
_LINE = 240
_QUOTED = re.compile(r"“([^”]*)”|„([^“]*)“|\"([^\"]*)\"|'((?:[^'\\]|\\.)*)'", re.DOTALL)


def discreet(text: str) -> str:
    """A message without long quotations, the user's home and long lines."""
    text = _QUOTED.sub(_unless_long, text).replace(str(Path.home()), "~")
    return "\n".join(_cut(line) for line in text.split("\n"))


def _unless_long(match: re.Match[str]) -> str:
    quoted = match[0]
    if len(quoted) <= _NAME + 2:
        return quoted
    return f"{quoted[0]}… {len(quoted) - 2} characters …{quoted[-1]}"


def _cut(line: str) -> str:
    return line if len(line) <= _LINE else f"{line[:_LINE]} …"


def traced(error: BaseException, trace: TracebackType | None = None) -> str:
    """Where an error came from, and what it says, discreetly; its causes first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    causes = f"{traced(before)}\n\n" if before is not None else ""
    stack = "".join(traceback.format_tb(trace or error.__traceback__))
    said = discreet("".join(traceback.format_exception_only(error)))
    stack = f"Traceback (most recent call last):\n{stack}" if stack else ""
    return f"{causes}{stack.replace(str(Path.home()), '~')}{said}".rstrip()
