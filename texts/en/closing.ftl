# Closing a pass early.

close-title = <b>Close early</b>: { $title } · { $name }
close-pack = <b>At the pack rate</b>
close-single = <b>At the price of a single session</b>
close-single-of = <b>At the single rate</b> ({ $title })
close-used-of-sessions = Used: { $used } of { $total } sessions
close-used-of-days = Used: { $used } of { $total } days
close-used-of-calendar = Gone by: { $used } of { $total } days; today and held days are not counted
close-used-sessions = Used: { $used ->
    [one] one session
   *[other] { $used } sessions
}
close-used-days = Used: { $used ->
    [one] one day
   *[other] { $used } days
}
close-pack-spent = { $price } × { $used } ÷ { $total } = { $spent }
close-single-spent = { $price } × { $used } = { $spent }
close-value = Paid { $paid } − { $spent } = <b>{ $value }</b>
close-never-negative = More was used than paid: nothing goes back.
close-rounding = What does not come out even is rounded in favour of the client.
close-bookings = { $count ->
    [one] One booking ahead is cancelled:
   *[other] { $count } bookings ahead are cancelled:
}
close-choose-single = <b>What does a single session cost?</b>
close-plan = { $title }: { $amount }
close-ask-single = Type what a single session costs, such as 18 or 18.50.
close-ask-way = <b>How does it go back?</b>
close-ask-rest = <b>Something is still open on it.</b> Charge it to the client’s account?
close-ask-rest-unknown = <b>How much is open on it is not known.</b> Waive it, or record what was paid first.
close-sure = <b>Close it today?</b> No session returns to it afterwards.
close-back = Goes back: <b>{ $amount }</b>, { $method }
close-back-nothing = Nothing goes back.
close-withdraws = { $count ->
    [0] Nothing is left on it.
    [one] One session is withdrawn.
   *[other] { $count } sessions are withdrawn.
}
close-withdraws-days = { $count ->
    [0] Nothing is left on it.
    [one] One day is withdrawn.
   *[other] { $count } days are withdrawn.
}
close-charges = On the client’s account: <b>{ $amount }</b>
close-waives = What is open is waived.
entry-close = { $count ->
    [0] Closed early
    [one] Closed early: one session withdrawn
   *[other] Closed early: { $count } sessions withdrawn
}
entry-close-days = { $count ->
    [0] Closed early
    [one] Closed early: one day withdrawn
   *[other] Closed early: { $count } days withdrawn
}
button-close-early = Close early…
button-close-pack = Pack rate: { $amount } back
button-close-single = Single rate: { $amount } back
button-close-nothing = Nothing back
button-close-single-other = Another single price…
button-close-type-single = Type it…
button-rest-waive = Waive it
button-rest-used = Charge for use: { $amount }
button-rest-charge = Charge all: { $amount }
refusal-PassClosed = { $title } was closed early on { $on }: no session returns to it. Undo the closing first.
refusal-StillUnmarked = Nobody has said who came: { $title } has { $count ->
    [one] one booking that has begun or is over
   *[other] { $count } bookings that have begun or are over
}. Check them in or mark them first.
