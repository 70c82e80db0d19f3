# Gebuchte Termine auf einer Karte.

booking-when = { $day }, { $at }
topic-bookings = { $on ->
    [yes] Buchungen: an
   *[no] Buchungen: aus
}
entry-reserve-on = Gebucht: { $day }
entry-release-on = Buchung abgesagt, Einheit zurück: { $day }
notice-booked = Gebucht: <b>{ $what }</b>, bezahlt mit <b>{ $title }</b>.
notice-unbooked = Deine Buchung ist abgesagt: <b>{ $what }</b> (<b>{ $title }</b>).
notice-unbooked-expired = Die Karte ist abgelaufen, die Einheit damit verfallen.
notice-checked-in = Eingecheckt: dein gebuchter Termin vom { $day } auf <b>{ $title }</b>. Mehr wurde nicht abgebucht.
notice-undone-booking = Eine Buchung auf <b>{ $title }</b> wurde zurückgeändert.
