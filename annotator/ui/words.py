"""How the closed words of the model are said in the window."""

from __future__ import annotations

from annotator.vocabulary import Status

STATUS_WORDS: dict[Status, str] = {
    Status.TODO: "to do",
    Status.IN_PROGRESS: "in progress",
    Status.DONE: "done",
    Status.NOTHING_HERE: "nothing here",
    Status.EXCLUDED: "excluded",
}
