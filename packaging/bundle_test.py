"""Uses what `make bundle` has built as its users do, in an empty environment; `make bundle-test`.

The programs that are started here see no Python, no library of one and nothing of this folder:
only what they bring, the libraries of the system, and an empty home. Linux only.
"""

import csv
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
WITHIN = 60  # seconds, for what takes one or two
ARTICLE = """The harbour bridge

Ada Lind said that the bridge should be closed to cars. Shop owners disagreed.
"""
PAGE = """<html lang="en"><head><title>Trams</title></head><body><nav>Home</nav><article>
<h1>Trams</h1>
<p>The council of Northport said on Friday that trams would return to the quay by next year.</p>
<p>“We have waited long enough,” the mayor said, “and so have the people of this town.”</p>
</article></body></html>"""
STATEMENT = {
    "document_title": "The harbour bridge",
    "claim_text": "Ada Lind said that the bridge should be closed to cars.",
    "claim_fragments": "20..75",
    "issue": "a bridge without cars",
    "polarity": "1",
}
EXTRAS = {None, "postgres", "parquet", "statistics"}  # the optional libraries that are there


def check(holds: bool, what: str) -> None:
    """Say that it holds, or end everything."""
    if not holds:
        sys.exit(f"FAILED: {what}")
    print(f"ok  {what}", flush=True)


def wait_for(what: str, happens: Callable[[], object]) -> None:
    """Wait until something has happened, and say so."""
    end = time.monotonic() + WITHIN
    while not happens() and time.monotonic() < end:
        time.sleep(0.1)
    check(bool(happens()), what)


def hiding() -> list[str]:
    """The beginning of a command that hides this folder and the Python of the system from it."""
    base = Path(sys.base_prefix)
    hidden = [ROOT, *(base.glob("lib/python3*") if base == Path("/usr") else [base])]
    unshare, mount, shell = map(shutil.which, ("unshare", "mount", "sh"))
    mounts = " && ".join(f"{mount} -t tmpfs none '{folder}'" for folder in hidden)
    command = [str(unshare), "--map-root-user", "--mount", str(shell), "-c"]
    command += [f'{mounts} && exec "$@"', "sh"]
    tried = subprocess.run([*command, str(shutil.which("true"))], capture_output=True, text=True)
    if tried.returncode == 0:
        return command
    print(f"Not hidden from the bundle: {', '.join(map(str, hidden))} ({tried.stderr.strip()})")
    return []


