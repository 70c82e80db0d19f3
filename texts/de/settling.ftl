# Besuche, für die keine Karte gezahlt hat, und Karten, die später dafür zahlen.

unpaid-line = { $count ->
    [one] <b>1 Besuch unbezahlt</b>
   *[other] <b>{ $count } Besuche unbezahlt</b>
}
unpaid-title = { $count ->
    [one] <b>{ $name }</b>: 1 Besuch unbezahlt
   *[other] <b>{ $name }</b>: { $count } Besuche unbezahlt
}
unpaid-none = Alle Besuche sind bezahlt.
unpaid-no-pass-pays = Auf keiner Karte ist eine Einheit frei.
unpaid-booked = { $what } (gebucht)
unpaid-late_cancelled = { $what } (spät abgesagt)
unpaid-no_show = { $what } (nicht erschienen)
settle-visit = • { $what }
settle-refused = • { $what }: { $why }
settle-paid = { $count ->
    [one] Sie würde für <b>1 Besuch</b> zahlen:
   *[other] Sie würde für <b>{ $count } Besuche</b> zahlen:
}
settled-paid = { $count ->
    [one] ✓ Jetzt bezahlt: <b>1 Besuch</b>
   *[other] ✓ Jetzt bezahlt: <b>{ $count } Besuche</b>
}
settle-nothing = Diese Karte kann für keinen davon zahlen.
settle-unpaid = { $count ->
    [one] <b>1 Besuch bleibt unbezahlt</b>:
   *[other] <b>{ $count } Besuche bleiben unbezahlt</b>:
}
button-unpaid-visits = Unbezahlte Besuche: { $count }
button-settle = { $count ->
    [one] 1 Besuch damit bezahlen
   *[other] { $count } Besuche damit bezahlen
}
button-settle-with = Mit { $title } bezahlen
button-settle-now = { $count ->
    [one] 1 Besuch bezahlen
   *[other] { $count } Besuche bezahlen
}
toast-settled = { $count ->
    [one] 1 Besuch bezahlt
   *[other] { $count } Besuche bezahlt
}
entry-settled-reserve = Unbezahlter Besuch übernommen: { $day }
entry-settled-consume = Unbezahlter Besuch bezahlt: { $day }
entry-settled-forfeit = Unbezahlte versäumte Einheit bezahlt: { $day }
entry-settled-release = Unbezahlter Besuch zurückgegeben: { $day }
entry-settled-reversal = Unbezahlter Besuch zurückgenommen: { $day }
digest-visits = { $count ->
    [one] <b>Unbezahlte Besuche: 1 Person</b>
   *[other] <b>Unbezahlte Besuche: { $count } Personen</b>
}
digest-line-visits = • { $name }: { $count } unbezahlt
