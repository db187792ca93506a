"""The rules of the house. Each test lists every place that breaks its rule."""

import ast
import graphlib
from collections.abc import Iterable

import pytest
from source import ROOT, Function, Import, Source, part_of, repository_files, sources

HOUSE = sources("annotator")
TESTS = sources("tests")
ALL = sources("annotator", "tests", "packaging")
MODULES = {source.module for source in HOUSE}

# What each part may import besides itself. What is not named here, it may not.
# "" is annotator itself: the version.
ANYONE = {
    *("", "vocabulary", "errors", "language", "settings", "paths", "records"),
    *("discreet", "log", "passwords", "report"),
}
PURE = {"text", "formats", "suggest", "analysis"}
MAY_IMPORT = {
    "": {"notebook"},  # only when a notebook asks for it
    "vocabulary": set(),
    "errors": set(),
    "language": set(),
    "paths": set(),
    "log": set(),
    "report": set(),
    "discreet": set(),
    "passwords": set(),
    "settings": set(),
    "text": set(),
    "formats": {"text", "analysis"},  # an export of statements derives them
    "suggest": {"text"},
    "analysis": {"text"},
    "model": {"text"},
    "records": set(),
    "store": {"text", "model", "records"},
    "services": PURE | {"model", "store", "records"},
    "cli": PURE | {"services", "records"},
    "ui": PURE | {"services", "records"},
    "notebook": {"formats", "services"},
    "__main__": {"cli"},
}
BUNDLE = "annotator.formats.bundle"  # plain records, which these may import besides
BUNDLE_READERS = {"suggest", "analysis", "records", "store"}

QT = ("PySide6", "shiboken6", "qtawesome")
SQL = ("sqlalchemy", "sqlmodel", "alembic")
SQL_SESSIONS = {"Session", "sessionmaker", "Connection", "Engine", "create_engine"}
THREADS = {"QThread", "QThreadPool", "QRunnable", "Thread", "ThreadPoolExecutor"}
PROCESSES = ("multiprocessing", "concurrent.futures", "asyncio")

# Calls that take or give Qt's positions in a text, which are UTF-16. The receivers named here
# have methods of the same name that mean a place on the screen.
TEXT_POSITIONS = {
    *("position", "setPosition", "anchor", "selectionStart", "selectionEnd"),
    *("positionInBlock", "findBlock", "hitTest"),
}
ON_SCREEN = {"event", "line"}

BROAD_EXCEPT = {"annotator/ui/jobs.py"}  # where errors of background work are caught to come home

MAX_FILE, MAX_CLASS, MAX_FUNCTION = 400, 300, 50

Broken = Iterable[str]


def check(broken: Broken) -> None:
    """Fail with all the places that break a rule."""
    places = sorted(broken)
    assert not places, "\n" + "\n".join(places)


def outside(*places: str) -> list[Source]:
    """The house without these files and folders."""
    return [source for source in HOUSE if not source.within(*places)]


def module_of(name: str) -> str:
    """The module of ours that an imported name is, or is defined in."""
    return name if name in MODULES else name.rpartition(".")[0]


def allowed(source: Source, imported: Import) -> bool:
    """Whether the layers let this part of the house import that one."""
    here, there = part_of(source.module), part_of(module_of(imported.name))
    return (
        here == there
        or there in MAY_IMPORT.get(here, set())
        or (there in ANYONE and here not in {"", "vocabulary", "errors", "language"})
        or (here in BUNDLE_READERS and imported.is_of(BUNDLE))
        or (here == "cli" and there == "ui" and imported.deferred)  # it opens the window
    )


def test_imports_go_down() -> None:
    check(
        source.at(imported.line, f"imports {imported.name}")
        for source in HOUSE
        for imported in source.imports
        if imported.is_of("annotator") and not allowed(source, imported)
    )


def test_imports_are_absolute() -> None:
    check(
        source.at(imported.line, imported.name)
        for source in HOUSE
        for imported in source.imports
        if imported.name.startswith(".")
    )


