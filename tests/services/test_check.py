"""`project.check()` finds what is wrong, whatever wrote it."""

import pytest
from projects import Scene, draft

from annotator.formats.bundle import Party
from annotator.services import Project
from annotator.store.engine import Database, url_of

# What is done to the database behind the program's back, and what the check says of it.
DAMAGE = {
    "its text is not the one that was imported": (
        "UPDATE document_text SET text = replace(text, 'O', '0') WHERE document_id = {document}"
    ),
    "“Olaf Scholz” does not stand at": (
        "UPDATE fragment SET start = 1 WHERE annotation_id = {mention}"
    ),
    "“x” does not stand at 32-61": (
        "UPDATE fragment SET quote = 'x' WHERE annotation_id = {claim}"
    ),
    "its fragments overlap or are out of order": (
        'INSERT INTO fragment (annotation_id, seq, start, "end", quote)'
        " VALUES ({claim}, 1, 32, 39, 'Germany')"
    ),
    "its text is missing": "DELETE FROM document_text WHERE document_id = {other_document}",
    "what it belongs to is not a claim": (
        "UPDATE annotation SET claim_id = {mention} WHERE id = {stance}"
    ),
    "what it is towards is not a claim": (
        "UPDATE annotation SET issue_id = NULL, target_claim_id = {mention} WHERE id = {stance}"
    ),
    "its holder or reporter is not a mention": (
        "UPDATE attribution SET mention_id = {lone} WHERE annotation_id = {claim}"
    ),
    "it cannot have holders or reporters": (
        "UPDATE attribution SET annotation_id = {stance} WHERE annotation_id = {claim}"
    ),
    "it has no place in the text": "DELETE FROM fragment WHERE annotation_id = {pronoun}",
}
KEYS = ("document", "other_document", "mention", "claim", "stance", "lone", "pronoun")


@pytest.mark.parametrize("what", DAMAGE)
def test_what_is_wrong_is_found(what: str, scene: Scene, place: str) -> None:
    scene.project.claims.set_holders(scene.claim, [Party(mention_id=scene.mention)])
    assert scene.project.check() == []
    database = Database(url_of(place))
    with database.write() as connection:
        keys = {key: getattr(scene, key) for key in KEYS}
        connection.exec_driver_sql(DAMAGE[what].format(**keys))
    database.close()
    problems = [str(problem) for problem in scene.project.check()]
    assert any(what in problem for problem in problems)
    assert all(": " in problem for problem in problems)


def test_dangling_references_are_found(scene: Scene) -> None:
    path = scene.project.path
    if path is None:
        pytest.skip("A server lets none come about.")
    database = Database(url_of(path))
    with database.engine.connect() as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(f"DELETE FROM actor WHERE id = {scene.actor}")
    database.close()
    assert any(
        "points at something that is not there: Actors" in str(one) for one in scene.project.check()
    )


def test_many_articles_are_all_looked_at(project: Project, place: str) -> None:
    ids = project.transfer.import_drafts(draft(f"Text {n}.", f"T{n}") for n in range(1_200)).added
    database = Database(url_of(place))
    with database.write() as connection:
        connection.exec_driver_sql(f"UPDATE document SET length = 1 WHERE id = {ids[-1]}")
    database.close()
    (problem,) = project.check()
    assert str(ids[-1]) in problem.where
