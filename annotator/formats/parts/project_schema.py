"""The tables that a project is exported as, and what their columns mean.

All table formats write these tables: CSV, Excel, Parquet, Stata, SPSS, and those of a notebook.
Ids are a letter and a number, unique in the project, and lead from table to table. Offsets are
code points, half-open; several places are `3..22;59..84`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Type(StrEnum):
    """What the cells of a column are; any may be empty."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "boolean"
    DATE = "date"
    TIME = "datetime"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it means, and the table that its ids lead to."""

    name: str
    type: Type
    about: str
    refers_to: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, what a row of it is, and its columns."""

    name: str
    about: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    @property
    def key(self) -> str | None:
        """The column that other tables lead to: the first, unless it leads elsewhere itself."""
        first = self.columns[0]
        return None if first.refers_to else first.name


def _columns(table: str) -> tuple[Column, ...]:
    """The columns in lines such as `actor_id string>actors The actor, if it is known.`."""
    columns = []
    for line in table.strip().splitlines():
        name, kind, about = line.split(maxsplit=2)
        type_name, _, refers_to = kind.partition(">")
        columns.append(Column(name, Type(type_name), about, refers_to or None))
    return tuple(columns)


DOCUMENTS = Sheet(
    "documents",
    "An article.",
    _columns("""
        document_id string Id of the article.
        title string Title.
        source string Newspaper, agency or site.
        author string Author.
        published date Day of publication.
        url string Address.
        language string Language code, as en or de.
        length integer Length of the text in code points.
        sha256 string Checksum of the text in UTF-8.
        extra string Further facts, as a JSON object.
        text string Text.
    """),
)

ASSIGNMENTS = Sheet(
    "assignments",
    "An article in a layer, and how far it is there.",
    _columns("""
        document_id string>documents The article.
        layer string The layer: the annotations of one annotator.
        layer_kind string manual, gold (adjudicated) or machine (suggested).
        annotator string Whose layer it is.
        status string todo, in_progress, done, nothing_here or excluded.
        annotations integer Number of annotations.
        active_seconds integer How long the annotator has worked on it, without pauses.
    """),
)

STATEMENTS = Sheet(
    "statements",
    "A holder and a stance: who says what, for or against what.",
    _columns("""
        document_id string>documents The article.
        document_title string Its title.
        source string Its newspaper, agency or site.
        author string Its author.
        published date Its day of publication.
        url string Its address.
        language string Its language.
        layer string The layer: the annotations of one annotator.
        annotator string Whose layer it is.
        status string How far the article is in the layer.
        claim_id string>annotations The claim, if there is one.
        stance_id string>annotations The stance, if there is one.
        holder string Who holds it: the name of the actor, else the words of the article.
        holder_kind string person, organisation, group, state, media or other.
        holder_actor_id string>actors The actor, if it is known.
        holder_quote string The words that refer to the holder.
        holder_start integer Where they start in the text.
        holder_end integer Where they end.
        holder_form string name, description, pronoun or unnamed.
        reporters string Who reports it, from the outermost: A > B.
        claim_form string direct, indirect or mixed quotation.
        claim_text string The words of the claim.
        claim_start integer Where they start in the text.
        claim_end integer Where they end.
        claim_fragments string All places of the claim.
        issue string The issue that the stance is about.
        issue_path string The issue with those above it: A > B.
        issue_id string>issues The issue.
        target_kind string What the stance is about: issue, claim or actor.
        target string Its name, or the words of the claim.
        target_id string Its id.
        polarity integer -1 against, 0 neutral, 1 for; empty when not decided.
        polarity_label string The polarity in words.
        intensity integer 1 weak to 3 strong.
        cues string The words that show the stance.
        cue_fragments string Their places.
        discuss boolean Marked for discussion.
        note string Notes.
        confidence number Certainty, 0 to 1.
        origin string manual, accepted, edited, import or adjudicated.
    """),
)

ANNOTATIONS = Sheet(
    "annotations",
    "A mention, claim, stance or label.",
    _columns("""
        annotation_id string Id of the annotation.
        document_id string>documents The article.
        layer string The layer: the annotations of one annotator.
        annotator string Whose layer it is.
        kind string mention, claim, stance or label.
        form string Form of a mention or a claim.
        label_id string>labels The label.
        label string Its name.
        value string The value of a label.
        start integer Where it starts in the text; empty for a stance without cues.
        end integer Where it ends.
        fragments string All its places.
        text string Its words.
        actor_id string>actors The actor that a mention refers to.
        claim_id string>annotations The claim that a stance belongs to.
        issue_id string>issues The issue that a stance is about.
        target_claim_id string>annotations The claim that a stance is about.
        target_actor_id string>actors The actor that a stance is about.
        polarity integer Of a stance: -1 against, 0 neutral, 1 for; empty when not decided.
        polarity_label string The polarity in words.
        intensity integer Of a stance: 1 weak to 3 strong.
        holders string Ids of mentions and actors that hold a claim or stance: m1;a2.
        reporters string Ids of those that report it, from the outermost.
        discuss boolean Marked for discussion.
        note string Note.
        confidence number Certainty, 0 to 1.
        origin string manual, accepted, edited, import or adjudicated.
        author string Who made it.
        created datetime When it was made, in UTC.
        updated datetime When it was last changed, in UTC.
    """),
)

ACTORS = Sheet(
    "actors",
    "An actor.",
    _columns("""
        actor_id string Id of the actor.
        name string Name.
        kind string person, organisation, group, state, media or other.
        aliases string Other names, as a JSON list.
        external_id string Id in another registry.
        note string Note.
    """),
)

AFFILIATIONS = Sheet(
    "affiliations",
    "A role or membership of an actor.",
    _columns("""
        affiliation_id string Id of the affiliation.
        actor_id string>actors Whose it is.
        organisation_id string>actors The organisation, if there is one.
        organisation string Its name.
        role string Role.
        start date First day.
        end date Last day.
    """),
)

ISSUES = Sheet(
    "issues",
    "An issue of the codebook.",
    _columns("""
        issue_id string Id of the issue.
        parent_id string>issues The issue above it.
        name string Name.
        path string The name with those above it: A > B.
        definition string Definition.
        examples string Examples.
        counterexamples string Counterexamples.
        colour string Colour.
        key string Key that picks it.
        position integer Place among its neighbours.
        retired boolean No longer used.
    """),
)

LABELS = Sheet(
    "labels",
    "A label that the users made.",
    _columns("""
        label_id string Id of the label.
        name string Name.
        values string Values that it may take, as a JSON list; empty: any.
        definition string Definition.
        colour string Colour.
        key string Key that picks it.
        position integer Place among the labels.
        retired boolean No longer used.
    """),
)

SHEETS = (
    *(DOCUMENTS, ASSIGNMENTS, STATEMENTS, ANNOTATIONS),
    *(ACTORS, AFFILIATIONS, ISSUES, LABELS),
)
"""All tables, in the order in which they are shown."""