def loads(source: Source) -> set[str]:
    """The modules of ours that are loaded when this one is: also the packages that they are in."""
    loaded = set()
    for imported in source.imports:
        if imported.is_of("annotator") and not imported.deferred:
            parts = module_of(imported.name).split(".")
            loaded |= {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return {name for name in loaded if not f"{source.module}.".startswith(f"{name}.")}


def test_modules_do_not_import_each_other_in_circles() -> None:
    sorter = graphlib.TopologicalSorter({source.module: loads(source) for source in HOUSE})
    assert set(sorter.static_order()) >= MODULES


def test_panels_do_not_know_each_other() -> None:
    panels = "annotator.ui.panels"
    check(
        source.at(imported.line, f"imports {imported.name}")
        for source in HOUSE
        if source.module.startswith(f"{panels}.")
        for imported in source.imports
        if imported.is_of(panels) and imported.name.split(".")[:4] != source.module.split(".")[:4]
    )


def imports_from(packages: tuple[str, ...], files: Iterable[Source]) -> Broken:
    return (
        source.at(imported.line, f"imports {imported.name}")
        for source in files
        for imported in source.imports
        if imported.is_of(*packages)
    )


def test_qt_is_only_in_ui() -> None:
    check(imports_from(QT, outside("annotator/ui")))


def test_sql_is_only_where_the_data_is() -> None:
    check(imports_from(SQL, outside("annotator/model", "annotator/store", "annotator/services")))


def names(source: Source) -> Iterable[tuple[str, int]]:
    """Every name that the code of a file mentions, bare, imported or after a dot."""
    yield from ((node.id, node.lineno) for node in source.nodes(ast.Name))
    yield from ((node.attr, node.lineno) for node in source.nodes(ast.Attribute))
    yield from ((each.name.rpartition(".")[2], each.line) for each in source.imports)


def mentions(forbidden: set[str], files: Iterable[Source]) -> Broken:
    return {
        source.at(line, name)
        for source in files
        for name, line in names(source)
        if name in forbidden
    }


def test_sessions_are_only_in_store_and_services() -> None:
    check(mentions(SQL_SESSIONS, outside("annotator/store", "annotator/services")))


def test_message_boxes_are_only_in_messages() -> None:
    check(mentions({"QMessageBox"}, outside("annotator/ui/messages.py")))


def test_threads_are_only_in_jobs() -> None:
    files = outside("annotator/ui/jobs.py")
    check([*mentions(THREADS, files), *imports_from(PROCESSES, files)])


def receiver(call: ast.Call) -> str:
    """The last name before the method that is called."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else call.func
    return getattr(owner, "attr", getattr(owner, "id", ""))


def test_text_positions_of_qt_are_only_in_coords() -> None:
    check(
        source.at(node.lineno, f"calls {node.func.attr}()")
        for source in outside("annotator/ui/editor/coords.py")
        if source.within("annotator/ui")
        for node in source.nodes(ast.Call)
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in TEXT_POSITIONS
        and receiver(node) not in ON_SCREEN | {"coords"}
    )


def lines(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1


def test_nothing_is_too_long() -> None:
    files = [(each, len(each.text.splitlines())) for each in ALL]
    nodes = [(each, node) for each in ALL for node in each.nodes(ast.ClassDef, *Function)]
    check(
        [
            *(each.at(1, f"has {length} lines") for each, length in files if length > MAX_FILE),
            *(
                each.at(node.lineno, f"{node.name} has {lines(node)} lines")
                for each, node in nodes
                if lines(node) > (MAX_CLASS if isinstance(node, ast.ClassDef) else MAX_FUNCTION)
            ),
        ]
    )


def test_every_file_says_what_lives_in_it() -> None:
    check(source.at(1, "has no docstring") for source in ALL if not ast.get_docstring(source.tree))


def test_tables_have_real_annotations() -> None:
    check(
        imports_from(("__future__.annotations",), [s for s in HOUSE if s.within("annotator/model")])
    )


def is_broad(handler: ast.ExceptHandler) -> bool:
    """Whether it swallows everything, our own mistakes too. One that raises again does not."""
    caught = ast.unparse(handler.type) if handler.type else "BaseException"
    broad = {"Exception", "BaseException"} & set(caught.strip("()").split(", "))
    last = handler.body[-1]
    return bool(broad) and not (isinstance(last, ast.Raise) and last.exc is None)


def test_no_exception_is_swallowed() -> None:
    check(
        source.at(handler.lineno, "catches everything")
        for source in outside(*BROAD_EXCEPT)
        for handler in source.nodes(ast.ExceptHandler)
        if is_broad(handler)
    )


def test_tests_do_not_wait_for_the_clock() -> None:
    check(
        source.at(node.lineno, ast.unparse(node.func))
        for source in TESTS
        for node in source.nodes(ast.Call)
        if isinstance(node.func, ast.Attribute)
        and (receiver(node), node.func.attr)
        in {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait")}
    )


def test_tests_do_not_mock() -> None:
    check(imports_from(("unittest", "mock", "pytest_mock", "time.sleep"), TESTS))


CHECKING_CALLS = ("assert", "check", "raises", "warns", "fail", "golden", "wait_")


def checks_something(function: ast.AST) -> bool:
    """Whether a test can fail: by an assertion, or by a helper whose name says that it checks."""
    return any(
        isinstance(node, ast.Assert)
        or (
            isinstance(node, ast.Call)
            and ast.unparse(node.func).rpartition(".")[2].lstrip("_").startswith(CHECKING_CALLS)
        )
        for node in ast.walk(function)
    )


def test_every_test_can_fail() -> None:
    check(
        source.at(node.lineno, f"{node.name} asserts nothing")
        for source in TESTS
        for node in source.nodes(*Function)
        if node.name.startswith("test_") and not checks_something(node)
    )


@pytest.fixture(scope="module")
def repository() -> list:
    files = repository_files()
    if files is None:
        pytest.skip("This is no clone of the repository.")
    return files


TOP_LEVEL = {
    *("annotator", "resources", "tests", "packaging", ".ci"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
    *("Makefile", "pyproject.toml", ".gitignore"),
}


def test_the_top_level_is_tidy(repository) -> None:
    assert {path.parts[0] for path in repository} <= TOP_LEVEL


# Written in pieces, so that this file does not break its own rule.
MACHINES = ("/work" + "/", "/root" + "/", "/opt/" + "pypi")
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted",
    "deb." + "debian",
    "archive." + "ubuntu",
    "npm" + "js",
)


def test_no_file_names_a_machine_or_a_registry(repository) -> None:
    contents = {path: (ROOT / path).read_bytes() for path in repository if (ROOT / path).is_file()}
    check(
        f"{path} contains {word}"
        for path, content in contents.items()
        for word in (*MACHINES, *REGISTRIES)
        if b"\0" not in content and word.encode() in content
    )
