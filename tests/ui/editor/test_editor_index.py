"""The index after a patch is the index made anew."""

from dataclasses import replace
from itertools import pairwise

from editor_articles import bridge
from hypothesis import given
from hypothesis import strategies as st
from strategies import bundles

from annotator.analysis.statements import cards
from annotator.formats.bundle import Annotation, Fragment
from annotator.ui.editor.coords import Coordinates
from annotator.ui.editor.index import Index
from annotator.vocabulary import Kind


def content_of(index: Index, starts: list[int], end: int) -> list:
    borders = [*starts, end + 1]
    pieces = [index.pieces_in(i, a, b) for i, (a, b) in enumerate(pairwise(borders))]
    stances = {each: list(index.stances_of(each)) for each in sorted(index.annotations)}
    by_id = {each: index.card(each) for each in index.annotations}
    return [dict(index.annotations), list(index.cards), pieces, stances, by_id]


@given(bundles(), st.data())
def test_a_patch_is_as_good_as_a_new_index(bundle, data) -> None:
    for entry in bundle.entries:
        starts = Coordinates(entry.text).starts
        for layer in entry.layers:
            every = list(layer.annotations)
            before = data.draw(
                st.lists(st.sampled_from(every), unique_by=id) if every else st.just([])
            )
            index = Index(starts, before)
            removed = [each.id for each in before if data.draw(st.booleans())]
            changed = [changed_in_place(each, data) for each in every if data.draw(st.booleans())]
            index.apply(changed, removed)
            left = {each.id: each for each in before if each.id not in removed}
            left |= {each.id: each for each in changed}
            fresh = Index(starts, left.values())
            assert content_of(index, starts, len(entry.text)) == content_of(
                fresh, starts, len(entry.text)
            )
            assert list(index.cards) == cards(left.values())


def changed_in_place(annotation: Annotation, data) -> Annotation:
    fragments = annotation.fragments[: data.draw(st.integers(1, 2))]
    if annotation.kind is not Kind.STANCE:
        return replace(annotation, fragments=fragments)
    polarity = data.draw(st.sampled_from([None, -1, 0, 1]))
    claim_id = data.draw(st.sampled_from([None, annotation.claim_id]))
    return replace(annotation, fragments=fragments, polarity=polarity, claim_id=claim_id)


def test_what_covers_a_place_comes_innermost_first() -> None:
    article = bridge()
    index = Index(Coordinates(article.text).starts, article.annotations)
    found = index.at(article.text.index("spring"))
    assert [each.quote for each in found] == [
        "spring",
        "closed before spring",
        "the bridge must not be closed before spring",
    ]


def test_only_the_paragraphs_concerned_are_touched() -> None:
    article = bridge()
    index = Index(Coordinates(article.text).starts, article.annotations)
    split = next(each for each in article.annotations if len(each.fragments) == 2)
    assert index.apply([], [split.id]) == {1}
    stance = next(each for each in article.annotations if each.claim_id)
    assert index.apply([replace(stance, fragments=(), issue_id=None)], []) == {0}
    whole = replace(split, fragments=(Fragment(0, len(article.text), article.text),))
    assert index.apply([whole], []) == {0, 1, 2, 3}
    assert whole in index.at(len(article.text) - 1)


def test_a_first_stance_takes_the_place_of_its_claims_card() -> None:
    article = bridge()
    index = Index(Coordinates(article.text).starts, article.annotations)
    claim = next(each for each in article.annotations if each.quote == "closed before spring")
    assert index.card(claim.id)
    stance = replace(article.annotations[2], id=5, claim_id=claim.id, fragments=())
    index.apply([stance], [])
    assert index.card(claim.id) is None
    assert index.card(5).bearer is claim
    index.apply([], [5])
    assert index.card(claim.id).stance is None
