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
