"""The formats that there are, in two explicit tuples: a new one is one file, and one line here."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from annotator.errors import InputError
from annotator.formats import (
    annotations_jsonl,
    brat,
    cas_json,
    cas_xmi,
    codebook_csv,
    codebook_docx,
    codebook_html,
    conll2003,
    conllu_plus,
    csv_table,
    dataset,
    dna,
    doccano,
    docx,
    epub,
    feed,
    highlights_html,
    jsonl_table,
    label_studio,
    markdown,
    odt,
    parquet_table,
    pdf,
    plain_text,
    prodigy,
    qualcoder,
    refi_codebook,
    refi_qda,
    rtf,
    spacy_docbin,
    standpoint_jsonl,
    statements_csv,
    tables_csv,
    tables_parquet,
    tables_statistics,
    tables_xlsx,
    warc,
    web_annotation,
    web_page,
    webanno_tsv,
    xlsx_table,
)
from annotator.formats.base import Format

IMPORTERS: tuple[Format, ...] = (
    plain_text.FORMAT,
    web_page.FORMAT,
    pdf.FORMAT,
    docx.FORMAT,
    odt.FORMAT,
    rtf.FORMAT,
    epub.FORMAT,
    markdown.FORMAT,
    feed.FORMAT,
    warc.FORMAT,
    standpoint_jsonl.FORMAT,
    web_annotation.FORMAT,
    conllu_plus.FORMAT,
    conll2003.FORMAT,
    spacy_docbin.FORMAT,
    prodigy.FORMAT,
    doccano.FORMAT,
    label_studio.FORMAT,
    codebook_csv.FORMAT,
    csv_table.FORMAT,
    xlsx_table.FORMAT,
    jsonl_table.FORMAT,
    parquet_table.FORMAT,
    brat.FORMAT,
    cas_json.FORMAT,
    cas_xmi.FORMAT,
    webanno_tsv.FORMAT,
    refi_qda.FORMAT,
    refi_codebook.FORMAT,
    dna.FORMAT,
    qualcoder.FORMAT,
)
EXPORTERS: tuple[Format, ...] = (
    standpoint_jsonl.FORMAT,
    statements_csv.FORMAT,
    dataset.FORMAT,
    tables_csv.FORMAT,
    tables_xlsx.FORMAT,
    tables_parquet.FORMAT,
    tables_statistics.STATA,
    tables_statistics.SPSS,
    annotations_jsonl.FORMAT,
    brat.FORMAT,
    cas_json.FORMAT,
    cas_xmi.FORMAT,
    webanno_tsv.FORMAT,
    label_studio.FORMAT,
    doccano.FORMAT,
    prodigy.FORMAT,
    spacy_docbin.FORMAT,
    conll2003.FORMAT,
    conllu_plus.FORMAT,
    web_annotation.FORMAT,
    refi_qda.FORMAT,
    refi_codebook.FORMAT,
    dna.FORMAT,
    codebook_csv.FORMAT,
    codebook_docx.FORMAT,
    codebook_html.FORMAT,
    highlights_html.FORMAT,
)


def importer_for(path: Path) -> Format:
    """The format of a file; `InputError` when none reads such files.

    Its name says it. Where several formats share an ending, the first that recognises the file by
    its content has it, and a file that none recognises goes to the one that takes any.
    """
    fitting = [known for known in IMPORTERS if path.name.lower().endswith(known.extensions)]
    recognised = (known for known in fitting if known.recognises and known.recognises(path))
    general = (known for known in fitting if known.recognises is None)
    for known in chain(recognised, general, fitting):
        return known
    endings = ", ".join(ending for known in IMPORTERS for ending in known.extensions)
    raise InputError(
        f"{path}: files of this kind cannot be imported.", f"Choose one that ends in {endings}."
    )


def importer(format_id: str) -> Format:
    """The importer with an id."""
    return _by_id(IMPORTERS, format_id, "imported")


def exporter(format_id: str) -> Format:
    """The exporter with an id."""
    return _by_id(EXPORTERS, format_id, "exported")


def _by_id(formats: tuple[Format, ...], format_id: str, verb: str) -> Format:
    for known in formats:
        if known.id == format_id:
            return known
    ids = ", ".join(known.id for known in formats)
    raise InputError(f"“{format_id}” cannot be {verb}.", f"Choose one of: {ids}.")
