# Der Stundenplan des Teams: Tage, Termine, und wie sie angelegt werden.

button-timetable = Stundenplan
timetable-day = <b>Stundenplan · { $day }</b>
timetable-count = { $count ->
    [0] An diesem Tag ist kein Termin.
    [one] <b>1</b> Termin
   *[other] <b>{ $count }</b> Termine
}
timetable-off = { $count ->
    [0] An diesem Tag wurde nichts abgesagt.
    [one] <b>1</b> Termin wurde abgesagt
   *[other] <b>{ $count }</b> Termine wurden abgesagt
}
timetable-personal = { $count ->
    [0] An diesem Tag ist nichts eins zu eins.
    [one] <b>1</b> Termin ist eins zu eins
   *[other] <b>{ $count }</b> Termine sind eins zu eins
}
button-one-to-one = 1:1 ({ $count })
timetable-page = Seite { $number } von { $pages }
timetable-nameless = Termin
timetable-line = <b>{ $at }</b> { $what }
timetable-places = { $taken }/{ $capacity }
timetable-button = { $at } · { $what } · { $places }
timetable-button-off = { $at } · { $what }
timetable-title = <b>{ $what }</b>
timetable-when = <b>{ $when }</b>
timetable-time = { $day }, { $at }–{ $until }
timetable-coach = Trainer: { $name }
timetable-no-coach = Noch kein Trainer
timetable-place = Ort: { $name }
timetable-resource = Braucht: { $name }
timetable-called-off = <b>Abgesagt.</b>
timetable-taken = Belegte Plätze: <b>{ $taken } von { $capacity }</b>
timetable-attended = Eingecheckt: { $count }
timetable-waiting = Auf der Warteliste: { $count }
timetable-series = Wiederholt sich: { $rule }
timetable-rule = { $every ->
    [1] jeden { $days }, { $at }
    [2] { $days }, { $at }, jede zweite Woche
   *[other] { $days }, { $at }, alle { $every } Wochen
}
timetable-rule-until = { $rule }, bis { $day }
button-new-session = Neuer Termin
button-timetable-earlier = ‹ Zurück
button-timetable-later = Weiter ›
button-timetable-before = ‹ Woche
button-timetable-after = Woche ›
button-day-today = Heute
button-called-off = { $count ->
    [one] 1 abgesagt
   *[other] { $count } abgesagt
}
button-people-of = Wer gebucht hat

making-title = <b>Neuer Termin</b>
making-line = { $what }
making-ask-service = <b>Was ist es?</b>
making-ask-day = <b>An welchem Tag?</b> Drück einen, oder schreib ihn, etwa 24.12.2026 oder +2w. Wenn er sich wiederholt: der erste Tag.
making-ask-time = <b>Um wie viel Uhr?</b> Drück eine Stunde, oder schreib die Zeit, etwa 18:30.
making-ask-coach = <b>Bei wem?</b>
making-ask-place = <b>Wo?</b>
making-ask-resource = <b>Braucht er eine Ausstattung?</b> Zwei Termine haben nie dieselbe zugleich.
making-ask-repeat = <b>Einmal, oder jede Woche?</b>
making-ask-weekdays = <b>An welchen Wochentagen?</b> ✓ ist gewählt.
making-ask-every = <b>Wie oft?</b>
making-ask-until = <b>Bis wann?</b> Drück eine Dauer, oder schreib den letzten Tag, etwa 24.12.2026.
making-ask-minutes = <b>Wie lange dauert er?</b> Drück es, oder schreib die Minuten.
making-ask-capacity = <b>Wie viele können kommen?</b> Drück eine Zahl, oder schreib eine.
making-rule = <b>{ $rule }</b>
making-size = { $minutes } Minuten · Plätze: <b>{ $capacity }</b>
making-minutes = { $count } Min.
making-weekday = { $on ->
    [yes] ✓ { $day }
   *[no] { $day }
}
making-every = { $weeks ->
    [1] Jede Woche
   *[other] Jede zweite Woche
}
making-weeks = { $count ->
    [one] Für 1 Woche
   *[other] Für { $count } Wochen
}
making-clock-change = Am { $day } wird die Uhr umgestellt: { $typed } gibt es dann nicht, er beginnt an dem Tag um { $at }.
making-dates = { $count ->
    [one] <b>1</b> Termin in den nächsten { $weeks } Wochen:
   *[other] <b>{ $count }</b> Termine in den nächsten { $weeks } Wochen:
}
making-date = • { $what }
making-more = … und { $count } weitere
making-conflicts = { $count ->
    [one] Ein Tag wird ausgelassen:
   *[other] { $count } Tage werden ausgelassen:
}
making-conflict = • { $what }: { $reason }
making-cannot = <b>So kann er nicht gespeichert werden.</b> { $reason }
button-once = Einmal
button-weekly = Jede Woche
button-open-end = Ohne Ende
button-weekdays-done = Fertig
button-save-session = Termin speichern
button-save-series = Serie speichern
button-without-coach = Noch kein Trainer
button-without-place = Kein Ort
button-without-resource = Keine
button-making-service = Leistung
button-making-day = Tag
button-making-time = Uhrzeit
button-making-coach = Trainer
button-making-place = Ort
button-making-resource = Ausstattung
button-making-repeat = Wiederholung
button-making-minutes = Dauer
button-making-capacity = Platzzahl
toast-session-saved = Steht im Stundenplan

