# Ein Angebot anlegen, ändern, aus dem Verkauf nehmen.

plan-editing = <b>{ $title } ändern</b>
plan-changes = <b>Das ändert sich:</b>
plan-changes-none = Noch ist nichts geändert.
plan-changes-note = Nur für künftige Verkäufe: verkaufte Karten behalten ihre Bedingungen.
plan-edited = ✓ Gespeichert. Verkaufte Karten behalten ihre Bedingungen.
plan-retired = Nicht mehr im Verkauf seit { $day }.
plan-retired-block = Nicht mehr im Verkauf seit { $day }. Deaktivierte Karten davon lassen sich nicht wieder aktivieren.
plan-retire-hint =
    Niemand kann es mehr kaufen, und nichts verlängert sich damit. Verkaufte Karten gelten weiter.

    <b>Mit Sperre</b> lässt sich auch eine deaktivierte Karte davon nicht wieder aktivieren, bis du die Sperre hier aufhebst.

    Du kannst es jederzeit wieder in den Verkauf nehmen.
plans-retired-title = <b>Angebote außer Verkauf</b>
plans-retired-hint = Öffne eines, um es wieder in den Verkauf zu nehmen.
plans-retired-none = Kein Angebot ist außer Verkauf.
button-retired-plans = Außer Verkauf
button-edit-plan = Ändern
button-retire-plan = Aus dem Verkauf nehmen…
button-retire = Aus dem Verkauf nehmen
button-retire-block = Aus dem Verkauf, mit Sperre
button-unretire = Wieder in den Verkauf
button-lift-block = Sperre aufheben
button-set-block = Deaktivierte Karten sperren
button-save-edit = Speichern
button-undo-edit = Rückgängig
button-step-options = Optionen…
button-step-title = Titel
button-step-price = Preis
button-step-size = Anzahl
button-step-clock = Gültigkeit
button-clock-chosen = Eine Zeit ab gewähltem Tag
button-options-done = Fertig
button-option-services = Leistungen
button-option-coaches = Trainer
button-option-places = Orte
button-option-weekdays = Wochentage
button-option-hours = Uhrzeiten
button-option-caps = Wie oft
button-option-day = Am Tag
button-option-week = Pro Woche
button-option-month = Im Monat
button-option-empty = Nichts frei
button-option-hold = Pausen
button-option-end = Am Ende
button-option-priority = Vorrang
button-option-intro = { $on ->
    [yes] Einmal pro Person: ja
   *[no] Einmal pro Person: nein
}
option-now = Jetzt: { $term }
option-ask-services = Für welche Leistungen zahlt es? Drück zum Auswählen.
option-ask-services-none = Noch gibt es keine Leistung: leg welche unter „Leistungen, Orte, Ausstattung“ an.
option-ask-coaches = Für Einheiten bei welchen Trainern zahlt es? Drück zum Auswählen.
option-ask-coaches-none = Noch gibt es keinen Trainer: lade unter „Personen“ einen ein.
option-ask-places = An welchen Orten zahlt es? Drück zum Auswählen.
option-ask-places-none = Noch gibt es keinen Ort: leg welche unter „Leistungen, Orte, Ausstattung“ an.
option-ask-weekdays = An welchen Wochentagen zahlt es? Drück zum Auswählen.
option-ask-hours = Zu welchen Uhrzeiten muss eine Einheit beginnen? Schreib sie, etwa 9-16, 09:00-16:30 oder 17- (ab dann).
option-ask-caps = Wie oft darf es höchstens genutzt werden? Mehrere Grenzen können nebeneinander gelten. Eine Einheit zählt in der Woche oder dem Monat, in dem sie stattfindet.
option-ask-day = Wie viele höchstens am Tag? Wähle oder schreib eine Zahl.
option-ask-week = Wie viele höchstens pro Woche, von Montag bis Sonntag? Wähle oder schreib eine Zahl.
option-ask-month = Wie viele höchstens im Kalendermonat? Wähle oder schreib eine Zahl.
option-ask-empty = Wenn nichts mehr frei ist, was darf ein Trainer dann noch?
option-ask-debt = Wie viele Einheiten Schuld sind höchstens erlaubt? Wähle oder schreib eine Zahl.
option-ask-priority = Wenn mehrere Karten zahlen können, zahlt die höchste Zahl zuerst. Wähle oder schreib eine Zahl von −9 bis 9.
option-ask-hold = Wie viele Tage insgesamt darf die Kundschaft pausieren, ohne zu fragen? Das Team kann jede Karte pausieren. Wähle oder schreib eine Zahl.
option-ask-least = Wie viele Tage muss eine Pause mindestens haben? Wähle oder schreib eine Zahl.
option-ask-times = Wie oft darf pausiert werden?
option-ask-end = Was folgt, wenn so eine Karte vorbei ist?
option-ask-next = Als welches Angebot geht es weiter?
option-ask-next-none = Es gibt kein anderes Angebot im Verkauf, als das es weitergehen könnte.
button-without-services = Jede Leistung
button-without-coaches = Jeder Trainer
button-without-places = Jeder Ort
button-without-weekdays = Jeder Tag
button-without-hours = Jede Uhrzeit
button-without-day = Keine Grenze am Tag
button-without-week = Keine Grenze pro Woche
button-without-month = Keine Grenze im Monat
button-without-hold = Nur das Team
button-without-times = Beliebig oft
button-empty-refuse = Nichts: es wird abgelehnt
button-empty-warn = Abziehen nach Rückfrage
button-empty-debt = Abziehen: wird geschuldet
button-priority-first = Zuerst
button-priority-normal = Normal
button-priority-last = Zuletzt
button-end-nothing = Nichts
button-end-renew = Dasselbe noch einmal
button-end-convert = Ein anderes Angebot…
button-first-page = Erste Seite
toast-plan-edited = Gespeichert
toast-plan-undone = Zurückgenommen
toast-plan-retired = { $block ->
    [yes] Nicht mehr im Verkauf, mit Sperre
   *[no] Nicht mehr im Verkauf, ohne Sperre
}

refusal-NotHours = Das sind keine Uhrzeiten eines Tages. Schreib die frühere zuerst, etwa 9-16 oder 09:00-16:30.
refusal-ConvertsToItself = Ein Angebot, das als es selbst weitergeht, verlängert sich: nimm „Dasselbe noch einmal“.
