# The waitlist: a place in line, an offer, and the line as staff see it.

wait-title = You are number <b>{ $number }</b> in line.
wait-free-of-charge = Waiting takes nothing from your pass. You are told as soon as a place is yours.
wait-offered = <b>A place came free for you.</b>
wait-free = <b>A place is free, and you are next in line.</b>
wait-until = It is kept for you until <b>{ $until }</b>; then the next in line gets it.
wait-over = <b>This offer does not stand any more.</b>
wait-pays = <b>{ $title }</b> pays: <b>{ $before } → { $after }</b> free
wait-pays-unlimited = <b>{ $title }</b> pays (unlimited)
wait-reason = • { $why }
wait-costs = { $minutes ->
    [0] It is too late to cancel for nothing: after accepting, cancelling costs the session.
    [one] It is too late to cancel for nothing: you can do so for a minute after accepting, later it costs the session.
   *[other] It is too late to cancel for nothing: you can do so for { $minutes } minutes after accepting, later it costs the session.
}
wait-costs-nothing = { $minutes ->
    [0] After accepting, giving it up counts as cancelled late.
    [one] You can give it up for a minute after accepting; later it counts as cancelled late.
   *[other] You can give it up for { $minutes } minutes after accepting; later it counts as cancelled late.
}
wait-booked = ✓ Booked: <b>{ $what }</b>
wait-free-until = Cancelling is free until <b>{ $until }</b>.
wait-declined = Declined: { $what }. Nothing was taken.
wait-left = You wait no longer: { $what }. Nothing was taken.
button-accept-place = Accept
button-decline-place = Decline
button-wait-no-more = Wait no longer
button-see-offer = Accept or decline
button-see-wait = My place in line
button-open-wait = Open the booking
button-give-up = Cancel this booking
toast-wait-left = Done, nothing was taken

queue-title = <b>Waitlist</b>: { $what }
queue-offered = • { $name }: offered until { $at }
queue-waiting = { $number }. { $name }
queue-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
queue-nobody = Nobody waits.
queue-given = ✓ <b>{ $name }</b> has a place now: { $what }
button-queue = Waitlist
button-promote = Give a place: { $name }
button-promote-unpaid = Book it unpaid
toast-queue-given = Booked, and told

refusal-OfferOver = The place was not accepted in time and has gone to the next in line.
not-promoted-closed = The session has begun without a place for you: <b>{ $what }</b>. Nothing was taken.
