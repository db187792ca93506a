"""The formats that there are, in two explicit tuples: a new one is one file, and one line here."""

from __future__ import annotations

import os
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
    highlights_pdf,
    json_table,
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
from annotator.formats.parts.content_kinds import likely_ending
from annotator.language import tr

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
    json_table.FORMAT,
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
    highlights_pdf.FORMAT,
)


def importer_for(path: Path) -> Format:
    """The format of a file, or of a folder that is one whole; `InputError` when none reads it.

    Its name says it; of a name without an ending, what is in it. Where several formats share an
    ending, the first that recognises the file by its content has it, and a file that none
    recognises goes to the one that takes any.
    """
    if path.is_dir():
        return _importer_for_folder(path)
    name = path.name.lower()
    if not path.suffix and path.is_file():
        name += likely_ending(path) or ""
    fitting = [known for known in IMPORTERS if name.endswith(known.extensions)]
    recognised = (known for known in fitting if known.recognises and known.recognises(path))
    general = (known for known in fitting if known.recognises is None)
    for known in chain(recognised, general):
        return known
    if fitting and (len(fitting) == 1 or not path.exists()):
        return fitting[0]  # what is wrong with the file is said when it is read
    raise _unknown(path, fitting)


def _importer_for_folder(folder: Path) -> Format:
    # One look at the names spares most formats a look at the files.
    endings = {Path(name).suffix.lower() for _, _, names in os.walk(folder) for name in names}
    for known in IMPORTERS:
        its = {Path(f"x{ending}").suffix for ending in known.extensions}
        if known.read_foreign and known.recognises and its & endings and known.recognises(folder):
            return known
    raise InputError(
        tr("{path}: no annotations of another tool are recognised in this folder.", path=folder),
        tr("Choose the files in it."),
    )


def _unknown(path: Path, fitting: list[Format]) -> InputError:
    if fitting:
        ending, kinds = path.suffix.lower(), ", ".join(known.name for known in fitting)
        return InputError(
            tr(
                "{path}: what kind of {ending} this is, is not recognised.",
                path=path,
                ending=ending,
            ),
            tr("Read are: {kinds}. It may be damaged, or hold something else.", kinds=kinds),
        )
    return InputError(
        tr("{path}: files of this kind cannot be imported.", path=path),
        tr("Save it as .docx, .pdf, .html or .txt, for example."),
    )


def exporter_for(path: Path) -> Format:
    """The format that the ending of a file means; `InputError` names those that it may mean."""
    fitting = [known for known in EXPORTERS if path.name.lower().endswith(known.extensions)]
    usual = [known for known in fitting if known.is_usual]
    if len(usual or fitting) == 1:
        return (usual or fitting)[0]
    ids = ", ".join(known.id for known in fitting or EXPORTERS)
    raise InputError(
        tr("{path}: several formats have this ending.", path=path)
        if fitting
        else tr("{path}: the ending does not say in which format to write it.", path=path),
        tr("Add --format with one of: {ids}.", ids=ids),
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
    raise InputError(
        tr("“{format_id}” cannot be {verb}.", format_id=format_id, verb=verb),
        tr("Choose one of: {ids}.", ids=ids),
    )
