# Wochenstunden und Abwesenheiten der Coaches.

button-my-hours = Meine Stunden, Abwesenheit
button-hours = Stunden und Abwesenheit
button-hours-add = Stunden hinzufügen
button-hours-remove = Stunden entfernen
button-hours-type = Stunden schreiben
button-hours-day = { $day }
button-hours-day-on = ✓ { $day }
button-hours-any-place = Ort: beliebig
button-hours-place = Ort: { $place }
button-hours-anywhere = Beliebiger Ort
button-hours-put-back = Wieder eintragen
button-off-add = Abwesenheit eintragen
button-off-list = Abwesenheit entfernen
button-off-before = « Zurückblättern
button-off-end = ✕ { $when }
button-off-one-day = Nur diesen Tag
button-off-hours = Stunden davon
button-off-save = Abwesenheit eintragen
button-off-keep = Gebuchtes behalten
button-off-call-off = { $count ->
    [one] { $count } Buchung absagen
   *[other] { $count } Buchungen absagen
}
button-off-rebook = Abgesagtes wieder buchen
button-off-again = Wieder eintragen
hours-title = <b>{ $name }</b>: Wochenstunden
hours-day = { $day } <b>{ $hours }</b>
hours-day-off = { $day } –
hours-stretch = { $opens }–{ $closes }
hours-stretch-at = { $hours } ({ $place })
hours-stretch-on = { $day } { $hours }
hours-choose-days = <b>An welchen Wochentagen?</b> In diesen Stunden buchen Kunden persönliche Trainings.
hours-choose-place = <b>Wo</b> in diesen Stunden?
hours-choose-removed = <b>Welche Stunden sollen weg?</b> Was gebucht ist, bleibt gebucht.
hours-ask = <b>{ $days }</b>: Schreib die Stunden, etwa 9-13, 15-20.
hours-added = ✓ Hinzugefügt: { $what }
hours-removed = ✓ Entfernt: { $what }
off-title = <b>Abwesend</b>
off-title-of = <b>{ $name }</b>: Abwesenheit
off-none = Es ist keine eingetragen.
off-more = … und mehr
off-line = • { $when }
off-what = <b>{ $when }</b>
off-days = { $first } bis { $last }
off-hours = { $day }, { $opens }–{ $closes }
off-ask-first = <b>Ab welchem Tag?</b> • ist heute, – geht nicht.
off-ask-last = <b>Ab { $day }</b>: bis einschließlich welchen Tag?
off-type-first = <b>Abwesenheit</b>: Schreib den ersten Tag, etwa 24.12.2026 oder +3d.
off-type-last = <b>Ab { $day }</b>: Schreib den letzten Tag, etwa 31.12.2026, oder eine Dauer wie +2w.
off-type-hours = <b>{ $day }</b>: Schreib die Stunden, in denen niemand da ist, etwa 9-12.
off-booked = { $count ->
    [one] { $count } persönliches Training ist darin gebucht:
   *[other] { $count } persönliche Trainings sind darin gebucht:
}
off-booking = • { $what } · { $name }
off-sessions = { $count ->
    [one] { $count } Termin des Stundenplans bleibt. Finde eine Vertretung oder sag ihn auf seiner Karte ab:
   *[other] { $count } Termine des Stundenplans bleiben. Finde Vertretungen oder sag sie auf ihren Karten ab:
}
off-and-more = { $count ->
    [one] … und { $count } weitere
   *[other] … und { $count } weitere
}
off-taken = ✓ Abwesend, <b>{ $name }</b>: { $when }
off-called-off = { $count ->
    [one] Abgesagt und zurückgegeben, der Kunde erfährt es:
   *[other] Abgesagt und zurückgegeben, { $count } Kunden erfahren es:
}
off-ended = ✓ Doch da: { $when }
toast-off-taken = Abwesenheit eingetragen
toast-off-ended = Abwesenheit entfernt

refusal-HoursOverlap = Diese Stunden überschneiden sich mit { $opens }–{ $closes }. Entferne die zuerst, oder schreib andere.
refusal-TimeTaken = { $at } bei { $name } ist nicht mehr frei. Diese Zeiten sind es.
refusal-EndsBeforeBegin = Das endet, bevor es beginnt. Wähle ein späteres Ende.
refusal-OverAlready = { $at } ist schon vorbei. Schreib Stunden, die noch kommen.
refusal-CoachAway = { $name } ist dann abwesend.
