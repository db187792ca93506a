"""The tables refuse what cannot be, whatever the code above them does: raw inserts."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from projects import TEXT, Scene, content

from annotator.model import METADATA
from annotator.model.base import new_id
from annotator.store.engine import Database, url_of

NOW = datetime(2024, 3, 14, tzinfo=UTC)


class Tables:
    """Rows of the scene's project, written without any service."""

    def __init__(self, scene: Scene, connection: sa.Connection) -> None:
        self.scene = scene
        self.connection = connection

    def insert(self, name: str, /, **values) -> None:
        self.connection.execute(METADATA.tables[name].insert().values(values))

    def update(self, name: str, key: int, /, **values) -> None:
        rows = METADATA.tables[name]
        self.connection.execute(rows.update().where(rows.c.id == key).values(values))

    def annotation(self, kind: str, **values) -> int:
        key = new_id()
        row = {
            "id": key,
            "document_id": self.scene.document,
            "layer_id": self.scene.project.layer.id,
            "kind": kind,
            "origin": "manual",
            "created": NOW,
            "updated": NOW,
            "discuss": False,
            "version": 1,
        }
        self.insert("annotation", **(row | values))
        return key

    def party(self, bearer: int, **values) -> None:
        row = {
            "annotation_id": bearer,
            "role": "holder",
            "seq": 7,
            "document_id": self.scene.document,
            "layer_id": self.scene.project.layer.id,
        }
        self.insert("attribution", **(row | values))

    def document(self, **values) -> None:
        row = {
            "id": new_id(),
            "title": "x",
            "folded": "x",
            "sha256": f"{new_id():064}",
            "length": 1,
            "extra": {},
            "created": NOW,
            "version": 1,
        }
        self.insert("document", **(row | values))

    def issue(self, **values) -> None:
        row = {"id": new_id(), "position": 0, "retired": False, "created": NOW, "version": 1}
        self.insert("issue", **(row | values))

    def affiliation(self, **values) -> None:
        row = {"id": new_id(), "actor_id": self.scene.actor, "role": ""}
        self.insert("affiliation", **(row | values))

    def elsewhere(self, kind: str) -> int:
        """An annotation of the other document."""
        return self.annotation(kind, document_id=self.scene.other_document)


@pytest.fixture
def tables(scene: Scene, place: str) -> Iterator[Tables]:
    database = Database(url_of(place))
    with database.engine.connect() as connection:
        yield Tables(scene, connection)
    database.close()


