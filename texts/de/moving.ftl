# Eine andere Karte für einen Besuch zahlen lassen.

button-pay-otherwise = Mit anderer Karte zahlen
button-move-to = { $title }
button-move-to-free = { $title }: { $change }
button-move-visit = Besuch umbuchen
button-move-back = Zurückbuchen
move-title = <b>Besuch von { $name }: { $day }</b>
move-paid-by = Bezahlt mit <b>{ $title }</b>
move-choose = Welche Karte soll dafür zahlen?
move-none = Keine andere Karte kann für diesen Tag zahlen.
move-done = ✓ Besuch von <b>{ $name }</b> umgebucht: { $day }
move-from = Bekommt ihn zurück: <b>{ $title }</b>
move-to = Zahlt: <b>{ $title }</b>
move-nothing-counted = Dort wird nichts gezählt.
toast-moved = { $title } zahlt jetzt dafür
notice-visit-moved = Dein Besuch ist jetzt mit <b>{ $title }</b> bezahlt: { $day }.
refusal-PaidByIt = { $title }: dieser Besuch wurde schon umgebucht oder zurückgenommen.
button-other-pass = Anderer Pass

# Dasselbe für eine Buchung, die noch offen ist.

button-pay-with = Mit dieser Karte zahlen
pay-with-done = ✓ Jetzt zahlt <b>{ $title }</b>.
entry-reserve-repaid = Zahlt eine Buchung anstelle einer anderen Karte: { $day }
entry-release-repaid = Eine andere Karte zahlt, Einheit zurück: { $day }
notice-booking-pays-own = Deine Buchung für { $day } ist jetzt mit <b>{ $title }</b> bezahlt.
notice-booking-pays-other = <b>{ $title }</b> zahlt jetzt eine Buchung von { $name }: { $day }.
notice-booking-free-own = <b>{ $title }</b> zahlt deine Buchung für { $day } nicht mehr.
notice-booking-free-other = <b>{ $title }</b> zahlt eine Buchung von { $name } nicht mehr: { $day }.
notice-pays-again = Deine Buchung ist wieder mit <b>{ $title }</b> bezahlt: <b>{ $what }</b>.
notice-pays-no-more = <b>{ $title }</b> zahlt diese Buchung nicht mehr: <b>{ $what }</b>.
refusal-PayerFixed = Bis { $on }, { $until } konntest du eine andere Karte wählen. Jetzt kann das nur noch das Studio.
