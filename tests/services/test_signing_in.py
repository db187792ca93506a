"""Signing in: whoever opens a project can write in it, whatever others and models are called."""

from pathlib import Path

import pytest
from projects import DATABASES, add_article, span  # noqa: F401 - run on both databases

from annotator.formats.bundle import Annotator, Bundle, Header, Layer
from annotator.model.base import new_id, utcnow
from annotator.services import Project
from annotator.vocabulary import AnnotatorKind, LayerKind

NOW = utcnow()
ADA = Annotator(id=new_id(), name="Ada", created=NOW)
ROBOT = Annotator(id=new_id(), name="Robot", kind=AnnotatorKind.MODEL, created=NOW)


def layer(annotator: Annotator, name: str, kind: LayerKind) -> Layer:
    return Layer(id=new_id(), annotator_id=annotator.id, name=name, kind=kind, created=NOW)


def check_works(place: str, name: str | None) -> tuple[str, str]:
    """Check that somebody can write, also the second time; their name, and that of their layer."""
    seen = set()
    for number in range(2):
        with Project.open(place, name) as project:
            document = add_article(project, f"Number {number} was said by many.", f"{number}")
            project.claims.add(document, [span("said by", "Number 0 was said by many.")])
            assert project.layer.kind is LayerKind.MANUAL
            assert project.check() == []
            seen.add((project.annotator.id, project.layer.id))
    assert len(seen) == 1
    return project.annotator.name, project.layer.name


@pytest.mark.parametrize("kind", [LayerKind.MACHINE, LayerKind.GOLD])
def test_who_has_another_layer_of_this_name(kind: LayerKind, place: str) -> None:
    header = Header(name="Test", annotators=(ADA,), layers=(layer(ADA, "Ada", kind),))
    Project.restore(place, Bundle(header, ()), "Ada").close()
    assert check_works(place, "Ada") == ("Ada", "Ada 2")


def test_who_has_several_of_them(place: str) -> None:
    layers = [layer(ADA, name, LayerKind.MACHINE) for name in ("Ada", "Ada 2")]
    header = Header(name="Test", annotators=(ADA,), layers=tuple(layers))
    Project.restore(place, Bundle(header, ()), "Ada").close()
    assert check_works(place, None) == ("Ada", "Ada 3")


def test_who_is_called_like_a_model(place: str) -> None:
    header = Header(
        name="Test", annotators=(ROBOT,), layers=(layer(ROBOT, "Robot", LayerKind.MACHINE),)
    )
    Project.restore(place, Bundle(header, ()), "Robot").close()
    assert check_works(place, "Robot") == ("Robot 2", "Robot 2")


def test_an_own_manual_layer_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    place = tmp_path / "p.standpoint"
    own = layer(ADA, "First round", LayerKind.MANUAL)
    header = Header(
        name="Test", annotators=(ADA,), layers=(layer(ADA, "Ada", LayerKind.MACHINE), own)
    )
    Project.restore(place, Bundle(header, ()), "Ada").close()
    assert check_works(str(place), "Ada") == ("Ada", "First round")