REFUSED = {
    "an unknown kind": lambda t: t.annotation("opinion"),
    "an unknown origin": lambda t: t.annotation("claim", origin="guess"),
    "an actor on a claim": lambda t: t.annotation("claim", actor_id=t.scene.actor),
    "the form of a mention on a claim": lambda t: t.annotation("claim", form="pronoun"),
    "the form of a claim on a mention": lambda t: t.annotation("mention", form="direct"),
    "a form on a stance": lambda t: t.annotation("stance", form="direct"),
    "a polarity on a claim": lambda t: t.annotation("claim", polarity=1),
    "an intensity on a mention": lambda t: t.annotation("mention", intensity=1),
    "an issue on a claim": lambda t: t.annotation("claim", issue_id=t.scene.issue),
    "a claim of a label": lambda t: t.annotation(
        "label", label_id=t.scene.label, claim_id=t.scene.claim
    ),
    "a target actor on a mention": lambda t: t.annotation("mention", target_actor_id=t.scene.actor),
    "a target claim on a claim": lambda t: t.annotation("claim", target_claim_id=t.scene.claim),
    "two targets": lambda t: t.annotation(
        "stance", issue_id=t.scene.issue, target_actor_id=t.scene.actor
    ),
    "two other targets": lambda t: t.annotation(
        "stance", issue_id=t.scene.issue, target_claim_id=t.scene.claim
    ),
    "a target that is its own claim": lambda t: t.annotation(
        "stance", claim_id=t.scene.claim, target_claim_id=t.scene.claim
    ),
    "a polarity beyond the scale": lambda t: t.annotation("stance", polarity=2),
    "a polarity below the scale": lambda t: t.annotation("stance", polarity=-2),
    "an intensity of nothing": lambda t: t.annotation("stance", intensity=0),
    "an intensity beyond the scale": lambda t: t.annotation("stance", intensity=4),
    "a label without its label": lambda t: t.annotation("label"),
    "a claim with a label": lambda t: t.annotation("claim", label_id=t.scene.label),
    "a value on a claim": lambda t: t.annotation("claim", value="x"),
    "a confidence above one": lambda t: t.annotation("claim", confidence=1.01),
    "a confidence below zero": lambda t: t.annotation("claim", confidence=-0.01),
    "a version of nothing": lambda t: t.annotation("claim", version=0),
    "a layer that is not there": lambda t: t.annotation("claim", layer_id=1),
    "a document that is not there": lambda t: t.annotation("claim", document_id=1),
    "an actor that is not there": lambda t: t.annotation("mention", actor_id=1),
    "an issue that is not there": lambda t: t.annotation("stance", issue_id=1),
    "a label that is not there": lambda t: t.annotation("label", label_id=1),
    "an author that is not there": lambda t: t.annotation("claim", author_id=1),
    "a stance on another document's claim": lambda t: t.annotation(
        "stance", claim_id=t.elsewhere("claim")
    ),
    "a stance towards another document's claim": lambda t: t.annotation(
        "stance", target_claim_id=t.elsewhere("claim")
    ),
    "a holder from another document": lambda t: t.party(
        t.scene.claim, mention_id=t.elsewhere("mention")
    ),
    "an attribution that says another document": lambda t: t.party(
        t.scene.claim, actor_id=t.scene.actor, document_id=t.scene.other_document
    ),
    "a party that is nobody": lambda t: t.party(t.scene.claim),
    "a party that is two": lambda t: t.party(
        t.scene.claim, actor_id=t.scene.actor, mention_id=t.scene.mention
    ),
    "a party in no role": lambda t: t.party(t.scene.claim, actor_id=t.scene.actor, role="friend"),
    "moving a claim away from its stance": lambda t: t.update(
        "annotation", t.scene.claim, document_id=t.scene.other_document
    ),
    "a fragment before the text": lambda t: t.insert(
        "fragment", annotation_id=t.scene.claim, seq=7, start=-1, end=1, quote="x"
    ),
    "an empty fragment": lambda t: t.insert(
        "fragment", annotation_id=t.scene.claim, seq=7, start=1, end=1, quote=""
    ),
    "a fragment of nothing": lambda t: t.insert(
        "fragment", annotation_id=1, seq=0, start=0, end=1, quote="x"
    ),
    "a document without text": lambda t: t.document(length=0),
    "half a checksum": lambda t: t.document(sha256="abc"),
    "a text that is known": lambda t: t.document(
        sha256=t.scene.project.documents.get(t.scene.document).sha256
    ),
    "a text without a document": lambda t: t.insert("document_text", document_id=1, text=TEXT),
    "an unknown status": lambda t: t.insert(
        "assignment",
        document_id=t.scene.other_document,
        layer_id=t.scene.project.layer.id,
        status="begun",
    ),
    "two roots of one name": lambda t: t.issue(name="Send troops"),
    "two children of one name": lambda t: t.issue(name="Send trainers", parent_id=t.scene.issue),
    "an issue without a name": lambda t: t.issue(name=""),
    "an issue below itself": lambda t: t.update("issue", t.scene.issue, parent_id=t.scene.issue),
    "an actor without a name": lambda t: t.update("actor", t.scene.actor, name=""),
    "an actor of no kind": lambda t: t.update("actor", t.scene.actor, kind="alien"),
    "two actors of one name and kind": lambda t: t.update(
        "actor", t.scene.actor, name="SPD", kind="organisation"
    ),
    "an empty alias": lambda t: t.insert("actor_alias", actor_id=t.scene.actor, alias="", seq=9),
    "an alias twice": lambda t: t.insert(
        "actor_alias", actor_id=t.scene.actor, alias="Scholz", seq=9
    ),
    "an affiliation with oneself": lambda t: t.affiliation(organisation_id=t.scene.actor),
    "an affiliation with nothing": lambda t: t.affiliation(),
    "a period that ends before it begins": lambda t: t.affiliation(
        role="x", start=datetime(2024, 1, 2).date(), end=datetime(2024, 1, 1).date()
    ),
    "two labels of one name": lambda t: t.update("label", t.scene.label, name="Evidence"),
    "two annotators of one name": lambda t: t.insert(
        "annotator", id=1, name="Ada", kind="person", active=True, created=NOW
    ),
    "two layers of one name": lambda t: t.insert(
        "layer",
        id=1,
        annotator_id=t.scene.project.annotator.id,
        name="Ada",
        kind="manual",
        locked=False,
        created=NOW,
    ),
    "a change without a step": lambda t: t.insert(
        "change", step_id=999, table_name="x", row_key=[1], op="insert"
    ),
}

FINE = {
    "an undecided stance of no target": lambda t: t.annotation("stance"),
    "a stance towards another claim": lambda t: t.annotation(
        "stance", claim_id=t.scene.claim, target_claim_id=t.scene.other_claim
    ),
    "a mention of nobody": lambda t: t.annotation("mention", form="unnamed"),
    "a sure claim": lambda t: t.annotation("claim", form="mixed", confidence=1.0),
    "a party": lambda t: t.party(t.scene.claim, mention_id=t.scene.mention),
    "a root and a child of one name": lambda t: t.issue(name="Send trainers"),
    "another kind of actor of that name": lambda t: t.update("actor", t.scene.actor, name="SPD"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_is_refused(what: str, tables: Tables) -> None:
    # A CHECK or key of the database, or an enum of SQLAlchemy before it.
    with pytest.raises((sa.exc.IntegrityError, sa.exc.StatementError)):
        REFUSED[what](tables)


@pytest.mark.parametrize("what", FINE)
def test_what_can_be_is_taken(what: str, tables: Tables) -> None:
    before = content(tables.scene.project)
    FINE[what](tables)
    tables.connection.commit()
    assert content(tables.scene.project) != before


@pytest.mark.parametrize("name", ["annotation.kind", "annotation.origin", "actor.kind"])
def test_enums_are_checked_by_the_database_itself(name: str, tables: Tables) -> None:
    rows, column = name.split(".")
    with pytest.raises(sa.exc.IntegrityError):
        tables.connection.exec_driver_sql(f"UPDATE {rows} SET {column} = 'no such word'")
