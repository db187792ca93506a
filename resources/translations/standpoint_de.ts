<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="de_DE">
<context>
<name>Standpoint</name>
<message>
<location filename="annotator/analysis/affiliations.py" />
<source>“{text}” is not a day.</source>
<translation>„{text}“ ist kein Tag.</translation>
</message>
<message>
<location filename="annotator/analysis/affiliations.py" />
<source>Write it as 2021-12-08, 2021-12 or 2021.</source>
<translation>Zum Beispiel 2021-12-08, 2021-12 oder 2021 schreiben.</translation>
</message>
<message>
<location filename="annotator/formats/annotations_jsonl.py" />
<location filename="annotator/formats/dataset.py" />
<location filename="annotator/formats/parts/outward.py" />
<location filename="annotator/formats/parts/project_rows.py" />
<location filename="annotator/formats/parts/readings.py" />
<location filename="annotator/formats/parts/statement_rows.py" />
<source>stances left out as undecided</source>
<translation>als unentschieden weggelassene Haltungen</translation>
</message>
<message>
<location filename="annotator/formats/annotations_jsonl.py" />
<location filename="annotator/formats/dataset.py" />
<location filename="annotator/formats/parts/readings.py" />
<source>further facts of articles</source>
<translation>weitere Angaben zu Artikeln</translation>
</message>
<message>
<location filename="annotator/formats/base.py" />
<source>aliases of actors</source>
<translation>Aliasnamen von Akteuren</translation>
</message>
<message>
<location filename="annotator/formats/base.py" />
<source>affiliations of actors</source>
<translation>Zugehörigkeiten von Akteuren</translation>
</message>
<message>
<location filename="annotator/formats/base.py" />
<location filename="annotator/formats/refi_qda.py" />
<source>definitions of issues</source>
<translation>Definitionen von Themen</translation>
</message>
<message>
<location filename="annotator/formats/base.py" />
<source>Written: {counts}.</source>
<translation>Geschrieben: {counts}.</translation>
</message>
<message>
<location filename="annotator/formats/base.py" />
<source>Articles by split: {counts}.</source>
<translation>Artikel je Teil: {counts}.</translation>
</message>
<message>
<location filename="annotator/formats/base.py" />
<source>Not carried: {lost}.</source>
<translation>Nicht übernommen: {lost}.</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<source>texts without annotations</source>
<translation>Texte ohne Annotationen</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<source>{name}: the text that belongs to it is missing.</source>
<translation>{name}: Der zugehörige Text fehlt.</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<source>{text}: there is no text.</source>
<translation>{text}: Es gibt keinen Text.</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<location filename="annotator/formats/feed.py" />
<location filename="annotator/formats/parts/archives.py" />
<location filename="annotator/formats/parts/cas_reading.py" />
<location filename="annotator/formats/parts/decoding.py" />
<location filename="annotator/formats/parts/drafts.py" />
<location filename="annotator/formats/parts/xml_input.py" />
<location filename="annotator/formats/spacy_docbin.py" />
<location filename="annotator/formats/warc.py" />
<location filename="annotator/services/articles.py" />
<source>Leave it out.</source>
<translation>Weglassen.</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<source>names of labels, changed to fit</source>
<translation>angepasste Namen von Etiketten</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<location filename="annotator/formats/conll2003.py" />
<source>facts about articles</source>
<translation>Angaben zu Artikeln</translation>
</message>
<message>
<location filename="annotator/formats/brat.py" />
<source>Put {name}.txt beside it.</source>
<translation>{name}.txt daneben legen.</translation>
</message>
<message>
<location filename="annotator/formats/cas_json.py" />
<source>JSON files that are something else</source>
<translation>JSON-Dateien mit anderem Inhalt</translation>
</message>
<message>
<location filename="annotator/formats/cas_json.py" />
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<location filename="annotator/formats/parts/json_input.py" />
<source>{where}: this is not JSON ({error}).</source>
<translation>{where}: Das ist kein JSON ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/cas_json.py" />
<location filename="annotator/formats/cas_xmi.py" />
<location filename="annotator/formats/parts/refi_reading.py" />
<location filename="annotator/formats/parts/webanno_columns.py" />
<location filename="annotator/formats/parts/webanno_reading.py" />
<location filename="annotator/formats/refi_codebook.py" />
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>Export it again.</source>
<translation>Noch einmal exportieren.</translation>
</message>
<message>
<location filename="annotator/formats/cas_json.py" />
<source>a feature structure</source>
<translation>eine Merkmalsstruktur</translation>
</message>
<message>
<location filename="annotator/formats/cas_json.py" />
<source>{where}: {what} is not as it should be.</source>
<translation>{where}: {what} ist nicht so, wie es sein sollte.</translation>
</message>
<message>
<location filename="annotator/formats/cas_json.py" />
<location filename="annotator/formats/cas_xmi.py" />
<source>annotations in other views</source>
<translation>Annotationen in anderen Sichten</translation>
</message>
<message>
<location filename="annotator/formats/cas_xmi.py" />
<source>control characters, which XML does not have</source>
<translation>Steuerzeichen, die XML nicht kennt</translation>
</message>
<message>
<location filename="annotator/formats/cas_xmi.py" />
<source>{where}, line {sourceline}: “{value}” is no number.</source>
<translation>{where}, Zeile {sourceline}: „{value}“ ist keine Zahl.</translation>
</message>
<message>
<location filename="annotator/formats/checking.py" />
<location filename="annotator/formats/parts/raw_text.py" />
<location filename="annotator/formats/parts/refi_selections.py" />
<source>Export it again from the program that it comes from.</source>
<translation>Aus dem Programm, von dem es stammt, noch einmal exportieren.</translation>
</message>
<message>
<location filename="annotator/formats/checking.py" />
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>{where}: {reason}.</source>
<translation>{where}: {reason}.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>{path}: this is no codebook.</source>
<translation>{path}: Das ist kein Codebuch.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>Its columns are: {columns}.</source>
<translation>Seine Spalten sind: {columns}.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>{path}: {error}.</source>
<translation>{path}: {error}.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>Save the table as CSV again.</source>
<translation>Die Tabelle noch einmal als CSV speichern.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>{origin}, row {number}: the name is missing.</source>
<translation>{origin}, Zeile {number}: Der Name fehlt.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>Write it.</source>
<translation>Ihn eintragen.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>{origin}, row {number}: {most} levels are the most that a codebook has.</source>
<translation>{origin}, Zeile {number}: Mehr als {most} Stufen hat kein Codebuch.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>Put the issue further up.</source>
<translation>Das Thema weiter nach oben setzen.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>{origin}, row {number}: the level “{level}” does not fit the row above it.</source>
<translation>{origin}, Zeile {number}: Die Ebene „{level}“ passt nicht zur Zeile darüber.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>Write 1 at the top, and one more for each step down.</source>
<translation>Ganz oben 1 schreiben, und eins mehr für jede Stufe darunter.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>{origin}, row {number}: “{kind}” is no kind.</source>
<translation>{origin}, Zeile {number}: „{kind}“ ist keine Art.</translation>
</message>
<message>
<location filename="annotator/formats/codebook_csv.py" />
<source>Write issue or label.</source>
<translation>issue oder label schreiben.</translation>
</message>
<message>
<location filename="annotator/formats/conll2003.py" />
<source>white space of texts</source>
<translation>Leerraum von Texten</translation>
</message>
<message>
<location filename="annotator/formats/conll2003.py" />
<source>names of labels with white space</source>
<translation>Namen von Etiketten mit Leerraum</translation>
</message>
<message>
<location filename="annotator/formats/conll2003.py" />
<source>spans in pieces, written as several</source>
<translation>Spannen in Stücken, als mehrere geschrieben</translation>
</message>
<message>
<location filename="annotator/formats/conll2003.py" />
<source>links “{label}”</source>
<translation>Verbindungen „{label}“</translation>
</message>
<message>
<location filename="annotator/formats/conll2003.py" />
<source>spans that overlap others of their kind</source>
<translation>Spannen, die andere ihrer Art überlappen</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<location filename="annotator/formats/mapping/storing.py" />
<source>{origin}: {error}.</source>
<translation>{origin}: {error}.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>Look for a quotation mark that is not closed.</source>
<translation>Nach einem Anführungszeichen suchen, das nicht geschlossen ist.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<location filename="annotator/formats/json_table.py" />
<location filename="annotator/formats/jsonl_table.py" />
<location filename="annotator/formats/parquet_table.py" />
<location filename="annotator/formats/xlsx_table.py" />
<source>{path}: there are no rows in it.</source>
<translation>{path}: Es stehen keine Zeilen darin.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<location filename="annotator/formats/feed.py" />
<location filename="annotator/formats/json_table.py" />
<location filename="annotator/formats/jsonl_table.py" />
<location filename="annotator/formats/parquet_table.py" />
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<location filename="annotator/formats/parts/streams.py" />
<location filename="annotator/formats/refi_codebook.py" />
<location filename="annotator/formats/xlsx_table.py" />
<source>Choose another file.</source>
<translation>Eine andere Datei wählen.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>“{wanted}” cannot delimit cells.</source>
<translation>„{wanted}“ kann keine Zellen trennen.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>Give one character.</source>
<translation>Ein einziges Zeichen angeben.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>{origin}: there are {count} cells, but {columns} columns.</source>
<translation>{origin}: Es sind {count} Zellen, aber {columns} Spalten.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>Put cells that hold the delimiter in quotation marks, or use another copy.</source>
<translation>Zellen, die das Trennzeichen enthalten, in Anführungszeichen setzen, oder eine andere Kopie nehmen.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>{origin}, line {number}: the row is too long.</source>
<translation>{origin}, Zeile {number}: Die Zeile ist zu lang.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>{origin}, line {number}: there is a NUL character in it.</source>
<translation>{origin}, Zeile {number}: Es steht ein NUL-Zeichen darin.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>This is not a table, or damaged: use another copy.</source>
<translation>Das ist keine Tabelle, oder sie ist beschädigt: eine andere Kopie nehmen.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>{origin}, after line {number}: this is not {encoding}.</source>
<translation>{origin}, nach Zeile {number}: Das ist nicht {encoding}.</translation>
</message>
<message>
<location filename="annotator/formats/csv_table.py" />
<source>Choose the encoding of the file, or use another copy.</source>
<translation>Die Kodierung der Datei wählen, oder eine andere Kopie nehmen.</translation>
</message>
<message>
<location filename="annotator/formats/dna.py" />
<source>roles of actors without an organisation</source>
<translation>Rollen von Akteuren ohne Organisation</translation>
</message>
<message>
<location filename="annotator/formats/dna.py" />
<source>external ids of actors</source>
<translation>externe Kennungen von Akteuren</translation>
</message>
<message>
<location filename="annotator/formats/dna.py" />
<source>{path}: the database could not be written ({error}).</source>
<translation>{path}: Die Datenbank ließ sich nicht schreiben ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/dna.py" />
<location filename="annotator/formats/files.py" />
<source>Free some space, and try again.</source>
<translation>Platz schaffen und noch einmal versuchen.</translation>
</message>
<message>
<location filename="annotator/formats/doccano.py" />
<location filename="annotator/formats/parts/dna_reading.py" />
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<location filename="annotator/formats/prodigy.py" />
<location filename="annotator/formats/spacy_docbin.py" />
<source>{where}: there is no text.</source>
<translation>{where}: Es gibt keinen Text.</translation>
</message>
<message>
<location filename="annotator/formats/doccano.py" />
<location filename="annotator/formats/prodigy.py" />
<source>Leave the line out.</source>
<translation>Die Zeile weglassen.</translation>
</message>
<message>
<location filename="annotator/formats/doccano.py" />
<source>{where}: two entities have the same id.</source>
<translation>{where}: Zwei Entitäten haben dieselbe Kennung.</translation>
</message>
<message>
<location filename="annotator/formats/doccano.py" />
<source>{where}: a relation leads to {end}, which is no entity.</source>
<translation>{where}: Eine Relation führt zu {end}, das keine Entität ist.</translation>
</message>
<message>
<location filename="annotator/formats/docx.py" />
<source>{path}: there is no text document in it.</source>
<translation>{path}: Es ist kein Textdokument darin.</translation>
</message>
<message>
<location filename="annotator/formats/docx.py" />
<source>Save it as DOCX.</source>
<translation>Als DOCX speichern.</translation>
</message>
<message>
<location filename="annotator/formats/docx.py" />
<source>{path}: this is not a Word document.</source>
<translation>{path}: Das ist kein Word-Dokument.</translation>
</message>
<message>
<location filename="annotator/formats/epub.py" />
<source>{path}: this is not an EPUB book.</source>
<translation>{path}: Das ist kein EPUB-Buch.</translation>
</message>
<message>
<location filename="annotator/formats/epub.py" />
<location filename="annotator/formats/parquet_table.py" />
<location filename="annotator/formats/parts/archives.py" />
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<location filename="annotator/formats/parts/xml_input.py" />
<location filename="annotator/formats/pdf.py" />
<location filename="annotator/formats/standpoint_jsonl.py" />
<location filename="annotator/formats/warc.py" />
<location filename="annotator/formats/xlsx_table.py" />
<source>Use another copy.</source>
<translation>Eine andere Kopie nehmen.</translation>
</message>
<message>
<location filename="annotator/formats/epub.py" />
<source>{path}: it is protected against copying.</source>
<translation>{path}: Das Buch ist gegen Kopieren geschützt.</translation>
</message>
<message>
<location filename="annotator/formats/epub.py" />
<source>Use an unprotected copy.</source>
<translation>Eine ungeschützte Kopie nehmen.</translation>
</message>
<message>
<location filename="annotator/formats/feed.py" />
<source>{path}: this is not an RSS or Atom feed.</source>
<translation>{path}: Das ist kein RSS- oder Atom-Feed.</translation>
</message>
<message>
<location filename="annotator/formats/feed.py" />
<source>{path}: no entry of this feed holds a text.</source>
<translation>{path}: Kein Eintrag dieses Feeds enthält einen Text.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: it leads from one address to the next without end.</source>
<translation>{url}: Die Adresse leitet ohne Ende auf andere weiter.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Open it in a browser, and give the address that it ends at.</source>
<translation>In einem Browser öffnen und die Adresse angeben, bei der es endet.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{where}: the server takes too long.</source>
<translation>{where}: Der Server braucht zu lange.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Try again later.</source>
<translation>Später noch einmal versuchen.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: this is not the URL of a web page.</source>
<translation>{url}: Das ist nicht die Adresse einer Webseite.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Begin with https://.</source>
<translation>Mit https:// beginnen.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: it holds a user name.</source>
<translation>{url}: Die Adresse enthält einen Benutzernamen.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Save the page in a browser instead.</source>
<translation>Die Seite stattdessen in einem Browser speichern.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{host}: this address is in a private network.</source>
<translation>{host}: Diese Adresse liegt in einem privaten Netz.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: the server answers {status} {reason}.</source>
<translation>{url}: Der Server antwortet {status} {reason}.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Open it in a browser, and save the page there.</source>
<translation>In einem Browser öffnen und die Seite dort speichern.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: this is no web page, but {kind}.</source>
<translation>{url}: Das ist keine Webseite, sondern {kind}.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Save it, and import the file.</source>
<translation>Speichern, und die Datei importieren.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: the page is packed in an unknown way.</source>
<translation>{url}: Die Seite ist auf unbekannte Weise gepackt.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Save it in a browser.</source>
<translation>In einem Browser speichern.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{host}: there is no such server.</source>
<translation>{host}: Es gibt keinen solchen Server.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Check the URL.</source>
<translation>Die Adresse prüfen.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{host}: its certificate is not valid.</source>
<translation>{host}: Das Zertifikat ist nicht gültig.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{host}: there is no connection ({error}).</source>
<translation>{host}: Es gibt keine Verbindung ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<location filename="annotator/formats/mapping/converting.py" />
<source>Try again.</source>
<translation>Noch einmal versuchen.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: the page is larger than {size:.0f} MB.</source>
<translation>{url}: Die Seite ist größer als {size:.0f} MB.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Save the page in a browser, and import the file.</source>
<translation>Die Seite in einem Browser speichern und die Datei importieren.</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>{url}: the server does not answer properly ({error}).</source>
<translation>{url}: Der Server antwortet nicht richtig ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/fetching.py" />
<source>Try again later, or save the page in a browser and import the file.</source>
<translation>Später noch einmal versuchen, oder die Seite in einem Browser speichern und die Datei importieren.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>there is no such file or folder</source>
<translation>Es gibt keine solche Datei und keinen solchen Ordner</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>Check the path.</source>
<translation>Den Pfad prüfen.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>access is denied</source>
<translation>Der Zugriff ist verweigert</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>Close it in other programs, or choose another place.</source>
<translation>In anderen Programmen schließen, oder einen anderen Ort wählen.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>this is a folder</source>
<translation>Das ist ein Ordner</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>Give the name of a file.</source>
<translation>Den Namen einer Datei angeben.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>a part of the path is not a folder</source>
<translation>Ein Teil des Pfads ist kein Ordner</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>the name is too long</source>
<translation>Der Name ist zu lang</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>Choose a shorter one.</source>
<translation>Einen kürzeren wählen.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>the disk is full</source>
<translation>Der Datenträger ist voll</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>the disk quota is used up</source>
<translation>Das Kontingent auf dem Datenträger ist erschöpft</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>the file grows larger than this disk allows</source>
<translation>Die Datei wird größer, als dieser Datenträger zulässt</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>Choose another place.</source>
<translation>Einen anderen Ort wählen.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>the disk is read-only</source>
<translation>Der Datenträger ist schreibgeschützt</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<source>Check the disk and the path.</source>
<translation>Datenträger und Pfad prüfen.</translation>
</message>
<message>
<location filename="annotator/formats/files.py" />
<location filename="annotator/formats/parts/decoding.py" />
<location filename="annotator/formats/pdf.py" />
<source>{path}: this is not a file.</source>
<translation>{path}: Das ist keine Datei.</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>it belongs to another document or layer</source>
<translation>Sie gehört zu einem anderen Artikel oder einer anderen Ebene</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>polarity is not -1, 0 or 1</source>
<translation>Die Polarität ist nicht -1, 0 oder 1</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>intensity is not 1, 2 or 3</source>
<translation>Die Intensität ist nicht 1, 2 oder 3</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>confidence is not between 0 and 1</source>
<translation>Die Sicherheit liegt nicht zwischen 0 und 1</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>the time of its last change has no time zone</source>
<translation>Die Zeit der letzten Änderung hat keine Zeitzone</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>stretch {stretch}: the time of its beginning has no time zone</source>
<translation>Abschnitt {stretch}: Die Zeit seines Beginns hat keine Zeitzone</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>stretch {stretch} cannot be of {seconds} seconds</source>
<translation>Abschnitt {stretch} kann nicht {seconds} Sekunden dauern</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>“{form}” is not a form of a {kind}</source>
<translation>„{form}“ ist keine Form für: {kind}</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>it does not say which label</source>
<translation>Es steht nicht dabei, welches Etikett</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>a {kind} needs a place in the text</source>
<translation>{kind}: braucht eine Stelle im Text</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>it has more than one target</source>
<translation>Sie hat mehr als einen Gegenstand</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>its target is the claim that it belongs to</source>
<translation>Ihr Gegenstand ist die Behauptung, zu der sie gehört</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>it belongs to a claim, which has the holders and reporters</source>
<translation>Sie gehört zu einer Behauptung, die schon Urheber und Berichtende hat</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>its fragments are not in order</source>
<translation>Die Fragmente sind nicht in der richtigen Reihenfolge</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>the text is empty or not in canonical form</source>
<translation>Der Text ist leer oder nicht in der kanonischen Form</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>the text has {count} characters, not {length}</source>
<translation>Der Text hat {count} Zeichen statt {length}</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>the text is not the one that its checksum is of</source>
<translation>Der Text ist nicht der, von dem die Prüfsumme ist</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>{what} hold a value that cannot be kept exactly</source>
<translation>{what}: Ein Wert darin lässt sich nicht genau aufbewahren</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>{what} {record}: the time of its making has no time zone</source>
<translation>{what} {record}: Die Zeit der Entstehung hat keine Zeitzone</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>{what} {record}: the version is less than 1</source>
<translation>{what} {record}: Die Version ist kleiner als 1</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>{number} is not an id of a {what}</source>
<translation>{number} ist keine Kennung für: {what}</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>there is no {what} {number}</source>
<translation>{what} {number}: gibt es nicht</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>document {document} comes twice</source>
<translation>Artikel {document} kommt zweimal vor</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>document {document} has a layer twice</source>
<translation>Artikel {document} hat eine Ebene zweimal</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>a party is either a mention or an actor</source>
<translation>Eine Partei ist entweder eine Erwähnung oder ein Akteur</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>a {kind} has no {name}</source>
<translation>{kind}: darf kein {name} haben</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>[{start}, {end}) is no place in a text of {count}</source>
<translation>[{start}, {end}) ist keine Stelle in einem Text von {count} Zeichen</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>the text at {start} is not “{quote}”</source>
<translation>Der Text an Stelle {start} ist nicht „{quote}“</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>{what} {number} comes twice</source>
<translation>{what} {number} kommt zweimal vor</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>issue {issue} lies below itself</source>
<translation>Thema {issue} liegt unterhalb seiner selbst</translation>
</message>
<message>
<location filename="annotator/formats/integrity.py" />
<source>{kind} {annotation}: {flaw}</source>
<translation>{kind} {annotation}: {flaw}</translation>
</message>
<message>
<location filename="annotator/formats/json_table.py" />
<source>{where}: this is not an object in braces.</source>
<translation>{where}: Das ist kein Objekt in geschweiften Klammern.</translation>
</message>
<message>
<location filename="annotator/formats/json_table.py" />
<source>Each item has to be one article.</source>
<translation>Jeder Eintrag muss ein Artikel sein.</translation>
</message>
<message>
<location filename="annotator/formats/json_table.py" />
<source>item {number}</source>
<translation>Eintrag {number}</translation>
</message>
<message>
<location filename="annotator/formats/jsonl_table.py" />
<source>{origin}: this is not an object in braces.</source>
<translation>{origin}: Das ist kein Objekt in geschweiften Klammern.</translation>
</message>
<message>
<location filename="annotator/formats/jsonl_table.py" />
<source>Each line has to be one article.</source>
<translation>Jede Zeile muss ein Artikel sein.</translation>
</message>
<message>
<location filename="annotator/formats/jsonl_table.py" />
<source>{origin}: this is not JSON ({error}).</source>
<translation>{origin}: Das ist kein JSON ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/jsonl_table.py" />
<source>Use another copy, or another format.</source>
<translation>Eine andere Kopie oder ein anderes Format nehmen.</translation>
</message>
<message>
<location filename="annotator/formats/jsonl_table.py" />
<source>{path}: a line is too long.</source>
<translation>{path}: Eine Zeile ist zu lang.</translation>
</message>
<message>
<location filename="annotator/formats/jsonl_table.py" />
<source>Split it, or leave it out.</source>
<translation>Aufteilen oder weglassen.</translation>
</message>
<message>
<location filename="annotator/formats/mapping/converting.py" />
<source>{origin}: the file has changed while it was read.</source>
<translation>{origin}: Die Datei hat sich während des Lesens geändert.</translation>
</message>
<message>
<location filename="annotator/formats/mapping/reading.py" />
<source>{origin}: “{label}” ends at {end}, beyond the text of {count} characters.</source>
<translation>{origin}: „{label}“ endet bei {end}, jenseits des Textes von {count} Zeichen.</translation>
</message>
<message>
<location filename="annotator/formats/mapping/reading.py" />
<source>The file is damaged, or belongs to another text.</source>
<translation>Die Datei ist beschädigt oder gehört zu einem anderen Text.</translation>
</message>
<message>
<location filename="annotator/formats/mapping/storing.py" />
<source>“standpoint mapping” shows what a mapping looks like.</source>
<translation>„standpoint mapping“ zeigt, wie eine Zuordnung aussieht.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>“{day}” stands where a date should, and cannot be read as one.</source>
<translation>„{day}“ steht dort, wo ein Datum sein sollte, und lässt sich nicht als eines lesen.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Dates look like 2024-03-14, 14 March 2024, March 14, 2024, 14. März 2024, 14.03.2024.</source>
<translation>Ein Datum sieht so aus: 2024-03-14, 14 March 2024, March 14, 2024, 14. März 2024, 14.03.2024.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>The pattern “{template}” names no field.</source>
<translation>Das Muster „{template}“ nennt kein Feld.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Use some of: {fields}.</source>
<translation>Einige davon verwenden: {fields}.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>The text has fewer lines than the header “{template}”.</source>
<translation>Der Text hat weniger Zeilen als der Kopf „{template}“.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Choose the header that the articles have, or “auto”.</source>
<translation>Den Kopf wählen, den die Artikel haben, oder „auto“.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>The file name “{name}” does not follow “{template}”.</source>
<translation>Der Dateiname „{name}“ folgt nicht „{template}“.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Change the pattern for file names, or leave it empty.</source>
<translation>Das Muster für Dateinamen ändern oder leer lassen.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>comes twice</source>
<translation>kommt zweimal vor</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>is not known</source>
<translation>ist nicht bekannt</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>In the pattern “{template}” the field “{name}” {reason}.</source>
<translation>Im Muster „{template}“: Das Feld „{name}“ {reason}.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Use each of these at most once: {fields}.</source>
<translation>Jedes davon höchstens einmal verwenden: {fields}.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>The pattern “{template}” has a brace without its partner.</source>
<translation>Im Muster „{template}“ fehlt einer geschweiften Klammer ihr Gegenstück.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Write fields as in {date}_{source}_{title}.</source>
<translation>Felder schreiben wie in {date}_{source}_{title}.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>In the pattern “{template}” nothing separates {{{before}}} from {{{after}}}.</source>
<translation>Im Muster „{template}“ trennt nichts {{{before}}} von {{{after}}}.</translation>
</message>
<message>
<location filename="annotator/formats/metadata.py" />
<source>Put a character between them, as in {date}_{source}_{title}.</source>
<translation>Ein Zeichen dazwischen setzen, wie in {date}_{source}_{title}.</translation>
</message>
<message>
<location filename="annotator/formats/odt.py" />
<source>{path}: this is not a text document.</source>
<translation>{path}: Das ist kein Textdokument.</translation>
</message>
<message>
<location filename="annotator/formats/odt.py" />
<source>Save it as ODT.</source>
<translation>Als ODT speichern.</translation>
</message>
<message>
<location filename="annotator/formats/odt.py" />
<source>{path}: this is not an OpenDocument text.</source>
<translation>{path}: Das ist kein OpenDocument-Text.</translation>
</message>
<message>
<location filename="annotator/formats/odt.py" />
<location filename="annotator/formats/parts/office.py" />
<location filename="annotator/formats/pdf.py" />
<source>{path}: it is protected by a password.</source>
<translation>{path}: Die Datei ist durch ein Passwort geschützt.</translation>
</message>
<message>
<location filename="annotator/formats/odt.py" />
<location filename="annotator/formats/parts/archives.py" />
<location filename="annotator/formats/parts/office.py" />
<location filename="annotator/formats/pdf.py" />
<source>Remove the password first.</source>
<translation>Zuerst das Passwort entfernen.</translation>
</message>
<message>
<location filename="annotator/formats/opening.py" />
<source>{path}: no annotations of another tool are recognised in it.</source>
<translation>{path}: Darin sind keine Annotationen eines anderen Werkzeugs zu erkennen.</translation>
</message>
<message>
<location filename="annotator/formats/opening.py" />
<source>Name its format: {ids}.</source>
<translation>Das Format nennen: {ids}.</translation>
</message>
<message>
<location filename="annotator/formats/opening.py" />
<source>{name} and {count} more</source>
<translation>{name} und {count} weitere</translation>
</message>
<message>
<location filename="annotator/formats/opening.py" />
<source>There is nothing to import.</source>
<translation>Es gibt nichts zu importieren.</translation>
</message>
<message>
<location filename="annotator/formats/opening.py" />
<source>Choose a file.</source>
<translation>Wählen Sie eine Datei.</translation>
</message>
<message>
<location filename="annotator/formats/parquet_table.py" />
<source>{path}: this is not a Parquet file, or damaged ({error}).</source>
<translation>{path}: Das ist keine Parquet-Datei, oder sie ist beschädigt ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{origin}: there is no “{name}” in it.</source>
<translation>{origin}: „{name}“ ist nicht darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{where}: this is encrypted.</source>
<translation>{where}: Das ist verschlüsselt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{where}: {file_size:.0f} MB are too much.</source>
<translation>{where}: {file_size:.0f} MB sind zu viel.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<location filename="annotator/formats/parts/docbin_message.py" />
<location filename="annotator/formats/parts/file_trees.py" />
<location filename="annotator/formats/parts/xml_input.py" />
<location filename="annotator/formats/pdf.py" />
<source>Split it.</source>
<translation>Aufteilen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{where}: it would swell to {file_size:.0f} MB.</source>
<translation>{where}: Das würde auf {file_size:.0f} MB anwachsen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{origin}: {count} files in one archive are too many.</source>
<translation>{origin}: {count} Dateien in einem Archiv sind zu viele.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>Split it into archives of at most {most_members} files.</source>
<translation>In Archive von höchstens {most_members} Dateien aufteilen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{origin}: it would unpack to {total:.0f} MB.</source>
<translation>{origin}: Entpackt wären es {total:.0f} MB.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>Split it into archives of at most {largest_total} MB.</source>
<translation>In Archive von höchstens {largest_total} MB aufteilen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{where}: this is not a ZIP archive, or damaged.</source>
<translation>{where}: Das ist kein ZIP-Archiv, oder es ist beschädigt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/archives.py" />
<source>{name}: this is damaged.</source>
<translation>{name}: Das ist beschädigt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>Mend the line, or leave the file out.</source>
<translation>Die Zeile berichtigen oder die Datei weglassen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>this is not a line of brat annotations</source>
<translation>Das ist keine Zeile mit brat-Annotationen</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>line ends in notes and names</source>
<translation>Zeilenenden in Notizen und Namen</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>the text there is “{quote}”, not “{text}”</source>
<translation>Der Text dort ist „{quote}“, nicht „{text}“</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>the fragments overlap</source>
<translation>Die Fragmente überlappen sich</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>it does not say where it begins and ends</source>
<translation>Es steht nicht dabei, wo es beginnt und endet</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>this is no place in a text of {count} characters</source>
<translation>Das ist keine Stelle in einem Text von {count} Zeichen</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>there is no such trigger</source>
<translation>Es gibt keinen solchen Auslöser</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>a relation has two arguments</source>
<translation>Eine Relation hat zwei Argumente</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>{line} is there already</source>
<translation>{line} gibt es schon</translation>
</message>
<message>
<location filename="annotator/formats/parts/brat_standoff.py" />
<source>borders between fragments at the end of a line</source>
<translation>Grenzen zwischen Fragmenten am Ende einer Zeile</translation>
</message>
<message>
<location filename="annotator/formats/parts/cas_reading.py" />
<source>{where}: there is no text in it.</source>
<translation>{where}: Es ist kein Text darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/cas_reading.py" />
<source>sentences and tokens</source>
<translation>Sätze und Wörter</translation>
</message>
<message>
<location filename="annotator/formats/parts/cas_reading.py" />
<source>links with an end that is no passage</source>
<translation>Verbindungen mit einem Ende, das keine Textstelle ist</translation>
</message>
<message>
<location filename="annotator/formats/parts/cas_reading.py" />
<source>annotations without a character</source>
<translation>Annotationen ohne ein Zeichen</translation>
</message>
<message>
<location filename="annotator/formats/parts/cells.py" />
<source>cells that could have been formulas, written with an apostrophe</source>
<translation>Zellen, die Formeln hätten sein können, mit einem Apostroph geschrieben</translation>
</message>
<message>
<location filename="annotator/formats/parts/columns.py" />
<source>{place}: {first}.</source>
<translation>{place}: {first}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/columns.py" />
<source>Choose the columns anew.</source>
<translation>Die Spalten neu wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conll2003_reading.py" />
<source>{where}: a token and a tag such as B-PER or O should stand here.</source>
<translation>{where}: Hier sollten ein Wort und eine Marke wie B-PER oder O stehen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conll2003_reading.py" />
<source>Choose a file in the IOB scheme.</source>
<translation>Eine Datei im IOB-Schema wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conll2003_reading.py" />
<source>parts of speech and chunks</source>
<translation>Wortarten und Satzteile</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{where}: this should be “{word}…”.</source>
<translation>{where}: Das sollte „{word}…“ sein.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>Choose a CoNLL-U Plus file.</source>
<translation>Eine Datei in CoNLL-U Plus wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{where}: there is no column FORM.</source>
<translation>{where}: Es gibt keine Spalte FORM.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{path}, line {number}: this is not UTF-8.</source>
<translation>{path}, Zeile {number}: Das ist nicht UTF-8.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>Save it as UTF-8.</source>
<translation>Als UTF-8 speichern.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{where}: there are {count} columns instead of {wanted}.</source>
<translation>{where}: Es sind {count} Spalten statt {wanted}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>Columns are separated by tabs.</source>
<translation>Spalten werden durch Tabulatoren getrennt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{where}: a token without a form.</source>
<translation>{where}: ein Wort ohne Form.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>Write _ for it.</source>
<translation>Dafür _ schreiben.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{where}: span {key} of this document has no place in it.</source>
<translation>{where}: Spanne {key} dieses Dokuments hat keinen Platz darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<source>{where}: a link of this document leads to no span.</source>
<translation>{where}: Eine Verbindung dieses Dokuments führt zu keiner Spanne.</translation>
</message>
<message>
<location filename="annotator/formats/parts/conllu_plus_reading.py" />
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}, line {number}: the line is too long.</source>
<translation>{path}, Zeile {number}: Die Zeile ist zu lang.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>a PDF document</source>
<translation>ein PDF-Dokument</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>a ZIP archive or an office document</source>
<translation>ein ZIP-Archiv oder Office-Dokument</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>an old office document</source>
<translation>ein altes Office-Dokument</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>a rich text document</source>
<translation>ein Rich-Text-Dokument</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>a picture</source>
<translation>ein Bild</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>a compressed file</source>
<translation>eine komprimierte Datei</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>a database</source>
<translation>eine Datenbank</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>the encoding of this file is not recognised</source>
<translation>Die Kodierung dieser Datei ist nicht zu erkennen</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>this is not a text file</source>
<translation>Das ist keine Textdatei</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>this is UTF-8, but damaged at byte {place}</source>
<translation>Das ist UTF-8, aber beschädigt bei Byte {place}</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>{path}: the file is empty.</source>
<translation>{path}: Die Datei ist leer.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>{origin}: {data}.</source>
<translation>{origin}: {data}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>Choose its encoding, if it is text.</source>
<translation>Die Kodierung wählen, wenn es Text ist.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>{origin}: this is not a text file, or damaged.</source>
<translation>{origin}: Das ist keine Textdatei, oder sie ist beschädigt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>Choose a text file.</source>
<translation>Eine Textdatei wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>{path}: {size:.0f} MB are too much for one article.</source>
<translation>{path}: {size:.0f} MB sind zu viel für einen Artikel.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>Split it into files of at most {max_bytes} MB.</source>
<translation>In Dateien von höchstens {max_bytes} MB aufteilen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>{origin}: this is {what}, not plain text.</source>
<translation>{origin}: Das ist {what}, kein reiner Text.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>Save it as plain text.</source>
<translation>Als reinen Text speichern.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>The encoding “{encoding}” is not known.</source>
<translation>Die Kodierung „{encoding}“ ist nicht bekannt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>Names are such as utf-8 or cp1252.</source>
<translation>Namen sind etwa utf-8 oder cp1252.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>{origin}: this is not {encoding}, or damaged at byte {byte}.</source>
<translation>{origin}: Das ist nicht {encoding}, oder es ist beschädigt bei Byte {byte}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/decoding.py" />
<source>Choose another encoding, or let it be recognised.</source>
<translation>Eine andere Kodierung wählen oder sie erkennen lassen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_reading.py" />
<source>Delete it in DNA.</source>
<translation>In DNA löschen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_reading.py" />
<source>{where}: its date is not possible.</source>
<translation>{where}: Das Datum ist nicht möglich.</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_reading.py" />
<source>Correct it in DNA.</source>
<translation>In DNA berichtigen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<source>ends of long names and titles</source>
<translation>Enden langer Namen und Titel</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<location filename="annotator/formats/parts/refi_writing.py" />
<source>names of layers and states of work</source>
<translation>Namen von Ebenen und Bearbeitungsstände</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<source>statements left out as undecided</source>
<translation>als unentschieden weggelassene Aussagen</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<source>articles without a date, dated 1970-01-01</source>
<translation>Artikel ohne Datum, datiert auf 1970-01-01</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<source>gaps in claims</source>
<translation>Lücken in Behauptungen</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<source>words that show a stance</source>
<translation>Wörter, die eine Haltung zeigen</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<source>places of mentions</source>
<translation>Stellen von Erwähnungen</translation>
</message>
<message>
<location filename="annotator/formats/parts/dna_writing.py" />
<location filename="annotator/formats/parts/outward.py" />
<source>stances without a place in the text</source>
<translation>Haltungen ohne Stelle im Text</translation>
</message>
<message>
<location filename="annotator/formats/parts/docbin_message.py" />
<source>Use another copy, or write it again with spaCy.</source>
<translation>Eine andere Kopie nehmen oder sie mit spaCy neu schreiben.</translation>
</message>
<message>
<location filename="annotator/formats/parts/docbin_message.py" />
<source>{where}: this is not a DocBin of spaCy, or damaged.</source>
<translation>{where}: Das ist kein DocBin von spaCy, oder es ist beschädigt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/docbin_message.py" />
<source>{path}: it would unpack to more than {largest} MB.</source>
<translation>{path}: Entpackt wären es mehr als {largest} MB.</translation>
</message>
<message>
<location filename="annotator/formats/parts/docbin_message.py" />
<source>{where}: a word is missing in the file.</source>
<translation>{where}: In der Datei fehlt ein Wort.</translation>
</message>
<message>
<location filename="annotator/formats/parts/drafts.py" />
<source>There is no text.</source>
<translation>Es gibt keinen Text.</translation>
</message>
<message>
<location filename="annotator/formats/parts/drafts.py" />
<source>{path}: {message}</source>
<translation>{path}: {message}</translation>
</message>
<message>
<location filename="annotator/formats/parts/extras.py" />
<source>The desktop program comes without it; what pip installs can have it.</source>
<translation>Das Desktop-Programm kommt ohne; was pip installiert, kann es haben.</translation>
</message>
<message>
<location filename="annotator/formats/parts/extras.py" />
<source>Install it with: pip install 'standpoint[{extra}]'</source>
<translation>Installieren mit: pip install 'standpoint[{extra}]'</translation>
</message>
<message>
<location filename="annotator/formats/parts/extras.py" />
<source>This needs “{value}”, which is not installed.</source>
<translation>Dafür wird „{value}“ gebraucht, das nicht installiert ist.</translation>
</message>
<message>
<location filename="annotator/formats/parts/facts.py" />
<source>{origin}: what is said about the text is nested too deeply.</source>
<translation>{origin}: Was über den Text gesagt wird, ist zu tief verschachtelt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/facts.py" />
<source>Leave some of it out.</source>
<translation>Etwas davon weglassen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/file_trees.py" />
<source>{path}: {size:.0f} MB are too much.</source>
<translation>{path}: {size:.0f} MB sind zu viel.</translation>
</message>
<message>
<location filename="annotator/formats/parts/file_trees.py" />
<source>{root}: there are more than {most_members} files in it.</source>
<translation>{root}: Es sind mehr als {most_members} Dateien darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/file_trees.py" />
<source>Choose a folder further down.</source>
<translation>Einen Ordner weiter unten wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_files.py" />
<source>{path}: there are no such files in it.</source>
<translation>{path}: Es sind keine solchen Dateien darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_files.py" />
<location filename="annotator/formats/parts/refi_reading.py" />
<source>Choose another one.</source>
<translation>Etwas anderes wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_files.py" />
<location filename="annotator/formats/parts/refi_reading.py" />
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>Left out: {what} ({n}).</source>
<translation>Weggelassen: {what} ({n}).</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<source>{path}: this database is damaged ({error}).</source>
<translation>{path}: Diese Datenbank ist beschädigt ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<source>{origin}: this is no {program} database: the table {table} has no {missing}.</source>
<translation>{origin}: Das ist keine Datenbank von {program}: In der Tabelle {table} fehlt {missing}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<source>{path}: this is no database.</source>
<translation>{path}: Das ist keine Datenbank.</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<source>{path}: another program has it open, or was not closed properly.</source>
<translation>{path}: Ein anderes Programm hat sie geöffnet, oder sie wurde nicht richtig geschlossen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/foreign_sqlite.py" />
<source>Open it there once more, and close it.</source>
<translation>Dort noch einmal öffnen und schließen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/json_input.py" />
<source>{path}: a JSON file of more than {largest} MB cannot be read as a whole.</source>
<translation>{path}: Eine JSON-Datei von mehr als {largest} MB kann nicht als Ganzes gelesen werden.</translation>
</message>
<message>
<location filename="annotator/formats/parts/json_input.py" />
<source>Export it in parts.</source>
<translation>In Teilen exportieren.</translation>
</message>
<message>
<location filename="annotator/formats/parts/json_input.py" />
<source>{path}: an item is too long.</source>
<translation>{path}: Ein Eintrag ist zu lang.</translation>
</message>
<message>
<location filename="annotator/formats/parts/json_input.py" />
<source>Split the text.</source>
<translation>Den Text aufteilen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/json_input.py" />
<source>{path}: this is not JSON ({error}).</source>
<translation>{path}: Das ist kein JSON ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/parts/json_input.py" />
<source>{where}: the line is too long.</source>
<translation>{where}: Die Zeile ist zu lang.</translation>
</message>
<message>
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<source>Results of type “{kind}” were left out: {count}.</source>
<translation>Ergebnisse der Art „{kind}“ wurden weggelassen: {count}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<source>Only tasks about texts can be imported.</source>
<translation>Nur Aufgaben über Texte können importiert werden.</translation>
</message>
<message>
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<source>{where}: the text at {start} is not “{quote}”.</source>
<translation>{where}: Der Text an Stelle {start} ist nicht „{quote}“.</translation>
</message>
<message>
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<source>Export it again from Label Studio.</source>
<translation>Aus Label Studio noch einmal exportieren.</translation>
</message>
<message>
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<source>{where}: the id of a region is missing or comes twice ({key}).</source>
<translation>{where}: Die Kennung einer Region fehlt oder kommt zweimal vor ({key}).</translation>
</message>
<message>
<location filename="annotator/formats/parts/label_studio_tasks.py" />
<source>{where}: a relation leads to {end}, which is no region.</source>
<translation>{where}: Eine Relation führt zu {end}, das keine Region ist.</translation>
</message>
<message>
<location filename="annotator/formats/parts/office.py" />
<source>{path}: this is a document of an older {program}, or protected by a password.</source>
<translation>{path}: Das ist ein Dokument eines älteren {program}, oder es ist durch ein Passwort geschützt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/office.py" />
<source>Open it in {program}, and save it in the new format, without a password.</source>
<translation>In {program} öffnen und im neuen Format ohne Passwort speichern.</translation>
</message>
<message>
<location filename="annotator/formats/parts/output_folder.py" />
<source>{path}: there is something already.</source>
<translation>{path}: Dort gibt es schon etwas.</translation>
</message>
<message>
<location filename="annotator/formats/parts/output_folder.py" />
<source>Choose a new folder, or a name that ends in .zip.</source>
<translation>Einen neuen Ordner wählen, oder einen Namen, der auf .zip endet.</translation>
</message>
<message>
<location filename="annotator/formats/parts/outward.py" />
<source>facts of documents under names that are taken</source>
<translation>Angaben zu Artikeln unter vergebenen Namen</translation>
</message>
<message>
<location filename="annotator/formats/parts/outward.py" />
<source>actors that mentions refer to</source>
<translation>Akteure, auf die sich Erwähnungen beziehen</translation>
</message>
<message>
<location filename="annotator/formats/parts/outward.py" />
<source>notes and external ids of actors</source>
<translation>Notizen und externe Kennungen von Akteuren</translation>
</message>
<message>
<location filename="annotator/formats/parts/outward.py" />
<source>kinds of actors that are not mentioned</source>
<translation>Arten von Akteuren, die nicht erwähnt werden</translation>
</message>
<message>
<location filename="annotator/formats/parts/outward.py" />
<source>attribute “{name}”</source>
<translation>Attribut „{name}“</translation>
</message>
<message>
<location filename="annotator/formats/parts/outward.py" />
<source>order of parties, some of them not mentioned</source>
<translation>Reihenfolge von Beteiligten, von denen einige nicht erwähnt sind</translation>
</message>
<message>
<location filename="annotator/formats/parts/paper.py" />
<source>Pages can be drawn by the window and by the command line only.</source>
<translation>Seiten können nur vom Fenster und von der Befehlszeile gezeichnet werden.</translation>
</message>
<message>
<location filename="annotator/formats/parts/paper.py" />
<source>Use “standpoint export”, or another format.</source>
<translation>„standpoint export“ oder ein anderes Format verwenden.</translation>
</message>
<message>
<location filename="annotator/formats/parts/project_rows.py" />
<source>facts of the project</source>
<translation>Angaben zum Projekt</translation>
</message>
<message>
<location filename="annotator/formats/parts/project_rows.py" />
<source>annotators without a layer</source>
<translation>Annotatoren ohne Ebene</translation>
</message>
<message>
<location filename="annotator/formats/parts/raw_text.py" />
<source>{where}: [{start}, {end}) is no place in a text of {length} characters.</source>
<translation>{where}: [{start}, {end}) ist keine Stelle in einem Text von {length} Zeichen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_reading.py" />
<source>{path}: there are neither texts nor codes in it.</source>
<translation>{path}: Es sind weder Texte noch Codes darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_reading.py" />
<source>{path}: there is no project file in it.</source>
<translation>{path}: Es ist keine Projektdatei darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_reading.py" />
<source>{path} &gt; {name}: this is no REFI-QDA project.</source>
<translation>{path} &gt; {name}: Das ist kein REFI-QDA-Projekt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_reading.py" />
<source>sources whose text is not in the file</source>
<translation>Quellen, deren Text nicht in der Datei ist</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_selections.py" />
<source>links to what is no passage of the same text and user</source>
<translation>Verbindungen zu etwas, das keine Stelle desselben Textes und Benutzers ist</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_selections.py" />
<source>{where}: line {sourceline} names a code that there is not.</source>
<translation>{where}: Zeile {sourceline} nennt einen Code, den es nicht gibt.</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_selections.py" />
<source>passages without a character in them</source>
<translation>Textstellen ohne ein Zeichen darin</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_selections.py" />
<source>{where}: two passages have the GUID {own}.</source>
<translation>{where}: Zwei Textstellen haben die GUID {own}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/refi_selections.py" />
<source>{where}: line {sourceline} has a passage without a place.</source>
<translation>{where}: In Zeile {sourceline} steht eine Textstelle ohne Ort.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>train</source>
<translation>Training</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>validation</source>
<translation>Validierung</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>test</source>
<translation>Test</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>Articles cannot be split into {validation:g} for validation and {test:g} for test.</source>
<translation>Artikel lassen sich nicht mit {validation:g} für Validierung und {test:g} für Test aufteilen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>Give shares such as 0.1 and 0.1.</source>
<translation>Anteile wie 0.1 und 0.1 angeben.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>The test begins before the validation.</source>
<translation>Der Test beginnt vor der Validierung.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>Change the two days.</source>
<translation>Die beiden Tage ändern.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>Articles that are split by their days are not grouped.</source>
<translation>Artikel, die nach Tagen aufgeteilt werden, werden nicht gruppiert.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>Choose one of the two.</source>
<translation>Eines von beiden wählen.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>“{text}” does not say how to split articles.</source>
<translation>„{text}“ sagt nicht, wie die Artikel aufzuteilen sind.</translation>
</message>
<message>
<location filename="annotator/formats/parts/splits.py" />
<source>Give three shares, such as 80/10/10, or two days: 2024-01-01/2025-01-01.</source>
<translation>Drei Anteile wie 80/10/10 angeben, oder zwei Tage: 2024-01-01/2025-01-01.</translation>
</message>
<message>
<location filename="annotator/formats/parts/statement_rows.py" />
<source>mentions that stand in no statement</source>
<translation>Erwähnungen, die in keiner Aussage stehen</translation>
</message>
<message>
<location filename="annotator/formats/parts/statement_rows.py" />
<source>claims left out as undecided</source>
<translation>als unentschieden weggelassene Behauptungen</translation>
</message>
<message>
<location filename="annotator/formats/parts/statement_rows.py" />
<location filename="annotator/ui/marks.py" />
<source>labels</source>
<translation>Etiketten</translation>
</message>
<message>
<location filename="annotator/formats/parts/statement_rows.py" />
<source>articles without a statement</source>
<translation>Artikel ohne eine Aussage</translation>
</message>
<message>
<location filename="annotator/formats/parts/streams.py" />
<source>{path}: there are no articles in this file.</source>
<translation>{path}: Es sind keine Artikel in dieser Datei.</translation>
</message>
<message>
<location filename="annotator/formats/parts/tables.py" />
<source>{path}: it is not clear which column holds the texts.</source>
<translation>{path}: Es ist nicht klar, welche Spalte die Texte enthält.</translation>
</message>
<message>
<location filename="annotator/formats/parts/tables.py" />
<source>Choose it. The columns are: {listed}.</source>
<translation>Sie wählen. Die Spalten sind: {listed}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/tables.py" />
<source>{origin}: {count:,} columns are too many.</source>
<translation>{origin}: {count:,} Spalten sind zu viele.</translation>
</message>
<message>
<location filename="annotator/formats/parts/tables.py" />
<source>Leave out some, so that at most {most_columns:,} remain.</source>
<translation>Einige weglassen, sodass höchstens {most_columns:,} bleiben.</translation>
</message>
<message>
<location filename="annotator/formats/parts/tables.py" />
<source>{path}: there is no column “{column}”.</source>
<translation>{path}: Es gibt keine Spalte „{column}“.</translation>
</message>
<message>
<location filename="annotator/formats/parts/tables.py" />
<source>Choose the columns anew. They are: {listed}.</source>
<translation>Die Spalten neu wählen. Es sind: {listed}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{where}: it has no place in the text of {source}.</source>
<translation>{where}: hat keinen Platz im Text von {source}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{path}: the text of {sources} is not in the file.</source>
<translation>{path}: Der Text von {sources} ist nicht in der Datei.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>Only files that hold the texts, too, can be imported.</source>
<translation>Nur Dateien, die auch die Texte enthalten, können importiert werden.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{one}: this article comes twice.</source>
<translation>{one}: Dieser Artikel kommt zweimal vor.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>annotations of what is not in the file</source>
<translation>Annotationen von etwas, das nicht in der Datei ist</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>links to what is not in the file</source>
<translation>Verbindungen zu etwas, das nicht in der Datei ist</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{path}: there are no annotations in it.</source>
<translation>{path}: Es sind keine Annotationen darin.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{where}: its targets overlap.</source>
<translation>{where}: Die Ziele überlappen sich.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{path}, item {number}: this is no annotation.</source>
<translation>{path}, Eintrag {number}: Das ist keine Annotation.</translation>
</message>
<message>
<location filename="annotator/formats/parts/web_annotation_reading.py" />
<source>{one}: this annotation comes twice.</source>
<translation>{one}: Diese Annotation kommt zweimal vor.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_columns.py" />
<source>{where}: this does not declare a layer.</source>
<translation>{where}: Das erklärt keine Ebene.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_reading.py" />
<source>{where}: this is not WebAnno TSV 3.</source>
<translation>{where}: Das ist nicht WebAnno TSV 3.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_reading.py" />
<source>Export it in that format.</source>
<translation>In diesem Format exportieren.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_reading.py" />
<source>{where}: there are {count} cells, or no place.</source>
<translation>{where}: Es sind {count} Zellen, oder keine Stelle.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_reading.py" />
<source>{where}: there is no annotation {row}[{key}].</source>
<translation>{where}: Es gibt keine Annotation {row}[{key}].</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_reading.py" />
<source>{where}: the text there is “{text}”, not “{form}”.</source>
<translation>{where}: Der Text dort ist „{text}“, nicht „{form}“.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_reading.py" />
<source>{where}: the sentence does not begin at {begin}.</source>
<translation>{where}: Der Satz beginnt nicht bei {begin}.</translation>
</message>
<message>
<location filename="annotator/formats/parts/webanno_writing.py" />
<source>white space before a text</source>
<translation>Leerraum vor einem Text</translation>
</message>
<message>
<location filename="annotator/formats/parts/xlsx_files.py" />
<source>Excel has no more than {most_rows:,} rows in a sheet; {plan} has more.</source>
<translation>Excel fasst höchstens {most_rows:,} Zeilen in einem Blatt; {plan} hat mehr.</translation>
</message>
<message>
<location filename="annotator/formats/parts/xlsx_files.py" />
<source>Export fewer articles, or tables as CSV or Parquet.</source>
<translation>Weniger Artikel exportieren, oder Tabellen als CSV oder Parquet.</translation>
</message>
<message>
<location filename="annotator/formats/parts/xlsx_files.py" />
<source>cells with characters that Excel does not know, replaced</source>
<translation>Zellen mit Zeichen, die Excel nicht kennt, ersetzt</translation>
</message>
<message>
<location filename="annotator/formats/parts/xlsx_files.py" />
<source>cells of more than {longest_cell:,} characters, cut</source>
<translation>Zellen von mehr als {longest_cell:,} Zeichen, gekürzt</translation>
</message>
<message>
<location filename="annotator/formats/parts/xlsx_files.py" />
<source>dates before 1900-03-01, written as text</source>
<translation>Daten vor dem 1900-03-01, als Text geschrieben</translation>
</message>
<message>
<location filename="annotator/formats/parts/xml_input.py" />
<source>{origin}: {count:.0f} MB of XML are too much.</source>
<translation>{origin}: {count:.0f} MB XML sind zu viel.</translation>
</message>
<message>
<location filename="annotator/formats/parts/xml_input.py" />
<source>{origin}: it defines XML entities, which is not safe.</source>
<translation>{origin}: Es definiert XML-Entitäten, was nicht sicher ist.</translation>
</message>
<message>
<location filename="annotator/formats/parts/xml_input.py" />
<source>{origin}: line {lineno} is not well-formed XML, or damaged ({msg}).</source>
<translation>{origin}: Zeile {lineno} ist kein wohlgeformtes XML, oder beschädigt ({msg}).</translation>
</message>
<message>
<location filename="annotator/formats/pdf.py" />
<source>{path}: this is not a PDF document, or damaged.</source>
<translation>{path}: Das ist kein PDF-Dokument, oder es ist beschädigt.</translation>
</message>
<message>
<location filename="annotator/formats/pdf.py" />
<source>{path}: {count} pages are too many.</source>
<translation>{path}: {count} Seiten sind zu viele.</translation>
</message>
<message>
<location filename="annotator/formats/pdf.py" />
<source>{path}: its pages are pictures (a scan), not text.</source>
<translation>{path}: Die Seiten sind Bilder (ein Scan), kein Text.</translation>
</message>
<message>
<location filename="annotator/formats/pdf.py" />
<source>Recognise the text first with a program for OCR, then import what it gives.</source>
<translation>Den Text zuerst mit einem OCR-Programm erkennen, dann dessen Ergebnis importieren.</translation>
</message>
<message>
<location filename="annotator/formats/pdf.py" />
<source>pages without text</source>
<translation>Seiten ohne Text</translation>
</message>
<message>
<location filename="annotator/formats/pdf.py" />
<source>Choose a PDF file.</source>
<translation>Eine PDF-Datei wählen.</translation>
</message>
<message>
<location filename="annotator/formats/press_archive.py" />
<source>{path}: none of its {count} articles has a text.</source>
<translation>{path}: Keiner der {count} Artikel hat einen Text.</translation>
</message>
<message>
<location filename="annotator/formats/press_archive.py" />
<source>Download the articles again, with their full texts.</source>
<translation>Die Artikel noch einmal mit ihrem vollen Text herunterladen.</translation>
</message>
<message>
<location filename="annotator/formats/prodigy.py" />
<source>{where}: the text at {start} is not “{text}”.</source>
<translation>{where}: Der Text an Stelle {start} ist nicht „{text}“.</translation>
</message>
<message>
<location filename="annotator/formats/prodigy.py" />
<location filename="annotator/formats/spacy_docbin.py" />
<source>{where}: two spans have the id {key}.</source>
<translation>{where}: Zwei Spannen haben die Kennung {key}.</translation>
</message>
<message>
<location filename="annotator/formats/prodigy.py" />
<source>{where}: a relation leads to token {number}.</source>
<translation>{where}: Eine Relation führt zum Wort {number}.</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>There is no profile “{name}”.</source>
<translation>Es gibt kein Profil „{name}“.</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>A profile needs a name.</source>
<translation>Ein Profil braucht einen Namen.</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>Type one of at most {longest} characters.</source>
<translation>Einen von höchstens {longest} Zeichen eingeben.</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>The profiles are: {known}.</source>
<translation>Die Profile sind: {known}.</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>Save one with --save-profile.</source>
<translation>Eines mit --save-profile speichern.</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>{path}: this is no profile of this version ({place}: {first}).</source>
<translation>{path}: Das ist kein Profil dieser Version ({place}: {first}).</translation>
</message>
<message>
<location filename="annotator/formats/profiles.py" />
<source>Save it again.</source>
<translation>Noch einmal speichern.</translation>
</message>
<message>
<location filename="annotator/formats/qualcoder.py" />
<source>codings of pictures</source>
<translation>Kodierungen von Bildern</translation>
</message>
<message>
<location filename="annotator/formats/qualcoder.py" />
<source>codings of recordings</source>
<translation>Kodierungen von Aufnahmen</translation>
</message>
<message>
<location filename="annotator/formats/qualcoder.py" />
<source>{path}: there is no {database} in it.</source>
<translation>{path}: {database} ist nicht darin.</translation>
</message>
<message>
<location filename="annotator/formats/qualcoder.py" />
<location filename="annotator/services/project.py" />
<source>Choose another folder.</source>
<translation>Einen anderen Ordner wählen.</translation>
</message>
<message>
<location filename="annotator/formats/qualcoder.py" />
<source>Left out: {what} ({count}).</source>
<translation>Weggelassen: {what} ({count}).</translation>
</message>
<message>
<location filename="annotator/formats/refi_codebook.py" />
<source>retired entries, which look like the others</source>
<translation>stillgelegte Einträge, die wie die anderen aussehen</translation>
</message>
<message>
<location filename="annotator/formats/refi_codebook.py" />
<source>values of labels</source>
<translation>Werte von Etiketten</translation>
</message>
<message>
<location filename="annotator/formats/refi_codebook.py" />
<source>Left out: sets ({n}).</source>
<translation>Weggelassen: Mengen ({n}).</translation>
</message>
<message>
<location filename="annotator/formats/refi_codebook.py" />
<source>{path}: this is no REFI-QDA codebook.</source>
<translation>{path}: Das ist kein REFI-QDA-Codebuch.</translation>
</message>
<message>
<location filename="annotator/formats/refi_codebook.py" />
<source>{path}: there are no codes in it.</source>
<translation>{path}: Es sind keine Codes darin.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>{path}: no annotations of another tool are recognised in this folder.</source>
<translation>{path}: In diesem Ordner sind keine Annotationen eines anderen Werkzeugs zu erkennen.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>Choose the files in it.</source>
<translation>Die Dateien darin wählen.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>{path}: files of this kind cannot be imported.</source>
<translation>{path}: Dateien dieser Art können nicht importiert werden.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>Save it as .docx, .pdf, .html or .txt, for example.</source>
<translation>Zum Beispiel als .docx, .pdf, .html oder .txt speichern.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>Add --format with one of: {ids}.</source>
<translation>--format mit einem davon hinzufügen: {ids}.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>“{format_id}” cannot be {verb}.</source>
<translation>„{format_id}“: nicht möglich ({verb}).</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>Choose one of: {ids}.</source>
<translation>Eines davon wählen: {ids}.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>{path}: what kind of {ending} this is, is not recognised.</source>
<translation>{path}: Es ist nicht zu erkennen, um welche Art von {ending} es sich handelt.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>Read are: {kinds}. It may be damaged, or hold something else.</source>
<translation>Gelesen werden: {kinds}. Sie ist vielleicht beschädigt oder enthält etwas anderes.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>{path}: several formats have this ending.</source>
<translation>{path}: Mehrere Formate haben diese Endung.</translation>
</message>
<message>
<location filename="annotator/formats/registry.py" />
<source>{path}: the ending does not say in which format to write it.</source>
<translation>{path}: Die Endung sagt nicht, in welchem Format zu schreiben ist.</translation>
</message>
<message>
<location filename="annotator/formats/rtf.py" />
<source>{path}: this is not a rich text document.</source>
<translation>{path}: Das ist kein Rich-Text-Dokument.</translation>
</message>
<message>
<location filename="annotator/formats/rtf.py" />
<source>Save it as RTF.</source>
<translation>Als RTF speichern.</translation>
</message>
<message>
<location filename="annotator/formats/spacy_docbin.py" />
<source>{where}: a span has no place among the tokens.</source>
<translation>{where}: Eine Spanne hat keinen Platz zwischen den Wörtern.</translation>
</message>
<message>
<location filename="annotator/formats/spacy_docbin.py" />
<source>{where}: a link leads to no span.</source>
<translation>{where}: Eine Verbindung führt zu keiner Spanne.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}: the file is cut off or lacks lines.</source>
<translation>{path}: Die Datei ist abgeschnitten, oder es fehlen Zeilen.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}: this is an export of annotations, which cannot be read back.</source>
<translation>{path}: Das ist ein Export von Annotationen, der sich nicht zurücklesen lässt.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>Export the project as {name} to move it.</source>
<translation>Das Projekt als {name} exportieren, um es zu übertragen.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}: this is not a {name} file.</source>
<translation>{path}: Das ist keine Datei vom Typ {name}.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>Choose another format.</source>
<translation>Ein anderes Format wählen.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}: the file is in version {version} of {name}; this program reads {own_version}.</source>
<translation>{path}: Die Datei ist in Version {version} von {name}; dieses Programm liest {own_version}.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>Install a newer Standpoint.</source>
<translation>Ein neueres Standpoint installieren.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}: there is more after the end.</source>
<translation>{path}: Nach dem Ende kommt noch etwas.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}: the compressed file is damaged.</source>
<translation>{path}: Die komprimierte Datei ist beschädigt.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>{path}, line {number}: {reason}.</source>
<translation>{path}, Zeile {number}: {reason}.</translation>
</message>
<message>
<location filename="annotator/formats/standpoint_jsonl.py" />
<source>Use another copy, or export it again.</source>
<translation>Eine andere Kopie nehmen oder noch einmal exportieren.</translation>
</message>
<message>
<location filename="annotator/formats/table_choices.py" />
<source>{path}: {reason}</source>
<translation>{path}: {reason}</translation>
</message>
<message>
<location filename="annotator/formats/table_choices.py" />
<source>“standpoint columns” shows what such a file looks like.</source>
<translation>„standpoint columns“ zeigt, wie eine solche Datei aussieht.</translation>
</message>
<message>
<location filename="annotator/formats/tables_statistics.py" />
<source>cells of more than {limit:,} bytes, cut</source>
<translation>Zellen von mehr als {limit:,} Byte, gekürzt</translation>
</message>
<message>
<location filename="annotator/formats/tables_statistics.py" />
<source>texts of articles</source>
<translation>Texte von Artikeln</translation>
</message>
<message>
<location filename="annotator/formats/warc.py" />
<source>{path}: no page in this archive holds a text.</source>
<translation>{path}: Keine Seite in diesem Archiv enthält einen Text.</translation>
</message>
<message>
<location filename="annotator/formats/warc.py" />
<source>at byte {tell}</source>
<translation>bei Byte {tell}</translation>
</message>
<message>
<location filename="annotator/formats/warc.py" />
<source>{path}: there is no WARC record at {file}.</source>
<translation>{path}: Es gibt keinen WARC-Eintrag {file}.</translation>
</message>
<message>
<location filename="annotator/formats/warc.py" />
<source>{path}: the WARC record at {file} has no length.</source>
<translation>{path}: Der WARC-Eintrag {file} hat keine Länge.</translation>
</message>
<message>
<location filename="annotator/formats/warc.py" />
<source>{path}: it swells to more than {tell:.0f} MB.</source>
<translation>{path}: Das schwillt auf mehr als {tell:.0f} MB an.</translation>
</message>
<message>
<location filename="annotator/formats/warc.py" />
<source>{path}: damaged {place}.</source>
<translation>{path}: beschädigt {place}.</translation>
</message>
<message>
<location filename="annotator/formats/web_page.py" />
<source>{path}: there is no web page in it.</source>
<translation>{path}: Es ist keine Webseite darin.</translation>
</message>
<message>
<location filename="annotator/formats/web_page.py" />
<source>Save the page again, as HTML.</source>
<translation>Die Seite noch einmal als HTML speichern.</translation>
</message>
<message>
<location filename="annotator/formats/web_page.py" />
<source>{origin}: {message}</source>
<translation>{origin}: {message}</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>{path}: this is protected by a password, or of an old Excel.</source>
<translation>{path}: Das ist durch ein Passwort geschützt oder von einem alten Excel.</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>Save it as .xlsx without a password.</source>
<translation>Ohne Passwort als .xlsx speichern.</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>{path}: there is no sheet “{sheet}”.</source>
<translation>{path}: Es gibt kein Blatt „{sheet}“.</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>The sheets are: {names}.</source>
<translation>Die Blätter sind: {names}.</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>{path}: there are too many rows in it.</source>
<translation>{path}: Es sind zu viele Zeilen darin.</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>{path}: this is not an Excel workbook.</source>
<translation>{path}: Das ist keine Excel-Arbeitsmappe.</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>{path}: this is not an Excel workbook, or damaged ({error}).</source>
<translation>{path}: Das ist keine Excel-Arbeitsmappe, oder sie ist beschädigt ({error}).</translation>
</message>
<message>
<location filename="annotator/formats/xlsx_table.py" />
<source>Open it in Excel and save it again.</source>
<translation>In Excel öffnen und noch einmal speichern.</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>“{words}”</source>
<translation>„{words}“</translation>
</message>
<message>
<location filename="annotator/language.py" />
<location filename="annotator/ui/statements/recode_bar.py" />
<source>nothing</source>
<translation>nichts</translation>
</message>
<message>
<location filename="annotator/language.py" />
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/progress/window.py" />
<source>{count} article</source>
<translation>{count} Artikel</translation>
</message>
<message>
<location filename="annotator/language.py" />
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/progress/window.py" />
<source>{count} articles</source>
<translation>{count} Artikel</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} annotation</source>
<translation>{count} Annotation</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} annotations</source>
<translation>{count} Annotationen</translation>
</message>
<message>
<location filename="annotator/language.py" />
<location filename="annotator/ui/main_window.py" />
<location filename="annotator/ui/panels/articles/model.py" />
<location filename="annotator/ui/progress/wording.py" />
<location filename="annotator/ui/statements/window.py" />
<source>{count} statement</source>
<translation>{count} Aussage</translation>
</message>
<message>
<location filename="annotator/language.py" />
<location filename="annotator/ui/main_window.py" />
<location filename="annotator/ui/panels/articles/model.py" />
<location filename="annotator/ui/progress/wording.py" />
<location filename="annotator/ui/statements/window.py" />
<source>{count} statements</source>
<translation>{count} Aussagen</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} mention</source>
<translation>{count} Erwähnung</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} mentions</source>
<translation>{count} Erwähnungen</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} claim</source>
<translation>{count} Behauptung</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} claims</source>
<translation>{count} Behauptungen</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} stance</source>
<translation>{count} Haltung</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} stances</source>
<translation>{count} Haltungen</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} label</source>
<translation>{count} Etikett</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} labels</source>
<translation>{count} Etiketten</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} actor</source>
<translation>{count} Akteur</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} actors</source>
<translation>{count} Akteure</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} issue</source>
<translation>{count} Thema</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} issues</source>
<translation>{count} Themen</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} user label</source>
<translation>{count} eigenes Etikett</translation>
</message>
<message>
<location filename="annotator/language.py" />
<source>{count} user labels</source>
<translation>{count} eigene Etiketten</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>a kind of actor</source>
<translation>eine Art von Akteur</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>There is no such actor.</source>
<translation>Es gibt keinen solchen Akteur.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>It may have been merged or removed.</source>
<translation>Er wurde vielleicht zusammengeführt oder entfernt.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Add an actor</source>
<translation>Akteur hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Rename an actor</source>
<translation>Akteur umbenennen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Change an actor’s kind</source>
<translation>Art eines Akteurs ändern</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Note on an actor</source>
<translation>Notiz zu einem Akteur</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Change an actor’s identifier</source>
<translation>Kennung eines Akteurs ändern</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Change an actor’s aliases</source>
<translation>Aliasnamen eines Akteurs ändern</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Add an affiliation</source>
<translation>Zugehörigkeit hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Change an affiliation</source>
<translation>Zugehörigkeit ändern</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Remove an affiliation</source>
<translation>Zugehörigkeit entfernen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Merge actors</source>
<translation>Akteure zusammenführen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Split an actor</source>
<translation>Akteur aufteilen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Tell two actors apart</source>
<translation>Zwei Akteure auseinanderhalten</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Remove an actor</source>
<translation>Akteur entfernen</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>The affiliation is empty.</source>
<translation>Die Zugehörigkeit ist leer.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Give a role or an organisation.</source>
<translation>Eine Rolle oder eine Organisation angeben.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>The affiliation ends before it begins.</source>
<translation>Die Zugehörigkeit endet, bevor sie beginnt.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Check its dates.</source>
<translation>Die Daten prüfen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>An actor cannot belong to itself.</source>
<translation>Ein Akteur kann nicht zu sich selbst gehören.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Choose another organisation.</source>
<translation>Eine andere Organisation wählen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>There is already an actor “{name}” ({kind}).</source>
<translation>Es gibt schon einen Akteur „{name}“ ({kind}).</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Choose another name, or merge the two.</source>
<translation>Einen anderen Namen wählen, oder die beiden zusammenführen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<location filename="annotator/services/codebook.py" />
<source>There is nothing to merge.</source>
<translation>Es gibt nichts zusammenzuführen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Choose at least two actors.</source>
<translation>Mindestens zwei Akteure wählen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<location filename="annotator/services/codebook.py" />
<source>There is nothing to split off.</source>
<translation>Es gibt nichts abzutrennen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<location filename="annotator/services/codebook.py" />
<source>Choose at least one use.</source>
<translation>Mindestens eine Verwendung wählen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>These uses are of this actor already.</source>
<translation>Diese Verwendungen gehören schon zu diesem Akteur.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Name another actor.</source>
<translation>Einen anderen Akteur nennen.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>The actor is used in {used} places.</source>
<translation>Der Akteur wird an {used} Stellen verwendet.</translation>
</message>
<message>
<location filename="annotator/services/actors.py" />
<source>Merge it with another one instead.</source>
<translation>Stattdessen mit einem anderen zusammenführen.</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Remove {count} annotations</source>
<translation>{count} Annotationen entfernen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Resize</source>
<translation>Umfang ändern</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Change a label’s value</source>
<translation>Wert eines Etiketts ändern</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Remove a mention</source>
<translation>Erwähnung entfernen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Remove a claim</source>
<translation>Behauptung entfernen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Remove a stance</source>
<translation>Haltung entfernen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<location filename="annotator/services/codebook.py" />
<source>Remove a label</source>
<translation>Etikett entfernen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Add a fragment</source>
<translation>Fragment hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Remove a fragment</source>
<translation>Fragment entfernen</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<location filename="annotator/ui/card/frame.py" />
<location filename="annotator/ui/dialogs/mapping_words.py" />
<location filename="annotator/ui/panels/actors/details.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Note</source>
<translation>Notiz</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<location filename="annotator/ui/card/frame.py" />
<location filename="annotator/ui/statements/columns.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/ui/panels" />
<source>Discuss</source>
<translation>Diskutieren</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<location filename="annotator/ui/card/confidence.py" />
<source>Confidence</source>
<translation>Sicherheit</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<location filename="annotator/ui/card/mention_card.py" />
<location filename="annotator/ui/desk.py" />
<source>Label</source>
<translation>Etikett</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>“{value}” is not a value of “{label}”.</source>
<translation>„{value}“ ist kein Wert von „{label}“.</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>Choose one of: {values}.</source>
<translation>Einen davon wählen: {values}.</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>The confidence lies between 0 and 1.</source>
<translation>Die Sicherheit liegt zwischen 0 und 1.</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<location filename="annotator/ui/card/confidence.py" />
<source>Give a number such as 0.8.</source>
<translation>Eine Zahl wie 0.8 angeben.</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>There is nothing to remove.</source>
<translation>Es gibt nichts zu entfernen.</translation>
</message>
<message>
<location filename="annotator/services/annotate.py" />
<source>It may have been removed already.</source>
<translation>Es wurde vielleicht schon entfernt.</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>{name} holds a project, not articles.</source>
<translation>{name} enthält ein Projekt, keine Artikel.</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>Import it as a project.</source>
<translation>Als Projekt importieren.</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<location filename="annotator/ui/importing.py" />
<source>{count} imported</source>
<translation>{count} importiert</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>{name} holds annotations of another tool.</source>
<translation>{name} enthält Annotationen eines anderen Werkzeugs.</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>Import it by itself.</source>
<translation>Für sich allein importieren.</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<location filename="annotator/ui/dialogs/import_dialog.py" />
<location filename="annotator/ui/importing.py" />
<source>Import articles</source>
<translation>Artikel importieren</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<location filename="annotator/ui/importing.py" />
<source>{count} known already</source>
<translation>{count} schon bekannt</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>{count} failed</source>
<translation>{count} fehlgeschlagen</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source> (stopped)</source>
<translation> (angehalten)</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>The folder holds no files.</source>
<translation>Der Ordner enthält keine Dateien.</translation>
</message>
<message>
<location filename="annotator/services/articles.py" />
<source>The article holds no text.</source>
<translation>Der Artikel enthält keinen Text.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>The backup {path} was changed or damaged since it was made.</source>
<translation>Die Sicherung {path} wurde geändert oder beschädigt, seit sie gemacht wurde.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>Nothing was changed. Choose another backup.</source>
<translation>Es wurde nichts geändert. Eine andere Sicherung wählen.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>There is no backup of {place} from {when}.</source>
<translation>Es gibt keine Sicherung von {place} vom {when}.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>“standpoint backups” lists those that there are.</source>
<translation>„standpoint backups“ führt die auf, die es gibt.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>“{when}” is no date, and no backup.</source>
<translation>„{when}“ ist kein Datum und keine Sicherung.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>Write it as 2025-03-31 or 2025-03-31T18:00, or “last”.</source>
<translation>Zum Beispiel 2025-03-31, 2025-03-31T18:00 oder „last“ schreiben.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>No backup could be made in {folder}: {why}.</source>
<translation>In {folder} ließ sich keine Sicherung machen: {why}.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>Free some space there, or choose another folder in the preferences.</source>
<translation>Dort Platz schaffen, oder in den Einstellungen einen anderen Ordner wählen.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>{place} cannot be replaced: {why}.</source>
<translation>{place} lässt sich nicht ersetzen: {why}.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>Nothing was changed. Make the folder writable, or free some space.</source>
<translation>Es wurde nichts geändert. Den Ordner beschreibbar machen, oder Platz schaffen.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>{place} is open in another window or program.</source>
<translation>{place} ist in einem anderen Fenster oder Programm geöffnet.</translation>
</message>
<message>
<location filename="annotator/services/backups.py" />
<source>Close it there first. Nothing was changed.</source>
<translation>Zuerst dort schließen. Es wurde nichts geändert.</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>article “{title}” ({key})</source>
<translation>Artikel „{title}“ ({key})</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>what it belongs to</source>
<translation>wozu sie gehört</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>what it is towards</source>
<translation>worauf sie sich richtet</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>its holder or reporter</source>
<translation>wer sie äußert oder berichtet</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>{table}, row {row}</source>
<translation>{table}, Zeile {row}</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>points at something that is not there: {table}</source>
<translation>zeigt auf etwas, das es nicht gibt: {table}</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>annotation {annotation}</source>
<translation>Annotation {annotation}</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>its fragments overlap or are out of order</source>
<translation>Die Fragmente überlappen sich oder sind in falscher Reihenfolge</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>it cannot have holders or reporters</source>
<translation>Sie kann keine Urheber und Berichtenden haben</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>it has no place in the text</source>
<translation>Sie hat keine Stelle im Text</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>database</source>
<translation>Datenbank</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>annotation {annotation} in article {document}</source>
<translation>Annotation {annotation} im Artikel {document}</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>its quote “{quote}” does not stand at {start}-{end}</source>
<translation>Das Zitat „{quote}“ steht nicht bei {start}-{end}</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>{what} is not a {kind}</source>
<translation>{what}, ist keine {kind}</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>its text is missing</source>
<translation>Der Text fehlt</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>its text is not the one that was imported</source>
<translation>Der Text ist nicht der, der importiert wurde</translation>
</message>
<message>
<location filename="annotator/services/check.py" />
<source>its text holds characters that should have been replaced</source>
<translation>Der Text enthält Zeichen, die hätten ersetzt werden sollen</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<source>Change a claim’s form</source>
<translation>Form einer Behauptung ändern</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<source>Change the holders</source>
<translation>Urheber ändern</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<source>Change the reporters</source>
<translation>Berichtende ändern</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<location filename="annotator/ui/desk.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/dialogs/mapping_words.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Claim</source>
<translation>Behauptung</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<source>a form of a claim</source>
<translation>eine Form einer Behauptung</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<source>Only a claim or a lone stance has holders and reporters.</source>
<translation>Nur eine Behauptung oder eine eigenständige Haltung hat Urheber und Berichtende.</translation>
</message>
<message>
<location filename="annotator/services/claims.py" />
<source>A stance that belongs to a claim has its claim’s.</source>
<translation>Eine Haltung, die zu einer Behauptung gehört, hat die der Behauptung.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Add an issue</source>
<translation>Thema hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Rename an issue</source>
<translation>Thema umbenennen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Edit an issue</source>
<translation>Thema bearbeiten</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Move an issue</source>
<translation>Thema verschieben</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Merge issues</source>
<translation>Themen zusammenführen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Split an issue</source>
<translation>Thema aufteilen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Add a counterexample</source>
<translation>Gegenbeispiel hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Add an example</source>
<translation>Beispiel hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Remove an issue</source>
<translation>Thema entfernen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Add a label</source>
<translation>Etikett hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Rename a label</source>
<translation>Etikett umbenennen</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Edit a label</source>
<translation>Etikett bearbeiten</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>There is no such field: {unknown}.</source>
<translation>Es gibt kein solches Feld: {unknown}.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<location filename="annotator/services/documents.py" />
<source>Edit {allowed}.</source>
<translation>Zu bearbeiten sind: {allowed}.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>“{values}” is not a colour of the palette.</source>
<translation>„{values}“ ist keine Farbe der Palette.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Choose one of: {hues}.</source>
<translation>Eine davon wählen: {hues}.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<location filename="annotator/services/issue_tree.py" />
<source>There is already an issue “{name}” at this place.</source>
<translation>Es gibt an dieser Stelle schon ein Thema „{name}“.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<location filename="annotator/services/project.py" />
<location filename="annotator/services/transfer.py" />
<source>Choose another name.</source>
<translation>Einen anderen Namen wählen.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>There is already a label “{name}”.</source>
<translation>Es gibt schon ein Etikett „{name}“.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Choose at least two issues.</source>
<translation>Mindestens zwei Themen wählen.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>“{values}” is no {name}.</source>
<translation>„{values}“ passt nicht ({name}).</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Give a {name}.</source>
<translation>Einen passenden Wert angeben ({name}).</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>An issue cannot stand below itself.</source>
<translation>Ein Thema kann nicht unterhalb seiner selbst stehen.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Choose another place in the tree.</source>
<translation>Eine andere Stelle im Baum wählen.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>These uses are of this issue already.</source>
<translation>Diese Verwendungen gehören schon zu diesem Thema.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Name another issue.</source>
<translation>Ein anderes Thema nennen.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>The issue is used.</source>
<translation>Das Thema wird verwendet.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Retire it, so that it is offered no more.</source>
<translation>Es stilllegen, damit es nicht mehr angeboten wird.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>The issue has others below it.</source>
<translation>Unter dem Thema liegen andere.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Move or remove those first.</source>
<translation>Diese zuerst verschieben oder entfernen.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>The label is used.</source>
<translation>Das Etikett wird verwendet.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>The key {key} belongs to “{name}”.</source>
<translation>Die Taste {key} gehört zu „{name}“.</translation>
</message>
<message>
<location filename="annotator/services/codebook.py" />
<source>Choose another key.</source>
<translation>Eine andere Taste wählen.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>Enter the project</source>
<translation>Dem Projekt beitreten</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>This is a {kind}, not a {words}.</source>
<translation>Ausgewählt ist: {kind}, gebraucht wird: {words}.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>Select a {words}.</source>
<translation>Auszuwählen ist: {words}.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>The {what} needs a name.</source>
<translation>{what}: Es fehlt ein Name.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<location filename="annotator/text/search.py" />
<source>Type at least one letter.</source>
<translation>Mindestens einen Buchstaben eingeben.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>“{word}” is not {what}.</source>
<translation>„{word}“ ist nicht möglich als {what}.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>Choose one of: {words}.</source>
<translation>Eines davon wählen: {words}.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>Add an annotator</source>
<translation>Annotierende hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>The annotation is not in the project any more.</source>
<translation>Die Annotation ist nicht mehr im Projekt.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<location filename="annotator/store/journal.py" />
<source>It may have been removed in another window.</source>
<translation>Sie wurde vielleicht in einem anderen Fenster entfernt.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>This annotation is in another layer.</source>
<translation>Diese Annotation ist in einer anderen Ebene.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source>Open that layer first.</source>
<translation>Zuerst diese Ebene öffnen.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<source> or a </source>
<translation> oder </translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<location filename="annotator/services/discussions.py" />
<location filename="annotator/services/progress.py" />
<location filename="annotator/services/repeat.py" />
<source>This layer is locked.</source>
<translation>Diese Ebene ist gesperrt.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<location filename="annotator/services/progress.py" />
<location filename="annotator/services/repeat.py" />
<source>Choose another layer, or unlock it.</source>
<translation>Eine andere Ebene wählen, oder sie entsperren.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<location filename="annotator/services/corrections.py" />
<location filename="annotator/services/documents.py" />
<location filename="annotator/services/progress.py" />
<source>There is no such article.</source>
<translation>Es gibt keinen solchen Artikel.</translation>
</message>
<message>
<location filename="annotator/services/context.py" />
<location filename="annotator/services/corrections.py" />
<location filename="annotator/services/documents.py" />
<location filename="annotator/services/progress.py" />
<source>It may have been removed.</source>
<translation>Er wurde vielleicht entfernt.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>An article cannot be without text.</source>
<translation>Ein Artikel kann nicht ohne Text sein.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>Remove the article instead.</source>
<translation>Stattdessen den Artikel entfernen.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>Annotations of a locked layer cannot be placed: {list}.</source>
<translation>Annotationen einer gesperrten Ebene lassen sich nicht unterbringen: {list}.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>Leave their words as they are, or unlock the layer.</source>
<translation>Ihre Wörter lassen, wie sie sind, oder die Ebene entsperren.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>{count} annotation cannot be placed: {list}.</source>
<translation>{count} Annotation lässt sich nicht unterbringen: {list}.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>{count} annotations cannot be placed: {list}.</source>
<translation>{count} Annotationen lassen sich nicht unterbringen: {list}.</translation>
</message>
<message>
<location filename="annotator/services/corrections.py" />
<source>Leave their words as they are, or agree that they are removed.</source>
<translation>Ihre Wörter lassen, wie sie sind, oder zustimmen, dass sie entfernt werden.</translation>
</message>
<message>
<location filename="annotator/services/discussions.py" />
<source>Resolve a discussion</source>
<translation>Diskussion abschließen</translation>
</message>
<message>
<location filename="annotator/services/discussions.py" />
<source>Unlock it first.</source>
<translation>Sie zuerst entsperren.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark as to do</source>
<translation>Als offen markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark as in progress</source>
<translation>Als in Arbeit markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark as done</source>
<translation>Als fertig markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark as nothing here</source>
<translation>Als „nichts darin“ markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark as excluded</source>
<translation>Als ausgeschlossen markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark {count} articles as to do</source>
<translation>{count} Artikel als offen markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark {count} articles as in progress</source>
<translation>{count} Artikel als in Arbeit markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark {count} articles as done</source>
<translation>{count} Artikel als fertig markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark {count} articles as nothing here</source>
<translation>{count} Artikel als „nichts darin“ markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Mark {count} articles as excluded</source>
<translation>{count} Artikel als ausgeschlossen markieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Remove {count} article</source>
<translation>{count} Artikel entfernen</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Remove {count} articles</source>
<translation>{count} Artikel entfernen</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Edit the article’s data</source>
<translation>Angaben zum Artikel bearbeiten</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Correct the text</source>
<translation>Text korrigieren</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>{unknown} cannot be edited.</source>
<translation>{unknown} lässt sich nicht bearbeiten.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>The date is not valid.</source>
<translation>Das Datum ist nicht gültig.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<source>Write it as 2024-03-14.</source>
<translation>Zum Beispiel 2024-03-14 schreiben.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>The article has been changed since: nothing was written.</source>
<translation>Der Artikel wurde inzwischen geändert: Es wurde nichts geschrieben.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Copy your text, open the correction again, and compare.</source>
<translation>Den eigenen Text kopieren, die Korrektur neu öffnen und vergleichen.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>This is the text of “{title}” already.</source>
<translation>Das ist schon der Text von „{title}“.</translation>
</message>
<message>
<location filename="annotator/services/documents.py" />
<source>Remove one of the two articles instead.</source>
<translation>Stattdessen einen der beiden Artikel entfernen.</translation>
</message>
<message>
<location filename="annotator/services/foreign.py" />
<source>{made}; {annotations} of an earlier import left as they are</source>
<translation>{made}; {annotations} eines früheren Imports bleiben, wie sie sind</translation>
</message>
<message>
<location filename="annotator/services/foreign.py" />
<source>Left out: {reason}</source>
<translation>Weggelassen: {reason}</translation>
</message>
<message>
<location filename="annotator/services/foreign.py" />
<source> ({count} of the articles were there already)</source>
<translation> ({count} der Artikel waren schon da)</translation>
</message>
<message>
<location filename="annotator/services/foreign.py" />
<source>Left out, too: {count} more</source>
<translation>Außerdem ausgelassen: {count} weitere</translation>
</message>
<message>
<location filename="annotator/services/issue_tree.py" />
<source>Give one of them another name.</source>
<translation>Einem von beiden einen anderen Namen geben.</translation>
</message>
<message>
<location filename="annotator/services/mentions.py" />
<source>Change a mention’s actor</source>
<translation>Akteur einer Erwähnung ändern</translation>
</message>
<message>
<location filename="annotator/services/mentions.py" />
<source>Change a mention’s form</source>
<translation>Form einer Erwähnung ändern</translation>
</message>
<message>
<location filename="annotator/services/mentions.py" />
<source>a form of a mention</source>
<translation>eine Form einer Erwähnung</translation>
</message>
<message>
<location filename="annotator/services/mentions.py" />
<source>Mention</source>
<translation>Erwähnung</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>The selection holds no text.</source>
<translation>Die Auswahl enthält keinen Text.</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>Select at least one word.</source>
<translation>Mindestens ein Wort auswählen.</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>This {value} is in another article or layer.</source>
<translation>{value}: gehört zu einem anderen Artikel oder einer anderen Ebene.</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>Choose one of this article.</source>
<translation>Etwas aus diesem Artikel wählen.</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>The selection {start}-{end} reaches beyond the text ({count}).</source>
<translation>Die Auswahl {start}-{end} reicht über den Text hinaus ({count}).</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>Select the passage again.</source>
<translation>Die Stelle neu auswählen.</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>A party is either a mention or an actor.</source>
<translation>Beteiligt ist entweder eine Erwähnung oder ein Akteur.</translation>
</message>
<message>
<location filename="annotator/services/passages.py" />
<source>Give one of the two.</source>
<translation>Eines von beiden angeben.</translation>
</message>
<message>
<location filename="annotator/services/people.py" />
<source>“{name}” has come into the project in another window.</source>
<translation>„{name}“ kam in einem anderen Fenster in das Projekt.</translation>
</message>
<message>
<location filename="annotator/services/people.py" />
<source>Nothing was written. Open the project again.</source>
<translation>Es wurde nichts geschrieben. Das Projekt neu öffnen.</translation>
</message>
<message>
<location filename="annotator/services/places.py" />
<source>There is another version of this project: {name}</source>
<translation>Es gibt eine andere Fassung dieses Projekts: {name}</translation>
</message>
<message>
<location filename="annotator/services/places.py" />
<source>It was changed on two computers at once, and the folder’s service has kept both. Open the other one, export it as standpoint-jsonl, and import that here: what is new in it is added. Then put the other one away.</source>
<translation>Es wurde auf zwei Computern gleichzeitig geändert, und der Dienst des Ordners hat beide behalten. Die andere Fassung öffnen, als standpoint-jsonl exportieren und hier importieren: Was darin neu ist, kommt hinzu. Dann die andere weglegen.</translation>
</message>
<message>
<location filename="annotator/services/places.py" />
<source>This project lies in a folder that {service} synchronises.</source>
<translation>Dieses Projekt liegt in einem Ordner, den {service} synchronisiert.</translation>
</message>
<message>
<location filename="annotator/services/places.py" />
<source>Close it here, and wait until it is uploaded, before you open it on another computer; else there will be two versions. Better keep it in a folder of this computer alone: its backups and exports may be synchronised.</source>
<translation>Es hier schließen und warten, bis es hochgeladen ist, bevor es auf einem anderen Computer geöffnet wird; sonst entstehen zwei Fassungen. Besser liegt es in einem Ordner nur dieses Computers: Seine Sicherungen und Exporte dürfen synchronisiert werden.</translation>
</message>
<message>
<location filename="annotator/services/places.py" />
<source>This project lies on a network share.</source>
<translation>Dieses Projekt liegt auf einer Netzfreigabe.</translation>
</message>
<message>
<location filename="annotator/services/places.py" />
<source>It is kept in a way that is safe there, but slower, and one person at a time can write. For a team, a project on a server is better.</source>
<translation>Es wird auf eine Weise geführt, die dort sicher, aber langsamer ist, und nur eine Person kann gleichzeitig schreiben. Für ein Team ist ein Projekt auf einem Server besser.</translation>
</message>
<message>
<location filename="annotator/services/progress.py" />
<source>Spend time</source>
<translation>Arbeitszeit</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>Rename the project</source>
<translation>Projekt umbenennen</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>Write the guidelines</source>
<translation>Richtlinien schreiben</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>{path} exists already.</source>
<translation>{path} gibt es schon.</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>Open it, or choose another name.</source>
<translation>Es öffnen, oder einen anderen Namen wählen.</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>There is no folder {parent}.</source>
<translation>Es gibt keinen Ordner {parent}.</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>Create it first.</source>
<translation>Ihn zuerst anlegen.</translation>
</message>
<message>
<location filename="annotator/services/project.py" />
<source>{path} cannot be created: {strerror}.</source>
<translation>{path} lässt sich nicht anlegen: {strerror}.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>{table}: {read} read, {history} from the history, {backup} from the backup, {lost} lost</source>
<translation>{table}: {read} gelesen, {history} aus dem Verlauf, {backup} aus der Sicherung, {lost} verloren</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>{table}: what stood in their place is not of Standpoint and was not read; {history} from the history, {backup} from the backup</source>
<translation>{table}: Was an ihrer Stelle stand, ist nicht von Standpoint und wurde nicht gelesen; {history} aus dem Verlauf, {backup} aus der Sicherung</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>{place} cannot be recovered: {reason}.</source>
<translation>{place} lässt sich nicht wiederherstellen: {reason}.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>Nothing was changed. Free some space in its folder, and make it writable.</source>
<translation>Es wurde nichts geändert. In seinem Ordner Platz schaffen und ihn beschreibbar machen.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>Lost: the article “{title}”</source>
<translation>Verloren: der Artikel „{title}“</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>There is no project at {place}.</source>
<translation>Bei {place} gibt es kein Projekt.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>“standpoint restore” brings it back from a backup.</source>
<translation>„standpoint restore“ holt es aus einer Sicherung zurück.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>From the backup of {when}.</source>
<translation>Aus der Sicherung vom {when}.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>There was no backup to complete it from.</source>
<translation>Es gab keine Sicherung, um es zu ergänzen.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>Nothing of the file itself could be read: what was done since then is lost.</source>
<translation>Von der Datei selbst ließ sich nichts lesen: Was seither getan wurde, ist verloren.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>{count} reference to something lost was emptied or removed.</source>
<translation>{count} Verweis auf etwas Verlorenes wurde geleert oder entfernt.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>{count} references to something lost were emptied or removed.</source>
<translation>{count} Verweise auf etwas Verlorenes wurden geleert oder entfernt.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>The damaged file is kept: {path}</source>
<translation>Die beschädigte Datei bleibt erhalten: {path}</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>Nothing can be read of {place}, and there is no backup.</source>
<translation>Von {place} lässt sich nichts lesen, und es gibt keine Sicherung.</translation>
</message>
<message>
<location filename="annotator/services/recovery.py" />
<source>Nothing was changed. Look for another copy of the file.</source>
<translation>Es wurde nichts geändert. Nach einer anderen Kopie der Datei suchen.</translation>
</message>
<message>
<location filename="annotator/services/repeat.py" />
<source>Annotate all occurrences</source>
<translation>Alle Vorkommen annotieren</translation>
</message>
<message>
<location filename="annotator/services/repeat.py" />
<source>Annotate all mentions</source>
<translation>Alle Erwähnungen annotieren</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Add a stance</source>
<translation>Haltung hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<location filename="annotator/ui/desk.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/statements/columns.py" />
<location filename="annotator/ui/actions" />
<source>Stance</source>
<translation>Haltung</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Change the polarity</source>
<translation>Polarität ändern</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Change the intensity</source>
<translation>Intensität ändern</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Change the target</source>
<translation>Gegenstand ändern</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Add a cue</source>
<translation>Signalwort hinzufügen</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Remove the cues</source>
<translation>Signalwörter entfernen</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>The {what} “{value}” is not on the scale.</source>
<translation>{what}: „{value}“ liegt nicht auf der Skala.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Give a number from {low} to {high}.</source>
<translation>Eine Zahl von {low} bis {high} angeben.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>A claim’s stance cannot be towards the claim itself.</source>
<translation>Die Haltung einer Behauptung kann sich nicht auf die Behauptung selbst beziehen.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Choose another target.</source>
<translation>Einen anderen Gegenstand wählen.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>A stance has one target.</source>
<translation>Eine Haltung hat einen einzigen Gegenstand.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Add another stance for the second one.</source>
<translation>Für den zweiten eine weitere Haltung hinzufügen.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>A stance without a claim needs its cue.</source>
<translation>Eine Haltung ohne Behauptung braucht ihr Signalwort.</translation>
</message>
<message>
<location filename="annotator/services/stances.py" />
<source>Remove the stance.</source>
<translation>Die Haltung entfernen.</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>Change the issue of {count} statements</source>
<translation>Thema von {count} Aussagen ändern</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>Change the polarity of {count} statements</source>
<translation>Polarität von {count} Aussagen ändern</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>Change the intensity of {count} statements</source>
<translation>Intensität von {count} Aussagen ändern</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>Change the form of {count} statements</source>
<translation>Form von {count} Aussagen ändern</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>Change the flag of {count} statements</source>
<translation>Merker von {count} Aussagen ändern</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>A statement is in another layer.</source>
<translation>Eine Aussage ist in einer anderen Ebene.</translation>
</message>
<message>
<location filename="annotator/services/statements.py" />
<source>Open that layer.</source>
<translation>Diese Ebene öffnen.</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Name and guidelines of the project</source>
<translation>Name und Richtlinien des Projekts</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Active time</source>
<translation>Aktive Zeit</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<location filename="annotator/ui/panels/actors/panel.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/ui/panels" />
<source>Actors</source>
<translation>Akteure</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Other names of actors</source>
<translation>Andere Namen von Akteuren</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Roles of actors</source>
<translation>Rollen von Akteuren</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Annotations</source>
<translation>Annotationen</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Marked words of annotations</source>
<translation>Markierte Wörter von Annotationen</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Holders and reporters</source>
<translation>Urheber und Berichtende</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Steps of the history</source>
<translation>Schritte des Verlaufs</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>What the steps of the history changed</source>
<translation>Was die Schritte des Verlaufs geändert haben</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<location filename="annotator/ui/panels/issues/tree.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/ui/panels" />
<source>Issues</source>
<translation>Themen</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Labels of your own</source>
<translation>Eigene Etiketten</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<location filename="annotator/ui/dialogs/export_dialog.py" />
<location filename="annotator/ui/panels/articles/list.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/ui/panels" />
<source>Articles</source>
<translation>Artikel</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Texts of articles</source>
<translation>Texte von Artikeln</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Layers</source>
<translation>Ebenen</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<source>Statuses of articles</source>
<translation>Stand der Artikel</translation>
</message>
<message>
<location filename="annotator/services/table_words.py" />
<location filename="annotator/ui/progress/layers.py" />
<source>Annotators</source>
<translation>Annotatoren</translation>
</message>
<message>
<location filename="annotator/services/transfer.py" />
<source>Import a project</source>
<translation>Projekt importieren</translation>
</message>
<message>
<location filename="annotator/services/transfer.py" />
<source>Import annotations</source>
<translation>Annotationen importieren</translation>
</message>
<message>
<location filename="annotator/services/transfer.py" />
<source>{path} holds articles, not a project.</source>
<translation>{path} enthält Artikel, kein Projekt.</translation>
</message>
<message>
<location filename="annotator/services/transfer.py" />
<source>Import it as articles.</source>
<translation>Als Artikel importieren.</translation>
</message>
<message>
<location filename="annotator/services/transfer.py" />
<source>{path} is the project itself.</source>
<translation>{path} ist das Projekt selbst.</translation>
</message>
<message>
<location filename="annotator/services/versions.py" />
<source>“{words}” in “{title}” cannot be placed: the text was corrected.</source>
<translation>„{words}“ in „{title}“ lässt sich nicht unterbringen: Der Text wurde korrigiert.</translation>
</message>
<message>
<location filename="annotator/services/versions.py" />
<source>Undo the correction, import again, and correct the text once more.</source>
<translation>Die Korrektur rückgängig machen, neu importieren und den Text noch einmal korrigieren.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Standpoint cannot keep a project in “{what}”.</source>
<translation>In „{what}“ kann Standpoint kein Projekt führen.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Give the path of a .standpoint file, or a postgresql:// URL.</source>
<translation>Den Pfad einer .standpoint-Datei oder eine postgresql://-Adresse angeben.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>There is no project at {path}.</source>
<translation>Bei {path} gibt es kein Projekt.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Check the path, or create it first.</source>
<translation>Den Pfad prüfen, oder das Projekt zuerst anlegen.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>{path} is {what}, not a project file.</source>
<translation>{path} ist {what}, keine Projektdatei.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Choose a .standpoint file.</source>
<translation>Eine .standpoint-Datei wählen.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>{path} is not a Standpoint project.</source>
<translation>{path} ist kein Standpoint-Projekt.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>{path} is a database of another program, not a Standpoint project.</source>
<translation>{path} ist die Datenbank eines anderen Programms, kein Standpoint-Projekt.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>The driver for PostgreSQL is not installed ({error}).</source>
<translation>Der Treiber für PostgreSQL ist nicht installiert ({error}).</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Install it with: pip install 'standpoint[postgres]'</source>
<translation>Installieren mit: pip install 'standpoint[postgres]'</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>The project file was removed or replaced while it was open: {place}</source>
<translation>Die Projektdatei wurde entfernt oder ersetzt, während sie geöffnet war: {place}</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Nothing was written. Put the file back, or open the project again.</source>
<translation>Es wurde nichts geschrieben. Die Datei zurücklegen, oder das Projekt neu öffnen.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Nothing of {place} is held open any more.</source>
<translation>Von {place} ist nichts mehr offen.</translation>
</message>
<message>
<location filename="annotator/store/engine.py" />
<source>Restore the last backup.</source>
<translation>Die letzte Sicherung zurückholen.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The project is damaged: {place}</source>
<translation>Das Projekt ist beschädigt: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Nothing was written. “standpoint recover” saves what can be read of it, and takes the rest from the last backup.</source>
<translation>Es wurde nichts geschrieben. „standpoint recover“ rettet, was davon lesbar ist, und nimmt den Rest aus der letzten Sicherung.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The change does not fit what the project holds now ({splitlines}).</source>
<translation>Die Änderung passt nicht zu dem, was das Projekt jetzt enthält ({splitlines}).</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Nothing was written. Look at the project again, and repeat the change.</source>
<translation>Es wurde nichts geschrieben. Das Projekt noch einmal ansehen und die Änderung wiederholen.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>{path} cannot be read: {strerror}.</source>
<translation>{path} lässt sich nicht lesen: {strerror}.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Check the path and the disk.</source>
<translation>Pfad und Datenträger prüfen.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>{path} may not be read.</source>
<translation>{path} darf nicht gelesen werden.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Ask its owner for permission.</source>
<translation>Den Besitzer um die Erlaubnis bitten.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The project is in use by another program that is writing: {place}</source>
<translation>In das Projekt schreibt gerade ein anderes Programm: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Wait until it has finished, and try again. Nothing was written.</source>
<translation>Warten, bis es fertig ist, und noch einmal versuchen. Es wurde nichts geschrieben.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The disk is full: {place}</source>
<translation>Der Datenträger ist voll: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Free some space and try again. Everything done before is safe.</source>
<translation>Platz schaffen und noch einmal versuchen. Alles davor Getane ist sicher.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The server refused the user or the password: {place}</source>
<translation>Der Server hat Benutzer oder Passwort abgelehnt: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Check both.</source>
<translation>Beides prüfen.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>There is no such database: {place}</source>
<translation>Es gibt keine solche Datenbank: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Create it first, or check its name.</source>
<translation>Sie zuerst anlegen, oder ihren Namen prüfen.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The project is read-only: {place}</source>
<translation>Das Projekt ist schreibgeschützt: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Make it writable, or ask its owner for permission.</source>
<translation>Es beschreibbar machen, oder den Besitzer um die Erlaubnis bitten.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The project cannot be opened: {place}</source>
<translation>Das Projekt lässt sich nicht öffnen: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Check that the folder exists and that you may write to it.</source>
<translation>Prüfen, ob es den Ordner gibt und ob dort geschrieben werden darf.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The disk could not be read or written: {place}</source>
<translation>Der Datenträger ließ sich nicht lesen oder beschreiben: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Check the disk, the room on it, and the network share. Nothing was written.</source>
<translation>Den Datenträger prüfen, seinen freien Platz und die Netzfreigabe. Es wurde nichts geschrieben.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>The server cannot be reached: {place}</source>
<translation>Der Server ist nicht zu erreichen: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Check the address, the network, and that the server is running.</source>
<translation>Adresse und Netz prüfen, und ob der Server läuft.</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>A text holds the character NUL, which a server cannot keep: {place}</source>
<translation>Ein Text enthält das Zeichen NUL, das ein Server nicht speichern kann: {place}</translation>
</message>
<message>
<location filename="annotator/store/failures.py" />
<source>Remove it from the text.</source>
<translation>Es aus dem Text entfernen.</translation>
</message>
<message>
<location filename="annotator/store/journal.py" />
<source>The {value} is not in the project any more.</source>
<translation>{value}: ist nicht mehr im Projekt.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>There is a project already: {place}</source>
<translation>Es gibt schon ein Projekt: {place}</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Open it, or use another database.</source>
<translation>Es öffnen, oder eine andere Datenbank nehmen.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>The database is not empty: {place}</source>
<translation>Die Datenbank ist nicht leer: {place}</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Use one that holds nothing yet.</source>
<translation>Eine nehmen, die noch nichts enthält.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>The project does not say in which schema it is: {place}</source>
<translation>Das Projekt sagt nicht, in welchem Schema es ist: {place}</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>It is damaged: restore the last good backup.</source>
<translation>Es ist beschädigt: die letzte gute Sicherung zurückholen.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>{place} is not a Standpoint project.</source>
<translation>{place} ist kein Standpoint-Projekt.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Choose another one, or create it.</source>
<translation>Ein anderes wählen, oder es anlegen.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>{place} was made by a newer Standpoint (its schema is {found}, this is version {version} with schema {wanted}).</source>
<translation>{place} stammt von einem neueren Standpoint (sein Schema ist {found}, dies ist Version {version} mit Schema {wanted}).</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Update Standpoint to open it.</source>
<translation>Standpoint aktualisieren, um es zu öffnen.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>{place} was made by an older Standpoint (schema {found}, wanted {wanted}).</source>
<translation>{place} stammt von einem älteren Standpoint (Schema {found}, gebraucht wird {wanted}).</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Make a backup, ask the others to close it, and run “standpoint migrate” on it.</source>
<translation>Eine Sicherung machen, die anderen bitten, es zu schließen, und „standpoint migrate“ darauf ausführen.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>{place} was made by an older Standpoint, and is read-only.</source>
<translation>{place} stammt von einem älteren Standpoint und ist schreibgeschützt.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Copy the file to a folder of yours, and open the copy: it is then migrated.</source>
<translation>Kopieren Sie die Datei in einen eigenen Ordner und öffnen Sie die Kopie: Sie wird dann umgestellt.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Migrating {place} would break {count} references.</source>
<translation>Die Umstellung von {place} würde {count} Verweise zerstören.</translation>
</message>
<message>
<location filename="annotator/store/migrations.py" />
<source>Nothing was changed. Run “standpoint check” on the project.</source>
<translation>Es wurde nichts geändert. „standpoint check“ für das Projekt ausführen.</translation>
</message>
<message>
<location filename="annotator/store/queries/uses.py" />
<source>target</source>
<translation>Gegenstand</translation>
</message>
<message>
<location filename="annotator/store/read_only.py" />
<source>{place} was changed by somebody else while it was open for reading.</source>
<translation>{place} wurde von jemand anderem geändert, während es zum Lesen offen war.</translation>
</message>
<message>
<location filename="annotator/store/read_only.py" />
<source>Open it again.</source>
<translation>Öffnen Sie es erneut.</translation>
</message>
<message>
<location filename="annotator/store/read_only.py" />
<source>{place} is read-only: nothing can be changed in it.</source>
<translation>{place} ist schreibgeschützt: Daran lässt sich nichts ändern.</translation>
</message>
<message>
<location filename="annotator/store/read_only.py" />
<source>Copy the file to a folder of yours, and open the copy.</source>
<translation>Kopieren Sie die Datei in einen eigenen Ordner und öffnen Sie die Kopie.</translation>
</message>
<message>
<location filename="annotator/store/read_only.py" />
<source>{path} is read-only, and was not closed as it should be.</source>
<translation>{path} ist schreibgeschützt und wurde nicht ordentlich geschlossen.</translation>
</message>
<message>
<location filename="annotator/store/read_only.py" />
<source>What was done last is in the file beside it whose name ends in “-wal”. Copy both to a folder of yours, and open the copy.</source>
<translation>Was zuletzt getan wurde, steht in der Datei daneben, deren Name auf „-wal“ endet. Kopieren Sie beide in einen eigenen Ordner und öffnen Sie die Kopie.</translation>
</message>
<message>
<location filename="annotator/store/reversal.py" />
<source>“{verb}” cannot be taken back: what it did was changed or used since.</source>
<translation>„{verb}“ lässt sich nicht zurücknehmen: Das Ergebnis wurde inzwischen geändert oder verwendet.</translation>
</message>
<message>
<location filename="annotator/store/reversal.py" />
<source>Nothing was changed. Undo the later change first.</source>
<translation>Es wurde nichts geändert. Zuerst die spätere Änderung zurücknehmen.</translation>
</message>
<message>
<location filename="annotator/store/schema_guard.py" />
<source>trigger</source>
<translation>Trigger</translation>
</message>
<message>
<location filename="annotator/store/schema_guard.py" />
<source>view</source>
<translation>View</translation>
</message>
<message>
<location filename="annotator/store/schema_guard.py" />
<source>virtual table</source>
<translation>virtuelle Tabelle</translation>
</message>
<message>
<location filename="annotator/store/schema_guard.py" />
<source>{place} holds a {what} that is not of Standpoint: {name}.</source>
<translation>{place} enthält etwas ({what}), das nicht von Standpoint ist: {name}.</translation>
</message>
<message>
<location filename="annotator/store/schema_guard.py" />
<source>Open it only if you trust who made it: “standpoint recover” makes a project of its rows alone, and keeps the file.</source>
<translation>Nur öffnen, wenn bekannt ist, wer es gemacht hat: „standpoint recover“ macht ein Projekt allein aus seinen Zeilen und hebt die Datei auf.</translation>
</message>
<message>
<location filename="annotator/store/schema_guard.py" />
<source>computed column in the table</source>
<translation>berechnete Spalte in der Tabelle</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<location filename="annotator/text/search.py" />
<source>There is nothing to look for.</source>
<translation>Es gibt nichts zu suchen.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>Type at least one word.</source>
<translation>Mindestens ein Wort eingeben.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>There is a bracket too much.</source>
<translation>Eine Klammer ist zu viel.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>Check the brackets.</source>
<translation>Die Klammern prüfen.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>The search only excludes.</source>
<translation>Die Suche schließt nur aus.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>Add a word that has to be there.</source>
<translation>Ein Wort hinzufügen, das vorkommen muss.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>There is no word before “{token}”.</source>
<translation>Vor „{token}“ fehlt ein Wort.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>AND and OR stand between words.</source>
<translation>AND und OR stehen zwischen Wörtern.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>NOT cannot stand beside OR.</source>
<translation>NOT kann nicht neben OR stehen.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>Write it as: (a OR b) NOT c.</source>
<translation>So schreiben: (a OR b) NOT c.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>A quotation mark is open.</source>
<translation>Ein Anführungszeichen ist offen.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>Close the phrase with a second one.</source>
<translation>Die Wendung mit einem zweiten schließen.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>A word is missing at the end.</source>
<translation>Am Ende fehlt ein Wort.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>AND, OR and NOT stand before words.</source>
<translation>AND, OR und NOT stehen vor Wörtern.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>A bracket is open.</source>
<translation>Eine Klammer ist offen.</translation>
</message>
<message>
<location filename="annotator/text/query.py" />
<source>Close it.</source>
<translation>Sie schließen.</translation>
</message>
<message>
<location filename="annotator/text/search.py" />
<source>The expression cannot be understood: {error}.</source>
<translation>Der Ausdruck ist nicht zu verstehen: {error}.</translation>
</message>
<message>
<location filename="annotator/text/search.py" />
<source>Check its brackets, or look for plain words.</source>
<translation>Seine Klammern prüfen, oder nach einfachen Wörtern suchen.</translation>
</message>
<message>
<location filename="annotator/text/search.py" />
<source>The expression takes too long on this article.</source>
<translation>Der Ausdruck braucht für diesen Artikel zu lange.</translation>
</message>
<message>
<location filename="annotator/text/search.py" />
<source>Make it simpler: nested repetitions such as (a+)+ are slow.</source>
<translation>Ihn vereinfachen: verschachtelte Wiederholungen wie (a+)+ sind langsam.</translation>
</message>
<message>
<location filename="annotator/ui/actions/annotating.py" />
<source>Edges</source>
<translation>Ränder</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>This project is read-only: nothing can be changed in it.</source>
<translation>Dieses Projekt ist schreibgeschützt: Daran lässt sich nichts ändern.</translation>
</message>
<message>
<location filename="annotator/ui/actions/viewing.py" />
<source>A colour for each layer that is shown; where it is only yours, one for all claims</source>
<translation>Eine Farbe für jede gezeigte Ebene; ist es nur die eigene, dann eine für alle Behauptungen</translation>
</message>
<message>
<location filename="annotator/ui/actions/viewing.py" />
<location filename="annotator/settings.py" />
<source>Theme</source>
<translation>Farbschema</translation>
</message>
<message>
<location filename="annotator/ui/actions/viewing.py" />
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<location filename="annotator/ui/actions/viewing.py" />
<location filename="annotator/settings.py" />
<source>Colours of claims by</source>
<translation>Farben der Behauptungen nach</translation>
</message>
<message>
<location filename="annotator/ui/asking.py" />
<source>Whom do these words mean?</source>
<translation>Wer ist mit diesen Wörtern gemeint?</translation>
</message>
<message>
<location filename="annotator/ui/asking.py" />
<source>Which label?</source>
<translation>Welches Etikett?</translation>
</message>
<message>
<location filename="annotator/ui/asking.py" />
<source>New label “{wanted}”</source>
<translation>Neues Etikett „{wanted}“</translation>
</message>
<message>
<location filename="annotator/ui/card/confidence.py" />
<source>“{words}” is no number.</source>
<translation>„{words}“ ist keine Zahl.</translation>
</message>
<message>
<location filename="annotator/ui/card/confidence.py" />
<source>How sure one was, from 0 to 1; emptied, it is taken away</source>
<translation>Wie sicher man war, von 0 bis 1; geleert fällt die Angabe weg</translation>
</message>
<message>
<location filename="annotator/ui/card/frame.py" />
<source>confidence</source>
<translation>Sicherheit</translation>
</message>
<message>
<location filename="annotator/ui/card/frame.py" />
<source>Flag for discussion (D)</source>
<translation>Zur Diskussion vormerken (D)</translation>
</message>
<message>
<location filename="annotator/ui/card/frame.py" />
<source>Write a note (N)</source>
<translation>Notiz schreiben (N)</translation>
</message>
<message>
<location filename="annotator/ui/card/frame.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/panels/actors/panel.py" />
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/panels/issues/panel.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Remove</source>
<translation>Entfernen</translation>
</message>
<message>
<location filename="annotator/ui/card/frame.py" />
<source>Remove (Del)</source>
<translation>Entfernen (Entf)</translation>
</message>
<message>
<location filename="annotator/ui/card/frame.py" />
<location filename="annotator/ui/words.py" />
<source>done</source>
<translation>fertig</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Refers by name</source>
<translation>Nennt den Namen</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Refers by description</source>
<translation>Verweist durch eine Beschreibung</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Refers by pronoun</source>
<translation>Verweist durch ein Pronomen</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Refers without a name</source>
<translation>Verweist ohne Namen</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Actor: a name or an alias</source>
<translation>Akteur: ein Name oder Alias</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<location filename="annotator/ui/choices.py" />
<location filename="annotator/ui/palette.py" />
<location filename="annotator/ui/actions" />
<source>actor</source>
<translation>Akteur</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>role</source>
<translation>Rolle</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Form of the mention</source>
<translation>Form der Erwähnung</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>by</source>
<translation>Form</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<location filename="annotator/ui/choices.py" />
<source>Nobody in the registry</source>
<translation>Niemand aus dem Register</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Choose the actor (Enter)</source>
<translation>Akteur wählen (Eingabe)</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Mention of {name}</source>
<translation>Erwähnung von {name}</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Value</source>
<translation>Wert</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<location filename="annotator/ui/clashes.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/vocabulary.py" />
<source>label</source>
<translation>Etikett</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>value</source>
<translation>Wert</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Label {name}</source>
<translation>Etikett {name}</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Choose the value (Enter)</source>
<translation>Wert wählen (Eingabe)</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>Choose a value …</source>
<translation>Wert wählen …</translation>
</message>
<message>
<location filename="annotator/ui/card/mention_card.py" />
<source>No value</source>
<translation>Kein Wert</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Direct quotation</source>
<translation>Direktes Zitat</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Indirect quotation</source>
<translation>Indirektes Zitat</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Mixed quotation</source>
<translation>Gemischtes Zitat</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Supports (+)</source>
<translation>Dafür (+)</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Opposes (−)</source>
<translation>Dagegen (−)</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Neutral (0)</source>
<translation>Neutral (0)</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Not decided (U)</source>
<translation>Unentschieden (U)</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Weak or conditional</source>
<translation>Schwach oder bedingt</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Clear</source>
<translation>Deutlich</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Strong</source>
<translation>Stark</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Polarity</source>
<translation>Polarität</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Intensity</source>
<translation>Intensität</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Holders</source>
<translation>Urheber</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>+ holder</source>
<translation>+ Urheber</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Who? A mention or an actor</source>
<translation>Wer? Eine Erwähnung oder ein Akteur</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Issue · &gt; claim · @ actor</source>
<translation>Thema · &gt; Behauptung · @ Akteur</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Reporters</source>
<translation>Berichtende</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>+ reporter</source>
<translation>+ Berichtender</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Form of the quotation</source>
<translation>Form des Zitats</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Cues</source>
<translation>Signalwörter</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/settings.py" />
<location filename="annotator/vocabulary.py" />
<source>holder</source>
<translation>Urheber</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>towards</source>
<translation>zu</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>via</source>
<translation>laut</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>quoted</source>
<translation>zitiert</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>cues</source>
<translation>Signale</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>+ stance</source>
<translation>+ Haltung</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>The claim concerns one more issue</source>
<translation>Die Behauptung betrifft ein weiteres Thema</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Statement of {names}</source>
<translation>Aussage von {names}</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Choose an issue …</source>
<translation>Thema wählen …</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Choose the issue, or another target (Enter)</source>
<translation>Thema oder anderen Gegenstand wählen (Eingabe)</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Who holds it?</source>
<translation>Wer vertritt es?</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Who reports it?</source>
<translation>Wer berichtet es?</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>without a mention</source>
<translation>ohne Erwähnung</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>Del takes it away</source>
<translation>Entf nimmt es weg</translation>
</message>
<message>
<location filename="annotator/ui/card/statement_card.py" />
<source>nobody</source>
<translation>niemand</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<location filename="annotator/ui/panels/actors/details.py" />
<source>New actor “{name}”</source>
<translation>Neuer Akteur „{name}“</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<location filename="annotator/vocabulary.py" />
<source>unnamed</source>
<translation>ungenannt</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<location filename="annotator/ui/panels/actors/details.py" />
<source>not in the registry yet</source>
<translation>noch nicht im Register</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<source>No target</source>
<translation>Kein Gegenstand</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/vocabulary.py" />
<source>claim</source>
<translation>Behauptung</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<location filename="annotator/ui/panels/issues/details.py" />
<source>New issue “{name}”</source>
<translation>Neues Thema „{name}“</translation>
</message>
<message>
<location filename="annotator/ui/choices.py" />
<location filename="annotator/ui/panels/issues/details.py" />
<source>not in the codebook yet</source>
<translation>noch nicht im Codebuch</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<source>{key} belongs to the {kind} “{name}”.</source>
<translation>{key} gehört zu: {kind} „{name}“.</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<source>{key} alone is for what is done on the article. Hold Ctrl or Alt, or take F1 to F12.</source>
<translation>{key} allein ist für die Arbeit am Artikel. Strg oder Alt halten, oder F1 bis F12 nehmen.</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<source>{key} presses buttons.</source>
<translation>{key} drückt Knöpfe.</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<source>{key} moves or selects in the article.</source>
<translation>{key} bewegt oder wählt im Artikel.</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<source>{key} belongs to “{name}”.</source>
<translation>{key} gehört zu „{name}“.</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<location filename="annotator/ui/palette.py" />
<location filename="annotator/settings.py" />
<location filename="annotator/vocabulary.py" />
<source>issue</source>
<translation>Thema</translation>
</message>
<message>
<location filename="annotator/ui/clashes.py" />
<source>{key} opens the menu “{name}”.</source>
<translation>{key} öffnet das Menü „{name}“.</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>from {day}</source>
<translation>ab {day}</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>Not before this date</source>
<translation>Nicht vor diesem Datum</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>until {day}</source>
<translation>bis {day}</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>Not after this date</source>
<translation>Nicht nach diesem Datum</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<location filename="annotator/ui/dialogs/article_preview.py" />
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<location filename="annotator/ui/panels/articles/order_bar.py" />
<location filename="annotator/ui/progress/model.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Source</source>
<translation>Quelle</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>any source</source>
<translation>jede Quelle</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<location filename="annotator/ui/panels/articles/order_bar.py" />
<location filename="annotator/ui/progress/model.py" />
<source>Status</source>
<translation>Stand</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>any status</source>
<translation>jeder Stand</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<location filename="annotator/ui/desk.py" />
<source>Actor</source>
<translation>Akteur</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>any actor</source>
<translation>jeder Akteur</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<location filename="annotator/ui/actions" />
<source>Issue</source>
<translation>Thema</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>any issue</source>
<translation>jedes Thema</translation>
</message>
<message>
<location filename="annotator/ui/concordance/filters.py" />
<source>only</source>
<translation>nur</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>Before</source>
<translation>Davor</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<source>Found</source>
<translation>Fundstelle</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>After</source>
<translation>Danach</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/editor/canvas.py" />
<location filename="annotator/ui/progress/model.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Article</source>
<translation>Artikel</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<location filename="annotator/ui/dialogs/article_preview.py" />
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<location filename="annotator/ui/panels/articles/order_bar.py" />
<location filename="annotator/ui/progress/model.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Date</source>
<translation>Datum</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<source>annotated as {kind}</source>
<translation>annotiert als {kind}</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<source>chosen</source>
<translation>gewählt</translation>
</message>
<message>
<location filename="annotator/ui/concordance/model.py" />
<source>passed over</source>
<translation>übergangen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>As in the texts</source>
<translation>Wie in den Texten</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>By the words before</source>
<translation>Nach den Wörtern davor</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>By what was found</source>
<translation>Nach der Fundstelle</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>By the words after</source>
<translation>Nach den Wörtern danach</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<location filename="annotator/ui/progress/wording.py" />
<source>in {count} article</source>
<translation>in {count} Artikel</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<location filename="annotator/ui/progress/wording.py" />
<source>in {count} articles</source>
<translation>in {count} Artikeln</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>words, “phrases”, beginnings*, AND, OR, NOT</source>
<translation>Wörter, „Wendungen“, Wortanfänge*, AND, OR, NOT</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>Search all articles</source>
<translation>In allen Artikeln suchen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>Where to look</source>
<translation>Wo gesucht wird</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>In all articles</source>
<translation>In allen Artikeln</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>In this article</source>
<translation>In diesem Artikel</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>Sort the hits</source>
<translation>Treffer sortieren</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>Close the hits</source>
<translation>Treffer schließen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>Searching</source>
<translation>Suche läuft</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>{count} or more hits</source>
<translation>mindestens {count} Treffer</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<location filename="annotator/ui/find_bar.py" />
<source>{count} hit</source>
<translation>{count} Treffer</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<location filename="annotator/ui/find_bar.py" />
<source>{count} hits</source>
<translation>{count} Treffer</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>marked {marked}, unmarked {unmarked}</source>
<translation>markiert {marked}, nicht markiert {unmarked}</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>search</source>
<translation>suchen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<location filename="annotator/ui/widgets/into_rows.py" />
<source>into the list</source>
<translation>in die Liste</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<location filename="annotator/ui/concordance/table.py" />
<source>close</source>
<translation>schließen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/pane.py" />
<source>{count} annotated</source>
<translation>{count} annotiert</translation>
</message>
<message>
<location filename="annotator/ui/concordance/table.py" />
<source>Hits in their contexts</source>
<translation>Treffer mit Kontext</translation>
</message>
<message>
<location filename="annotator/ui/concordance/table.py" />
<source>take</source>
<translation>nehmen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/table.py" />
<source>pass over</source>
<translation>auslassen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/table.py" />
<source>take all</source>
<translation>alle nehmen</translation>
</message>
<message>
<location filename="annotator/ui/concordance/table.py" />
<source>annotate those taken</source>
<translation>die genommenen annotieren</translation>
</message>
<message>
<location filename="annotator/ui/concordance/table.py" />
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/panels/discuss.py" />
<location filename="annotator/ui/panels/history.py" />
<location filename="annotator/ui/widgets/movable_uses.py" />
<location filename="annotator/ui/widgets/uses.py" />
<source>open</source>
<translation>öffnen</translation>
</message>
<message>
<location filename="annotator/ui/correcting.py" />
<source>The text is corrected</source>
<translation>Der Text ist korrigiert</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Mark as a mention of an actor (A)</source>
<translation>Als Erwähnung eines Akteurs markieren (A)</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Mark as a claim (C)</source>
<translation>Als Behauptung markieren (C)</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Cue</source>
<translation>Signalwort</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Mark as a cue of a stance (S)</source>
<translation>Als Signalwort einer Haltung markieren (S)</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Mark as a stance of its own (Shift+S)</source>
<translation>Als eigenständige Haltung markieren (Umschalt+S)</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Give it a label (L)</source>
<translation>Etikett vergeben (L)</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>+ Fragment</source>
<translation>+ Fragment</translation>
</message>
<message>
<location filename="annotator/ui/desk.py" />
<source>Add to the selected annotation (F)</source>
<translation>Zur ausgewählten Annotation hinzufügen (F)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>Role of {actor}</source>
<translation>Rolle von {actor}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>Chancellor, spokesperson, member</source>
<translation>Kanzlerin, Sprecher, Mitglied</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>Role</source>
<translation>Rolle</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>In</source>
<translation>In</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>From</source>
<translation>Von</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>To</source>
<translation>Bis</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>2021-12-08, 2021-12 or 2021</source>
<translation>2021-12-08, 2021-12 oder 2021</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<source>still so</source>
<translation>noch immer</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/statements/recode_bar.py" />
<location filename="annotator/ui/statements/window.py" />
<source>Change</source>
<translation>Ändern</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/affiliation_dialog.py" />
<location filename="annotator/ui/panels/actors/panel.py" />
<location filename="annotator/ui/panels/issues/panel.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Add</source>
<translation>Hinzufügen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/article_preview.py" />
<source>Begins</source>
<translation>Beginnt mit</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/article_preview.py" />
<source>File</source>
<translation>Datei</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/article_preview.py" />
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Title</source>
<translation>Titel</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/article_preview.py" />
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>Author</source>
<translation>Autor</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/article_preview.py" />
<source>Preview</source>
<translation>Vorschau</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>{count} verified backup</source>
<translation>{count} geprüfte Sicherung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>{count} verified backups</source>
<translation>{count} geprüfte Sicherungen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>{backups} in {folder}</source>
<translation>{backups} in {folder}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<location filename="annotator/settings.py" />
<source>Backups</source>
<translation>Sicherungen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Back up now</source>
<translation>Jetzt sichern</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Restore …</source>
<translation>Zurückholen …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>No backups are made: the preferences say so.</source>
<translation>Es werden keine Sicherungen gemacht: So steht es in den Einstellungen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>There are no backups yet. They are made while you work, at most one an hour, in {folder}</source>
<translation>Noch gibt es keine Sicherungen. Sie entstehen während der Arbeit, höchstens eine in der Stunde, in {folder}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Backing up …</source>
<translation>Sicherung läuft …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<location filename="annotator/ui/keeper.py" />
<source>Backing up</source>
<translation>Sicherung läuft</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Restore the project as it was on {when}?</source>
<translation>Das Projekt so zurückholen, wie es am {when} war?</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>What it is now is kept as one more backup, with its history.</source>
<translation>Was es jetzt ist, bleibt als eine weitere Sicherung erhalten, mit seinem Verlauf.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Restore</source>
<translation>Zurückholen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Made</source>
<translation>Erstellt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<location filename="annotator/ui/printing/composing.py" />
<location filename="annotator/ui/progress/model.py" />
<location filename="annotator/ui/statements/window.py" />
<source>Statements</source>
<translation>Aussagen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>Last change</source>
<translation>Letzte Änderung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/backups_dialog.py" />
<source>now</source>
<translation>jetzt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Correct the text of “{title}”</source>
<translation>Text von „{title}“ korrigieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>Text of the article</source>
<translation>Text des Artikels</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Remove what cannot be placed</source>
<translation>Entfernen, was sich nicht unterbringen lässt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Correct</source>
<translation>Korrigieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Comparing the texts</source>
<translation>Texte werden verglichen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Correcting the text</source>
<translation>Text wird korrigiert</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Give up your corrections?</source>
<translation>Die Korrekturen verwerfen?</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>They are not written yet.</source>
<translation>Sie sind noch nicht gespeichert.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Give up</source>
<translation>Verwerfen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} change</source>
<translation>{count} Änderung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} changes</source>
<translation>{count} Änderungen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} annotation moves</source>
<translation>{count} Annotation rückt mit</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} annotations move</source>
<translation>{count} Annotationen rücken mit</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} reads anew</source>
<translation>{count} lautet danach anders</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} read anew</source>
<translation>{count} lauten danach anders</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} has no place any more</source>
<translation>{count} findet keinen Platz mehr</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>{count} have no place any more</source>
<translation>{count} finden keinen Platz mehr</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_dialog.py" />
<source>Nothing is changed yet.</source>
<translation>Noch ist nichts geändert.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>What happens</source>
<translation>Was geschieht</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>Annotator</source>
<translation>Annotator</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>is removed</source>
<translation>wird entfernt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>loses a part</source>
<translation>verliert einen Teil</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>reads anew</source>
<translation>lautet neu</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>found elsewhere</source>
<translation>anderswo gefunden</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>keeps the actor “{words}”, without words in the text</source>
<translation>behält den Akteur „{words}“, ohne Wörter im Text</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>loses its holder “{words}”</source>
<translation>verliert ihren Urheber „{words}“</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>loses its reporter “{words}”</source>
<translation>verliert ihren Berichtenden „{words}“</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>is no longer towards “{words}”</source>
<translation>richtet sich nicht mehr auf „{words}“</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>{happens} (locked layer)</source>
<translation>{happens} (gesperrte Ebene)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/correct_list.py" />
<source>What happens to annotations</source>
<translation>Was mit Annotationen geschieht</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<source>Address</source>
<translation>Adresse</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<location filename="annotator/settings.py" />
<source>Language</source>
<translation>Sprache</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/details_dialog.py" />
<source>Details of this article</source>
<translation>Angaben zu diesem Artikel</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/details_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<source>“{day}” is not a date.</source>
<translation>„{day}“ ist kein Datum.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>Actors that may be the same</source>
<translation>Akteure, die dieselben sein könnten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>Pairs of actors</source>
<translation>Paare von Akteuren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>Not the same</source>
<translation>Nicht dieselben</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>Merge the two; this one keeps its name</source>
<translation>Die beiden zusammenführen; dieser behält seinen Namen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>{count} pair to look at</source>
<translation>{count} Paar anzusehen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>{count} pairs to look at</source>
<translation>{count} Paare anzusehen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>No two actors look alike.</source>
<translation>Keine zwei Akteure ähneln sich.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/duplicates_dialog.py" />
<source>Keep {name}</source>
<translation>{name} behalten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Keep them, without a polarity</source>
<translation>Ohne Polarität behalten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Count them as neutral</source>
<translation>Als neutral zählen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Leave them out</source>
<translation>Weglassen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<location filename="annotator/ui/files.py" />
<source>Export</source>
<translation>Exportieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Mark the table as UTF-8, for Excel</source>
<translation>Tabelle für Excel als UTF-8 kennzeichnen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Profile</source>
<translation>Profil</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<location filename="annotator/ui/help/filling.py" />
<source>Format</source>
<translation>Format</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Undecided stances</source>
<translation>Unentschiedene Haltungen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Split</source>
<translation>Aufteilung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_dialog.py" />
<source>Export …</source>
<translation>Exportieren …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Holder</source>
<translation>Urheber</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Towards</source>
<translation>Gegenstand</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>Via</source>
<translation>Laut</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Save</source>
<translation>Speichern</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>What is not carried, and an example</source>
<translation>Was nicht übernommen wird, und ein Beispiel</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Looking at what will be written …</source>
<translation>Es wird geprüft, was geschrieben wird …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Will be written: {written}</source>
<translation>Geschrieben wird: {written}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>A name, to use this again</source>
<translation>Name, um das wieder zu verwenden</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Articles by split: {counts}</source>
<translation>Artikel je Teil: {counts}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Not carried: {lost}</source>
<translation>Nicht übernommen: {lost}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>Everything is carried.</source>
<translation>Alles wird übernommen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/export_parts.py" />
<source>A statement, for example: {cells}</source>
<translation>Eine Aussage zum Beispiel: {cells}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>The first file as it will be imported.</source>
<translation>Die erste Datei, so wie sie importiert wird.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>The first {count} files as they will be imported.</source>
<translation>Die ersten {count} Dateien, so wie sie importiert werden.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>Take these lines off the text</source>
<translation>Diese Zeilen aus dem Text nehmen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>en, de …</source>
<translation>en, de …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>recognised</source>
<translation>wird erkannt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<location filename="annotator/ui/dialogs/table_dialog.py" />
<location filename="annotator/ui/foreign.py" />
<location filename="annotator/ui/importing.py" />
<location filename="annotator/settings.py" />
<source>Import</source>
<translation>Importieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>First lines</source>
<translation>Erste Zeilen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>File names</source>
<translation>Dateinamen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Source, if none</source>
<translation>Quelle, wenn keine</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Language, if none</source>
<translation>Sprache, wenn keine</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Encoding</source>
<translation>Kodierung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>There are no files in this folder.</source>
<translation>In diesem Ordner sind keine Dateien.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>{count} of them cannot be read; the others will be imported.</source>
<translation>{count} davon sind nicht lesbar; die anderen werden importiert.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>… and more</source>
<translation>… und weitere</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>{name} is divided into more than {count} articles.</source>
<translation>{name} wird in mehr als {count} Artikel geteilt.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>This file holds a project.</source>
<translation>Diese Datei enthält ein Projekt.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>Import it alone.</source>
<translation>Sie allein importieren.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/import_dialog.py" />
<source>{name} is divided into {count} articles.</source>
<translation>{name} wird in {count} Artikel geteilt.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Drag, double-click</source>
<translation>Ziehen, Doppelklick</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>select text</source>
<translation>Text auswählen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Ctrl+drag</source>
<translation>Strg+Ziehen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>add a fragment to the selected annotation</source>
<translation>der ausgewählten Annotation ein Fragment hinzufügen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Click</source>
<translation>Klick</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>select what is there; again: what lies around it</source>
<translation>auswählen, was dort ist; noch einmal: was darum liegt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Drag its knob</source>
<translation>Den Knopf daran ziehen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>move the edge of what is selected</source>
<translation>den Rand des Ausgewählten verschieben</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Ctrl+wheel</source>
<translation>Strg+Mausrad</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>size of the text</source>
<translation>Größe des Textes</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<location filename="annotator/ui/dialogs/shortcuts_table.py" />
<location filename="annotator/ui/help/filling.py" />
<source>Keys</source>
<translation>Tasten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Search by words or keys</source>
<translation>Nach Wörtern oder Tasten suchen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Search keys</source>
<translation>Tasten suchen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>All keys</source>
<translation>Alle Tasten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Change keys …</source>
<translation>Tasten ändern …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Mouse</source>
<translation>Maus</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_dialog.py" />
<source>Issues and labels of this project</source>
<translation>Themen und Etiketten dieses Projekts</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/keys_sheet.py" />
<source>No key, and nothing that has one, is called so.</source>
<translation>Keine Taste, und nichts, was eine hat, heißt so.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>by its words, else a line in the note</source>
<translation>nach seinen Wörtern, sonst eine Zeile in der Notiz</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>says none</source>
<translation>sagt keine</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>guessed</source>
<translation>erraten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Kind of actor</source>
<translation>Art des Akteurs</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Values</source>
<translation>Werte</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<location filename="annotator/ui/dialogs/mapping_words.py" />
<location filename="annotator/ui/statements/columns.py" />
<source>not decided</source>
<translation>unentschieden</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Nothing more to say about this row.</source>
<translation>Zu dieser Zeile ist nichts weiter zu sagen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Choose a row.</source>
<translation>Eine Zeile wählen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Called</source>
<translation>Name</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>How often</source>
<translation>Wie oft</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>Means</source>
<translation>Bedeutet</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>What “{value}” means</source>
<translation>Was „{value}“ bedeutet</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_details.py" />
<source>The other way: it leads from the target to the stance</source>
<translation>Umgekehrt: führt vom Gegenstand zur Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Mappings (*.json)</source>
<translation>Zuordnungen (*.json)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>What</source>
<translation>Was</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Example</source>
<translation>Beispiel</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Becomes</source>
<translation>Wird zu</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Import annotations: {name}</source>
<translation>Annotationen importieren: {name}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Labels, attributes and relations</source>
<translation>Etiketten, Attribute und Relationen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<location filename="annotator/ui/panels/labels.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/ui/panels" />
<source>Labels</source>
<translation>Etiketten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Relations</source>
<translation>Relationen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>What “{name}” becomes</source>
<translation>Wozu „{name}“ wird</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Looking at what this brings in …</source>
<translation>Es wird geprüft, was importiert wird …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>This brings in {report}.</source>
<translation>Importiert wird: {report}.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Load a mapping</source>
<translation>Zuordnung laden</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Save the mapping</source>
<translation>Zuordnung speichern</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<source>Labels of whole articles are kept with them: {count}.</source>
<translation>Etiketten ganzer Artikel bleiben bei diesen: {count}.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Load …</source>
<translation>Laden …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_dialog.py" />
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Save …</source>
<translation>Speichern …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Mention of an actor</source>
<translation>Erwähnung eines Akteurs</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Claim on the issue of this name</source>
<translation>Behauptung zum Thema dieses Namens</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Cue of a stance</source>
<translation>Signalwort einer Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Label of your own</source>
<translation>Eigenes Etikett</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>– leave out –</source>
<translation>– weglassen –</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Holder of a claim or stance</source>
<translation>Urheber einer Behauptung oder Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Reporter of a claim or stance</source>
<translation>Berichtender einer Behauptung oder Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Cue and its claim</source>
<translation>Signalwort und seine Behauptung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>What a stance is towards</source>
<translation>Gegenstand einer Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Mentions of the same actor</source>
<translation>Erwähnungen desselben Akteurs</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Line in the note</source>
<translation>Zeile in der Notiz</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Polarity of the stance</source>
<translation>Polarität der Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Intensity of the stance</source>
<translation>Intensität der Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Issue that the stance is towards</source>
<translation>Thema als Gegenstand der Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Actor that the stance is towards</source>
<translation>Akteur als Gegenstand der Haltung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Holder, by name</source>
<translation>Urheber, mit Namen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Reporter, by name</source>
<translation>Berichtender, mit Namen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Organisation of the holder</source>
<translation>Organisation des Urhebers</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Name of the actor</source>
<translation>Name des Akteurs</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Kind of the actor</source>
<translation>Art des Akteurs</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Form</source>
<translation>Form</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Value of the label</source>
<translation>Wert des Etiketts</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Marks a stance without cues</source>
<translation>Kennzeichnet eine Haltung ohne Signalwörter</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>To be discussed</source>
<translation>Zu diskutieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Confidence (0 to 1)</source>
<translation>Sicherheit (0 bis 1)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>Line in the note, with its name</source>
<translation>Zeile in der Notiz, mit Namen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>for</source>
<translation>dafür</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<location filename="annotator/ui/statements/columns.py" />
<location filename="annotator/ui/actions" />
<source>neutral</source>
<translation>neutral</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/mapping_words.py" />
<source>against</source>
<translation>dagegen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<source>Paste an article</source>
<translation>Artikel einfügen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/paste_dialog.py" />
<source>The text of the article</source>
<translation>Der Text des Artikels</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/preferences_dialog.py" />
<source>Preferences</source>
<translation>Einstellungen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/preferences_dialog.py" />
<source>Back to the defaults</source>
<translation>Zurück zu den Vorgaben</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/server_dialog.py" />
<source>Open a project on a server</source>
<translation>Projekt auf einem Server öffnen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/server_dialog.py" />
<source>empty: the keyring’s, or ~/.pgpass</source>
<translation>leer: das aus dem Schlüsselbund oder ~/.pgpass</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/server_dialog.py" />
<source>&amp;Keep the password in the keyring of the system</source>
<translation>Passwort im Schlüsselbund des Systems &amp;aufbewahren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/server_dialog.py" />
<source>&amp;Address</source>
<translation>A&amp;dresse</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/server_dialog.py" />
<source>&amp;Password</source>
<translation>&amp;Passwort</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>In a field, {key} does what it does there.</source>
<translation>In einem Feld bewirkt {key}, was es dort immer bewirkt.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Change keys</source>
<translation>Tasten ändern</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Add a key …</source>
<translation>Taste hinzufügen …</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Take it over</source>
<translation>Übernehmen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Back to the default</source>
<translation>Zurück zur Vorgabe</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>All back to the defaults</source>
<translation>Alle zurück zu den Vorgaben</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Escape: no new key.</source>
<translation>Escape: keine neue Taste.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_dialog.py" />
<source>Taken back from: {names}</source>
<translation>Zurückgenommen von: {names}</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_table.py" />
<source>Actions and their keys</source>
<translation>Aktionen und ihre Tasten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_table.py" />
<source>What it does</source>
<translation>Was geschieht</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/shortcuts_table.py" />
<source>(changed)</source>
<translation>(geändert)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Each article by itself</source>
<translation>Jeder Artikel für sich</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Articles of one source together</source>
<translation>Artikel einer Quelle zusammen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Articles of one month together</source>
<translation>Artikel eines Monats zusammen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>By date: the newest are for the test</source>
<translation>Nach Datum: die neuesten zum Testen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Another number splits in another way.</source>
<translation>Eine andere Zahl teilt anders auf.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Validation</source>
<translation>Validierung</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Test</source>
<translation>Test</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Seed</source>
<translation>Startwert</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Validation from</source>
<translation>Validierung ab</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/split_field.py" />
<source>Test from</source>
<translation>Test ab</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>Web address</source>
<translation>Web-Adresse</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>Keep as metadata</source>
<translation>Als Angabe behalten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>Column</source>
<translation>Spalte</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>Is</source>
<translation>Ist</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>For example</source>
<translation>Zum Beispiel</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<location filename="annotator/ui/widgets/table_menu.py" />
<source>Columns</source>
<translation>Spalten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_columns.py" />
<source>What the column “{column}” is</source>
<translation>Was die Spalte „{column}“ ist</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Columns of tables (*.json)</source>
<translation>Spalten von Tabellen (*.json)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{name} and {count} more with the same columns</source>
<translation>{name} und {count} weitere mit denselben Spalten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{name}: the first articles as they will be imported.</source>
<translation>{name}: die ersten Artikel, so wie sie importiert werden.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Import tables of articles</source>
<translation>Tabellen mit Artikeln importieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Table</source>
<translation>Tabelle</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Import this table</source>
<translation>Diese Tabelle importieren</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Guess</source>
<translation>Raten</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Load columns</source>
<translation>Spalten laden</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>Save columns</source>
<translation>Spalten speichern</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>These columns are as you chose them before.</source>
<translation>Diese Spalten sind wie beim letzten Mal gewählt.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{count} more column is kept as metadata.</source>
<translation>{count} weitere Spalte wird als Angabe behalten.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{count} more columns are kept as metadata.</source>
<translation>{count} weitere Spalten werden als Angaben behalten.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{count} of the first {rows} rows has no text, and is left out.</source>
<translation>{count} der ersten {rows} Zeilen hat keinen Text und wird weggelassen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{count} of the first {rows} rows have no text, and are left out.</source>
<translation>{count} der ersten {rows} Zeilen haben keinen Text und werden weggelassen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{name}: choose the column that holds the texts of the articles.</source>
<translation>{name}: die Spalte wählen, die die Texte der Artikel enthält.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_dialog.py" />
<source>{name}: there is no column “{column}”. Choose another one.</source>
<translation>{name}: Es gibt keine Spalte „{column}“. Eine andere wählen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Comma</source>
<translation>Komma</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Semicolon</source>
<translation>Semikolon</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Tab</source>
<translation>Tabulator</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Vertical bar</source>
<translation>Senkrechter Strich</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Only what is clear: 2024-03-14, 14 March 2024</source>
<translation>Nur was eindeutig ist: 2024-03-14, 14. März 2024</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>The day first: 14/03/2024</source>
<translation>Der Tag zuerst: 14/03/2024</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>The month first: 03/14/2024</source>
<translation>Der Monat zuerst: 03/14/2024</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Seconds since 1970: 1710374400</source>
<translation>Sekunden seit 1970: 1710374400</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>“{date}” is read as {read}.</source>
<translation>„{date}“ wird als {read} gelesen.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>{encoding} (recognised)</source>
<translation>{encoding} (erkannt)</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>There are no dates in the first rows.</source>
<translation>In den ersten Zeilen stehen keine Datumsangaben.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>“{date}” can be {readings}: choose which is meant. Until then the dates are kept as they are.</source>
<translation>„{date}“ kann {readings} sein: wählen, was gemeint ist. Bis dahin bleiben die Datumsangaben, wie sie sind.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>{count} of the first {rows} dates cannot be read so (“{date}”); it is kept as it is.</source>
<translation>{count} der ersten {rows} Datumsangaben lässt sich so nicht lesen („{date}“); sie bleibt, wie sie ist.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>{count} of the first {rows} dates cannot be read so (“{date}”); they are kept as they are.</source>
<translation>{count} der ersten {rows} Datumsangaben lassen sich so nicht lesen („{date}“); sie bleiben, wie sie sind.</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Between cells</source>
<translation>Zwischen den Zellen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Sheet</source>
<translation>Blatt</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>The first row holds the names</source>
<translation>Die erste Zeile enthält die Namen</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>How dates are written</source>
<translation>Wie Datumsangaben geschrieben sind</translation>
</message>
<message>
<location filename="annotator/ui/dialogs/table_reading.py" />
<source>Dates</source>
<translation>Datumsangaben</translation>
</message>
<message>
<location filename="annotator/ui/editing/article.py" />
<source>No text is selected.</source>
<translation>Es ist kein Text ausgewählt.</translation>
</message>
<message>
<location filename="annotator/ui/editing/article.py" />
<source>Select the words first.</source>
<translation>Zuerst die Wörter auswählen.</translation>
</message>
<message>
<location filename="annotator/ui/editing/article.py" />
<source>Nothing is selected.</source>
<translation>Es ist nichts ausgewählt.</translation>
</message>
<message>
<location filename="annotator/ui/editing/article.py" />
<source>Click on an annotation first.</source>
<translation>Zuerst auf eine Annotation klicken.</translation>
</message>
<message>
<location filename="annotator/ui/editing/article.py" />
<source>No statement is selected.</source>
<translation>Es ist keine Aussage ausgewählt.</translation>
</message>
<message>
<location filename="annotator/ui/editing/article.py" />
<source>Click on one in the lane.</source>
<translation>Auf eine in der Spalte der Aussagen klicken.</translation>
</message>
<message>
<location filename="annotator/ui/editing/attributing.py" />
<source>This is not an actor.</source>
<translation>Das ist kein Akteur.</translation>
</message>
<message>
<location filename="annotator/ui/editing/attributing.py" />
<source>Choose one, or type a new name.</source>
<translation>Einen wählen, oder einen neuen Namen eingeben.</translation>
</message>
<message>
<location filename="annotator/ui/editing/attributing.py" />
<source>No actor is mentioned near this.</source>
<translation>In der Nähe ist kein Akteur erwähnt.</translation>
</message>
<message>
<location filename="annotator/ui/editing/attributing.py" />
<source>Mark one with A first.</source>
<translation>Zuerst einen mit A markieren.</translation>
</message>
<message>
<location filename="annotator/ui/editing/marking.py" />
<source>No actor is mentioned before this.</source>
<translation>Davor ist kein Akteur erwähnt.</translation>
</message>
<message>
<location filename="annotator/ui/editing/marking.py" />
<source>Press A to choose one.</source>
<translation>A drücken, um einen zu wählen.</translation>
</message>
<message>
<location filename="annotator/ui/editing/shaping.py" />
<source>Move an edge</source>
<translation>Rand verschieben</translation>
</message>
<message>
<location filename="annotator/ui/editing/shaping.py" />
<source>The annotation is not there any more.</source>
<translation>Die Annotation gibt es nicht mehr.</translation>
</message>
<message>
<location filename="annotator/ui/editing/shaping.py" />
<source>Select another one.</source>
<translation>Eine andere auswählen.</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>These words are there already</source>
<translation>Diese Wörter sind schon dabei</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>A stance of its own has no claim.</source>
<translation>Eine eigenständige Haltung hat keine Behauptung.</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>Select a claim.</source>
<translation>Eine Behauptung auswählen.</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>The statement has no issue.</source>
<translation>Die Aussage hat kein Thema.</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>Choose its issue first.</source>
<translation>Zuerst ihr Thema wählen.</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>A new counterexample of “{name}”</source>
<translation>Ein neues Gegenbeispiel für „{name}“</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>A new example of “{name}”</source>
<translation>Ein neues Beispiel für „{name}“</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>Only claims and mentions have a form.</source>
<translation>Nur Behauptungen und Erwähnungen haben eine Form.</translation>
</message>
<message>
<location filename="annotator/ui/editing/stating.py" />
<source>Select one.</source>
<translation>Eine auswählen.</translation>
</message>
<message>
<location filename="annotator/ui/editor/colouring.py" />
<source>nobody known</source>
<translation>niemand bekannt</translation>
</message>
<message>
<location filename="annotator/ui/editor/colouring.py" />
<location filename="annotator/ui/editor/wording.py" />
<location filename="annotator/ui/statements/columns.py" />
<location filename="annotator/ui/actions" />
<source>supports</source>
<translation>ist für</translation>
</message>
<message>
<location filename="annotator/ui/editor/colouring.py" />
<location filename="annotator/ui/editor/wording.py" />
<location filename="annotator/ui/statements/columns.py" />
<location filename="annotator/ui/actions" />
<source>opposes</source>
<translation>ist gegen</translation>
</message>
<message>
<location filename="annotator/ui/editor/colouring.py" />
<source>both</source>
<translation>beides</translation>
</message>
<message>
<location filename="annotator/ui/editor/colouring.py" />
<source>neutral or not decided</source>
<translation>neutral oder unentschieden</translation>
</message>
<message>
<location filename="annotator/ui/editor/header.py" />
<source>by {author}</source>
<translation>von {author}</translation>
</message>
<message>
<location filename="annotator/ui/editor/lane.py" />
<source>STATEMENTS</source>
<translation>AUSSAGEN</translation>
</message>
<message>
<location filename="annotator/ui/editor/lane.py" />
<source>None yet: select what somebody claims.</source>
<translation>Noch keine: auswählen, was jemand behauptet.</translation>
</message>
<message>
<location filename="annotator/ui/editor/lane.py" />
<source>+ {hidden} more here: click in the text</source>
<translation>+ {hidden} weitere hier: in den Text klicken</translation>
</message>
<message>
<location filename="annotator/ui/editor/lane.py" />
<source>no stance yet</source>
<translation>noch keine Haltung</translation>
</message>
<message>
<location filename="annotator/ui/editor/lane.py" />
<location filename="annotator/ui/editor/wording.py" />
<source>nobody named</source>
<translation>niemand genannt</translation>
</message>
<message>
<location filename="annotator/ui/editor/overview.py" />
<source>Overview of the article</source>
<translation>Überblick über den Artikel</translation>
</message>
<message>
<location filename="annotator/ui/editor/view.py" />
<source>No article is open.</source>
<translation>Es ist kein Artikel geöffnet.</translation>
</message>
<message>
<location filename="annotator/ui/editor/wording.py" />
<source>is neutral on</source>
<translation>ist neutral zu</translation>
</message>
<message>
<location filename="annotator/ui/editor/wording.py" />
<source>is undecided on</source>
<translation>ist unentschieden zu</translation>
</message>
<message>
<location filename="annotator/ui/editor/wording.py" />
<source>via {names}</source>
<translation>laut {names}</translation>
</message>
<message>
<location filename="annotator/ui/editor/wording.py" />
<source>no target yet</source>
<translation>noch kein Gegenstand</translation>
</message>
<message>
<location filename="annotator/ui/editor/wording.py" />
<source>label not known</source>
<translation>Etikett nicht bekannt</translation>
</message>
<message>
<location filename="annotator/ui/export_preview.py" />
<source>Preview of the export</source>
<translation>Vorschau des Exports</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>Standpoint projects (*.standpoint)</source>
<translation>Standpoint-Projekte (*.standpoint)</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>New project</source>
<translation>Neues Projekt</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>Open a project</source>
<translation>Projekt öffnen</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>{path} is written.</source>
<translation>{path} ist geschrieben.</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>Checking</source>
<translation>Prüfung läuft</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>{count} problem was found.</source>
<translation>{count} Problem wurde gefunden.</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>{count} problems were found.</source>
<translation>{count} Probleme wurden gefunden.</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>The system has no keyring: the password is not kept</source>
<translation>Das System hat keinen Schlüsselbund: Das Passwort wird nicht aufbewahrt</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>Everything is in order</source>
<translation>Alles ist in Ordnung</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>Check</source>
<translation>Prüfung</translation>
</message>
<message>
<location filename="annotator/ui/files.py" />
<source>Exporting</source>
<translation>Export läuft</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Find in the article</source>
<translation>Im Artikel suchen</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Capitals matter</source>
<translation>Großschreibung beachten</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Whole words</source>
<translation>Ganze Wörter</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Regular expression</source>
<translation>Regulärer Ausdruck</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Previous hit (Shift+Enter)</source>
<translation>Voriger Treffer (Umschalt+Eingabe)</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Next hit (Enter)</source>
<translation>Nächster Treffer (Eingabe)</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>In all articles …</source>
<translation>In allen Artikeln …</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Show the hits of all articles in their contexts</source>
<translation>Treffer aller Artikel mit Kontext zeigen</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>Close the search</source>
<translation>Suche schließen</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>{at} of {count}</source>
<translation>{at} von {count}</translation>
</message>
<message>
<location filename="annotator/ui/find_bar.py" />
<source>not found</source>
<translation>nicht gefunden</translation>
</message>
<message>
<location filename="annotator/ui/focus_mode.py" />
<source>leave focus mode</source>
<translation>Fokusmodus verlassen</translation>
</message>
<message>
<location filename="annotator/ui/foreign.py" />
<source>Reading {path}</source>
<translation>{path} wird gelesen</translation>
</message>
<message>
<location filename="annotator/ui/foreign.py" />
<source>Trying out the mapping</source>
<translation>Zuordnung wird ausprobiert</translation>
</message>
<message>
<location filename="annotator/ui/foreign.py" />
<source>Importing annotations</source>
<translation>Annotationen werden importiert</translation>
</message>
<message>
<location filename="annotator/ui/foreign.py" />
<source>Imported: {report}</source>
<translation>Importiert: {report}</translation>
</message>
<message>
<location filename="annotator/ui/foreign.py" />
<source>These are the annotations of {names}. To see them in the articles, choose “Work in another’s name” in the menu of the project.</source>
<translation>Dies sind die Annotationen von {names}. Um sie in den Artikeln zu sehen, im Menü „Projekt“ „Unter anderem Namen arbeiten“ wählen.</translation>
</message>
<message>
<location filename="annotator/ui/going.py" />
<source>All articles are done</source>
<translation>Alle Artikel sind fertig</translation>
</message>
<message>
<location filename="annotator/ui/going.py" />
<source>This is the last article</source>
<translation>Das ist der letzte Artikel</translation>
</message>
<message>
<location filename="annotator/ui/going.py" />
<source>This is the first article</source>
<translation>Das ist der erste Artikel</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>No guidelines yet. Press “Edit” to write them, in Markdown.</source>
<translation>Noch keine Richtlinien. „Bearbeiten“ drücken, um sie in Markdown zu schreiben.</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Guidelines</source>
<translation>Richtlinien</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Open this link in the browser?</source>
<translation>Diesen Link im Browser öffnen?</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Open</source>
<translation>Öffnen</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Guidelines in Markdown</source>
<translation>Richtlinien in Markdown</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Edit</source>
<translation>Bearbeiten</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Write the guidelines, in Markdown</source>
<translation>Richtlinien in Markdown schreiben</translation>
</message>
<message>
<location filename="annotator/ui/guidelines.py" />
<source>Done</source>
<translation>Fertig</translation>
</message>
<message>
<location filename="annotator/ui/help/browser.py" />
<location filename="annotator/ui/help/window.py" />
<source>User's guide</source>
<translation>Handbuch</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>{least} to {most}</source>
<translation>{least} bis {most}</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>yes or no</source>
<translation>ja oder nein</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<location filename="annotator/ui/statements/columns.py" />
<location filename="annotator/ui/statements/recode_bar.py" />
<source>yes</source>
<translation>ja</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<location filename="annotator/ui/statements/recode_bar.py" />
<source>no</source>
<translation>nein</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>Endings</source>
<translation>Endungen</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>What it holds</source>
<translation>Was es enthält</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>Setting</source>
<translation>Einstellung</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>At first</source>
<translation>Anfangs</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>What can be chosen</source>
<translation>Was gewählt werden kann</translation>
</message>
<message>
<location filename="annotator/ui/help/filling.py" />
<source>Action</source>
<translation>Aktion</translation>
</message>
<message>
<location filename="annotator/ui/help/window.py" />
<source>Search the guide</source>
<translation>Im Handbuch suchen</translation>
</message>
<message>
<location filename="annotator/ui/help/window.py" />
<source>Contents</source>
<translation>Inhalt</translation>
</message>
<message>
<location filename="annotator/ui/help/window.py" />
<source>Back (Alt+Left)</source>
<translation>Zurück (Alt+Links)</translation>
</message>
<message>
<location filename="annotator/ui/help/window.py" />
<source>Forward (Alt+Right)</source>
<translation>Vor (Alt+Rechts)</translation>
</message>
<message>
<location filename="annotator/ui/help/window.py" />
<source>No page has these words.</source>
<translation>Auf keiner Seite stehen diese Wörter.</translation>
</message>
<message>
<location filename="annotator/ui/hints.py" />
<location filename="annotator/ui/widgets/chips.py" />
<location filename="annotator/ui/widgets/into_rows.py" />
<location filename="annotator/ui/widgets/own_line.py" />
<source>to the text</source>
<translation>zum Text</translation>
</message>
<message>
<location filename="annotator/ui/hints.py" />
<source>anything by its name</source>
<translation>nach Namen suchen</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>failed: {origin}</source>
<translation>fehlgeschlagen: {origin}</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Articles ({endings});;All (*)</source>
<translation>Artikel ({endings});;Alle (*)</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Import a folder</source>
<translation>Ordner importieren</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>{count} article is taken for the original of what is annotated</source>
<translation>{count} Artikel gilt als Vorlage des Annotierten</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>{count} articles are taken for the originals of what is annotated</source>
<translation>{count} Artikel gelten als Vorlagen des Annotierten</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>known already: {origin} is “{title}”</source>
<translation>schon bekannt: {origin} ist „{title}“</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Import from the web</source>
<translation>Aus dem Web importieren</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Address of the article</source>
<translation>Adresse des Artikels</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Importing</source>
<translation>Import läuft</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Importing a project</source>
<translation>Projekt wird importiert</translation>
</message>
<message>
<location filename="annotator/ui/importing.py" />
<source>Fetching</source>
<translation>Abruf läuft</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Its file, its folder or its disk may not be written, or it is a backup. To work in it, save a copy in a folder of yours.</source>
<translation>Seine Datei, sein Ordner oder sein Datenträger darf nicht beschrieben werden, oder es ist eine Sicherung. Um darin zu arbeiten, speichern Sie eine Kopie in einem eigenen Ordner.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>This project is read-only: look at it, search it, export it.</source>
<translation>Dieses Projekt ist schreibgeschützt: Sie können es ansehen, durchsuchen und exportieren.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Save a copy …</source>
<translation>Kopie speichern …</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Looking at the folder</source>
<translation>Ordner wird durchgesehen</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Restoring</source>
<translation>Sicherung wird zurückgeholt</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Save a copy</source>
<translation>Kopie speichern</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>What can be read of it is saved, and the rest is taken from the last backup. You see then what is lost. The damaged file is kept.</source>
<translation>Was davon lesbar ist, wird gerettet, und der Rest aus der letzten Sicherung genommen. Danach ist zu sehen, was verloren ist. Die beschädigte Datei bleibt erhalten.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Recover</source>
<translation>Retten</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Recovering</source>
<translation>Rettung läuft</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Everything was saved.</source>
<translation>Alles wurde gerettet.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Not everything could be saved.</source>
<translation>Nicht alles konnte gerettet werden.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Recovery</source>
<translation>Rettung</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>The backups of a project on a server are exports.</source>
<translation>Die Sicherungen eines Projekts auf einem Server sind Exporte.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Export it as standpoint-jsonl, which holds everything; “standpoint new --from” makes a project of that again.</source>
<translation>Als standpoint-jsonl exportieren, das alles enthält; „standpoint new --from“ macht daraus wieder ein Projekt.</translation>
</message>
<message>
<location filename="annotator/ui/keeper.py" />
<source>Restored. What it was before is kept.</source>
<translation>Zurückgeholt. Was davor da war, bleibt erhalten.</translation>
</message>
<message>
<location filename="annotator/ui/keybar.py" />
<source>Stop</source>
<translation>Anhalten</translation>
</message>
<message>
<location filename="annotator/ui/keybar.py" />
<source>Show all annotations again</source>
<translation>Alle Annotationen wieder anzeigen</translation>
</message>
<message>
<location filename="annotator/ui/keybar.py" />
<source>Hidden: {kinds}</source>
<translation>Ausgeblendet: {kinds}</translation>
</message>
<message>
<location filename="annotator/ui/keybar.py" />
<source>{work}: stopped</source>
<translation>{work}: angehalten</translation>
</message>
<message>
<location filename="annotator/ui/main_window.py" />
<source>read-only</source>
<translation>schreibgeschützt</translation>
</message>
<message>
<location filename="annotator/ui/main_window.py" />
<source>saved</source>
<translation>gespeichert</translation>
</message>
<message>
<location filename="annotator/ui/main_window.py" />
<location filename="annotator/ui/welcome.py" />
<source>Who says what, and where they stand.</source>
<translation>Wer was sagt, und wo alle stehen.</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>Only your own layer is shown: all claims have its colour</source>
<translation>Nur die eigene Ebene ist zu sehen: Alle Behauptungen haben ihre Farbe</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>mentions</source>
<translation>Erwähnungen</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>claims</source>
<translation>Behauptungen</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>stances</source>
<translation>Haltungen</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>Claims in the colours of their issues</source>
<translation>Behauptungen in den Farben ihrer Themen</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>Claims in the colours of their holders’ kinds</source>
<translation>Behauptungen in den Farben der Art ihrer Urheber</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>Claims in the colours of their stances</source>
<translation>Behauptungen in den Farben ihrer Haltungen</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>Claims in the colours of their layers</source>
<translation>Behauptungen in den Farben ihrer Ebenen</translation>
</message>
<message>
<location filename="annotator/ui/marks.py" />
<source>Shown again: {kind}</source>
<translation>Wieder angezeigt: {kind}</translation>
</message>
<message>
<location filename="annotator/ui/menus.py" />
<location filename="annotator/ui/actions" />
<source>&amp;Undo</source>
<translation>&amp;Rückgängig</translation>
</message>
<message>
<location filename="annotator/ui/menus.py" />
<location filename="annotator/ui/actions" />
<source>&amp;Redo</source>
<translation>&amp;Wiederholen</translation>
</message>
<message>
<location filename="annotator/ui/merging.py" />
<source>Which one is the same?</source>
<translation>Was ist dasselbe?</translation>
</message>
<message>
<location filename="annotator/ui/messages.py" />
<source>Something went wrong inside Standpoint.</source>
<translation>In Standpoint ist etwas schiefgegangen.</translation>
</message>
<message>
<location filename="annotator/ui/messages.py" />
<source>Everything done before is saved. Please send the report to the developers.
The log is in {log}</source>
<translation>Alles davor Getane ist gespeichert. Bitte den Bericht an die Entwickler senden.
Das Protokoll liegt in {log}</translation>
</message>
<message>
<location filename="annotator/ui/messages.py" />
<source>A report for the developers</source>
<translation>Bericht für die Entwickler</translation>
</message>
<message>
<location filename="annotator/ui/messages.py" />
<source>It holds versions, settings and the end of the log, but no text of articles and no names. Nothing is sent: copy it, and say what went wrong.</source>
<translation>Er enthält Versionen, Einstellungen und das Ende des Protokolls, aber keinen Text von Artikeln und keine Namen. Nichts wird gesendet: ihn kopieren und dazu sagen, was schiefging.</translation>
</message>
<message>
<location filename="annotator/ui/messages.py" />
<source>Copy the report</source>
<translation>Bericht kopieren</translation>
</message>
<message>
<location filename="annotator/ui/navigator.py" />
<source>{title} (Alt+{place})</source>
<translation>{title} (Alt+{place})</translation>
</message>
<message>
<location filename="annotator/ui/no_articles.py" />
<source>Drop files or folders anywhere in this window, or bring them in here.</source>
<translation>Dateien oder Ordner irgendwo in dieses Fenster ziehen oder hier importieren.</translation>
</message>
<message>
<location filename="annotator/ui/no_articles.py" />
<location filename="annotator/ui/panels/articles/panel.py" />
<source>No articles yet</source>
<translation>Noch keine Artikel</translation>
</message>
<message>
<location filename="annotator/ui/notices.py" />
<source>What does that mean?</source>
<translation>Was heißt das?</translation>
</message>
<message>
<location filename="annotator/ui/notices.py" />
<source>Got it</source>
<translation>Verstanden</translation>
</message>
<message>
<location filename="annotator/ui/palette.py" />
<source>What do you want to do, or to see?</source>
<translation>Was ist zu tun oder zu zeigen?</translation>
</message>
<message>
<location filename="annotator/ui/palette.py" />
<source>article</source>
<translation>Artikel</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/affiliations.py" />
<source>Roles and memberships</source>
<translation>Rollen und Mitgliedschaften</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/affiliations.py" />
<source>Enter a role or membership</source>
<translation>Rolle oder Mitgliedschaft eintragen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/affiliations.py" />
<source>Take the role away</source>
<translation>Rolle wegnehmen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Kind</source>
<translation>Art</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Aliases, one in a line</source>
<translation>Aliasnamen, je Zeile einer</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Identifier</source>
<translation>Kennung</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>such as Wikidata’s Q567</source>
<translation>etwa Q567 bei Wikidata</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>USED</source>
<translation>VERWENDET</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Find all …</source>
<translation>Alle finden …</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Find all mentions by name and aliases, in all articles</source>
<translation>Alle Erwähnungen nach Namen und Aliasnamen in allen Artikeln finden</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<location filename="annotator/ui/panels/issues/details.py" />
<source>Split off …</source>
<translation>Abtrennen …</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Let the chosen uses be of another actor, known or new</source>
<translation>Die gewählten Verwendungen einem anderen Akteur geben, bekannt oder neu</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Aliases</source>
<translation>Aliasnamen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<source>Roles</source>
<translation>Rollen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/details.py" />
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>USED {count}</source>
<translation>VERWENDET {count}</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>No actors yet. They come with their first mentions, or with “Add”.</source>
<translation>Noch keine Akteure. Sie kommen mit ihren ersten Erwähnungen oder über „Hinzufügen“.</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Search name and alias</source>
<translation>Name und Alias durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Search actors</source>
<translation>Akteure durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Enter a new actor</source>
<translation>Neuen Akteur eintragen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Merge …</source>
<translation>Zusammenführen …</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Make the selected actors one, or this one and another: the first keeps its name</source>
<translation>Die ausgewählten Akteure zusammenführen, oder diesen und einen anderen: der erste behält seinen Namen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Remove an unused actor</source>
<translation>Einen nicht verwendeten Akteur entfernen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Twins …</source>
<translation>Doppelte …</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Look through actors that may be the same</source>
<translation>Akteure durchsehen, die dieselben sein könnten</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>No actor is called so.</source>
<translation>Kein Akteur heißt so.</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>New actor</source>
<translation>Neuer Akteur</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>Merge {count} actors into “{kept}”?</source>
<translation>{count} Akteure zu „{kept}“ zusammenführen?</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>The other names become aliases, and all uses go to it. It can be undone.</source>
<translation>Die anderen Namen werden Aliasnamen, und alle Verwendungen gehen an ihn. Es lässt sich rückgängig machen.</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Merge</source>
<translation>Zusammenführen</translation>
</message>
<message>
<location filename="annotator/ui/panels/actors/panel.py" />
<source>also: {aliases}</source>
<translation>auch: {aliases}</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>As imported</source>
<translation>Import</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Random</source>
<translation>Zufall</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Fewest done</source>
<translation>Wenig getan</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>One seed gives the same order to everybody, also when articles are added</source>
<translation>Ein Startwert gibt allen dieselbe Reihenfolge, auch wenn Artikel hinzukommen</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>First what fewest of the others have begun, so that a team spreads over the articles</source>
<translation>Zuerst, was die wenigsten anderen begonnen haben, damit sich ein Team über die Artikel verteilt</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Sort articles</source>
<translation>Artikel sortieren</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Reverse the order</source>
<translation>Reihenfolge umkehren</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/order_bar.py" />
<source>Seed of the random order</source>
<translation>Startwert der zufälligen Reihenfolge</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/progress/window.py" />
<source>Search title and source</source>
<translation>Titel und Quelle durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/progress/window.py" />
<source>Search articles</source>
<translation>Artikel durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>Show articles by status</source>
<translation>Artikel nach Stand zeigen</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>All</source>
<translation>Alle</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/progress/window.py" />
<source>No article matches.</source>
<translation>Kein Artikel passt dazu.</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<location filename="annotator/ui/progress/window.py" />
<source>{shown} of {total} articles</source>
<translation>{shown} von {total} Artikeln</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>Remove {count} article …</source>
<translation>{count} Artikel entfernen …</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>Remove {count} articles …</source>
<translation>{count} Artikel entfernen …</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>Remove {count} article from the project?</source>
<translation>{count} Artikel aus dem Projekt entfernen?</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>Remove {count} articles from the project?</source>
<translation>{count} Artikel aus dem Projekt entfernen?</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>All that was annotated in it goes too. It can be undone.</source>
<translation>Alles darin Annotierte geht mit. Es lässt sich rückgängig machen.</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>All that was annotated in them goes too. It can be undone.</source>
<translation>Alles darin Annotierte geht mit. Es lässt sich rückgängig machen.</translation>
</message>
<message>
<location filename="annotator/ui/panels/articles/panel.py" />
<source>Mark as {status}</source>
<translation>Als „{status}“ markieren</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>To discuss</source>
<translation>Zu diskutieren</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>With a note</source>
<translation>Mit Notiz</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>To discuss, or with a note</source>
<translation>Zu diskutieren, oder mit Notiz</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Nothing is to be discussed. “Discuss” on the card of an annotation flags it.</source>
<translation>Nichts ist zu diskutieren. „Diskutieren“ auf der Karte einer Annotation merkt sie vor.</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Which are listed</source>
<translation>Was aufgeführt wird</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>What was said so far</source>
<translation>Was bisher gesagt wurde</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Answer, kept with the note</source>
<translation>Antwort, wird bei der Notiz aufgehoben</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Answer</source>
<translation>Antwort</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Resolve</source>
<translation>Erledigt</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Keep the answer, take the flag away, and on to the next</source>
<translation>Antwort aufheben, Merker wegnehmen und weiter zum nächsten</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Next</source>
<translation>Weiter</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Show the next one in its article</source>
<translation>Das nächste in seinem Artikel zeigen</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>{count} to discuss</source>
<translation>{count} offen</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>(no note)</source>
<translation>(keine Notiz)</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>Nothing has a note. “Note” on the card of an annotation writes one.</source>
<translation>Nichts hat eine Notiz. „Notiz“ auf der Karte einer Annotation schreibt eine.</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>resolve</source>
<translation>erledigen</translation>
</message>
<message>
<location filename="annotator/ui/panels/discuss.py" />
<source>to the list</source>
<translation>zur Liste</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Nothing was done yet. Each step will be seen here: what was done, when and by whom. From any of your own you can go back.</source>
<translation>Noch wurde nichts getan. Hier wird jeder Schritt stehen: was getan wurde, wann und von wem. Zu jedem eigenen können Sie zurückgehen.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<location filename="annotator/ui/actions" />
<location filename="annotator/ui/panels" />
<source>History</source>
<translation>Verlauf</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Undo to here …</source>
<translation>Bis hier zurück …</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Click on a step first.</source>
<translation>Zuerst auf einen Schritt klicken.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Only who took this step can take it back.</source>
<translation>Nur wer diesen Schritt getan hat, kann ihn zurücknehmen.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>This is taken back already, or takes back another step.</source>
<translation>Dies ist schon zurückgenommen, oder nimmt selbst einen Schritt zurück.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Take back this step?</source>
<translation>Diesen Schritt zurücknehmen?</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Take back {count} steps?</source>
<translation>{count} Schritte zurücknehmen?</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>“Redo” in the menu “Edit” does it again.</source>
<translation>„Wiederholen“ im Menü „Bearbeiten“ tut ihn wieder.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>“Redo” in the menu “Edit” does them again.</source>
<translation>„Wiederholen“ im Menü „Bearbeiten“ tut sie wieder.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Take back</source>
<translation>Zurücknehmen</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>The last {shown} steps; older ones are kept too.</source>
<translation>Die letzten {shown} Schritte; ältere sind auch aufgehoben.</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>taken back</source>
<translation>zurückgenommen</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>Take back this step and all of yours after it</source>
<translation>Diesen Schritt und alle eigenen danach zurücknehmen</translation>
</message>
<message>
<location filename="annotator/ui/panels/history.py" />
<source>A double-click opens the article.</source>
<translation>Ein Doppelklick öffnet den Artikel.</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<source>Below</source>
<translation>Unter</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Definition</source>
<translation>Definition</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<source>Examples</source>
<translation>Beispiele</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<source>Not meant</source>
<translation>Nicht gemeint</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<source>Let the chosen uses be of another issue, known or new</source>
<translation>Die gewählten Verwendungen einem anderen Thema geben, bekannt oder neu</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Retired: offered no more</source>
<translation>Nicht mehr anbieten</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Colour, key</source>
<translation>Farbe, Taste</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<location filename="annotator/ui/panels/labels.py" />
<source>Meaning</source>
<translation>Bedeutung</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<source>Not this</source>
<translation>Nicht dies</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/details.py" />
<source>(at the top)</source>
<translation>(ganz oben)</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>No issues yet. They come with the first claims, with “Add”, or from a codebook.</source>
<translation>Noch keine Themen. Sie kommen mit den ersten Behauptungen, über „Hinzufügen“ oder aus einem Codebuch.</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Search name and definition</source>
<translation>Name und Definition durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Search issues</source>
<translation>Themen durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Enter a new issue at the top</source>
<translation>Neues Thema ganz oben eintragen</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Add below</source>
<translation>Darunter</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Enter a new issue below</source>
<translation>Neues Thema darunter eintragen</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Make the selected issues one, or this one and another: the first keeps its name</source>
<translation>Die ausgewählten Themen zusammenführen, oder dieses und ein anderes: das erste behält seinen Namen</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Remove an unused issue</source>
<translation>Ein nicht verwendetes Thema entfernen</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>New issue</source>
<translation>Neues Thema</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Merge {count} issues into “{kept}”?</source>
<translation>{count} Themen zu „{kept}“ zusammenführen?</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>Their statements and the issues below them go to it. It can be undone.</source>
<translation>Ihre Aussagen und die Themen darunter gehen an dieses. Es lässt sich rückgängig machen.</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>{issue} (retired)</source>
<translation>{issue} (stillgelegt)</translation>
</message>
<message>
<location filename="annotator/ui/panels/issues/panel.py" />
<source>move</source>
<translation>verschieben</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>No labels yet. They are for what is no actor, claim or stance: “Add” makes one.</source>
<translation>Noch keine Etiketten. Sie sind für das, was weder Akteur noch Behauptung noch Haltung ist: „Hinzufügen“ legt eines an.</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>Search name, values and definition</source>
<translation>Name, Werte und Definition durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>Search labels</source>
<translation>Etiketten durchsuchen</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>Define a new label</source>
<translation>Neues Etikett festlegen</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>Remove an unused label</source>
<translation>Ein nicht verwendetes Etikett entfernen</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>No label is called so.</source>
<translation>Kein Etikett heißt so.</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>{label} (retired)</source>
<translation>{label} (stillgelegt)</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>New label</source>
<translation>Neues Etikett</translation>
</message>
<message>
<location filename="annotator/ui/panels/labels.py" />
<source>Values, one in a line; none: any</source>
<translation>Werte, je Zeile einer; keine: beliebig</translation>
</message>
<message>
<location filename="annotator/ui/printing/composing.py" />
<source>Tinted: a claim, with the number of its statement. Underlined: an actor. Dotted: words that show a stance. Dashed: a label.</source>
<translation>Hinterlegt: eine Behauptung mit der Nummer ihrer Aussage. Unterstrichen: ein Akteur. Gepunktet: Wörter, die eine Haltung zeigen. Gestrichelt: ein Etikett.</translation>
</message>
<message>
<location filename="annotator/ui/printing/composing.py" />
<source>Untitled</source>
<translation>Ohne Titel</translation>
</message>
<message>
<location filename="annotator/ui/printing/composing.py" />
<source>(reported by {names})</source>
<translation>(berichtet von {names})</translation>
</message>
<message>
<location filename="annotator/ui/printing/pages.py" />
<source>The pages cannot be written.</source>
<translation>Die Seiten lassen sich nicht schreiben.</translation>
</message>
<message>
<location filename="annotator/ui/printing/pages.py" />
<source>Check the printer, or the disk.</source>
<translation>Drucker oder Datenträger prüfen.</translation>
</message>
<message>
<location filename="annotator/ui/printing/pdf.py" />
<source>The PDF cannot be written: {reason}.</source>
<translation>Das PDF lässt sich nicht schreiben: {reason}.</translation>
</message>
<message>
<location filename="annotator/ui/printing/pdf.py" />
<source>Check the disk, and try again.</source>
<translation>Den Datenträger prüfen und noch einmal versuchen.</translation>
</message>
<message>
<location filename="annotator/ui/printing/printer.py" />
<source>Export “Articles with highlights (PDF)” instead, and print that.</source>
<translation>Stattdessen „Artikel mit Hervorhebungen (PDF)“ exportieren und das drucken.</translation>
</message>
<message>
<location filename="annotator/ui/printing/printer.py" />
<source>“{title}” is printed</source>
<translation>„{title}“ ist gedruckt</translation>
</message>
<message>
<location filename="annotator/ui/printing/printer.py" />
<source>Printing is not possible on this computer.</source>
<translation>Auf diesem Computer kann nicht gedruckt werden.</translation>
</message>
<message>
<location filename="annotator/ui/progress/model.py" />
<source>Minutes</source>
<translation>Minuten</translation>
</message>
<message>
<location filename="annotator/ui/progress/model.py" />
<source>Finished by</source>
<translation>Fertig bei</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>No articles yet: import some, then you see here how far they are.</source>
<translation>Noch keine Artikel: Sind welche importiert, ist hier zu sehen, wie weit sie sind.</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>Progress</source>
<translation>Fortschritt</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>Save as CSV …</source>
<translation>Als CSV speichern …</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>Progress of the articles</source>
<translation>Fortschritt der Artikel</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>Save as CSV</source>
<translation>Als CSV speichern</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>progress</source>
<translation>Fortschritt</translation>
</message>
<message>
<location filename="annotator/ui/progress/window.py" />
<source>{name} is written.</source>
<translation>{name} ist geschrieben.</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>{hours} h {minutes} min</source>
<translation>{hours} h {minutes} min</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>{finished} of {articles} finished ({share})</source>
<translation>{finished} von {articles} fertig ({share})</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>today {time}</source>
<translation>heute {time}</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>{time} for a finished article</source>
<translation>{time} für einen fertigen Artikel</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>{minutes} min</source>
<translation>{minutes} min</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>The whole project</source>
<translation>Das ganze Projekt</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>{number} in a done article (median)</source>
<translation>{number} in einem fertigen Artikel (Median)</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>No active time was measured yet</source>
<translation>Noch wurde keine aktive Zeit gemessen</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>in all {time}</source>
<translation>insgesamt {time}</translation>
</message>
<message>
<location filename="annotator/ui/progress/wording.py" />
<source>about {time} left</source>
<translation>noch etwa {time}</translation>
</message>
<message>
<location filename="annotator/ui/seeking.py" />
<location filename="annotator/ui/tour/steps.py" />
<source>Find</source>
<translation>Suchen</translation>
</message>
<message>
<location filename="annotator/ui/seeking.py" />
<source>The same as “{quote}”</source>
<translation>Dasselbe wie „{quote}“</translation>
</message>
<message>
<location filename="annotator/ui/seeking.py" />
<source>Mentions of {actor}</source>
<translation>Erwähnungen von {actor}</translation>
</message>
<message>
<location filename="annotator/ui/seeking.py" />
<source>Select a mention, a claim or a label first</source>
<translation>Zuerst eine Erwähnung, eine Behauptung oder ein Etikett auswählen</translation>
</message>
<message>
<location filename="annotator/ui/seeking.py" />
<source>Annotate</source>
<translation>Annotieren</translation>
</message>
<message>
<location filename="annotator/ui/signing_in.py" />
<source>In whose name do you go on?</source>
<translation>Unter welchem Namen geht es weiter?</translation>
</message>
<message>
<location filename="annotator/ui/signing_in.py" />
<source>as now</source>
<translation>wie jetzt</translation>
</message>
<message>
<location filename="annotator/ui/signing_in.py" />
<source>New annotator “{name}”</source>
<translation>Neu dabei: „{name}“</translation>
</message>
<message>
<location filename="annotator/ui/statements/columns.py" />
<source>Strength</source>
<translation>Stärke</translation>
</message>
<message>
<location filename="annotator/ui/statements/columns.py" />
<source>Quoted</source>
<translation>Zitiert</translation>
</message>
<message>
<location filename="annotator/ui/statements/columns.py" />
<source>Origin</source>
<translation>Herkunft</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>They become “{words}”. It can be undone. Now they are:</source>
<translation>Sie werden „{words}“. Das lässt sich rückgängig machen. Jetzt sind es:</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>What to change</source>
<translation>Was zu ändern ist</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>The new value</source>
<translation>Der neue Wert</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>Change {count} selected …</source>
<translation>{count} ausgewählte ändern …</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>Select rows first</source>
<translation>Zuerst Zeilen auswählen</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>and {count} other value</source>
<translation>und {count} weiterer Wert</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>and {count} other values</source>
<translation>und {count} weitere Werte</translation>
</message>
<message>
<location filename="annotator/ui/statements/recode_bar.py" />
<source>to</source>
<translation>in</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the issue of this statement?</source>
<translation>Thema dieser Aussage ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the issue of {count} statements?</source>
<translation>Thema von {count} Aussagen ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the polarity of this statement?</source>
<translation>Polarität dieser Aussage ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the polarity of {count} statements?</source>
<translation>Polarität von {count} Aussagen ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the intensity of this statement?</source>
<translation>Intensität dieser Aussage ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the intensity of {count} statements?</source>
<translation>Intensität von {count} Aussagen ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the form of this statement?</source>
<translation>Form dieser Aussage ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the form of {count} statements?</source>
<translation>Form von {count} Aussagen ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the flag of this statement?</source>
<translation>Merker dieser Aussage ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Change the flag of {count} statements?</source>
<translation>Merker von {count} Aussagen ändern?</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>No statements yet. Each claim, and each stance of its own, becomes a row here.</source>
<translation>Noch keine Aussagen. Jede Behauptung und jede eigenständige Haltung wird hier eine Zeile.</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Filter by any words</source>
<translation>Nach beliebigen Wörtern filtern</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Filter statements</source>
<translation>Aussagen filtern</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Group by</source>
<translation>Gruppieren nach</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>No groups</source>
<translation>Keine Gruppen</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Groups</source>
<translation>Gruppen</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>No statement matches.</source>
<translation>Keine Aussage passt.</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>{count} of {total} statements</source>
<translation>{count} von {total} Aussagen</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>{count} statement changed</source>
<translation>{count} Aussage geändert</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>{count} statements changed</source>
<translation>{count} Aussagen geändert</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>Groups: {title}</source>
<translation>Gruppen: {title}</translation>
</message>
<message>
<location filename="annotator/ui/statements/window.py" />
<source>(nothing)</source>
<translation>(nichts)</translation>
</message>
<message>
<location filename="annotator/ui/tables.py" />
<source>Reading tables</source>
<translation>Tabellen werden gelesen</translation>
</message>
<message>
<location filename="annotator/ui/top_bar.py" />
<source>Colours of claims</source>
<translation>Farben der Behauptungen</translation>
</message>
<message>
<location filename="annotator/ui/top_bar.py" />
<source>/   {count} article</source>
<translation>/   {count} Artikel</translation>
</message>
<message>
<location filename="annotator/ui/top_bar.py" />
<source>/   {count} articles</source>
<translation>/   {count} Artikel</translation>
</message>
<message>
<location filename="annotator/ui/top_bar.py" />
<source>/   Article {at} of {count}</source>
<translation>/   Artikel {at} von {count}</translation>
</message>
<message>
<location filename="annotator/ui/top_bar.py" />
<source>No articles yet: drop files here, or import them</source>
<translation>Noch keine Artikel: Dateien hier ablegen, oder importieren</translation>
</message>
<message>
<location filename="annotator/ui/tour/card.py" />
<source>To another corner</source>
<translation>In eine andere Ecke</translation>
</message>
<message>
<location filename="annotator/ui/tour/card.py" />
<source>&amp;Back</source>
<translation>&amp;Zurück</translation>
</message>
<message>
<location filename="annotator/ui/tour/card.py" />
<location filename="annotator/ui/tour/tour.py" />
<source>&amp;Skip</source>
<translation>Ü&amp;berspringen</translation>
</message>
<message>
<location filename="annotator/ui/tour/card.py" />
<source>E&amp;nd</source>
<translation>Be&amp;enden</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Read sentence by sentence</source>
<translation>Satz für Satz lesen</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>A statement is seldom longer than a sentence.</source>
<translation>Eine Aussage ist selten länger als ein Satz.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {next-sentence} until the outlined sentence is selected; {previous-sentence} goes back.</source>
<translation>{next-sentence} drücken, bis der umrandete Satz ausgewählt ist; {previous-sentence} geht zurück.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or scroll down to the outlined sentence, and drag over it.</source>
<translation>Oder bis zum umrandeten Satz scrollen und ihn mit der Maus überstreichen.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>What is said, and where does he stand?</source>
<translation>Was wird gesagt, und wo steht er?</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>The issue is found by any of its words, and its definition is shown.</source>
<translation>Das Thema findet sich über jedes seiner Wörter, und seine Definition wird gezeigt.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {claim}, type “allow”, press Enter, then {oppose}: he is against AI in lessons.</source>
<translation>{claim} drücken, „allow“ eingeben, Eingabe drücken, dann {oppose}: Er ist gegen KI im Unterricht.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or click “Claim” beside the selected words, on “Allow AI in lessons” in the list, and on − in the card.</source>
<translation>Oder neben den ausgewählten Wörtern auf „Behauptung“ klicken, in der Liste auf „Allow AI in lessons“ und in der Karte auf −.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Which word shows it?</source>
<translation>Welches Wort zeigt es?</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>A cue is what gives the stance away.</source>
<translation>Ein Signalwort ist, was die Haltung verrät.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {previous-sentence} or {next-sentence} until the sentence is selected, then Left, twice Ctrl+Right, and Shift+Right: “rather” is selected. Press {cue}.</source>
<translation>{previous-sentence} oder {next-sentence} drücken, bis der Satz ausgewählt ist, dann Links, zweimal Strg+Rechts und Umschalt+Rechts: „rather“ ist ausgewählt. {cue} drücken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or double-click on “rather”, then click “Cue”.</source>
<translation>Oder auf „rather“ doppelklicken, dann auf „Signalwort“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Who is it?</source>
<translation>Wer ist das?</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>The registry of actors knows this man already: he is offered first.</source>
<translation>Das Register der Akteure kennt diesen Mann schon: Er wird zuerst angeboten.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {previous-sentence} until the sentence with his name is selected, then Left, and twice Shift+Right. Press {mention}, then Enter.</source>
<translation>{previous-sentence} drücken, bis der Satz mit seinem Namen ausgewählt ist, dann Links und zweimal Umschalt+Rechts. {mention} drücken, dann Eingabe.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or drag over his name, click “Actor”, and on him in the list.</source>
<translation>Oder über seinen Namen ziehen, auf „Akteur“ klicken und in der Liste auf ihn.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>He said it</source>
<translation>Er hat es gesagt</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>The nearest who can have said it comes first. In a text with its actors marked, a new claim has its holder at once.</source>
<translation>Der Nächste, der es gesagt haben kann, kommt zuerst. In einem Text mit markierten Akteuren hat eine neue Behauptung ihren Urheber sofort.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {holder}. If the statement is not selected any more, {next-statement} leads to it.</source>
<translation>{holder} drücken. Wenn die Aussage nicht mehr ausgewählt ist, führt {next-statement} zu ihr.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or click on the statement, on “+ holder” in its card, and on him.</source>
<translation>Oder auf die Aussage klicken, in ihrer Karte auf „+ Urheber“, und auf ihn.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Take it back</source>
<translation>Es zurücknehmen</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Every step can be taken back, also after closing the program.</source>
<translation>Jeder Schritt lässt sich zurücknehmen, auch nach dem Schließen des Programms.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {undo}: he holds it no longer.</source>
<translation>{undo} drücken: Er ist nicht mehr der Urheber.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or choose “Undo” in the menu “Edit”.</source>
<translation>Oder im Menü „Bearbeiten“ auf „Rückgängig“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>And bring it again</source>
<translation>Und es wiederholen</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>There is no Save: what you do is in the project file at once.</source>
<translation>Es gibt kein Speichern: Alles Getane ist sofort in der Projektdatei.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {redo}.</source>
<translation>{redo} drücken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or choose “Redo” in the menu “Edit”.</source>
<translation>Oder im Menü „Bearbeiten“ auf „Wiederholen“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>The same everywhere</source>
<translation>Dasselbe überall</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>All places of his name, in all articles: what is marked already is told.</source>
<translation>Alle Stellen seines Namens in allen Artikeln: Was schon markiert ist, steht dabei.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press Esc, {previous-sentence} until the sentence with his name is selected, {outward} for what is there, and {same}. In the list, press Tab until “Annotate” has the focus, then Space.</source>
<translation>Esc drücken, {previous-sentence}, bis der Satz mit seinem Namen ausgewählt ist, {outward} für das, was dort ist, und {same}. In der Liste Tab drücken, bis „Annotieren“ den Fokus hat, dann die Leertaste.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or click on his name in the text, choose “The same everywhere …” with the right button, and click “Annotate”.</source>
<translation>Oder im Text auf seinen Namen klicken, mit der rechten Taste „Dasselbe überall …“ wählen und auf „Annotieren“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>All hits are marked, also in the strip at the right edge.</source>
<translation>Alle Treffer sind markiert, auch im Streifen am rechten Rand.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press Esc to close the list, then {find}, and type “school”.</source>
<translation>Esc drücken, um die Liste zu schließen, dann {find}, und „school“ eingeben.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or choose “Find in the article” in the menu “Edit”, and type “school”.</source>
<translation>Oder im Menü „Bearbeiten“ auf „Im Artikel suchen“ klicken und „school“ eingeben.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Done with this article</source>
<translation>Fertig mit diesem Artikel</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>The next article that is not done opens by itself.</source>
<translation>Der nächste Artikel, der nicht fertig ist, öffnet sich von selbst.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press Esc to go back to the text, then {done}.</source>
<translation>Esc drücken, um zum Text zurückzukehren, dann {done}.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or choose “Done (or nothing here)” in the menu “Annotate”.</source>
<translation>Oder im Menü „Annotieren“ auf „Fertig (oder nichts darin)“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>All statements</source>
<translation>Alle Aussagen</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>What was said in all articles: filter, group, and change many at once.</source>
<translation>Was in allen Artikeln gesagt wurde: filtern, gruppieren und viele auf einmal ändern.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Press {statements}.</source>
<translation>{statements} drücken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or choose “Table of all statements” in the menu “Go”.</source>
<translation>Oder im Menü „Gehe zu“ auf „Tabelle aller Aussagen“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Take the data with you</source>
<translation>Die Daten mitnehmen</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Tables for R, Stata and Excel, data for training, and what other tools read.</source>
<translation>Tabellen für R, Stata und Excel, Daten zum Trainieren, und was andere Werkzeuge lesen.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Close the table with Esc, then press {export}.</source>
<translation>Die Tabelle mit Esc schließen, dann {export} drücken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/steps.py" />
<source>Or close the table, and choose “Export …” in the menu “Project”.</source>
<translation>Oder die Tabelle schließen und im Menü „Projekt“ auf „Exportieren …“ klicken.</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>GUIDED TOUR · {at} OF {count}</source>
<translation>RUNDGANG · {at} VON {count}</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>This is done already. Do it again, or go on.</source>
<translation>Das ist schon getan. Es noch einmal tun, oder weitergehen.</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>Once more (&amp;S)</source>
<translation>Noch einmal (&amp;S)</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>GUIDED TOUR · DONE</source>
<translation>RUNDGANG · FERTIG</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>That is all one needs</source>
<translation>Mehr braucht man nicht</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>This project is a copy: try what you like. A new tour begins with a new copy.</source>
<translation>Dieses Projekt ist eine Kopie: Hier lässt sich alles ausprobieren. Ein neuer Rundgang beginnt mit einer neuen Kopie.</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>{key} opens the guide at what you are doing.</source>
<translation>{key} öffnet das Handbuch bei dem, was gerade getan wird.</translation>
</message>
<message>
<location filename="annotator/ui/tour/tour.py" />
<source>Next (&amp;S)</source>
<translation>Weiter (&amp;S)</translation>
</message>
<message>
<location filename="annotator/ui/welcome.py" />
<source>Try it on the sample project</source>
<translation>Mit dem Beispielprojekt ausprobieren</translation>
</message>
<message>
<location filename="annotator/ui/welcome.py" />
<source>Guided tour, in ten minutes</source>
<translation>Rundgang, in zehn Minuten</translation>
</message>
<message>
<location filename="annotator/ui/welcome.py" />
<source>New project …</source>
<translation>Neues Projekt …</translation>
</message>
<message>
<location filename="annotator/ui/welcome.py" />
<source>Open a project …</source>
<translation>Projekt öffnen …</translation>
</message>
<message>
<location filename="annotator/ui/welcome.py" />
<source>RECENT</source>
<translation>ZULETZT</translation>
</message>
<message>
<location filename="annotator/ui/widgets/chips.py" />
<source>Take away</source>
<translation>Wegnehmen</translation>
</message>
<message>
<location filename="annotator/ui/widgets/chips.py" />
<source>Take away {text}</source>
<translation>{text} wegnehmen</translation>
</message>
<message>
<location filename="annotator/ui/widgets/chips.py" />
<source>take it away</source>
<translation>wegnehmen</translation>
</message>
<message>
<location filename="annotator/ui/widgets/fields.py" />
<source>as it was, then to the text</source>
<translation>wie es war, dann zum Text</translation>
</message>
<message>
<location filename="annotator/ui/widgets/fields.py" />
<source>keep it</source>
<translation>behalten</translation>
</message>
<message>
<location filename="annotator/ui/widgets/folder_field.py" />
<source>Choose …</source>
<translation>Auswählen …</translation>
</message>
<message>
<location filename="annotator/ui/widgets/font_box.py" />
<source>{family} (as it comes)</source>
<translation>{family} (wie vorgegeben)</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>recognised by themselves</source>
<translation>von selbst erkannt</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>nothing: all is text</source>
<translation>nichts: alles ist Text</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>title</source>
<translation>Titel</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>source</source>
<translation>Quelle</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>author</source>
<translation>Autor</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>date</source>
<translation>Datum</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>address</source>
<translation>Adresse</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>language</source>
<translation>Sprache</translation>
</message>
<message>
<location filename="annotator/ui/widgets/header_box.py" />
<source>What the first lines mean, one after the other: title/date/source. “-” passes over a line. Lines such as “Title: …” at the top are recognised by themselves.</source>
<translation>Was die ersten Zeilen der Reihe nach bedeuten: Titel/Datum/Quelle. „-“ überspringt eine Zeile. Zeilen wie „Title: …“ am Anfang werden von selbst erkannt.</translation>
</message>
<message>
<location filename="annotator/ui/widgets/into_rows.py" />
<source>its entry</source>
<translation>zum Eintrag</translation>
</message>
<message>
<location filename="annotator/ui/widgets/into_rows.py" />
<source>choose several</source>
<translation>mehrere wählen</translation>
</message>
<message>
<location filename="annotator/ui/widgets/key_recorder.py" />
<source>Press the new key …</source>
<translation>Die neue Taste drücken …</translation>
</message>
<message>
<location filename="annotator/ui/widgets/look.py" />
<source>Colour</source>
<translation>Farbe</translation>
</message>
<message>
<location filename="annotator/ui/widgets/look.py" />
<source>Key</source>
<translation>Taste</translation>
</message>
<message>
<location filename="annotator/ui/widgets/look.py" />
<source>The key {key} belongs to “{taken}”.</source>
<translation>Die Taste {key} gehört zu „{taken}“.</translation>
</message>
<message>
<location filename="annotator/ui/widgets/look.py" />
<source>Choose another one, such as a digit.</source>
<translation>Eine andere wählen, etwa eine Ziffer.</translation>
</message>
<message>
<location filename="annotator/ui/widgets/movable_uses.py" />
<source>Move the chosen uses to …</source>
<translation>Die gewählten Verwendungen verschieben nach …</translation>
</message>
<message>
<location filename="annotator/ui/widgets/own_line.py" />
<source>next hit</source>
<translation>nächster Treffer</translation>
</message>
<message>
<location filename="annotator/ui/widgets/own_line.py" />
<source>previous hit</source>
<translation>voriger Treffer</translation>
</message>
<message>
<location filename="annotator/ui/widgets/picker.py" />
<source>Matches</source>
<translation>Treffer</translation>
</message>
<message>
<location filename="annotator/ui/widgets/picker.py" />
<source>take it</source>
<translation>nehmen</translation>
</message>
<message>
<location filename="annotator/ui/widgets/picker.py" />
<source>another one</source>
<translation>andere Zeile</translation>
</message>
<message>
<location filename="annotator/ui/widgets/picker.py" />
<source>leave it</source>
<translation>verlassen</translation>
</message>
<message>
<location filename="annotator/ui/widgets/table_menu.py" />
<source>Sort by {column}</source>
<translation>Nach {column} sortieren</translation>
</message>
<message>
<location filename="annotator/ui/widgets/table_menu.py" />
<source>Sort by {column}, backward</source>
<translation>Rückwärts nach {column} sortieren</translation>
</message>
<message>
<location filename="annotator/ui/widgets/table_menu.py" />
<source>Do not sort</source>
<translation>Nicht sortieren</translation>
</message>
<message>
<location filename="annotator/ui/widgets/uses.py" />
<source>Where it is used</source>
<translation>Wo es verwendet wird</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>to do</source>
<translation>offen</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>in progress</source>
<translation>in Arbeit</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>nothing here</source>
<translation>nichts darin</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>excluded</source>
<translation>ausgeschlossen</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>{number}%</source>
<translation>{number} %</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>{day}, {time}</source>
<translation>{day}, {time} Uhr</translation>
</message>
<message>
<location filename="annotator/ui/words.py" />
<source>d MMMM yyyy</source>
<translation>d. MMMM yyyy</translation>
</message>
<message>
<location filename="annotator/ui/workspace.py" />
<source>Undone</source>
<translation>Rückgängig gemacht</translation>
</message>
<message>
<location filename="annotator/ui/workspace.py" />
<source>There is nothing to undo</source>
<translation>Es gibt nichts rückgängig zu machen</translation>
</message>
<message>
<location filename="annotator/ui/workspace.py" />
<source>Done again</source>
<translation>Wiederholt</translation>
</message>
<message>
<location filename="annotator/ui/workspace.py" />
<source>There is nothing to redo</source>
<translation>Es gibt nichts zu wiederholen</translation>
</message>
<message>
<location filename="annotator/ui/workspace.py" />
<source>The file of this project is gone: {path}</source>
<translation>Die Datei dieses Projekts ist verschwunden: {path}</translation>
</message>
<message>
<location filename="annotator/ui/workspace.py" />
<source>Put it back at once, or export the project before you close it: what is done now would be lost.</source>
<translation>Sie sofort zurücklegen, oder das Projekt vor dem Schließen exportieren: Was jetzt getan wird, ginge verloren.</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;New project …</source>
<translation>&amp;Neues Projekt …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Open …</source>
<translation>Ö&amp;ffnen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Open a project on a &amp;server …</source>
<translation>Projekt auf einem &amp;Server öffnen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Open the sam&amp;ple project</source>
<translation>&amp;Beispielprojekt öffnen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Wor&amp;k in another’s name …</source>
<translation>Unter &amp;anderem Namen arbeiten …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Import articles …</source>
<translation>Artikel &amp;importieren …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Import a &amp;folder …</source>
<translation>&amp;Ordner importieren …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Import from the &amp;web …</source>
<translation>Aus dem &amp;Web importieren …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Paste an article …</source>
<translation>Artikel &amp;einfügen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Export …</source>
<translation>E&amp;xportieren …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>P&amp;rint the article …</source>
<translation>Artikel d&amp;rucken …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Check the project</source>
<translation>Projekt &amp;prüfen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Backups …</source>
<translation>Sicher&amp;ungen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>C&amp;lose the project</source>
<translation>Projekt s&amp;chließen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Quit</source>
<translation>Been&amp;den</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Copy</source>
<translation>&amp;Kopieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Preferences …</source>
<translation>&amp;Einstellungen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Change &amp;keys …</source>
<translation>Tasten ä&amp;ndern …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;User's guide</source>
<translation>&amp;Handbuch</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Guided &amp;tour</source>
<translation>&amp;Rundgang</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Keys</source>
<translation>&amp;Tasten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>keys</source>
<translation>Tasten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Report a fault …</source>
<translation>&amp;Fehler melden …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;About Standpoint</source>
<translation>Ü&amp;ber Standpoint</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Find in the article</source>
<translation>Im Artikel &amp;suchen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>find</source>
<translation>suchen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next hit</source>
<translation>Nächster Treffer</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Previous hit</source>
<translation>Voriger Treffer</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Find in &amp;all articles</source>
<translation>In &amp;allen Artikeln suchen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>The same every&amp;where …</source>
<translation>Dasselbe &amp;überall …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>same everywhere</source>
<translation>dasselbe überall</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Table of all statements</source>
<translation>&amp;Tabelle aller Aussagen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Pro&amp;gress of the work</source>
<translation>Fortschr&amp;itt der Arbeit</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Anything by its name …</source>
<translation>Nach &amp;Namen suchen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Correct the te&amp;xt of this article …</source>
<translation>Te&amp;xt dieses Artikels korrigieren …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Details of this article …</source>
<translation>An&amp;gaben zu diesem Artikel …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Mark as &amp;claim</source>
<translation>Als &amp;Behauptung markieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Mark as &amp;actor …</source>
<translation>Als &amp;Akteur markieren …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Mark as &amp;pronoun or description of the last actor</source>
<translation>Als &amp;Pronomen oder Beschreibung des letzten Akteurs markieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<location filename="annotator/vocabulary.py" />
<source>pronoun</source>
<translation>Pronomen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Mark as cue of a &amp;stance</source>
<translation>Als &amp;Signalwort einer Haltung markieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>cue</source>
<translation>Signalwort</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Mark as a stance &amp;of its own</source>
<translation>Als &amp;eigenständige Haltung markieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Give a &amp;label …</source>
<translation>Etike&amp;tt vergeben …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Supports</source>
<translation>Da&amp;für</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Opposes</source>
<translation>Da&amp;gegen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Neutral</source>
<translation>&amp;Neutral</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Not &amp;decided</source>
<translation>&amp;Unentschieden</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next &amp;intensity</source>
<translation>Nächste &amp;Intensität</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>One more stance of this claim</source>
<translation>Weitere Haltung dieser Behauptung</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Edit the card</source>
<translation>&amp;Karte bearbeiten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>edit</source>
<translation>bearbeiten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next likely &amp;holder</source>
<translation>Nächster wahrscheinlicher U&amp;rheber</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>One more holder …</source>
<translation>Weiterer Urheber …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Add a &amp;reporter …</source>
<translation>Beri&amp;chtenden hinzufügen …</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<location filename="annotator/vocabulary.py" />
<source>reporter</source>
<translation>Berichtender</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next &amp;quotation form</source>
<translation>Nächste &amp;Zitatform</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Add the selection as a &amp;fragment</source>
<translation>Auswahl als Frag&amp;ment hinzufügen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>fragment</source>
<translation>Fragment</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Take the selection away from it</source>
<translation>Auswahl daraus wegnehmen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Start further back by a word</source>
<translation>Anfang um ein Wort nach vorn</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>edges</source>
<translation>Ränder</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>End further on by a word</source>
<translation>Ende um ein Wort nach hinten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Start further on by a word</source>
<translation>Anfang um ein Wort nach hinten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>End further back by a word</source>
<translation>Ende um ein Wort nach vorn</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Start further back by a character</source>
<translation>Anfang um ein Zeichen nach vorn</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>End further on by a character</source>
<translation>Ende um ein Zeichen nach hinten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Start further on by a character</source>
<translation>Anfang um ein Zeichen nach hinten</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>End further back by a character</source>
<translation>Ende um ein Zeichen nach vorn</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Note</source>
<translation>N&amp;otiz</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>note</source>
<translation>Notiz</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Example of its issue</source>
<translation>Beispiel für ihr Thema</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Counterexample: not what its issue means</source>
<translation>Gegenbeispiel: was mit ihrem Thema nicht gemeint ist</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>&amp;Discuss</source>
<translation>&amp;Diskutieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<location filename="annotator/vocabulary.py" />
<source>discuss</source>
<translation>diskutieren</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Re&amp;move</source>
<translation>&amp;Löschen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>remove</source>
<translation>löschen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Done (or nothing here), and to the n&amp;ext article</source>
<translation>Fertig (oder nichts darin), &amp;weiter zum nächsten Artikel</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>done, next</source>
<translation>fertig, weiter</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Select the next sentence</source>
<translation>Nächsten Satz auswählen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>next sentence</source>
<translation>nächster Satz</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Select the previous sentence</source>
<translation>Vorigen Satz auswählen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next statement</source>
<translation>Nächste Aussage</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>statement</source>
<translation>Aussage</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Previous statement</source>
<translation>Vorige Aussage</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next annotation at this place, outward</source>
<translation>Nächste Annotation an dieser Stelle, nach außen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>what is here</source>
<translation>was hier ist</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Select nothing</source>
<translation>Nichts auswählen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next article</source>
<translation>Nächster Artikel</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Previous article</source>
<translation>Voriger Artikel</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Next article that is not done</source>
<translation>Nächster Artikel, der nicht fertig ist</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Back to the text, or from it to the hits</source>
<translation>Zurück zum Text, oder von ihm zu den Treffern</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Larger text</source>
<translation>Text größer</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Smaller text</source>
<translation>Text kleiner</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Text in its usual size</source>
<translation>Text in üblicher Größe</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>As the system</source>
<translation>Wie das System</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Light</source>
<translation>Hell</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Dark</source>
<translation>Dunkel</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Mentions</source>
<translation>Erwähnungen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Claims</source>
<translation>Behauptungen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Stances and their cues</source>
<translation>Haltungen und ihre Signalwörter</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>All annotations, or none</source>
<translation>Alle Annotationen oder keine</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Kind of holder</source>
<translation>Art der Urheber</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Layer</source>
<translation>Ebene</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Something else</source>
<translation>Etwas anderes</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Focus: only the text and its statements</source>
<translation>Fokus: nur der Text und seine Aussagen</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Show or hide the panels</source>
<translation>Bereiche ein- oder ausblenden</translation>
</message>
<message>
<location filename="annotator/ui/actions" />
<source>Show or hide the guidelines</source>
<translation>Richtlinien ein- oder ausblenden</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>&amp;Project</source>
<translation>&amp;Projekt</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>&amp;Edit</source>
<translation>&amp;Bearbeiten</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>&amp;Annotate</source>
<translation>&amp;Annotieren</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>&amp;Go</source>
<translation>&amp;Gehe zu</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>&amp;View</source>
<translation>An&amp;sicht</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>&amp;Help</source>
<translation>&amp;Hilfe</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>Open a project first.</source>
<translation>Zuerst ein Projekt öffnen.</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>Open an article first.</source>
<translation>Zuerst einen Artikel öffnen.</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>Select the words first, or press {key}.</source>
<translation>Zuerst die Wörter auswählen, oder {key} drücken.</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>Click on an annotation first, or press {key}.</source>
<translation>Zuerst auf eine Annotation klicken, oder {key} drücken.</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>Click on a statement first, or press the key of the next one.</source>
<translation>Zuerst auf eine Aussage klicken, oder die Taste der nächsten drücken.</translation>
</message>
<message>
<location filename="annotator/ui/actions/base.py" />
<source>Select words or an annotation first.</source>
<translation>Zuerst Wörter oder eine Annotation auswählen.</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Appearance</source>
<translation>Aussehen</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>system</source>
<translation>wie das System</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>light</source>
<translation>hell</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>dark</source>
<translation>dunkel</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>English</source>
<translation>English</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Deutsch</source>
<translation>Deutsch</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Show the last article while starting</source>
<translation>Beim Starten den letzten Artikel zeigen</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Reading</source>
<translation>Lesen</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Font of the text</source>
<translation>Schrift des Textes</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Size of the text (px)</source>
<translation>Größe des Textes (px)</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Characters in a line</source>
<translation>Zeichen in einer Zeile</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Line height</source>
<translation>Zeilenhöhe</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>More space between letters (%)</source>
<translation>Mehr Abstand zwischen Buchstaben (%)</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<location filename="annotator/vocabulary.py" />
<source>stance</source>
<translation>Haltung</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>layer</source>
<translation>Ebene</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Annotating</source>
<translation>Annotieren</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Your name in new projects</source>
<translation>Eigener Name in neuen Projekten</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>A drag selects whole words</source>
<translation>Ziehen mit der Maus wählt ganze Wörter aus</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Measure the active time in each article</source>
<translation>Aktive Zeit in jedem Artikel messen</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Seconds without keys or mouse that count as a pause</source>
<translation>Sekunden ohne Tasten und Maus, die als Pause zählen</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>How many to keep (0: none)</source>
<translation>Wie viele behalten werden (0: keine)</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>Folder (empty: among your data)</source>
<translation>Ordner (leer: bei den eigenen Daten)</translation>
</message>
<message>
<location filename="annotator/settings.py" />
<source>What the first lines of articles mean</source>
<translation>Was die ersten Zeilen von Artikeln bedeuten</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>person</source>
<translation>Person</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>organisation</source>
<translation>Organisation</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>group</source>
<translation>Gruppe</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>state</source>
<translation>Staat</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>media</source>
<translation>Medium</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>other</source>
<translation>Sonstiges</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>mention</source>
<translation>Erwähnung</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>name</source>
<translation>Name</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>description</source>
<translation>Beschreibung</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>direct</source>
<translation>direkt</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>indirect</source>
<translation>indirekt</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>mixed</source>
<translation>gemischt</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>manual</source>
<translation>von Hand</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>accepted</source>
<translation>angenommen</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>edited</source>
<translation>bearbeitet</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>import</source>
<translation>Import</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>adjudicated</source>
<translation>abgeglichen</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>polarity</source>
<translation>Polarität</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>intensity</source>
<translation>Intensität</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>form</source>
<translation>Form</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>teal</source>
<translation>Blaugrün</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>amber</source>
<translation>Bernstein</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>violet</source>
<translation>Violett</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>rose</source>
<translation>Rosé</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>sky</source>
<translation>Himmelblau</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>olive</source>
<translation>Olive</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>moss</source>
<translation>Moos</translation>
</message>
<message>
<location filename="annotator/vocabulary.py" />
<source>plum</source>
<translation>Pflaume</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Plain text</source>
<translation>Reiner Text</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One article per file; title, source and date from its first lines or its name.</source>
<translation>Ein Artikel je Datei; Titel, Quelle und Datum aus den ersten Zeilen oder dem Namen.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Web page (HTML)</source>
<translation>Webseite (HTML)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The article of a saved web page, without what surrounds it; title, author, date.</source>
<translation>Der Artikel einer gespeicherten Webseite ohne das Drumherum; Titel, Autor, Datum.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>PDF document</source>
<translation>PDF-Dokument</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The text of a document without running heads, its words and paragraphs joined.</source>
<translation>Der Text eines Dokuments ohne Kopfzeilen, Wörter und Absätze zusammengefügt.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Word document (DOCX)</source>
<translation>Word-Dokument (DOCX)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The text of a document, with its notes; or the articles of a Nexis download.</source>
<translation>Der Text eines Dokuments mit seinen Anmerkungen; oder die Artikel eines Nexis-Downloads.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>OpenDocument text (ODT)</source>
<translation>OpenDocument-Text (ODT)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The text of a document, with its notes.</source>
<translation>Der Text eines Dokuments mit seinen Anmerkungen.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Rich text (RTF)</source>
<translation>Rich Text (RTF)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The text of a document; or the articles of a Factiva or Nexis download.</source>
<translation>Der Text eines Dokuments; oder die Artikel eines Downloads von Factiva oder Nexis.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Electronic book (EPUB)</source>
<translation>Elektronisches Buch (EPUB)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The whole text of a book or magazine as one article.</source>
<translation>Der ganze Text eines Buchs oder Magazins als ein Artikel.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Markdown</source>
<translation>Markdown</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One article per file, without its markup; title, source and date from its header.</source>
<translation>Ein Artikel je Datei, ohne Auszeichnung; Titel, Quelle und Datum aus dem Kopf.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>News feed (RSS, Atom)</source>
<translation>Nachrichtenfeed (RSS, Atom)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The entries of a feed with title, author, date and URL, as far as they hold text.</source>
<translation>Die Einträge eines Feeds mit Titel, Autor, Datum und URL, soweit sie Text enthalten.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Web archive (WARC)</source>
<translation>Webarchiv (WARC)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The articles of the web pages in an archive, with URL, title, author and date.</source>
<translation>Die Artikel der Webseiten in einem Archiv mit URL, Titel, Autor und Datum.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Standpoint project</source>
<translation>Standpoint-Projekt</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Everything: articles, actors, codebook, and the annotations of all layers.</source>
<translation>Alles: Artikel, Akteure, Codebuch und die Annotationen aller Ebenen.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>W3C Web Annotation (JSON-LD)</source>
<translation>W3C Web Annotation (JSON-LD)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Texts, spans with all attributes, links, and who made them, as linked data.</source>
<translation>Texte, Spannen mit allen Attributen, Verbindungen und wer sie gemacht hat, als verknüpfte Daten.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>CoNLL-U Plus</source>
<translation>CoNLL-U Plus</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Tokens, spans of every shape in a column, the rest in comments.</source>
<translation>Wörter, Spannen jeder Form in einer Spalte, der Rest in Kommentaren.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>CoNLL-2003 (IOB2)</source>
<translation>CoNLL-2003 (IOB2)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Tokens with one tag each, in a file for each layer and kind of annotation.</source>
<translation>Wörter mit je einer Marke, in einer Datei für jede Ebene und Art von Annotation.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>spaCy (DocBin)</source>
<translation>spaCy (DocBin)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Tokens and labelled spans to train on; the rest in the documents' user data.</source>
<translation>Wörter und Spannen mit Etiketten zum Trainieren; der Rest in den Benutzerdaten der Dokumente.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Prodigy (JSONL)</source>
<translation>Prodigy (JSONL)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Spans with all attributes, tokens and relations; one line per article and annotator.</source>
<translation>Spannen mit allen Attributen, Wörter und Relationen; eine Zeile je Artikel und Annotator.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>doccano (JSONL)</source>
<translation>doccano (JSONL)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Spans with their labels and relations; no attributes.</source>
<translation>Spannen mit ihren Etiketten und Relationen; keine Attribute.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Label Studio (JSON)</source>
<translation>Label Studio (JSON)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Spans with all attributes, relations, and several annotators; a configuration beside.</source>
<translation>Spannen mit allen Attributen, Relationen und mehreren Annotatoren; eine Konfiguration daneben.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Codebook (CSV table)</source>
<translation>Codebuch (CSV-Tabelle)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Issues as a tree and labels, with all that the codebook says of them; no articles.</source>
<translation>Themen als Baum und Etiketten, mit allem, was das Codebuch dazu sagt; keine Artikel.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Table (CSV or TSV)</source>
<translation>Tabelle (CSV oder TSV)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One article per row, with its metadata in columns.</source>
<translation>Ein Artikel je Zeile, seine Angaben in Spalten.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Table (Excel)</source>
<translation>Tabelle (Excel)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Table (JSONL)</source>
<translation>Tabelle (JSONL)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One article per line, as a JSON object with its metadata.</source>
<translation>Ein Artikel je Zeile, als JSON-Objekt mit seinen Angaben.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Table (Parquet)</source>
<translation>Tabelle (Parquet)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>brat standoff</source>
<translation>brat standoff</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Texts with their spans, relations, attributes and notes, in a folder for each layer.</source>
<translation>Texte mit ihren Spannen, Relationen, Attributen und Notizen, in einem Ordner je Ebene.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>UIMA CAS JSON (INCEpTION)</source>
<translation>UIMA CAS JSON (INCEpTION)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Texts with all spans, attributes, links and facts, in a file for each layer.</source>
<translation>Texte mit allen Spannen, Attributen, Verbindungen und Angaben, in einer Datei je Ebene.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>UIMA CAS XMI (INCEpTION)</source>
<translation>UIMA CAS XMI (INCEpTION)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>WebAnno TSV 3 (INCEpTION)</source>
<translation>WebAnno TSV 3 (INCEpTION)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>REFI-QDA project (ATLAS.ti, MAXQDA, NVivo, QualCoder)</source>
<translation>REFI-QDA-Projekt (ATLAS.ti, MAXQDA, NVivo, QualCoder)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Articles with coded passages of all annotators, links between them, the codebook.</source>
<translation>Artikel mit kodierten Stellen aller Annotatoren, Verbindungen dazwischen, das Codebuch.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>REFI-QDA codebook</source>
<translation>REFI-QDA-Codebuch</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The tree of issues and the labels with their colours and definitions; no articles.</source>
<translation>Der Baum der Themen und die Etiketten mit Farben und Definitionen; keine Artikel.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Discourse Network Analyzer 3</source>
<translation>Discourse Network Analyzer 3</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Documents and statements: person, organization, concept, agreement, and more. The password of each coder is “sample”.</source>
<translation>Dokumente und Aussagen: Person, Organisation, Konzept, Zustimmung und mehr. Das Passwort jedes Kodierers ist „sample“.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>QualCoder project</source>
<translation>QualCoder-Projekt</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Texts with coded passages of all coders, and the tree of codes.</source>
<translation>Texte mit kodierten Stellen aller Kodierer, und der Baum der Codes.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Table (JSON)</source>
<translation>Tabelle (JSON)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One article per object of an array, with its metadata.</source>
<translation>Ein Artikel je Objekt einer Liste, mit seinen Angaben.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Statements (CSV table)</source>
<translation>Aussagen (CSV-Tabelle)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One row for each holder and stance: who says what, for or against what.</source>
<translation>Eine Zeile je Urheber und Haltung: wer was sagt, für oder gegen was.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Dataset for machine learning (Hugging Face)</source>
<translation>Datensatz für maschinelles Lernen (Hugging Face)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Articles with their spans and relations, and statements, split to train and to test.</source>
<translation>Artikel mit ihren Spannen und Relationen, und Aussagen, aufgeteilt zum Trainieren und Testen.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>All tables (CSV, for R and others)</source>
<translation>Alle Tabellen (CSV, für R und andere)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Articles, statements, annotations, actors and codebook, as tables linked by ids.</source>
<translation>Artikel, Aussagen, Annotationen, Akteure und Codebuch, als durch Kennungen verknüpfte Tabellen.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>All tables (Excel workbook)</source>
<translation>Alle Tabellen (Excel-Arbeitsmappe)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Articles, statements, annotations, actors and codebook, in sheets linked by ids.</source>
<translation>Artikel, Aussagen, Annotationen, Akteure und Codebuch, in durch Kennungen verknüpften Blättern.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>All tables (Parquet)</source>
<translation>Alle Tabellen (Parquet)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>All tables (Stata)</source>
<translation>Alle Tabellen (Stata)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Statements, annotations, actors and codebook as .dta files, linked by ids.</source>
<translation>Aussagen, Annotationen, Akteure und Codebuch als .dta-Dateien, durch Kennungen verknüpft.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>All tables (SPSS)</source>
<translation>Alle Tabellen (SPSS)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Statements, annotations, actors and codebook as .sav files, linked by ids.</source>
<translation>Aussagen, Annotationen, Akteure und Codebuch als .sav-Dateien, durch Kennungen verknüpft.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Annotations (JSONL, for training)</source>
<translation>Annotationen (JSONL, zum Trainieren)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>One article per line, with its text, spans and relations.</source>
<translation>Ein Artikel je Zeile, mit Text, Spannen und Relationen.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Codebook (Word document)</source>
<translation>Codebuch (Word-Dokument)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Issues and labels with their definitions and examples, for reading and printing.</source>
<translation>Themen und Etiketten mit Definitionen und Beispielen, zum Lesen und Drucken.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Codebook (HTML)</source>
<translation>Codebuch (HTML)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Articles with highlights (HTML)</source>
<translation>Artikel mit Hervorhebungen (HTML)</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>The articles with everything that is marked in them, for reading and printing.</source>
<translation>Die Artikel mit allem darin Markierten, zum Lesen und Drucken.</translation>
</message>
<message>
<location filename="annotator/formats" />
<source>Articles with highlights (PDF)</source>
<translation>Artikel mit Hervorhebungen (PDF)</translation>
</message>
</context>
</TS>
