"""Croissant 1.0: what the files and columns of a dataset are, for search engines and loaders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.formats.parts.dataset_files import Shard
from annotator.formats.parts.project_schema import STATEMENTS

_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {
    "int64": "sc:Integer",
    "double": "sc:Float",
    "bool": "sc:Boolean",
    "date32[day]": "sc:Date",
}
_ABOUT = {column.name: column.about for column in STATEMENTS.columns}


def croissant(name: str, shards: Sequence[Shard], schemas: Mapping[str, Any]) -> dict[str, Any]:
    """The description of a dataset, with a record set for each of its files."""
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": name,
        "description": "Newspaper articles annotated with who says what, and where they stand.",
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": shard.path,
                "name": shard.path,
                "contentUrl": shard.path,
                "contentSize": f"{shard.size} B",
                "encodingFormat": "application/x-parquet",
                "sha256": shard.sha256,
            }
            for shard in shards
        ],
        "recordSet": [_records(shard, schemas[shard.table]) for shard in shards],
    }


def _records(shard: Shard, schema: Any) -> dict[str, Any]:
    identifier = shard.path.removesuffix(".parquet")
    return {
        "@type": "cr:RecordSet",
        "@id": identifier,
        "name": identifier,
        "description": f"The {shard.table} for {shard.split}.",
        "field": [_field(f"{identifier}/{one.name}", shard.path, one) for one in schema],
    }


def _field(identifier: str, path: str, field: Any) -> dict[str, Any]:
    """A column; one of records has a field for each of theirs."""
    described = {
        **_named(identifier),
        "description": _ABOUT.get(field.name, f"The {field.name} of the row."),
    }
    if _is_records(field.type):
        parts = [_part(f"{identifier}/{one.name}", path, field, one) for one in _inner(field)]
        return {**described, "repeated": True, "subField": parts}
    return {**described, **_typed(field.type), "source": _source(path, field.name)}


def _part(identifier: str, path: str, column: Any, field: Any) -> dict[str, Any]:
    """A field of the records in a column."""
    source = {**_source(path, column.name), "transform": {"jsonPath": f"$.{field.name}"}}
    return {**_named(identifier), **_typed(field.type), "source": source}


def _named(identifier: str) -> dict[str, str]:
    return {"@type": "cr:Field", "@id": identifier, "name": identifier}


def _typed(type_: Any) -> dict[str, Any]:
    if str(type_).startswith("list"):
        return {**_typed(type_.value_type), "repeated": True}
    return {"dataType": _TYPES.get(str(type_), "sc:Text")}


def _source(path: str, column: str) -> dict[str, Any]:
    return {"fileObject": {"@id": path}, "extract": {"column": column}}


def _is_records(type_: Any) -> bool:
    return str(type_).startswith("list<") and str(type_.value_type).startswith("struct<")


def _inner(field: Any) -> Sequence[Any]:
    records = field.type.value_type
    return [records.field(place) for place in range(records.num_fields)]
