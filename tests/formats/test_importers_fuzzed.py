"""Every importer on damaged files: each is read, or refused by an error that names it."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from import_samples import SAMPLES, damaged
from importing import every_importer, is_read, read, sample

from annotator.errors import InputError

EXAMPLES = 60


@every_importer
def test_the_sample_is_valid(form, village, tmp_path) -> None:
    path = sample(form, village, tmp_path)
    assert read(form, path) > 0
    assert form.recognises is None or form.recognises(path)


@every_importer
def test_damaged_files_are_read_or_refused(form, village, tmp_path) -> None:
    path = sample(form, village, tmp_path)
    whole = path.read_bytes()
    seen = 0

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def check(data) -> None:
        nonlocal seen
        path.write_bytes(data.draw(damaged(whole)))
        is_read(form, path)
        seen += 1

    check()
    assert seen >= EXAMPLES


@every_importer
def test_files_that_were_cut_off_are_read_or_refused(form, village, tmp_path) -> None:
    path = sample(form, village, tmp_path)
    whole = path.read_bytes()
    refused = 0
    for share in (0, 1, 4, 30, 60, 90, 99):
        path.write_bytes(whole[: len(whole) * share // 100])
        refused += not is_read(form, path)
    assert refused


@every_importer
@pytest.mark.parametrize("other", ["docx", "pdf", "parquet", "dna", "rtf", "cas-xmi", "jsonl"])
def test_files_with_a_wrong_ending_are_read_or_refused(form, other, village, tmp_path) -> None:
    name, make = SAMPLES[other]
    made = tmp_path / name
    try:
        make(village, made)
    except InputError as error:
        pytest.skip(str(error))
    path = made.rename(tmp_path / f"wrong{form.extensions[0]}")
    assert is_read(form, path) in (True, False)