series-title = <b>Wöchentliche Serien</b>
series-hint = Öffne eine, um sie ganz oder an einem Tag zu ändern.
series-none = Keine Serie läuft.
series-button = { $every ->
    [1] { $at } { $what } · { $days }
   *[other] { $at } { $what } · { $days } · alle { $every } Wochen
}
series-ahead = { $count ->
    [0] Kein Termin davon steht bevor.
    [one] <b>1</b> Termin steht bevor, belegte Plätze: <b>{ $booked }</b>
   *[other] <b>{ $count }</b> Termine stehen bevor, belegte Plätze: <b>{ $booked }</b>
}
button-series = Wöchentliche Serien
notice-not_laid_out = <b>{ $what }</b> ({ $rule }) fällt an einigen Tagen aus.
notice-not_laid_out-coach = Der Trainer hat einen anderen Termin: { $days }
notice-not_laid_out-resource = Die Ausstattung ist belegt: { $days }
button-open-series = Serie öffnen

button-off-session = Absagen
button-off-session-sure = Absagen und allen sagen
button-reinstate = Doch stattfinden lassen
button-reinstate-sure = Doch stattfinden lassen
button-end-series = Serie beenden
button-end-series-sure = Beenden und allen sagen
off-sure = <b>{ $what } absagen?</b>
off-paid = { $count ->
    [0] Niemand hat mit einer Karte gebucht.
    [one] <b>1</b> Buchung ist mit einer Karte bezahlt: Die Einheit kommt auf sie zurück.
   *[other] <b>{ $count }</b> Buchungen sind mit Karten bezahlt: Die Einheiten kommen auf sie zurück.
}
off-grace = Karten, die vor dem { $day } enden würden, gelten bis dahin.
off-unpaid = { $count ->
    [one] 1 unbezahlter Platz wird storniert.
   *[other] { $count } unbezahlte Plätze werden storniert.
}
off-waiting = { $count ->
    [one] 1 steht auf der Warteliste.
   *[other] { $count } stehen auf der Warteliste.
}
off-name = • { $name }
on-sure = <b>{ $what } doch stattfinden lassen?</b>
on-again = { $count ->
    [0] Niemand ist wieder gebucht.
    [one] <b>1</b> ist wieder gebucht.
   *[other] <b>{ $count }</b> sind wieder gebucht.
}
on-left = { $count ->
    [one] 1 kann nicht wieder gebucht werden:
   *[other] { $count } können nicht wieder gebucht werden:
}
on-left-name = • { $name }: { $reason }
series-ask-end = <b>Ab welchem Tag findet sie nicht mehr statt?</b> Drück ihn, oder schreib ihn, etwa 24.12.2026.
series-end-sure = <b>Ab { $day } beenden?</b> Dieser Tag und alle späteren werden abgesagt, und alle erfahren es.
series-end-touches = { $count ->
    [0] Ab dann steht nichts im Stundenplan.
    [one] <b>1</b> Termin wird abgesagt, belegte Plätze: <b>{ $booked }</b>
   *[other] <b>{ $count }</b> Termine werden abgesagt, belegte Plätze: <b>{ $booked }</b>
}
toast-called-off = Abgesagt. Alle erfahren es.
toast-reinstated = Er findet statt. Alle erfahren es.
toast-series-ended = Die Serie endet. Alle erfahren es.
notice-reinstated = Er findet doch statt: <b>{ $what }</b>
notice-reinstated-booked = Du bist wieder gebucht.
notice-reinstated-waiting = Du stehst wieder auf der Warteliste.
notice-reinstated-left = Du bist nicht wieder gebucht.

