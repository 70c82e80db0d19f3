# Ändern, wann eine Karte endet.

expiry-today = Heute: { $day }
expiry-revive = { $count ->
    [0] Sie ist abgelaufen. Ein neues Datum belebt sie wieder.
    [one] Sie ist abgelaufen. Ein neues Datum bringt die eine verfallene Einheit zurück.
   *[other] Sie ist abgelaufen. Ein neues Datum bringt die { $count } verfallenen Einheiten zurück.
}
expiry-revive-days = { $count ->
    [0] Sie ist abgelaufen. Ein neues Datum belebt sie wieder.
    [one] Sie ist abgelaufen. Ein neues Datum bringt den einen verfallenen Tag zurück.
   *[other] Sie ist abgelaufen. Ein neues Datum bringt die { $count } verfallenen Tage zurück.
}
expiry-legend = Wähle den letzten Tag. • ist heute, [ ] der jetzige letzte Tag, – ist nicht wählbar.
expiry-now-sure = <b>Jetzt ablaufen lassen?</b> Sie gilt dann sofort nicht mehr.
expiry-ask-date = Schreib den letzten Tag, etwa 31.12.2026 oder 2026-12-31, oder wie viel länger: +30t, +2w, +3m.
button-plus-week = +1 Woche
button-plus-month = +1 Monat
button-plus-30-days = +30 Tage
button-type-date = Datum eingeben
button-expire-now = Jetzt ablaufen lassen
button-no-end = Ohne Enddatum

refusal-NotADate = Das ist kein Datum. Schreib es wie 31.12.2026, oder +30t, +2w, +3m.
refusal-AmbiguousDate = Das kann { $one } oder { $other } sein. Schreib es wie 31.12.2026.
refusal-NotASpan = Das ist keine Dauer. Schreib sie wie 30t, 2w oder 3m.
refusal-DateOutOfRange = Wähle einen Tag vom { $earliest } bis zum { $latest }.
