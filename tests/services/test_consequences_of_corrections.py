"""What a removed annotation takes from those that stay is told before a correction is written."""

from projects import TEXT, Scene, span

from annotator.formats.bundle import Party
from annotator.records import Correction, Loss, Target
from annotator.vocabulary import Kind


def previewed(scene: Scene, new: str) -> Correction:
    return scene.project.documents.preview_correction(scene.document, new)


def told(correction: Correction) -> list[tuple[int, Kind, Loss, str]]:
    return [(one.annotation_id, one.kind, one.loss, one.of) for one in correction.consequences]


WITHOUT_SCHOLZ = TEXT.replace("Olaf Scholz said on Monday that ", "")


def test_a_holder_without_its_words_stays_as_an_actor(scene: Scene) -> None:
    scene.project.claims.set_holders(scene.claim, [Party(mention_id=scene.mention)])
    preview = previewed(scene, WITHOUT_SCHOLZ)
    assert told(preview) == [(scene.claim, Kind.CLAIM, Loss.WORDS, "Olaf Scholz")]
    (one,) = preview.consequences
    assert one.excerpt.words == scene.annotation(scene.claim).quote
    assert one.annotator == "Ada"


def test_a_holder_and_a_reporter_in_nobodys_name_are_lost(scene: Scene) -> None:
    project = scene.project
    nobody = project.mentions.add(scene.document, [span("Olaf Scholz")])
    project.claims.set_holders(scene.claim, [Party(mention_id=nobody)])
    project.claims.set_reporters(scene.claim, [Party(mention_id=nobody)])
    assert told(previewed(scene, WITHOUT_SCHOLZ)) == [
        (scene.claim, Kind.CLAIM, Loss.HOLDER, "Olaf Scholz"),
        (scene.claim, Kind.CLAIM, Loss.REPORTER, "Olaf Scholz"),
    ]


def test_a_stance_that_loses_the_claim_it_is_towards(scene: Scene) -> None:
    scene.project.stances.set_target(scene.lone, Target(claim_id=scene.claim))
    preview = previewed(scene, TEXT.replace("that Germany would not send troops", "so"))
    assert told(preview) == [
        (scene.lone, Kind.STANCE, Loss.TARGET, "Germany would not send troops")
    ]


def test_what_goes_itself_loses_nothing(scene: Scene) -> None:
    scene.project.claims.set_holders(scene.claim, [Party(mention_id=scene.mention)])
    scene.project.stances.set_target(scene.stance, Target(claim_id=scene.other_claim))
    preview = previewed(scene, "Nothing of it is left.")
    assert preview.unplaced
    assert not preview.consequences


def test_it_is_just_what_happens(scene: Scene) -> None:
    project = scene.project
    project.claims.set_holders(scene.claim, [Party(mention_id=scene.mention)])
    project.stances.set_target(scene.lone, Target(claim_id=scene.other_claim))
    new = WITHOUT_SCHOLZ.replace("“It is unthinkable”", "")
    preview = previewed(scene, new)
    assert {one.loss for one in preview.consequences} == {Loss.WORDS, Loss.TARGET}
    before = {one.id: one for one in project.annotations.of_document(scene.document)}
    project.documents.correct(scene.document, new, 1, preview.unplaced)
    after = {one.id: one for one in project.annotations.of_document(scene.document)}
    changed = {
        key
        for key, one in after.items()
        if (one.holders, one.reporters, one.target_claim_id)
        != (before[key].holders, before[key].reporters, before[key].target_claim_id)
    }
    assert {one.annotation_id for one in preview.consequences} == changed
