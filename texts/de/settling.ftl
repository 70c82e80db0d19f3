# Besuche, für die keine Karte gezahlt hat, und Karten, die später dafür zahlen.

unpaid-line = { $count ->
    [one] <b>1 Besuch unbezahlt</b>
   *[other] <b>{ $count } Besuche unbezahlt</b>
}
unpaid-line-booked = { $count ->
    [one] <b>1 Buchung unbezahlt</b>
   *[other] <b>{ $count } Buchungen unbezahlt</b>
}
unpaid-none = Nichts ist unbezahlt.
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
settle-paid-booked = { $count ->
    [one] Sie würde für <b>1 Buchung</b> zahlen:
   *[other] Sie würde für <b>{ $count } Buchungen</b> zahlen:
}
settled-paid = { $count ->
    [one] ✓ Jetzt bezahlt: <b>1 Besuch</b>
   *[other] ✓ Jetzt bezahlt: <b>{ $count } Besuche</b>
}
settled-paid-booked = { $count ->
    [one] ✓ Jetzt bezahlt: <b>1 Buchung</b>
   *[other] ✓ Jetzt bezahlt: <b>{ $count } Buchungen</b>
}
settle-nothing = Diese Karte kann für keinen davon zahlen.
settle-unpaid = { $count ->
    [one] <b>1 Besuch bleibt unbezahlt</b>:
   *[other] <b>{ $count } Besuche bleiben unbezahlt</b>:
}
settle-unpaid-booked = { $count ->
    [one] <b>1 Buchung bleibt unbezahlt</b>:
   *[other] <b>{ $count } Buchungen bleiben unbezahlt</b>:
}
settle-unpaid-more = { $count ->
    [one] <b>1 weiterer Termin</b> bleibt unbezahlt.
   *[other] <b>{ $count } weitere Termine</b> bleiben unbezahlt.
}
button-unpaid-visits = Unbezahlt: { $count }
button-settle = Unbezahltes zahlen: { $count }
button-settle-with = Mit { $title } bezahlen
button-settle-now = Diese zahlen: { $count }
toast-settled = Bezahlt: { $count }
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
