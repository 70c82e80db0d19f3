# Die Regeln für Buchung, Verkauf und Zahlung.

button-house-rules = Buchungsregeln
rules-title = <b>Buchungsregeln</b>
rules-section-b = <b>Buchen</b>
rules-section-c = <b>Absagen</b>
rules-section-a = <b>Danach</b>
rules-section-s = <b>Spät oder nicht gekommen</b>
rules-section-m = <b>Nachrichten</b>
rules-section-p = <b>Verkauf und Zahlung</b>
button-rules-b = Buchen
button-rules-c = Absagen
button-rules-a = Danach
button-rules-s = Spät oder nicht gekommen
button-rules-m = Nachrichten
button-rules-p = Verkauf und Zahlung
button-rule-type = Anderen Wert eingeben
button-rule-type-words = Selbst schreiben
button-rule-no-words = Nichts sagen
button-rule-save = Speichern
toast-rule-saved = Gespeichert
rule-title = <b>{ $name }</b>
rule-line = { $name }: <b>{ $value }</b>
rule-now = Jetzt: <b>{ $value }</b>
rule-changed = Zuletzt geändert von { $name }, { $at }
rule-moved = { $was } → <b>{ $now }</b>
rule-new-bookings = Bestehende Buchungen behalten die Regel, unter der sie entstanden sind. Angebote mit eigenen Regeln behalten diese.
rule-in-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
rule-in-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
rule-in-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
rule-in-times = { $count ->
    [one] einmal
   *[other] { $count }-mal
}
rule-op-value = { $count ->
    [one] 1 Tag vorher
   *[other] { $count } Tage vorher
}
rule-cl-value = { $count ->
    [one] 1 Minute vorher
   *[other] { $count } Minuten vorher
}
rule-co-value = { $count ->
    [one] 1 Stunde vorher
   *[other] { $count } Stunden vorher
}
rule-leads = { $hours } Stunden vorher
rule-after = { $days } Tage danach
rule-time = { $at }
rule-ask-hours = Gib die Stunden ein, von { $least } bis { $most }.
rule-ask-minutes = Gib die Minuten ein, von { $least } bis { $most }.
rule-ask-days = Gib die Tage ein, von { $least } bis { $most }.
rule-ask-times = Gib ein, wie oft, von { $least } bis { $most }.
rule-ask-leads = Gib die Stunden vor dem Termin ein, höchstens vier, etwa 24, 2; jede von { $least } bis { $most }. 0 schickt keine.
rule-ask-time = Gib die Uhrzeit ein, etwa 19:30.
rule-ask-after = Schreib die Tage, zum Beispiel: 0, 3, 7. Bis zu sechs, keiner später als { $most }.
rule-ask-words = Schreib, was die Kundschaft lesen soll, bis zu { $most } Zeichen.
rule-op = Buchen öffnet
rule-op-hint = Wie weit im Voraus gebucht werden kann.
rule-cl = Buchen endet
rule-cl-hint = Wie lange vor dem Termin nicht mehr gebucht werden kann. Das Team kann es immer.
rule-cl-0 = mit dem Beginn
rule-be = Wenn keine Karte zahlt
rule-be-hint = Was aus einer Buchung wird, die keine Karte bezahlen kann.
rule-be-refuse = wird abgelehnt
rule-be-unpaid = unbezahlt gebucht
rule-of = Antwort auf ein Angebot
rule-of-hint = Wie lange ein Platz von der Warteliste frei gehalten wird, wenn erst gefragt wird.
rule-cp = Termine durch Trainer
rule-cp-hint = Ob Trainer Termine anlegen und ihre eigenen ändern dürfen.
rule-cp-1 = ja
rule-cp-0 = nein, nur Inhaber
rule-ci = Einchecken mit einem Druck
rule-ci-hint = So lange vor einem Termin genügt ein Druck. Davor fragt das Einchecken noch einmal nach.
rule-ci-0 = ab Beginn
rule-ci-value = { $count ->
    [one] ab 1 Stunde davor
   *[other] ab { $count } Stunden davor
}
rule-co = Kostenlos absagen bis
rule-co-hint = Bis wie lange vor dem Termin Absagen nichts kostet. Genau dann ist noch rechtzeitig.
rule-co-0 = zum Beginn
rule-gr = Frist nach dem Buchen
rule-gr-hint = Wer später bucht, kann noch so lange kostenlos absagen.
rule-gr-0 = keine
rule-lc = Spät absagen
rule-lc-hint = Ob eine späte Absage die Einheit kostet.
rule-lc-1 = kostet die Einheit
rule-lc-0 = kostet nichts
rule-ns = Nicht kommen
rule-ns-hint = Ob Nichterscheinen die Einheit kostet.
rule-ns-1 = kostet die Einheit
rule-ns-0 = kostet nichts
rule-un = Niemand hat abgehakt
rule-un-hint = Was aus vergangenen Buchungen wird, die niemand abgehakt hat.
rule-un-attended = gilt als trainiert
rule-un-no_show = gilt als nicht gekommen
rule-re = Entschieden nach
rule-re-hint = So lange nach dem Termin wird über nicht abgehakte Buchungen entschieden. Vorher wird das Team gefragt.
rule-rt = Zurückgegebenes gilt noch
rule-rt-hint = So lange ist eine Einheit mindestens nutzbar, deren Termin das Studio abgesagt hat, auch wenn die Karte vorher endet.
rule-rt-0 = so lange wie die Karte
rule-sm = Grenze
rule-sm-hint = So viele späte Absagen und Nichterscheinen haben Folgen.
rule-sm-0 = wird nicht gezählt
rule-sd = Gezählt über
rule-sd-hint = Über wie viele Tage gezählt wird.
rule-sb = Folge
rule-sb-hint = Was folgt, wenn es zu oft war. Das Team kann weiter buchen und kann verzeihen.
rule-sb-1 = kann eine Weile nicht buchen
rule-sb-0 = eine Warnung
rule-rm = Erinnerungen
rule-rm-hint = Wann an einen Termin erinnert wird.
rule-rm-none = keine
rule-ct = Liste für Trainer
rule-ct-hint = Wann Trainer von den Terminen ihres nächsten Tages erfahren.
rule-up = Unbezahlte Karten
rule-up-hint = Welche Karten schon gelten, bevor sie ganz bezahlt sind. Das betrifft auch Karten, die schon verkauft sind.
rule-up-works = gelten
rule-up-partly = gelten ab der ersten Zahlung
rule-up-paid = gelten erst ganz bezahlt
rule-up-means-works = Wer noch nicht bezahlt hat, kann trotzdem buchen und trainieren.
rule-up-means-partly = Eine Karte, für die noch nichts bezahlt wurde, kann weder gebucht noch abgezogen werden; eine teilweise bezahlte schon.
rule-up-means-paid = Eine Karte, auf der etwas offen ist, kann weder gebucht noch abgezogen werden. Das sagt der Empfang, und wie gezahlt wird.
rule-ad = Um Zahlung bitten
rule-ad-hint = An welchen Tagen, nachdem sich eine Karte verlängert hat oder ein Teilbetrag fällig wurde, um das Offene gebeten wird.
rule-ad-none = niemand wird gebeten
rule-ad-means-some = Tag 0 ist der Tag der Verlängerung selbst. Niemand wird zweimal am Tag oder nachts gebeten. Am Tag nach dem letzten Mal erfährst du, wer nicht bezahlt hat.
rule-ad-means-none = Von selbst wird niemand gebeten, und du erfährst nichts. Von Hand geht es weiterhin. Das gilt für Verlängerungen von jetzt an.
rule-rc = Mit Guthaben verlängern
rule-rc-hint = Was aus einem Guthaben wird, wenn sich eine Karte von selbst verlängert.
rule-rc-1 = es zahlt
rule-rc-0 = es bleibt
rule-rc-means-1 = So viel da ist und fällig wird, geht vom Guthaben ab; nur um den Rest wird gebeten.
rule-rc-means-0 = Das Guthaben bleibt stehen, und es wird um den ganzen Betrag gebeten.
rule-ru = Unbezahltes verlängern
rule-ru-hint = Was aus einer Karte wird, die sich schon einmal von selbst verlängert hat und für die bis zum Ende nichts bezahlt wurde.
rule-ru-1 = trotzdem verlängern
rule-ru-0 = auf Zahlung warten
rule-ru-means-1 = Sie verlängert sich immer wieder, und was offen ist, wächst.
rule-ru-means-0 = Nach der letzten Bitte um Zahlung folgt nichts mehr von selbst. Du erfährst es und kannst sie von Hand verlängern. Sobald etwas bezahlt ist, verlängert sie sich wieder wie sonst.
rule-pn = So wird gezahlt
rule-pn-hint = Deine eigenen Worte dazu, wie ohne Telegram gezahlt wird: eine Kontonummer, die Theke, eine Person.
rule-pn-none = nichts wird gesagt
rule-pn-means-some = Das steht überall, wo um Zahlung gebeten wird.
rule-pn-means-none = Es wird um Zahlung gebeten, ohne zu sagen, wie.

