"""Reports of faults and the log: what the developers need, and nothing of what people read."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.discreet import discreet, traced

TEXT = "The ferry will stop in May, mayor Ada Quill said on Monday."


def test_what_is_long_and_quoted_is_left_out_and_names_stay() -> None:
    message = f"“{TEXT}” is not at 7 of 'press.txt'"
    assert discreet(message) == "“… 59 characters …” is not at 7 of 'press.txt'"


@given(st.text(min_size=41).filter(lambda text: not set(text) & set("“”„\"'\\\n")))
def test_no_long_quotation_passes(text: str) -> None:
    for opening, closing in ("“”", "„“", '""', "''"):
        assert text not in discreet(f"Not found: {opening}{text}{closing}")


def test_an_error_and_its_cause_are_told_without_the_text() -> None:
    try:
        try:
            {}[TEXT]
        except KeyError as error:
            raise ValueError(f"no “{TEXT}”") from error
    except ValueError as error:
        told = traced(error)
    assert told.count("Traceback") == 2
    assert "KeyError" in told
    assert "ferry" not in told
