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
cancel-blocked = You can book again from <b>{ $until }</b>.
cancel-again = ✓ You are booked again: <b>{ $what }</b>
button-open-booking = Open the booking
toast-cancelled-cancelled = Cancelled
toast-cancelled-late_cancelled = Cancelled late
toast-uncancelled = Booked again: { $when }

mark-ask = What has become of it? It can be changed later.
mark-state = <b>{ $state }</b>
mark-state-forgiven = <b>{ $state }</b>, forgiven
mark-done = ✓ <b>{ $name }</b>: { $state }
mark-owed = No pass has paid for it: the session stays owed.
mark-expired = <b>{ $title }</b> has ended, so the session that came back has expired. A later last day brings it back.
mark-forgiven = Forgiven: it counts no longer
mark-unforgiven = It counts again
button-mark = What has become of it
button-mark-otherwise = Say otherwise
button-mark-attended = Has trained
button-mark-no_show-costs = Did not come: session is taken
button-mark-no_show-free = Did not come: nothing is taken
button-mark-late_cancelled-costs = Late cancel: session is taken
button-mark-late_cancelled-free = Late cancel: nothing is taken
button-mark-excused = Excused: session comes back
button-forgive = Forgive the strike
button-unforgive = Let it count again
button-strikes = Late or not come: { $count }
strikes-off = The studio counts neither late cancellations nor no-shows.
strikes-count = Late cancellations and no-shows: <b>{ $count }</b> of { $most } within { $days } days
strikes-blocked = Cannot book before <b>{ $until }</b>. Staff still can.
strikes-line = • { $what }: { $state }

notice-forfeit-late_cancelled = Cancelled late: the booked session of { $day } on <b>{ $title }</b> counts as used.
notice-forfeit-no_show = Booked and not come: the session of { $day } on <b>{ $title }</b> counts as used.
notice-forfeit-undone = Taken back: <b>{ $what }</b> on <b>{ $title }</b> does not count as used any more.
notice-unbooked-late_cancelled = Cancelled late: <b>{ $what }</b> (<b>{ $title }</b>). It costs nothing.
notice-unbooked-no_show = Booked and not come: <b>{ $what }</b> (<b>{ $title }</b>). It costs nothing.
notice-unbooked-excused = Excused: <b>{ $what }</b>. The session goes back to <b>{ $title }</b>.
dispute-about-forfeit = <b>{ $title }</b>: booked for { $day } and not used
    Entered { $at } by { $by }
entry-forfeit-on = Booked and not used: { $day }
entry-forfeit-late_cancelled = Cancelled late: { $day }
entry-forfeit-no_show = Did not come: { $day }
entry-release-late_cancelled = Cancelled late, nothing taken: { $day }
entry-release-no_show = Did not come, nothing taken: { $day }
entry-release-excused = Excused and returned: { $day }
entry-release-studio_cancelled = Called off by the studio and returned: { $day }

refusal-BookingBlocked = Late cancellations and no-shows lately: { $count }. You can book again from { $until }. Please talk to the studio if that is wrong.
refusal-SessionBegun = The session began at { $at }. Please talk to the studio.
refusal-CostsOtherwise = What cancelling costs has changed meanwhile. Nothing is cancelled yet: please look again.