button-option-cancelling = Absagen
button-without-cancelling = Wie im Studio
option-ask-cancelling = Bis wie viele Stunden vor dem Termin kostet Absagen nichts? Wähle oder gib sie ein, oder lass die Regeln des Studios gelten.
option-ask-grace = Wer später bucht: Wie viele Minuten lang kann man noch kostenlos absagen? Wähle oder gib sie ein.
option-ask-costs = Was kostet die Einheit, obwohl niemand trainiert hat?
button-costs-both = Späte Absage, Nichterscheinen
button-costs-late = Nur spät absagen
button-costs-missed = Nur Nichterscheinen
button-costs-nothing = Keines von beiden
terms-cancelling = Absagen kostet nichts bis { $hours ->
    [0] zum Beginn
    [one] 1 Stunde vorher
   *[other] { $hours } Stunden vorher
}; wenn später gebucht wird, noch { $grace ->
    [one] 1 Minute
   *[other] { $grace } Minuten
} lang
terms-costs-both = Späte Absagen und Nichterscheinen kosten die Einheit
terms-costs-late = Späte Absagen kosten die Einheit, Nichterscheinen nichts
terms-costs-missed = Nichterscheinen kostet die Einheit, späte Absagen nichts
terms-costs-nothing = Weder späte Absagen noch Nichterscheinen kosten etwas
terms-usual-cancelling = Absagen: wie im Studio

refusal-RulesChanged = Die Regeln wurden inzwischen geändert. Nichts wurde gespeichert: So sind sie jetzt.
