"""Asks whether weaknesses are known of the exact versions in packaging/locks; `make audit` runs it.

pip-audit asks the package index, and where that does not answer, the database of OSV. The exit code
is 0 when every package was looked up and nothing is known of it, 1 when something is, 3 when some
could not be looked up: that is not the same as being free of weaknesses, and is said.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

LOCKS = Path(__file__).parent / "locks"
SERVICES = ("pypi", "osv")  # as pip-audit calls them


@dataclass
class Answer:
    """What is known of packages, each as `name version`."""

    sound: set[str] = field(default_factory=set)
    weak: set[str] = field(default_factory=set)  # with the numbers of the weaknesses
    unknown: set[str] = field(default_factory=set)


def ask(service: str, lock: Path) -> Answer | None:
    """What a service knows of the packages in a lock file; None if it cannot be reached."""
    command = [sys.executable, "-m", "pip_audit", "--vulnerability-service", service]
    options = ["--disable-pip", "--format", "json", "--progress-spinner", "off"]
    outcome = subprocess.run(
        [*command, *options, "--requirement", str(lock)], capture_output=True, text=True
    )
    try:
        found = json.loads(outcome.stdout)
    except json.JSONDecodeError:
        return None
    answer = Answer()
    for package in found["dependencies"]:
        if "skip_reason" in package:
            answer.unknown.add(package["name"])
            continue
        named = f"{package['name']} {package['version']}"
        numbers = [weakness["id"] for weakness in package["vulns"]]
        if numbers:
            answer.weak.add(f"{named}: {', '.join(numbers)}")
        else:
            answer.sound.add(named)
    return answer


def audit(lock: Path) -> Answer | None:
    """The first answer that leaves no package out, else the fullest; None without any answer."""
    answers = []
    for service in SERVICES:
        answer = ask(service, lock)
        if answer and not answer.unknown:
            return answer
        if answer:
            answers.append(answer)
    return min(answers, key=lambda answer: len(answer.unknown), default=None)


def main() -> int:
    """Audit all lock files, and say what is known; the exit code."""
    weak, unanswered = set(), False
    for lock in sorted(LOCKS.glob("*.txt")):
        answer = audit(lock)
        if answer is None or not (answer.sound or answer.weak):
            print(f"{lock.name}: NOT AUDITED. Neither the package index nor OSV answered.")
            unanswered = True
            continue
        print(f"{lock.name}: nothing is known of {len(answer.sound)} packages.")
        weak |= answer.weak
        if answer.unknown:
            print(f"{lock.name}: NOT AUDITED: {', '.join(sorted(answer.unknown))}.")
            unanswered = True
    for each in sorted(weak):
        print(f"WEAK {each}")
    if unanswered:
        print("Whether the packages have known weaknesses could not be found out for all of them.")
        print("Repeat this where the network lets pip-audit through.")
    return 1 if weak else 3 if unanswered else 0


if __name__ == "__main__":
    sys.exit(main())
