# Einen Platz aufgeben, und was es kostet.

button-cancel-place = Buchung absagen
button-leave-waitlist = Warteliste verlassen
button-cancel-free = Absagen
button-cancel-costs = Absagen, Einheit zählt
button-uncancel = Doch kommen
cancel-ask = <b>Diese Buchung absagen?</b>
cancel-waiting = Du gibst deinen Wartelistenplatz auf. Das kostet nichts.
cancel-free = Absagen kostet jetzt <b>nichts</b>.
cancel-late-free = Es ist später als { $since }: Das zählt als spät abgesagt und kostet keine Einheit.
cancel-late-unpaid = Es ist später als { $since }: Die Einheit bleibt <b>offen</b>, obwohl keine Karte sie bezahlt hat.
cancel-late-session = Es ist später als { $since }: Das kostet <b>1 Einheit</b> von <b>{ $title }</b>.
cancel-late-day = Es ist später als { $since }: Das kostet <b>1 Tag</b> von <b>{ $title }</b>.
cancel-late-same-day = Es ist später als { $since }: Das zählt als genutzt. Der Tag auf <b>{ $title }</b> ist schon genutzt, mehr wird nicht genommen.
cancel-late-unlimited = Es ist später als { $since }: Das zählt als Besuch auf <b>{ $title }</b> (unbegrenzt).
cancel-pass-free = <b>{ $title }</b>: frei { $was } → <b>{ $now }</b>
cancel-done-cancelled = ✓ Abgesagt: <b>{ $what }</b>
cancel-done-late_cancelled = ✓ Spät abgesagt: <b>{ $what }</b>
cancel-owed = Die Einheit bleibt offen: Die nächste Karte kann sie bezahlen.
cancel-strike = { $count ->
    [one] Die erste späte Absage oder das erste Nichterscheinen innerhalb von { $days } Tagen.
   *[other] Späte Absagen und Nichterscheinen innerhalb von { $days } Tagen: <b>{ $count }</b>
}
cancel-blocked = Du kannst wieder buchen ab <b>{ $until }</b>.
cancel-again = ✓ Du bist wieder gebucht: <b>{ $what }</b>
button-open-booking = Buchung öffnen
toast-cancelled-cancelled = Abgesagt
toast-cancelled-late_cancelled = Spät abgesagt
toast-uncancelled = Wieder gebucht: { $when }

mark-ask = Was ist daraus geworden? Es lässt sich später ändern.
mark-state = <b>{ $state }</b>
mark-state-forgiven = <b>{ $state }</b>, verziehen
mark-done = ✓ <b>{ $name }</b>: { $state }
mark-owed = Keine Karte hat dafür bezahlt: Die Einheit bleibt offen.
mark-expired = <b>{ $title }</b> ist abgelaufen, die zurückgegebene Einheit damit verfallen. Ein späterer letzter Tag holt sie zurück.
mark-forgiven = Verziehen: zählt nicht mehr
mark-unforgiven = Zählt wieder
button-mark = Was daraus geworden ist
button-mark-otherwise = Anders eintragen
button-mark-attended = Hat trainiert
button-mark-no_show-costs = Nicht gekommen: Einheit zählt
button-mark-no_show-free = Nicht gekommen: kostet nichts
button-mark-late_cancelled-costs = Spät abgesagt: Einheit zählt
button-mark-late_cancelled-free = Spät abgesagt: kostet nichts
button-mark-excused = Entschuldigt: Einheit zurück
button-forgive = Verzeihen
button-unforgive = Doch zählen
button-strikes = Spät oder nicht gekommen: { $count }
strikes-off = Das Studio zählt weder späte Absagen noch Nichterscheinen.
strikes-count = Späte Absagen und Nichterscheinen: <b>{ $count }</b> von { $most } innerhalb von { $days } Tagen
strikes-blocked = Kann erst ab <b>{ $until }</b> wieder buchen. Das Team kann es weiterhin.
strikes-line = • { $what }: { $state }

notice-forfeit-late_cancelled = Spät abgesagt: Die gebuchte Einheit vom { $day } auf <b>{ $title }</b> zählt als genutzt.
notice-forfeit-no_show = Gebucht und nicht gekommen: Die Einheit vom { $day } auf <b>{ $title }</b> zählt als genutzt.
notice-forfeit-undone = Zurückgenommen: <b>{ $what }</b> auf <b>{ $title }</b> zählt nicht mehr als genutzt.
notice-unbooked-late_cancelled = Spät abgesagt: <b>{ $what }</b> (<b>{ $title }</b>). Das kostet nichts.
notice-unbooked-no_show = Gebucht und nicht gekommen: <b>{ $what }</b> (<b>{ $title }</b>). Das kostet nichts.
notice-unbooked-excused = Entschuldigt: <b>{ $what }</b>. Die Einheit geht zurück auf <b>{ $title }</b>.
dispute-about-forfeit = <b>{ $title }</b>: gebucht für { $day } und nicht genutzt
    Eingetragen { $at } von { $by }
entry-forfeit-on = Gebucht und nicht genutzt: { $day }
entry-forfeit-late_cancelled = Spät abgesagt: { $day }
entry-forfeit-no_show = Nicht gekommen: { $day }
entry-release-late_cancelled = Spät abgesagt, kostet nichts: { $day }
entry-release-no_show = Nicht gekommen, kostet nichts: { $day }
entry-release-excused = Entschuldigt, Einheit zurück: { $day }
entry-release-studio_cancelled = Vom Studio abgesagt, Einheit zurück: { $day }

refusal-BookingBlocked = Späte Absagen und Nichterscheinen in letzter Zeit: { $count }. Du kannst ab { $until } wieder buchen. Stimmt das nicht, sprich bitte mit dem Studio.
refusal-SessionBegun = Der Termin hat um { $at } begonnen. Bitte sprich mit dem Studio.
refusal-CostsOtherwise = Was die Absage kostet, hat sich inzwischen geändert. Noch ist nichts abgesagt: Bitte sieh noch einmal hin.
