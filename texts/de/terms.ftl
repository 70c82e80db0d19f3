# Die Bedingungen eines Angebots, und in Kürze worauf eine Karte begrenzt ist.

plan-changed = { $was } → <b>{ $now }</b>
plan-valid-chosen-days = { $count ->
    [one] Einen Tag gültig, gewählt beim Verkauf
   *[other] { $count } Tage gültig ab einem Tag, der beim Verkauf gewählt wird
}
plan-valid-chosen-weeks = { $count ->
    [one] Eine Woche gültig ab einem Tag, der beim Verkauf gewählt wird
   *[other] { $count } Wochen gültig ab einem Tag, der beim Verkauf gewählt wird
}
plan-valid-chosen-months = { $count ->
    [one] Einen Monat gültig ab einem Tag, der beim Verkauf gewählt wird
   *[other] { $count } Monate gültig ab einem Tag, der beim Verkauf gewählt wird
}
coverage-name = { $name }
coverage-names-more = { $names } und { $count } mehr
weekdays-run = { $first }–{ $last }
hours-both = { $opens }–{ $closes }
hours-from = ab { $opens }
hours-until = vor { $closes }
cap-day = { $most } am Tag
cap-week = { $most } pro Woche
cap-month = { $most } im Monat
terms-services = Nur für: { $names }
terms-coaches = Nur bei: { $names }
terms-places = Nur hier: { $names }
terms-when = Einheiten, die so beginnen: { $when }
terms-caps = Höchstens { $caps }
terms-warn = { $limit ->
    [one] Wenn nichts frei ist: das Team wird gefragt, dann höchstens eine Einheit Schuld
   *[other] Wenn nichts frei ist: das Team wird gefragt, dann bis zu { $limit } Einheiten Schuld
}
terms-debt = { $limit ->
    [one] Wenn nichts frei ist: höchstens eine Einheit Schuld
   *[other] Wenn nichts frei ist: bis zu { $limit } Einheiten Schuld
}
terms-hold = Pausen durch die Kundschaft: { $days ->
    [one] insgesamt ein Tag
   *[other] insgesamt { $days } Tage
}{ $least ->
    [one] {""}
   *[other] , jeweils mindestens { $least }
}{ $times ->
    [0] {""}
    [one] , einmal
   *[other] , { $times }-mal
}
terms-intro = Zum Kennenlernen: jede Person bekommt es einmal
terms-renews = Verlängert sich von selbst, wenn es vorbei ist
terms-converts = Geht danach als { $title } weiter
terms-converts-retired = Sollte als { $title } weitergehen, was nicht mehr verkauft wird: es folgt nichts
terms-converts-nowhere = Sollte als ein Angebot weitergehen, das es nicht mehr gibt: es folgt nichts
terms-priority = { $priority ->
    [0] Zahlt in der üblichen Reihenfolge
   *[other] Vorrang, wenn mehrere Karten zahlen können: { $priority }
}
terms-usual-services = Jede Leistung
terms-usual-coaches = Jeder Trainer
terms-usual-places = Jeder Ort
terms-usual-when = Jeder Tag und jede Uhrzeit
terms-usual-caps = So oft wie gewünscht
terms-usual-empty = Wenn nichts frei ist: abgelehnt
terms-usual-hold = Pausen nur durch das Team
terms-usual-intro = Kein Kennenlernangebot
terms-usual-end = Danach folgt nichts
terms-usual-priority = Zahlt in der üblichen Reihenfolge