button-move-session = Verschieben
button-substitute = Anderer Trainer
button-save-change = Speichern und allen sagen
button-change-back = Zurück ändern
change-session-ask-coach = <b>Wer leitet ihn stattdessen?</b>
change-session-ask-place = <b>Wo stattdessen?</b>
change-session-ask-capacity = <b>Wie viele können kommen?</b> Drück eine Zahl, oder schreib eine.
change-session-ask-start = <b>Auf welchen Tag?</b> Drück ihn, oder schreib ihn, etwa 24.12.2026.
change-session-coach = Trainer: { $was } → <b>{ $now }</b>
change-session-place = Ort: { $was } → <b>{ $now }</b>
change-session-capacity = Plätze: { $was } → <b>{ $now }</b>
change-session-start = { $was } → <b>{ $now }</b>
change-session-told = { $count ->
    [0] Niemand ist gebucht.
    [one] <b>1</b> ist gebucht oder wartet und erfährt es.
   *[other] <b>{ $count }</b> sind gebucht oder warten und erfahren es.
}
change-session-returned = { $count ->
    [one] Die Karte von 1 kann an dem Tag nicht zahlen: Der Platz wird frei, und die Einheit kommt zurück.
   *[other] Die Karten von { $count } können an dem Tag nicht zahlen: Die Plätze werden frei, und die Einheiten kommen zurück.
}
change-session-why = { $name }: { $reason }
change-session-clashes = { $count ->
    [one] 1 hat dann etwas anderes. Beides bleibt gebucht:
   *[other] { $count } haben dann etwas anderes. Beides bleibt gebucht:
}
change-session-clash = { $name }, { $at }
toast-session-changed = Gespeichert. Alle erfahren es.
change-session-minutes = Minuten: { $was } → <b>{ $now }</b>
change-session-resource = Ausstattung: { $was } → <b>{ $now }</b>
change-session-ask-minutes = <b>Wie lange dauert er?</b> Drück es, oder schreib die Minuten.
change-session-ask-resource = <b>Welche Ausstattung braucht er?</b> Zwei Termine haben nie dieselbe zugleich.
series-ask-time = <b>Um wie viel Uhr?</b> Drück eine Stunde, oder schreib die Zeit, etwa 18:30.
series-ask-since = <b>Ab welchem Tag?</b> Drück ihn, oder schreib ihn, etwa 24.12.2026.
series-change-weekdays = Ab { $day }, und für alles, was später dazukommt:
series-change-off = { $count ->
    [0] • kein Termin wird abgesagt
    [one] • <b>1</b> Termin wird abgesagt
   *[other] • <b>{ $count }</b> Termine werden abgesagt
}
series-change-added = { $count ->
    [0] • kein Termin kommt dazu
    [one] • <b>1</b> Termin kommt dazu
   *[other] • <b>{ $count }</b> Termine kommen dazu
}
series-change-lost = { $count ->
    [0] Niemand ist für das gebucht, was abgesagt wird.
    [one] <b>1</b> Person ist dafür gebucht oder wartet, erfährt es und bekommt zurück, was bezahlt war.
   *[other] <b>{ $count }</b> Personen sind dafür gebucht oder warten, erfahren es und bekommen zurück, was bezahlt war.
}
series-change-again = { $count ->
    [0] Keine Buchung gilt wieder.
    [one] <b>1</b> Buchung gilt wieder.
   *[other] <b>{ $count }</b> Buchungen gelten wieder.
}
series-change-shared = { $count ->
    [one] An 1 Tag ist zu der Zeit ein anderer Termin am selben Ort.
   *[other] An { $count } Tagen ist zu der Zeit ein anderer Termin am selben Ort.
}
button-series-over = Beendete Serien
button-reopen-series = Weiterlaufen lassen
series-over-title = <b>Beendete Serien</b>
series-over-hint = Öffne eine, um sie weiterlaufen zu lassen.
series-reopen = <b>Weiterlaufen lassen?</b> Ab { $day } findet sie wieder statt, ohne Ende. Alle erfahren es.
toast-series-reopened = Die Serie läuft weiter
button-series-weekdays = Wochentage
series-change-since = { $count ->
    [0] Ab { $day }: Kein Termin ändert sich.
    [one] Ab { $day }: <b>1</b> Termin ändert sich, und was später dazukommt.
   *[other] Ab { $day }: <b>{ $count }</b> Termine ändern sich, und was später dazukommt.
}
series-change-left = { $count ->
    [one] Ein Tag bleibt, wie er ist:
   *[other] { $count } Tage bleiben, wie sie sind:
}
series-change-alone = Einzeln geändert, bleibt so: { $days }
toast-series-changed = Die Serie ist geändert
button-open-session = Termin öffnen
notice-coaching-yours = Diesen Termin leitest du: <b>{ $what }</b>
notice-coaching-not_yours = Diesen Termin leitet jemand anderes: <b>{ $what }</b>
notice-coaching-moved = Dein Termin wurde verschoben, er war { $was }: <b>{ $what }</b>
notice-coaching-length = Dein Termin dauert jetzt { $minutes } Minuten: <b>{ $what }</b>
notice-coaching-off = Dein Termin ist abgesagt: <b>{ $what }</b>
notice-coaching-on = Dein Termin findet doch statt: <b>{ $what }</b>
notice-coaching-series-yours = Ab { $since } leitest du: <b>{ $what }</b>
notice-coaching-series-not_yours = Ab { $since } leitet jemand anderes: <b>{ $what }</b>
notice-coaching-series-moved = Sie ändert sich; ab { $since }: <b>{ $what }</b>
notice-coaching-series-on = Sie läuft weiter; ab { $since }: <b>{ $what }</b>
notice-coaching-series-off = Sie endet; ab { $since } findet sie nicht mehr statt: <b>{ $what }</b>

refusal-ResourceBusy = { $name } ist dann belegt: durch einen Termin, der um { $at } beginnt.
refusal-PlacesTaken = { $taken ->
    [one] 1 Platz ist belegt: Weniger können es nicht sein.
   *[other] { $taken } Plätze sind belegt: Weniger können es nicht sein.
}
refusal-NeverTakesPlace = So gibt es keinen Tag, an dem er stattfinden könnte. Wähl andere Tage, eine andere Zeit oder ein späteres Ende.
refusal-SomebodyCameAlready = { $count ->
    [one] Jemand ist schon eingecheckt: Er hat stattgefunden.
   *[other] { $count } sind schon eingecheckt: Er hat stattgefunden.
}
refusal-SessionChanged = Dieser Termin hat sich inzwischen geändert. Nichts wurde gespeichert; so steht er jetzt.
