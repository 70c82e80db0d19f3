# Was ungefragt über Plätze in Terminen gesagt wird.

topic-reminders = { $on ->
    [yes] Termin-Erinnerungen: an
   *[no] Termin-Erinnerungen: aus
}
topic-coaching = { $on ->
    [yes] Mein Tag als Trainer: an
   *[no] Mein Tag als Trainer: aus
}
place-paid = Bezahlt mit <b>{ $title }</b>.
place-unpaid = Noch bezahlt keine Karte dafür.
place-more = … und { $count } weitere.
notice-booking_reminder = Bald: <b>{ $what }</b>
place-cancel-free = Absagen kostet nichts.
place-cancel-free-until = Absagen kostet nichts bis <b>{ $until }</b>.
place-cancel-late-free = Absagen ist jetzt spät und kostet nichts.
place-cancel-costs = Absagen kostet jetzt die Einheit.
notice-session_changed = Dein Termin hat sich geändert: <b>{ $what }</b>
notice-session_changed-when = Zeit: { $was } → <b>{ $now }</b>
notice-session_changed-service = Training: { $was } → <b>{ $now }</b>
notice-session_changed-coach = Trainer: { $was } → <b>{ $now }</b>
notice-session_changed-place = Ort: { $was } → <b>{ $now }</b>
notice-session_changed-minutes = Minuten: { $was } → <b>{ $now }</b>
notice-session_changed-several = <b>{ $count } deiner Termine haben sich geändert:</b> { $what }
notice-session_changed-line = • { $was } → <b>{ $now }</b>
notice-called_off = <b>Fällt aus:</b> { $what }
place-returned = Deine Einheit ist zurück auf <b>{ $title }</b>.
place-returned-until = Deine Einheit ist zurück auf <b>{ $title }</b>; nutzbar bis { $day }.
place-nothing-taken = Von keiner Karte wurde etwas genommen.
notice-promoted = Ein Platz ist frei geworden: <b>du bist gebucht</b> für { $what }.
notice-offered = Ein Platz ist frei geworden: <b>{ $what }</b>
notice-offer_lapsed = Der angebotene Platz wurde nicht rechtzeitig angenommen und ging weiter: { $what }
notice-not_promoted = Ein Platz ist frei geworden, konnte aber nicht deiner werden: <b>{ $what }</b>
place-why = Das Studio konnte ihn nicht für dich buchen.
place-still-waiting = Du bleibst auf der Warteliste.
notice-struck-late = Spät abgesagt: { $what }
notice-struck-missed = Du warst gebucht und bist nicht gekommen: { $what }
notice-struck-count = { $count ->
    [one] Das ist das erste Mal innerhalb von { $days } Tagen.
   *[other] Das ist Mal Nummer <b>{ $count }</b> innerhalb von { $days } Tagen.
}
notice-struck-until = Du kannst wieder buchen ab <b>{ $until }</b>.
notice-settled = { $count ->
    [one] <b>{ $title }</b> hat deine unbezahlte Buchung bezahlt:
   *[other] <b>{ $title }</b> hat { $count } unbezahlte Buchungen bezahlt:
}
notice-coach_day = { $count ->
    [one] <b>{ $day }</b>: ein Termin
   *[other] <b>{ $day }</b>: { $count } Termine
}
notice-coach_day-session = <b>{ $at }</b> { $what } · { $booked } von { $capacity }
notice-coach_day-personal = <b>{ $at }</b> { $what } · 1:1
notice-coach_day-names = { $names }
notice-coach_day-unpaid = Unbezahlt: { $names }
notice-unmarked = { $count ->
    [one] Eine Buchung wurde nicht abgehakt: <b>{ $what }</b>
   *[other] { $count } Buchungen wurden nicht abgehakt: <b>{ $what }</b>
}
notice-booked-several = { $count ->
    [one] Du bist gebucht:
   *[other] Du bist für <b>{ $count }</b> Termine gebucht:
}
notice-unbooked-several = { $count ->
    [one] Deine Buchung ist abgesagt:
   *[other] <b>{ $count }</b> deiner Buchungen sind abgesagt:
}
notice-booked-left = <b>{ $title }</b>: <b>{ $free }</b> frei
notice-booked-left-days = <b>{ $title }</b>: <b>{ $free }</b> Tage frei
notice-booked-unpaid = { $count ->
    [one] Eine davon ist noch mit keiner Karte bezahlt.
   *[other] { $count } davon sind noch mit keiner Karte bezahlt.
}
button-book-again = Wieder buchen
place-no-service = keine Angabe
place-no-coach = niemand
place-no-place = keine Angabe
place-changed-free = Passt es dir so nicht, kannst du kostenlos absagen.
button-cannot-come = Passt nicht: absagen
place-cancel-late = Absagen ist jetzt spät.
place-cancel-costs-day = Absagen kostet jetzt den Tag.
button-coach-day = Tag öffnen
place-called-off-moved = Er wurde auf eine Zeit verlegt, für die deine Karte nicht bezahlt.
pace-usual = Für deinen üblichen Termin ist ein Platz frei: <b>{ $what }</b>. Buchen?
