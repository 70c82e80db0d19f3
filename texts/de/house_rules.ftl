# Die Buchungsregeln des Studios.

button-house-rules = Buchungsregeln
rules-title = <b>Buchungsregeln</b>
rules-section-b = <b>Buchen</b>
rules-section-c = <b>Absagen</b>
rules-section-a = <b>Danach</b>
rules-section-s = <b>Spät oder nicht gekommen</b>
rules-section-m = <b>Nachrichten</b>
button-rules-b = Buchen
button-rules-c = Absagen
button-rules-a = Danach
button-rules-s = Spät oder nicht gekommen
button-rules-m = Nachrichten
button-rule-type = Anderen Wert eingeben
button-rule-save = Speichern
toast-rule-saved = Gespeichert
rule-title = <b>{ $name }</b>
rule-line = { $name }: <b>{ $value }</b>
rule-now = Jetzt: <b>{ $value }</b>
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
rule-time = { $at }
rule-ask-hours = Gib die Stunden ein, von { $least } bis { $most }.
rule-ask-minutes = Gib die Minuten ein, von { $least } bis { $most }.
rule-ask-days = Gib die Tage ein, von { $least } bis { $most }.
rule-ask-times = Gib ein, wie oft, von { $least } bis { $most }.
rule-ask-leads = Gib die Stunden vor dem Termin ein, höchstens vier, etwa 24, 2; jede von { $least } bis { $most }. 0 schickt keine.
rule-ask-time = Gib die Uhrzeit ein, etwa 19:30.
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

button-option-cancelling = Absagen
button-without-cancelling = Wie im Studio
option-ask-cancelling = Bis wie viele Stunden vor dem Termin kostet Absagen nichts? Wähle oder gib sie ein, oder lass die Regeln des Studios gelten.
option-ask-grace = Wer später bucht: Wie viele Minuten lang kann man noch kostenlos absagen? Wähle oder gib sie ein.
option-ask-costs = Was kostet die Einheit, obwohl niemand trainiert hat?
button-costs-both = Spät absagen und Nichterscheinen
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
