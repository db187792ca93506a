"""The audit of packages says what was found out, and never takes silence for a good answer."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from source import ROOT

Audit = Callable[..., tuple[int, str]]

# Stands where pip-audit would, and answers as it does.
ANSWERING = """
import sys
service = sys.argv[sys.argv.index("--vulnerability-service") + 1]
print(ANSWERS[service])
sys.exit(1)
"""


def answer(*packages: dict) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


SOUND = {"name": "lxml", "version": "6.1.3", "vulns": []}
WEAK = {"name": "urllib3", "version": "1.26.4", "vulns": [{"id": "PYSEC-2021-108"}]}
SKIPPED = {"name": "regex", "skip_reason": "could not be audited"}


@pytest.fixture
def audit(tmp_path: Path) -> Audit:
    def run(**answers: str) -> tuple[int, str]:
        package = tmp_path / "pip_audit"
        package.mkdir()
        (package / "__init__.py").touch()
        (package / "__main__.py").write_text(f"ANSWERS = {answers!r}\n{ANSWERING}", "utf-8")
        done = subprocess.run(
            [sys.executable, ROOT / "packaging" / "audit.py"],
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
        )
        return done.returncode, done.stdout

    return run


def test_nothing_known_is_good(audit: Audit) -> None:
    code, said = audit(pypi=answer(SOUND))
    assert code == 0
    assert "run.txt: nothing is known of 1 packages." in said
    assert "NOT AUDITED" not in said


def test_a_weakness_is_named(audit: Audit) -> None:
    code, said = audit(pypi=answer(SOUND, WEAK))
    assert code == 1
    assert "WEAK urllib3 1.26.4: PYSEC-2021-108" in said


def test_who_does_not_answer_is_no_witness(audit: Audit) -> None:
    code, said = audit(pypi=answer(SKIPPED), osv="No network")
    assert code == 3
    assert "NOT AUDITED" in said
    assert "nothing is known" not in said


def test_another_service_is_asked_for_what_one_leaves_out(audit: Audit) -> None:
    code, said = audit(pypi=answer(SOUND, SKIPPED), osv=answer(SOUND, {**SOUND, "name": "regex"}))
    assert (code, "NOT AUDITED" in said) == (0, False)


def test_what_nobody_knows_is_named(audit: Audit) -> None:
    code, said = audit(pypi=answer(SOUND, WEAK, SKIPPED), osv="No network")
    assert code == 1
    assert "NOT AUDITED: regex." in said
    assert "WEAK urllib3" in said
