"""What a full stop after these words means, in English and German news. Data for `segment` only.

Abbreviations are written as in print, without the last stop and without spaces: "z. B." is "z.B".
"""


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


# Something always follows: a name after a title, the rest of the clause after "z. B.".
OPEN = _words(
    """
    Adm Amb Assoc Asst Atty Brig Capt Cmdr Col Cpl Dep Dr Drs Fr Ft Gen Gov Hon Insp Lt Maj Messrs
    Mr Mrs Ms Mt Pres Prof Pvt Rep Reps Rev Sec Sen Sens Sgt St Ste Supt Viz viz vs approx
    e.g i.e cf
    Abg Bf Dipl Hr Hrn Ing Kard Mag Mlle Mme Stv Vors amerik bes beispielsw bspw bzw ca dt ehem
    engl evtl exkl franz frz geb gegr gest ggf inkl insb insbes österr röm russ schweiz sog
    stellv ukr verh vgl zzgl abzgl z.B Z.B d.h D.h u.U z.T z.Zt i.d.R I.d.R i.S.d v.a V.a o.g
    s.o i.A i.V a.d a.M
    """
)

# An abbreviation only when a number follows: "No. 10", but "He said no."
NUMBERED = _words(
    """
    Ch Fig No Nos Sect Vol ch fig no pp vol
    Abb Abs Abschn Anm Art Az Bd Bde Kap Nr Nrn Rn Rz Tab Tel Ziff
    """
)

# Abbreviations that can also end a sentence: the next word has to tell.
CLOSING = _words(
    """
    Assn Ave Blvd Bros Calif Co Corp Cos Dept Esq Fla Govt Inc Jr Ltd Penn Rd Sr Tex Univ al etc
    Apr Aug Dec Dez Feb Jan Jul Jun Mar Mrz Nov Oct Okt Sep Sept
    Chr Ges Hg Hrsg Jh Jhd Min Mio Mrd Sek Std Str Tsd ff usf usw
    """
)

# Words that begin a sentence far more often than they follow an abbreviation as a name or a noun.
STARTERS = _words(
    """
    A After Although An And Another As At Because Before Both But By Despite During Earlier Even
    For From Further He Her His How However I If In Instead It Its Last Later Like Many
    Meanwhile Most My No Not Nothing On One Only Our Over Several She Since So Some Still Such
    That The Their Then There These They This Those Though Through Thus To Unlike Until We What
    When Where Whether Which While Who Why With Without Yet You Your
    Aber Alle Allerdings Als Also Am Andere Auch Auf Aus Außerdem Bei Beide Bereits Bis Bisher
    Da Dabei Dadurch Dafür Dagegen Daher Damit Danach Daneben Dann Darauf Darin Darum Das Dass
    Dazu Denn Dennoch Der Deshalb Deswegen Die Dies Diese Dieser Dieses Doch Dort Durch Ein Eine
    Einen Einer Einige Er Erst Es Etwa Für Gegen Gleichzeitig Hier Hingegen Ich Ihr Ihre Im
    Immer Inzwischen Ja Jedoch Jetzt Kein Keine Man Mehrere Mit Nach Nachdem Nein Noch Nun Nur
    Ob Obwohl Ohne Sein Seine Seit Sie Sobald Sollte Trotz Um Und Unter Viele Vom Von Vor
    Während Was Weil Wenn Wer Wie Wir Wo Zu Zudem Zugleich Zuletzt Zum Zur Zuvor Zwar
    """
)

# A number with a stop after one of these is a German ordinal: "am 3. Mai", "der 20. Parteitag".
ORDINAL_CUES = _words(
    """
    ab alle am beim bis das dem den der des die diese diesem diesen dieser ein eine einem einen
    einer ihr ihre ihrem ihren ihrer im jede jeden jeder oder sein seine seinem seinen seiner
    seit und unser unsere vom vor zum zur
    """
)

# ... and before one of these, whatever stands before it.
ORDINAL_NOUNS = _words(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Jahrhunderts Jahrtausend Jahrtausends Jahrestag Jahrestags Geburtstag
    Geburtstags Lesung Wahlperiode Legislaturperiode Stock Runde Spieltag Minute
    """
)
