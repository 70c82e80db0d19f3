# Was das Studio verkauft, und wie es vergeben wird.

plans-title = <b>Angebote</b>
plans-hint = Öffne eines oder leg ein neues an.
plans-none = Noch ist kein Angebot im Verkauf.
button-new-plan = Neues Angebot
plan-title = <b>{ $title }</b>
plan-new = <b>Neues Angebot</b>
plan-sample = So liest es die Kundschaft:
plan-size-count = { $size ->
    [0] Einheiten
    [one] Eine Einheit
   *[other] { $size } Einheiten
}
plan-size-days = { $size ->
    [0] Tage
    [one] Ein Tag; der erste Besuch des Tages verbraucht ihn
   *[other] { $size } Tage; der erste Besuch eines Tages verbraucht einen
}
plan-size-unlimited = Unbegrenzt viele Einheiten
plan-size-duration = Unbegrenzt für eine Zeitspanne
plan-valid-sale-days = { $count ->
    [one] Einen Tag gültig
   *[other] { $count } Tage gültig
}
plan-valid-sale-weeks = { $count ->
    [one] Eine Woche gültig
   *[other] { $count } Wochen gültig
}
plan-valid-sale-months = { $count ->
    [one] Einen Monat gültig
   *[other] { $count } Monate gültig
}
plan-valid-use-days = { $count ->
    [one] Ab dem ersten Besuch einen Tag gültig
   *[other] Ab dem ersten Besuch { $count } Tage gültig
}
plan-valid-use-weeks = { $count ->
    [one] Ab dem ersten Besuch eine Woche gültig
   *[other] Ab dem ersten Besuch { $count } Wochen gültig
}
plan-valid-use-months = { $count ->
    [one] Ab dem ersten Besuch einen Monat gültig
   *[other] Ab dem ersten Besuch { $count } Monate gültig
}
plan-valid-fixed = Gültig bis { $day }
plan-valid-none = Ohne Ablaufdatum
plan-activate = { $days ->
    [one] Erster Besuch spätestens einen Tag nach dem Kauf
   *[other] Erster Besuch spätestens { $days } Tage nach dem Kauf
}
plan-price = Preis: { $amount }
plan-price-none = Kein Preis festgelegt
plan-price-free = Kostenlos
plan-length-days = { $count ->
    [one] Ein Tag
   *[other] { $count } Tage
}
plan-length-weeks = { $count ->
    [one] Eine Woche
   *[other] { $count } Wochen
}
plan-length-months = { $count ->
    [one] Ein Monat
   *[other] { $count } Monate
}
plan-ask-title = Wie heißt es? Schreib den Titel, wie ihn die Kundschaft lesen soll.
plan-ask-kind = Was enthält es?
plan-ask-size = Wie viele? Wähle oder schreib eine Zahl.
plan-ask-clock = Wie lange ist es gültig?
plan-ask-length = Wie lange? Wähle oder schreib es: 30t, 10w, 3m.
plan-ask-until = Bis zu welchem Tag? Schreib ihn, etwa 31.12.2026.
plan-ask-activate = In wie vielen Tagen muss der erste Besuch sein? Wähle oder schreib es: 30t, 8w.
plan-ask-price = Was kostet es? Schreib den Betrag, etwa 80 oder 80,50; 0 heißt kostenlos.
button-kind-count = Eine Anzahl Einheiten
button-kind-days = Eine Anzahl Tage
button-kind-unlimited = Unbegrenzt
button-kind-duration = Unbegrenzt für eine Zeit
button-clock-sale = Eine Zeit ab dem ersten Tag
button-clock-first_use = Eine Zeit ab erstem Besuch
button-clock-fixed = Bis zu einem festen Tag
button-clock-none = Ohne Ablaufdatum
button-no-price = Kein Preis
button-save-plan = In den Verkauf
button-start-again = Neu beginnen
toast-plan-saved = Ist jetzt im Verkauf

give-title = <b>Karte ausgeben</b>
give-hint = Welches Angebot?
give-starts = Erster Tag: { $day }
button-paid = Bezahlt
button-partly = Teilweise
button-unpaid = Offen
button-chosen = ✓ { $label }
button-choice = { $label }
button-open-given = Karte öffnen
given = ✓ <b>{ $name }</b> hat sie jetzt:
toast-given = Ausgegeben

refusal-NotAnAmount = Das ist kein Betrag in { $currency }. Schreib ihn wie 80 oder 80,50.
refusal-NotAChoice = Bitte nimm einen der Knöpfe.
refusal-PlanRetired = { $title } wird nicht mehr verkauft.
refusal-EndedBefore = { $title } wäre schon am { $on } abgelaufen. Wähle einen späteren ersten Tag.
