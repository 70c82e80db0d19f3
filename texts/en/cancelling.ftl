# Giving up a place, and what it costs.

button-cancel-place = Cancel my booking
button-leave-waitlist = Leave the waitlist
button-cancel-free = Cancel it
button-cancel-costs = Cancel, and pay the session
button-uncancel = Take it again
cancel-ask = <b>Cancel this booking?</b>
cancel-waiting = You give up your turn. That costs nothing.
cancel-free = Cancelling now costs <b>nothing</b>.
cancel-late-free = It is later than { $since }: it counts as cancelled late, and costs no session.
cancel-late-unpaid = It is later than { $since }: the session stays <b>owed</b>, though no pass has paid for it.
cancel-late-session = It is later than { $since }: it will cost <b>1 session</b> of <b>{ $title }</b>.
cancel-late-day = It is later than { $since }: it will cost <b>1 day</b> of <b>{ $title }</b>.
cancel-late-same-day = It is later than { $since }: it counts as used. The day on <b>{ $title }</b> is used already, nothing more is taken.
cancel-late-unlimited = It is later than { $since }: it counts as a visit on <b>{ $title }</b> (unlimited).
cancel-pass-free = <b>{ $title }</b>: free { $was } → <b>{ $now }</b>
cancel-done-cancelled = ✓ Cancelled: <b>{ $what }</b>
cancel-done-late_cancelled = ✓ Cancelled late: <b>{ $what }</b>
cancel-owed = The session stays owed: the next pass can pay for it.
cancel-strike = { $count ->
    [one] The first late cancellation or no-show within { $days } days.
   *[other] Late cancellations and no-shows within { $days } days: <b>{ $count }</b>
}
cancel-again = ✓ You are booked again: <b>{ $what }</b>
button-open-booking = Open the booking
booking-state-booked = Booked
booking-state-waitlisted = On the waitlist
booking-state-offered = A place is offered
booking-state-attended = Attended
booking-state-late_cancelled = Cancelled late
booking-state-no_show = Booked and not come
booking-state-excused = Excused
booking-state-cancelled = Cancelled
booking-state-studio_cancelled = Cancelled by the studio
toast-cancelled-cancelled = Cancelled
toast-cancelled-late_cancelled = Cancelled late
toast-uncancelled = Booked again

refusal-SessionBegun = The session began at { $at }. Please talk to the studio.
refusal-CostsOtherwise = What cancelling costs has changed meanwhile. Nothing is cancelled yet: please look again.
