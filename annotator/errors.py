"""The errors that a user can meet. Anything else that is raised is a bug, reported as one."""


class UserError(Exception):
    """Something the user can understand and mend.

    `message` says what is wrong and where; `hint` says what to do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(UserError):
    """A value or a file that was given is not acceptable."""


class NotFoundError(UserError):
    """What was asked for is not in the project."""


class ProjectError(UserError):
    """The project cannot be opened or written: missing, damaged, locked, full, or too new."""


class DamagedError(ProjectError):
    """What is stored in the file cannot be read any more; `place` names it. It can be recovered."""

    def __init__(self, message: str, hint: str, place: str) -> None:
        super().__init__(message, hint)
        self.place = place


class GoneError(ProjectError):
    """The file of the open project was removed or replaced; what is open can still be saved."""


class ConflictError(UserError):
    """The rows have changed since; nothing was written."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user's own wish
    """The user stopped a long piece of work. What was committed before stays."""
