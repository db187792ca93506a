"""The tables of a Discourse Network Analyzer 3 database, and how it stores passwords."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache

VERSION = "3.0.11"
PASSWORD = "sample"
"""The password of every coder; whoever opens the file can change it in DNA."""

LONGEST = 190
"""How many characters names, titles and short texts can have."""

_PERMISSIONS = (
    *("AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements"),
    *("EditStatements", "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes"),
    *("EditCoders", "EditCoderRelations", "ViewOthersDocuments", "EditOthersDocuments"),
    *("ViewOthersStatements", "EditOthersStatements"),
)
_KEY = "ID INTEGER NOT NULL PRIMARY KEY"
_COLOUR = ", ".join(f"{one} INTEGER NOT NULL DEFAULT 0" for one in ("Red", "Green", "Blue"))
_GRANTED = ", ".join(f"Permission{name} INTEGER NOT NULL DEFAULT 1" for name in _PERMISSIONS)
_OF_STATEMENT = f"""{_KEY},
  StatementId INTEGER NOT NULL REFERENCES STATEMENTS(ID) ON DELETE CASCADE,
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE"""
_ONCE = "UNIQUE (StatementId, VariableId)"

SCHEMA = f"""
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE CODERS({_KEY}, Name TEXT NOT NULL, {_COLOUR}, Refresh INTEGER NOT NULL DEFAULT 0,
  FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL, PopupWidth INTEGER DEFAULT 300,
  ColorByCoder INTEGER NOT NULL DEFAULT 0, PopupDecoration INTEGER NOT NULL DEFAULT 0,
  PopupAutoComplete INTEGER NOT NULL DEFAULT 1, {_GRANTED});
CREATE TABLE DOCUMENTS({_KEY}, Title TEXT NOT NULL, Text TEXT NOT NULL,
  Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, Author TEXT NOT NULL DEFAULT '',
  Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '',
  Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
CREATE TABLE STATEMENTTYPES({_KEY}, Label TEXT NOT NULL, {_COLOUR});
CREATE TABLE VARIABLES({_KEY}, Variable TEXT NOT NULL,
  DataType TEXT NOT NULL DEFAULT 'short text'
    CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')),
  StatementTypeId INTEGER REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE,
  UNIQUE (Variable, StatementTypeId));
CREATE TABLE VARIABLELINKS({_KEY},
  SourceVariableId INTEGER REFERENCES VARIABLES(ID) ON DELETE CASCADE,
  TargetVariableId INTEGER REFERENCES VARIABLES(ID) ON DELETE CASCADE);
CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, {_COLOUR});
CREATE TABLE CODERRELATIONS({_KEY}, Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE,
  OtherCoder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE,
  viewStatements INTEGER NOT NULL DEFAULT 1, editStatements INTEGER NOT NULL DEFAULT 1,
  viewDocuments INTEGER NOT NULL DEFAULT 1, editDocuments INTEGER NOT NULL DEFAULT 1);
CREATE TABLE STATEMENTS({_KEY},
  StatementTypeId INTEGER REFERENCES STATEMENTTYPES(ID) ON DELETE CASCADE,
  DocumentId INTEGER REFERENCES DOCUMENTS(ID) ON DELETE CASCADE,
  Start INTEGER NOT NULL, Stop INTEGER NOT NULL,
  Coder INTEGER REFERENCES CODERS(ID) ON DELETE CASCADE, CHECK (Start < Stop));
CREATE TABLE DATABOOLEAN({_OF_STATEMENT}, Value INTEGER NOT NULL DEFAULT 1, {_ONCE});
CREATE TABLE DATAINTEGER({_OF_STATEMENT}, Value INTEGER NOT NULL DEFAULT 0, {_ONCE});
CREATE TABLE ENTITIES({_KEY},
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE,
  Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER,
  ChildOf INTEGER REFERENCES ENTITIES(ID) ON DELETE CASCADE, UNIQUE (VariableId, Value));
CREATE TABLE DATASHORTTEXT({_OF_STATEMENT},
  Entity INTEGER NOT NULL REFERENCES ENTITIES(ID) ON DELETE CASCADE, {_ONCE});
CREATE TABLE DATALONGTEXT({_OF_STATEMENT}, Value TEXT DEFAULT '', {_ONCE});
CREATE TABLE ATTRIBUTEVARIABLES({_KEY},
  VariableId INTEGER NOT NULL REFERENCES VARIABLES(ID) ON DELETE CASCADE,
  AttributeVariable TEXT NOT NULL, UNIQUE (VariableId, AttributeVariable));
CREATE TABLE ATTRIBUTEVALUES({_KEY},
  EntityId INTEGER NOT NULL REFERENCES ENTITIES(ID) ON DELETE CASCADE,
  AttributeVariableId INTEGER NOT NULL REFERENCES ATTRIBUTEVARIABLES(ID) ON DELETE CASCADE,
  AttributeValue TEXT NOT NULL DEFAULT '', UNIQUE (EntityId, AttributeVariableId));
"""

_ROUNDS = 100_000
_SALT = b"standpoint export"[:16]


@cache
def password_hash() -> str:
    """The password as DNA keeps it: a salt, and the SHA-256 of both, hashed again and again.

    It keeps nothing secret, so that the salt may always be the same.
    """
    digest = _SALT + PASSWORD.encode()
    for _ in range(_ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return b64encode(_SALT + digest).decode()
