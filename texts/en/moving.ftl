# Letting another pass pay for a visit.

button-pay-otherwise = Pay with another pass
button-move-to = { $title }
button-move-to-free = { $title }: { $change }
button-move-visit = Move the visit
button-move-back = Move it back
move-title = <b>Visit of { $name }: { $day }</b>
move-paid-by = Paid with <b>{ $title }</b>
move-choose = Which pass is to pay for it?
move-none = No other pass can pay for that day.
move-done = ✓ Visit of <b>{ $name }</b> moved: { $day }
move-from = Gets it back: <b>{ $title }</b>
move-to = Pays: <b>{ $title }</b>
move-nothing-counted = Nothing is counted there.
toast-moved = { $title } pays for it now
notice-visit-moved = Your visit is now paid with <b>{ $title }</b>: { $day }.
refusal-PaidByIt = { $title }: this visit was moved or taken back already.
button-other-pass = Another pass
