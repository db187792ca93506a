"""Export profiles: what to export, and how, kept under a name to be used again in any project."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote

from annotator import paths
from annotator.errors import InputError
from annotator.formats.base import ExportOptions
from annotator.formats.files import atomic_output, failure
from annotator.language import tr
from annotator.vocabulary import Status

_SUFFIX = ".json"
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What to export: layers by their names, articles by their status; None means all."""

    format: str
    layers: tuple[str, ...] | None = None
    statuses: tuple[Status, ...] | None = None
    options: ExportOptions = field(default_factory=ExportOptions)


def profile_names() -> list[str]:
    """The names of all profiles, sorted."""
    return sorted(unquote(path.stem) for path in _folder().glob(f"*{_SUFFIX}"))


def load_profile(name: str) -> Profile:
    """The profile of a name; InputError when there is none, or it cannot be understood."""
    from pydantic import TypeAdapter, ValidationError

    path = _path(name)
    if not path.is_file():
        known = ", ".join(profile_names())
        raise InputError(
            tr("There is no profile “{name}”.", name=name),
            tr("The profiles are: {known}.", known=known)
            if known
            else tr("Save one with --save-profile."),
        )
    try:
        return TypeAdapter(Profile).validate_json(path.read_bytes(), strict=True, extra="forbid")
    except OSError as error:
        raise failure(path, error) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise InputError(
            tr(
                "{path}: this is no profile of this version ({place}: {first}).",
                path=path,
                place=place,
                first=first["msg"],
            ),
            tr("Save it again."),
        ) from error


def save_profile(name: str, profile: Profile) -> None:
    """Keep a profile under a name; one of the same name is replaced."""
    from pydantic import TypeAdapter

    if not name.strip() or len(name) > _LONGEST:
        raise InputError(
            tr("A profile needs a name."),
            tr("Type one of at most {longest} characters.", longest=_LONGEST),
        )
    with atomic_output(_path(name)) as file:
        file.write(TypeAdapter(Profile).dump_json(profile, indent=1))


def remove_profile(name: str) -> None:
    """Forget a profile, if there is one of this name."""
    path = _path(name)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise failure(path, error) from error


def _path(name: str) -> Path:
    # Whatever is typed names a file of this folder.
    return _folder() / f"{quote(name.strip(), safe=' ')}{_SUFFIX}"


def _folder() -> Path:
    folder = paths.config() / "profiles"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
