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

# The same for a booking that is still live.

button-pay-with = Pay with this pass
pay-with-done = ✓ <b>{ $title }</b> pays now.
entry-reserve-repaid = Pays for a booking instead of another pass: { $day }
entry-release-repaid = Another pass pays, the session is back: { $day }
notice-booking-pays-own = Your booking of { $day } is now paid with <b>{ $title }</b>.
notice-booking-pays-other = <b>{ $title }</b> now pays for a booking of { $name }: { $day }.
notice-booking-free-own = <b>{ $title }</b> no longer pays for your booking of { $day }.
notice-booking-free-other = <b>{ $title }</b> no longer pays for a booking of { $name }: { $day }.
notice-pays-again = Your booking is paid with <b>{ $title }</b> again: <b>{ $what }</b>.
notice-pays-no-more = <b>{ $title }</b> no longer pays for this booking: <b>{ $what }</b>.
refusal-PayerFixed = You could choose another pass until { $on }, { $until }. Now only the studio can.