@dataclass(frozen=True)
class Program:
    """The program as somebody has unpacked or installed it."""

    executable: Path
    home: Path
    prefix: list[str]

    def start(self, *arguments: object, display: str | None = None) -> subprocess.Popen[str]:
        """Start it with nothing in its environment but a home, and a screen if there is one."""
        environment = {"HOME": str(self.home), "PATH": "", "LANG": "C.UTF-8"}
        if display:
            environment["DISPLAY"] = display
        return subprocess.Popen(
            [*self.prefix, self.executable, *map(str, arguments)],
            env=environment,
            cwd=self.home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def tell(self, *arguments: object) -> tuple[int, str]:
        """Run a command to its end: the exit code, and what it says."""
        process = self.start(*arguments)
        said, _ = process.communicate()
        return process.returncode, said

    def run(self, *arguments: object) -> str:
        """Run a command that must succeed; what it says."""
        code, said = self.tell(*arguments)
        if code:
            sys.exit(f"FAILED: standpoint {' '.join(map(str, arguments))} ({code})\n{said}")
        return said


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def xdotool(display: str, *arguments: str) -> str:
    """What a hand at the keyboard of that screen does."""
    environment = {**os.environ, "DISPLAY": display}
    done = subprocess.run(["xdotool", *arguments], env=environment, capture_output=True, text=True)
    return done.stdout.strip()


def picture(display: str, path: Path) -> None:
    """Keep what is on the screen."""
    code = (
        "import sys; from PySide6.QtGui import QGuiApplication as A; a = A(sys.argv);"
        "sys.exit(not a.primaryScreen().grabWindow(0).save(sys.argv[1]))"
    )
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run([sys.executable, "-c", code, str(path)], env=environment)
    check(done.returncode == 0, f"picture of the window: {path.relative_to(ROOT)}")


def check_libraries(folder: Path) -> None:
    """Whether all shared libraries can be loaded, and none asks for one that is nowhere."""
    paths = [str(path) for path in folder.rglob("*.so*") if not path.is_symlink()]
    said = subprocess.run(["ldd", *paths], capture_output=True, text=True)
    lines = (said.stdout + said.stderr).splitlines()
    wrong = [line for line in lines if "=> not found" in line or "error while" in line]
    check(not wrong, f"{len(paths)} shared libraries can be loaded {wrong or ''}")


def without_a_screen(program: Program) -> Path:
    """The sample: drawn into a picture, and its dataset. Returns the sample project."""
    shown = program.home / "shown"
    program.run("demo", "--folder", shown)
    with (shown / "sample-statements.csv").open(encoding="utf-8-sig") as file:
        check(len(list(csv.DictReader(file))) > 50, "demo without a screen: the dataset")
    check((shown / "standpoint.png").stat().st_size > 100_000, "demo without a screen: the window")
    return next((program.home / ".local/share/Standpoint").rglob("*.standpoint"))


def annotate(program: Program) -> None:
    """Import an article, annotate it in the window by the keyboard, close, and export."""
    project, dataset = program.home / "Press Ää.standpoint", program.home / "statements.csv"
    for name, text in (("bridge.txt", ARTICLE), ("trams.html", PAGE)):
        (program.home / name).write_text(text, "utf-8")
    program.run("new", project)
    program.run("import", project, program.home / "bridge.txt", program.home / "trams.html")

    def rows() -> list[dict[str, str]]:
        program.run("export", project, dataset)
        with dataset.open(encoding="utf-8-sig") as file:
            return list(csv.DictReader(file))

    with screen() as display:
        window = program.start(project, display=display)
        look = ("search", "--onlyvisible", "--name", "The harbour bridge")
        wait_for("the window opens on the article", lambda: xdotool(display, *look))
        xdotool(display, "windowfocus", "--sync", xdotool(display, *look).splitlines()[-1])
        xdotool(display, "key", "--delay", "100", "j", "j", "c")
        wait_for("J J C marks a claim", lambda: len(rows()) == 1)
        xdotool(display, "type", "--delay", "30", STATEMENT["issue"])
        xdotool(display, "key", "Return")
        wait_for("its issue is typed", lambda: rows()[0]["issue"] == STATEMENT["issue"])
        xdotool(display, "key", "plus")
        wait_for("+ makes it a support", lambda: rows()[0]["polarity"] == "1")
        picture(display, ROOT / "build" / "bundle-test.png")
        xdotool(display, "key", "ctrl+q")
        said, _ = window.communicate(timeout=WITHIN)
        check(window.returncode == 0 and not said, f"Ctrl+Q closes it without a word {said}")

    found = [{name: row[name] for name in STATEMENT} for row in rows()]
    check(found == [STATEMENT], f"the export holds the statement: {found}")
    program.run("check", project)
    check("2" in program.run("info", project), "the web page was read, and the project is in order")


def write_all_formats(program: Program, sample: Path) -> None:
    """Export to every format there is; what needs more than the bundle has says so."""
    sys.path.insert(0, str(ROOT))
    from annotator.formats.registry import EXPORTERS

    for known in EXPORTERS:
        target = program.home / "out" / f"{known.id}{(known.extensions or ('',))[0]}"
        target.parent.mkdir(exist_ok=True)
        code, said = program.tell("export", sample, target, "--format", known.id)
        if known.extra in EXTRAS:
            check(code == 0 and target.exists(), f"export to {known.id} {said if code else ''}")
        else:
            check(
                code == 1 and "comes without" in said,
                f"export to {known.id}: not here, and it says so",
            )
    code, said = program.tell("info", "postgresql://nobody@localhost:1/nothing")
    check(code == 1 and "install" not in said, f"the PostgreSQL driver is there: {said.strip()}")


def register(program: Program) -> None:
    """Put the unpacked program into the menu of its user, and take it out again."""
    script = program.executable.parent / "register"
    environment = {"HOME": str(program.home), "PATH": os.environ["PATH"]}
    subprocess.run([script], env=environment, check=True)
    data = program.home / ".local/share"
    check_desktop(data)
    entry = (data / "applications/standpoint.desktop").read_text("utf-8")
    check(f'Exec="{program.executable}" %f' in entry, "register: the menu starts this program")
    subprocess.run([script, "--remove"], env=environment, check=True)
    left = [path for path in data.rglob("*standpoint*") if "Standpoint" not in path.parts]
    check(not left, f"register --remove leaves nothing {left or ''}")


def check_desktop(share: Path) -> None:
    """Whether a folder like /usr/share tells desktops all they need, in valid files."""
    desktop = share / "applications/standpoint.desktop"
    metainfo = share / "metainfo/standpoint.metainfo.xml"
    # No domain is ours yet, from which the id could be made.
    override = "--override=cid-desktopapp-is-not-rdns=info"
    for command in (
        ["desktop-file-validate", desktop],
        ["appstreamcli", "validate", "--no-net", override, metainfo],
        ["update-mime-database", share / "mime"],
        ["update-desktop-database", share / "applications"],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        check(done.returncode == 0, f"{command[0]} {done.stdout if done.returncode else ''}")
    cache = (share / "applications/mimeinfo.cache").read_text("utf-8")
    check("application/x-standpoint=standpoint.desktop" in cache, "a double-click opens projects")
    icons = sorted(share.glob("icons/hicolor/*/apps/standpoint.*"))
    check(len(icons) > 10, f"icons in {len(icons)} sizes")


def check_file_type(share: Path, sample: Path) -> None:
    """Whether desktops know a project by its name, and without it by what is in it."""
    nameless = sample.with_name("renamed")
    shutil.copy(sample, nameless)
    code = (
        "import sys; from PySide6.QtCore import QMimeDatabase as D;"
        "print(*(D().mimeTypeForFile(name).name() for name in sys.argv[1:]))"
    )
    environment = {
        **os.environ,
        "XDG_DATA_DIRS": f"{share}:/usr/share",
        "XDG_DATA_HOME": "/nowhere",
    }
    command = [sys.executable, "-c", code, str(sample), str(nameless)]
    found = subprocess.run(command, env=environment, capture_output=True, text=True).stdout.split()
    check(found == ["application/x-standpoint"] * 2, f"file type by name and by content: {found}")


def install_package(package: Path, system: Path, program: Program, sample: Path) -> None:
    """Install the .deb into a folder, use it, and remove it."""
    database = system / "var/lib/dpkg"
    for folder in ("updates", "info"):
        (database / folder).mkdir(parents=True)
    (database / "status").touch()
    # What it depends on is on this system, not in that folder.
    dpkg = ["dpkg", f"--root={system}", "--force-not-root,depends,bad-path", "--log=/dev/null"]
    subprocess.run([*dpkg, "--install", package], check=True, capture_output=True)
    installed = Program(system / "usr/bin/standpoint", program.home, program.prefix)
    check("standpoint" in installed.run("--version"), "the installed command runs")
    check_desktop(system / "usr/share")
    check_file_type(system / "usr/share", sample)
    subprocess.run([*dpkg, "--purge", "standpoint"], check=True, capture_output=True)
    left = [path for path in (system / "usr").rglob("*") if path.is_file()]
    made = {"mimeinfo.cache"}  # by the databases, which triggers take care of
    left = [path for path in left if path.name not in made and "mime" not in path.parts]
    check(not left, f"purging the package leaves nothing {left or ''}")


def newest(pattern: str) -> Path:
    """The newest file in dist of that name."""
    found = sorted((ROOT / "dist").glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        sys.exit(f"There is no dist/{pattern}. Build it first: make bundle")
    return found[-1]


def main() -> None:
    """Try the archive, then the package made of it."""
    archive, package = newest("standpoint-*-linux-*.tar.gz"), newest("standpoint_*.deb")
    with TemporaryDirectory() as folder:
        work = Path(folder)
        home = work / "home"
        home.mkdir()
        programs = work / "My Programs"
        with tarfile.open(archive) as opened:
            opened.extractall(programs, filter="data")
        program = Program(programs / "standpoint" / "standpoint", home, hiding())
        print(f"{archive.name}: {program.run('--version').strip()}")
        check_libraries(program.executable.parent / "_internal")
        sample = without_a_screen(program)
        annotate(program)
        write_all_formats(program, sample)
        register(program)
        print(package.name)
        install_package(package, work / "system", program, sample)
    print("The bundle works.")


if __name__ == "__main__":
    main()
