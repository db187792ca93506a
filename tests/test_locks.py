"""What is installed is locked: every requirement is there, within its bounds, with its hashes."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from source import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ROOT / "packaging" / "locks"
NAMES = ("run", "test", "bundle", "tools")

# What each lock is made of: whether the program, which of its extras, which dependency groups.
PROGRAM = {"run": (), "test": (), "bundle": ("postgres", "parquet", "statistics")}
GROUPS = {"run": ("build",), "test": ("build", "dev"), "bundle": ("bundle",), "tools": ("tools",)}


@dataclass(frozen=True)
class Locked:
    """One version of a package, and the hashes of its files."""

    requirement: Requirement
    hashes: tuple[str, ...]

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> Version:
        (only,) = self.requirement.specifier
        assert only.operator == "=="
        return Version(only.version)


def text(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text("utf-8")


def locked(name: str) -> list[Locked]:
    entries = re.sub(r"\\\n\s*", "", text(name)).splitlines()
    parts = [entry.split("--hash=") for entry in entries if entry]
    return [Locked(Requirement(head), tuple(hashes)) for head, *hashes in parts]


def group(name: str) -> Iterator[Requirement]:
    for entry in PYPROJECT["dependency-groups"][name]:
        if isinstance(entry, dict):
            yield from group(entry["include-group"])
        else:
            yield Requirement(entry)


def required(name: str) -> Iterator[Requirement]:
    project = PYPROJECT["project"]
    if name in PROGRAM:
        yield from map(Requirement, project["dependencies"])
        for extra in PROGRAM[name]:
            yield from map(Requirement, project["optional-dependencies"][extra])
    for each in GROUPS[name]:
        yield from group(each)


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_satisfies_what_is_required(name: str) -> None:
    versions: dict[str, list[Version]] = {}
    for each in locked(name):
        versions.setdefault(each.name, []).append(each.version)
    stale = [
        str(requirement)
        for requirement in required(name)
        if not (there := versions.get(canonicalize_name(requirement.name)))
        or not all(version in requirement.specifier for version in there)
    ]
    assert not stale, f"run `make lock`: {stale}"


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_holds_hashes_and_no_addresses(name: str) -> None:
    assert not re.search(r"://|--index|--find|^-|file:", text(name), re.MULTILINE)
    hashed = re.compile(r"sha256:[0-9a-f]{64}\s*")
    wrong = [
        each.name
        for each in locked(name)
        if not each.hashes or not all(map(hashed.fullmatch, each.hashes))
    ]
    assert not wrong


@pytest.mark.parametrize("name", ["test", "bundle"])
def test_what_is_tested_and_shipped_is_what_is_run(name: str) -> None:
    run = {(each.name, each.version) for each in locked("run")}
    assert run <= {(each.name, each.version) for each in locked(name)}


def test_all_systems_are_served() -> None:
    """A package with a file for each system has more than one hash; universal ones have two."""
    hashes = {each.name: len(each.hashes) for each in locked("run")}
    for compiled in ("pyside6-essentials", "shiboken6", "lxml", "orjson", "regex", "rapidfuzz"):
        assert hashes[compiled] > 3
    assert any(each.requirement.marker for each in locked("run")), "Windows needs colorama"


# Their terms let what they build be under any terms.
BUILDERS = {"pyinstaller", "pyinstaller-hooks-contrib"}


def terms(package: Distribution) -> str:
    """The licence that a package names, in one of the three places where it may."""
    about = package.metadata
    classifiers = [
        each.rpartition(" :: ")[2]
        for each in about.get_all("Classifier", [])
        if each.startswith("License")
    ]
    expression = about.get("License-Expression")
    return expression or " OR ".join(classifiers) or (about.get("License") or "").partition("\n")[0]


def binds_us(licence: str) -> bool:
    """Whether a licence leaves no choice but the GPL, which would hold for the whole bundle."""
    choices = re.split(r"\bOR\b", licence)
    return all(
        re.search(r"\bA?GPL|(?<!Lesser )General Public", choice)
        and not re.search(r"LGPL|Lesser", choice)
        for choice in choices
    )


def test_licences_are_understood() -> None:
    assert binds_us("GPL-3.0-only")
    assert binds_us("GNU General Public License v3 (GPLv3)")
    assert not binds_us("LGPL-3.0-only OR GPL-2.0-only")
    assert not binds_us("GNU Lesser General Public License v3 (LGPLv3)")
    assert not binds_us("MIT")


def test_nothing_in_the_bundle_binds_it_to_the_gpl() -> None:
    found = {}
    for each in locked("bundle"):
        try:
            found[each.name] = terms(distribution(each.name))
        except PackageNotFoundError:
            continue  # for another system, or only where the bundle is built
    assert len(found) > 40
    assert [name for name, licence in found.items() if not licence] == []
    assert [name for name in found.keys() - BUILDERS if binds_us(found[name])] == []
