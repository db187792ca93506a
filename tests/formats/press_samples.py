"""Downloads as press archives make them, with invented articles."""

NEXIS_WRAPPED = """


Download Request: Selected Items: 1-2
Terms: ferry


                               1 of 2 DOCUMENTS



                             The Courier (London)

                            March 14, 2024 Thursday
                                National Edition

The last ferry leaves: Ada Holm and the
end of an age

BYLINE: By Ada Holm

SECTION: NEWS; Pg. 12

LENGTH: 27 words

The mayor said on Monday that nothing was decided
about the ferry. “Stay,” she said.

The harbour board found her words
reckless.

LOAD-DATE: March 14, 2024

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                    Copyright 2024 The Courier
                       All Rights Reserved


                               2 of 2 DOCUMENTS



                             Der Kurier

                            15. März 2024 Freitag

Die letzte Fähre

AUTOR: Bo Lund

LÄNGE: 12 Wörter

Der Bürgermeister widersprach.

UPDATE: 15. März 2024

SPRACHE: GERMAN; DEUTSCH
"""

NEXIS = """User Name: = someone
Date and Time: Friday, 5. July 2024 09:31:00 CEST
Job Number: 1
Documents (2)
1. The last ferry
Client/Matter: -None-
2. Islands
Client/Matter: -None-
The last ferry
The Courier (London)
March 14, 2024 Thursday 9:33 AM GMT

Copyright 2024 The Courier All Rights Reserved

Section:\xa0NEWS; Version:1
Length:\xa027 words
Byline:\xa0By Ada Holm
Highlight:\xa0A farewell.
Body

The mayor said on Monday that nothing was decided.
“Stay,” she said. 🙂
Graphic

A picture of a ferry.
Classification

Language:\xa0ENGLISH
Publication-Type:\xa0Newspaper
Subject:\xa0FERRIES (93%)
Load-Date:\xa0March 14, 2024

End of Document

Islands
The New Courier
(Sea)
March 15, 2024

Copyright 2024 The New Courier

Length:\xa04 words
Body
Islands have no choice.
Load-Date:\xa0March 16, 2024

End of Document
"""

FACTIVA = """Factiva
Dow Jones
News
The last ferry
By Ada Holm
Special to The Courier
1,027 words
14 March 2024
09:33
The Courier
COUR
12
English
(c) 2024 The Courier
The mayor said on Monday that nothing was decided.
“Stay,” she said. 🙂
Courier Media Ltd
Document COUR000020240314ek3e0001a
Die letzte Fähre
Bo Lund
12 Wörter
15. März 2024
Der Kurier
DKUR
Deutsch
Copyright 2024. Der Kurier.
Der Bürgermeister widersprach.
Courier Media Ltd
Dokument DKUR000020240315ek3e0002b
"""

FACTIVA_CODED = """SE\tNews
HD\tThe last ferry
BY\tBy Ada Holm
WC\t27 words
PD\t14 March 2024
SN\tThe Courier
SC\tCOUR
LA\tEnglish
CY\t(c) 2024 The Courier
LP
The mayor said on Monday that nothing was decided.
TD
“Stay,” she said. 🙂
NS\tferries : Sea
AN\tDocument
Document COUR000020240314ek3e0001a
"""
