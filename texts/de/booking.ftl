# Gebuchte Termine auf einer Karte.

booking-when = { $day }, { $at }
topic-bookings = { $on ->
    [yes] Buchungen: an
   *[no] Buchungen: aus
}
entry-reserve-on = Gebucht: { $day }
entry-release-on = Buchung abgesagt, Einheit zurück: { $day }
entry-checked-in = Eingecheckt wie gebucht: { $day }
notice-booked = Gebucht: <b>{ $what }</b>, bezahlt mit <b>{ $title }</b>.
notice-unbooked = Deine Buchung ist abgesagt: <b>{ $what }</b> (<b>{ $title }</b>).
notice-unbooked-expired = Die Karte ist abgelaufen, die Einheit damit verfallen.
notice-checked-in = Eingecheckt: dein gebuchter Termin vom { $day } auf <b>{ $title }</b>. Mehr wurde nicht abgebucht.
notice-undone-booking = Deine Buchung wurde zurückgenommen: <b>{ $what }</b> (<b>{ $title }</b>).
notice-booked-again = Du bist wieder gebucht: <b>{ $what }</b>, bezahlt mit <b>{ $title }</b>.

button-book-session = Termin buchen
button-bookings = Buchungen
button-booking-of = { $when } · { $name }
button-type-time = Uhrzeit eingeben
button-book = Buchen
button-book-another = Noch einen buchen
button-check-in = Einchecken: { $at }
button-move-booking = Verschieben
button-cancel-booking = Absagen, Einheit zurück
button-my-bookings = Meine Buchungen
booking-hour = { $at }
booking-choose-day = <b>Termin buchen</b>: an welchem Tag? • ist heute, – ist nicht wählbar.
booking-choose-time = <b>{ $day }</b>: um wie viel Uhr?
booking-ask-time = <b>{ $day }</b>: tippe die Uhrzeit, zum Beispiel 18:30.
booking-choose-client = <b>Wer kommt?</b>
booking-choose-service = <b>Was für ein Termin ist es?</b>
booking-choose-coach = <b>Bei wem?</b>
booking-choose-place = <b>Wo?</b>
booking-moves = Wird verschoben: { $what }
booking-moved-from = Bisher: { $when }
booking-what = <b>{ $what }</b>
booking-line = • { $what }
booking-clock-change = Zeitumstellung: { $typed } gibt es an dem Tag nicht, es beginnt um { $at }.
booking-pays = <b>{ $title }</b> bezahlt: <b>{ $before } → { $after }</b> frei
booking-pays-days = <b>{ $title }</b> bezahlt: <b>{ $before } → { $after }</b> Tage frei
booking-pays-unlimited = <b>{ $title }</b> bezahlt (unbegrenzt)
booking-sets-clock = Mit dieser Buchung gilt die Karte vorläufig bis <b>{ $day }</b>.
booking-strands = { $count ->
    [one] Eine andere Buchung läge außerhalb dieser Zeit. Sie bleibt gebucht und bezahlt.
   *[other] { $count } andere Buchungen lägen außerhalb dieser Zeit. Sie bleiben gebucht und bezahlt.
}
booking-made = ✓ Gebucht für <b>{ $name }</b>: <b>{ $what }</b>
booking-cancelled = ✓ Abgesagt für <b>{ $name }</b>: { $what }
booking-checked-in = ✓ Eingecheckt: <b>{ $name }</b>, { $what }
booking-cancel-sure = <b>Diese Buchung absagen?</b> Die Einheit geht auf die Karte zurück.
booking-left = <b>{ $title }</b>: <b>{ $free }</b> frei · übrig { $remaining }
booking-left-days = <b>{ $title }</b>: <b>{ $free }</b> Tage frei · übrig { $remaining }
bookings-title = <b>Gebucht</b>
bookings-none = Auf dieser Karte ist nichts gebucht.
my-bookings-title = <b>{ $name }</b>: gebuchte Termine
my-bookings-none = Du hast nichts gebucht.
my-bookings-over = <b>Warst du da?</b> Vorbei, vom Trainer noch nicht markiert:
own-over = Der Termin ist vorbei. Ob du da warst, hat der Trainer noch nicht markiert.
toast-booked = Gebucht: { $when }
toast-booked-before = Das ist schon gebucht.
toast-booking-cancelled = Abgesagt, Einheit zurück
toast-checked-in = Eingecheckt: { $name }
booked-then = Gebucht: <b>{ $what }</b>
pass-next-booking = Nächster Termin: <b>{ $what }</b>
pass-next-booking-of = Nächster Termin: <b>{ $what }</b> · { $name }
pass-provisional = Diese Zeit gilt vorläufig: sie folgt der Buchung am { $day }.
ask-booked = Für heute um <b>{ $at }</b> gebucht. Einchecken, statt noch eine abzubuchen?
ask-booked-day = Gebucht für { $day }, { $at }. Einchecken, statt noch eine abzubuchen?
notice-moved = Verschoben: <b>{ $what }</b>, bezahlt mit <b>{ $title }</b>.
notice-moved-from = Bisher: { $when }
command-bookings = Meine gebuchten Termine

refusal-NotATime = Das ist keine Uhrzeit. Tippe sie wie 18:30.
refusal-SessionInPast = { $at } ist vorbei. Ein Besuch, der stattfand, wird als früherer Tag eingetragen.
refusal-BookedAlready = { $name } ist zu der Zeit schon gebucht: der andere Termin beginnt um { $at }.
refusal-CoachBusy = { $name } hat zu der Zeit einen anderen Termin: er beginnt um { $at }.
refusal-TooEarlyToCheckIn = Vor dem { $day } kann niemand eingecheckt werden.
refusal-IsBooked = An dem Tag für { $at } gebucht: checke stattdessen ein.
