"""Export profiles: kept under names of all kinds, and read back as they were."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import paths
from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Undecided
from annotator.formats.profiles import (
    Profile,
    load_profile,
    profile_names,
    remove_profile,
    save_profile,
)
from annotator.vocabulary import Status

PROFILE = Profile(
    format="statements-csv",
    layers=("Ada", "Gold"),
    statuses=(Status.DONE,),
    options=ExportOptions(undecided=Undecided.DROP, bom=True),
)


def test_a_profile_is_kept_under_its_name_until_it_is_removed() -> None:
    assert profile_names() == []
    save_profile("Für R", PROFILE)
    save_profile("all", Profile(format="standpoint-jsonl"))
    assert profile_names() == ["Für R", "all"]
    assert load_profile("Für R") == PROFILE
    assert load_profile("all") == Profile(format="standpoint-jsonl")
    remove_profile("all")
    remove_profile("all")
    assert profile_names() == ["Für R"]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_name_will_do_and_stays_in_the_folder(home: Path, name: str) -> None:
    if not name.strip():
        with pytest.raises(InputError, match="needs a name"):
            save_profile(name, PROFILE)
        return
    save_profile(name, PROFILE)
    assert load_profile(name) == PROFILE
    assert name.strip() in profile_names()
    assert {path.parent for path in home.rglob("*.json")} == {paths.config() / "profiles"}
    remove_profile(name)


def test_what_is_no_profile_is_refused() -> None:
    save_profile("x", PROFILE)
    with pytest.raises(InputError, match=r"no profile “y”.*\n?.*x"):
        load_profile("y")
    (paths.config() / "profiles" / "x.json").write_text('{"format": 1}', "utf-8")
    with pytest.raises(InputError, match=r"x\.json: this is no profile .*format"):
        load_profile("x")
