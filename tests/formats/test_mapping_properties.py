"""Mapping foreign data loses nothing; and a mapping is kept as JSON."""

from collections import Counter

import pytest
from foreign_strategies import foreign_projects, label_mappings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mapping_scene import made, of
from strategies import bundles

from annotator.analysis.statements import actor_of
from annotator.errors import InputError
from annotator.formats.base import ExportOptions, LossReport
from annotator.formats.bundle import Annotation, Bundle, Entry, Party
from annotator.formats.foreign import (
    ForeignDocument,
    ForeignProject,
)
from annotator.formats.mapping import (
    LabelMapping,
    SpanRole,
    SpanRule,
    from_json,
    guess,
    read_mapping,
    survey,
    to_json,
    write_mapping,
)
from annotator.formats.names import Names
from annotator.formats.parts.outward import Outward
from annotator.vocabulary import Kind

EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@EXAMPLES
@given(foreign_projects(), st.none() | label_mappings)
def test_whatever_comes_in_is_a_sound_bundle_that_keeps_all(
    foreign: ForeignProject, mapping: LabelMapping | None
) -> None:
    used = guess(survey(foreign)) if mapping is None else mapping
    bundle = made(foreign, used)
    contents = [one for entry in bundle.entries for one in entry.layers]
    said = [one for one in foreign.documents if one.done or _is_used(one, used)]
    for document, content in zip(said, contents, strict=True):
        covered = {
            offset
            for one in content.annotations
            for piece in one.fragments
            for offset in range(piece.start, piece.end)
        }
        for part in document.spans:
            rule = used.span(part.label)
            if rule.becomes is not SpanRole.OMIT and rule.becomes is not SpanRole.CUE:
                assert all(set(range(p.start, p.end)) <= covered for p in part.fragments)
        _check_counts(document, content.annotations, used)


def _is_used(document: ForeignDocument, used: LabelMapping) -> bool:
    placed = [one for one in document.spans if one.fragments]
    return any(used.span(one.label).becomes is not SpanRole.OMIT for one in placed)


def _check_counts(document: ForeignDocument, made_of: tuple, used: LabelMapping) -> None:
    wanted = Counter(used.span(one.label).becomes for one in document.spans if one.fragments)
    kinds = Counter(one.kind for one in made_of)
    assert kinds[Kind.MENTION] == wanted[SpanRole.MENTION]
    assert kinds[Kind.CLAIM] == wanted[SpanRole.CLAIM] + wanted[SpanRole.ISSUE]
    assert kinds[Kind.LABEL] == wanted[SpanRole.LABEL]


@EXAMPLES
@given(foreign_projects())
def test_without_a_rule_everything_is_a_label_with_its_notes(foreign: ForeignProject) -> None:
    bundle = made(foreign, LabelMapping())
    labels = iter(of(bundle, Kind.LABEL))
    for document in foreign.documents:
        for part in (one for one in document.spans if one.fragments):
            note = next(labels).note or ""
            for name, value in part.attributes.items():
                assert not value or f"{name} = {value.strip().replace(chr(0), '�')}" in note
            sent = Counter(one.label for one in document.links if one.source == part.id)
            assert all(note.count(f"{label} → “") >= number for label, number in sent.items())


@EXAMPLES
@given(bundles(max_documents=2))
def test_our_own_words_come_back_as_what_they_were(bundle: Bundle) -> None:
    outward = Outward(bundle.header, ExportOptions(), LossReport())
    documents = tuple(one for entry in bundle.entries for one in outward.documents(entry))
    foreign = ForeignProject(name="x", labels=outward.labels, documents=documents)
    back = made(foreign)
    for before, after in zip(_told(bundle), _told(back), strict=True):
        assert after == before


def _told(bundle: Bundle) -> list:
    """What the claims and stances of a project say, without ids and in no order."""
    names = Names.of(bundle.header)
    return [
        (
            names.annotator(content.layer_id).name.split(),
            content.status,
            sorted(map(repr, _statements(entry, content.annotations, names))),
        )
        for entry in bundle.entries
        for content in entry.layers
    ]


def _statements(entry: Entry, annotations: tuple[Annotation, ...], names: Names):
    by_id = {one.id: one for one in annotations}

    def party(one: Party) -> tuple:
        mention = by_id.get(one.mention_id or 0)
        actor = names.registry.actors.get(actor_of(one, by_id) or 0)
        # Names lose doubled white space; several in one attribute stand apart by “; ”.
        names_said = clean(actor.name).split("; ") if actor and not mention else []
        return (mention.fragments if mention else None, names_said)

    def clean(name: str) -> str:
        return " ".join(name.split())

    for one in annotations:
        if one.kind is Kind.CLAIM or (one.kind is Kind.STANCE and (one.fragments or one.claim_id)):
            claim, target = by_id.get(one.claim_id or 0), by_id.get(one.target_claim_id or 0)
            target_actor = names.registry.actors.get(one.target_actor_id or 0)
            yield (
                one.kind,
                one.fragments,
                one.form,
                one.polarity,
                one.intensity,
                claim.fragments if claim else None,
                target.fragments if target else None,
                clean(target_actor.name) if target_actor else None,
                list(map(clean, names.issue_path(one.issue_id))) if one.issue_id else None,
                _parts(map(party, one.holders)),
                _parts(map(party, one.reporters)),
                one.discuss,
                one.confidence,
            )


def _parts(parties) -> list[str]:
    """Who is mentioned, and who is only named, one by one."""
    parties = list(parties)
    absent = {name.strip() for _, names in parties for name in names}
    return sorted([*(repr(place) for place, _ in parties if place), *filter(None, absent)])


# --- as JSON


@EXAMPLES
@given(label_mappings)
def test_a_mapping_comes_back_from_json(mapping: LabelMapping) -> None:
    assert from_json(to_json(mapping)) == mapping


def test_a_mapping_is_kept_in_a_file(tmp_path) -> None:
    mapping = LabelMapping(spans={"Ä": SpanRule(becomes=SpanRole.CLAIM)})
    write_mapping(mapping, tmp_path / "mapping.json")
    assert read_mapping(tmp_path / "mapping.json") == mapping
    assert '"Ä": {\n      "becomes": "claim"\n    }' in (tmp_path / "mapping.json").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("spans", "reason"),
    [
        ('{"A": {"becomes": "clam"}}', r"m\.json: spans\.A\.becomes: .*'mention'"),
        ('{"A": {"polarity": 2}}', r"m\.json: spans\.A: polarity is not -1, 0 or 1"),
        ('{"A": {"colour": "red"}}', r"m\.json: spans\.A\.colour"),
        ('{"A": {"form": "sung"}}', r"form is not one of name"),
        (
            '{"A": {"attributes": {"x": {"becomes": "polarity", "values": {"y": 5}}}}}',
            r"spans\.A\.attributes\.x: “y” cannot mean 5 as polarity",
        ),
        ('{"A"', r"m\.json: Invalid JSON"),
    ],
)
def test_a_wrong_mapping_says_what_is_wrong_and_where(spans: str, reason: str) -> None:
    text = f'{{"format": "standpoint-mapping", "version": 1, "links": {{}}, "spans": {spans}}}'
    with pytest.raises(InputError, match=reason):
        from_json(text, "m.json")
