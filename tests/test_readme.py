"""What README.md says is true: commands and keys exist, and files are where it says."""

import re

from source import ROOT

from annotator.cli.commands import COMMANDS
from annotator.ui.actions import ACTIONS

README = (ROOT / "README.md").read_text("utf-8")


def test_its_commands_exist() -> None:
    used = set(re.findall(r"^standpoint (\w+) ", README, re.MULTILINE))
    assert used == {"new", "import", "columns", "info", "check", "restore", "export"}
    assert used <= COMMANDS.keys()


def test_its_keys_exist() -> None:
    table = README.partition("| key |")[2].partition("\n\n")[0]
    keys = set(re.findall(r"`([^`]+)`", table))
    assert len(keys) > 20
    assert keys <= {key for action in ACTIONS for key in action.keys}


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"(?<!!)\[[^]]*\]\((?!https:)([^)]+)\)", README)
    assert "CONTRIBUTING.md" in links
    assert [link for link in links if not (ROOT / link).is_file()] == []
