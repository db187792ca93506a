"""What is installed with the program is what it imports: nothing is missing, nothing too much."""

import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

from source import ROOT, Import, Source, sources

HOUSE = sources("annotator")
OURS = {"annotator"} | set(sys.stdlib_module_names)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def normal(name: str) -> str:
    """A distribution's name as package indices compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def named(requirements: list[str]) -> set[str]:
    """The distributions that requirements name."""
    return {normal(re.match(r"[\w.-]+", requirement)[0]) for requirement in requirements}


ALWAYS = named(PROJECT["dependencies"])
EXTRAS = named([one for extra in PROJECT["optional-dependencies"].values() for one in extra])


@cache
def providers() -> dict[str, set[str]]:
    """The distributions that bring a module, by its name."""
    return {name: set(map(normal, found)) for name, found in packages_distributions().items()}


def is_named(source: Source, imported: Import) -> bool:
    """Whether a requirement brings what is imported; an extra only what is loaded when needed."""
    module = imported.name.partition(".")[0]
    if module in OURS:
        return True
    allowed = ALWAYS | EXTRAS if imported.deferred else ALWAYS
    return bool(allowed & (providers().get(module, set()) | {normal(module)}))


def test_all_that_is_imported_is_required() -> None:
    missing = [
        source.at(imported.line, imported.name)
        for source in HOUSE
        for imported in source.imports
        if not is_named(source, imported)
    ]
    assert not missing, "\n" + "\n".join(missing)


def test_all_that_is_required_is_used() -> None:
    text = "\n".join(source.text for source in HOUSE)
    modules = {dist: {dist.replace("-", "_")} for dist in ALWAYS | EXTRAS}
    for module, found in providers().items():
        for dist in found & modules.keys():
            modules[dist].add(module)
    unused = {
        dist
        for dist, names in modules.items()
        if not any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)
    }
    assert not unused
