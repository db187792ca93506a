"""A throw-away PostgreSQL server for the tests. It listens on a socket in its own folder only."""

import getpass
import itertools
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

OWNER = "standpoint"
PACKAGED = Path("/usr/lib/postgresql")  # where Debian keeps the programs, off the PATH
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
SETTINGS = (
    "listen_addresses=''",  # no port, so that servers that run side by side never clash
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "shared_buffers=16MB",
)


class NoServerError(Exception):
    """This machine has no PostgreSQL that we could start; the message says why."""


@dataclass
class Server:
    """A running server, and the databases that were made on it."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, database: str) -> str:
        """The project URL of a database of this server."""
        return f"postgresql+psycopg://{OWNER}@/{database}?host={self.folder}"

    def create_database(self) -> str:
        """Make an empty database and return its URL."""
        name = f"test_{next(self._numbers)}"
        self._execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)

    def drop_database(self, url: str) -> None:
        """Remove a database that `create_database` made, and throw out whoever is connected."""
        name = urlsplit(url).path.lstrip("/")
        self._execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _execute(self, statement: sql.Composed) -> None:
        with psycopg.connect(
            host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement)


@contextmanager
def throw_away_server() -> Iterator[Server]:
    """Run a server of our own for the length of a `with`. Raises NoServerError."""
    programs, user = find_programs(), unprivileged_user()
    folder = Path(tempfile.mkdtemp(prefix="standpoint-pg-"))
    shutil.chown(folder, user)
    data = folder / "data"
    options = " ".join(f"-c {setting}" for setting in SETTINGS) + f" -k {folder}"
    try:
        run(
            user,
            *(programs / "initdb", "--pgdata", data, "--auth=trust", "--username", OWNER),
            *("--encoding=UTF8", "--locale", LOCALE, "--no-sync", "--no-instructions"),
        )
        control = (programs / "pg_ctl", "--pgdata", data, "--silent", "--wait")
        run(user, *control, "start", "--log", folder / "log", "--options", options)
        try:
            yield Server(folder)
        finally:
            run(user, *control, "stop", "--mode=immediate")
    finally:
        shutil.rmtree(folder)


def find_programs() -> Path:
    """The folder of initdb and pg_ctl: on the PATH, else the newest that Debian has installed."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    packaged = sorted(PACKAGED.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if not packaged:
        raise NoServerError("PostgreSQL is not installed (Debian, Ubuntu: postgresql).")
    return packaged[-1].parent


def unprivileged_user() -> str:
    """Who the server runs as: us, but never root, which PostgreSQL refuses."""
    if os.getuid() != 0:
        return getpass.getuser()
    known = {entry.pw_name for entry in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in known:
            return name
    raise NoServerError("PostgreSQL does not run as root, and there is no user postgres or nobody.")


def run(user: str, *command: str | Path) -> None:
    """Run a program of PostgreSQL as `user`. What it says is heard only when it fails."""
    drop = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}
    outcome = subprocess.run(
        command,
        cwd="/",  # our own folder may be closed to that user
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        **(drop if os.getuid() == 0 else {}),
    )
    if outcome.returncode:
        raise RuntimeError(f"{command[0]} failed: {outcome.stdout.strip()}")
