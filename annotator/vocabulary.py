"""The closed lists of words of the model: kinds, forms, statuses. Stored by value."""

from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of entity an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    STATE = "state"
    MEDIA = "media"
    OTHER = "other"


class AnnotatorKind(StrEnum):
    """Who annotates: a person, or a model that suggests."""

    PERSON = "person"
    MODEL = "model"


class LayerKind(StrEnum):
    """What a layer is for: one person's work, the adjudicated result, or suggestions."""

    MANUAL = "manual"
    GOLD = "gold"
    MACHINE = "machine"


class Status(StrEnum):
    """How far a document is in a layer. A document without an assignment is to do."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOTHING_HERE = "nothing_here"
    EXCLUDED = "excluded"


FINISHED = frozenset({Status.DONE, Status.NOTHING_HERE, Status.EXCLUDED})
"""What needs no more work."""


class Kind(StrEnum):
    """The four kinds of annotation."""

    MENTION = "mention"
    CLAIM = "claim"
    STANCE = "stance"
    LABEL = "label"


class MentionForm(StrEnum):
    """How a mention refers to its actor."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


class ClaimForm(StrEnum):
    """How a claim is quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Origin(StrEnum):
    """Where an annotation came from."""

    MANUAL = "manual"
    ACCEPTED = "accepted"
    EDITED = "edited"
    IMPORT = "import"
    ADJUDICATED = "adjudicated"


class Role(StrEnum):
    """A party's part in an attribution: who holds the claim, or who reports it."""

    HOLDER = "holder"
    REPORTER = "reporter"


HUES = ("teal", "amber", "violet", "rose", "sky", "olive", "moss", "plum")
"""The names of the hues that issues and labels may have; a theme says how each of them looks."""
