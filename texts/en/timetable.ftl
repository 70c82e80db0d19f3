# The staff's timetable: days, sessions, and making them.

button-timetable = Timetable
timetable-day = <b>Timetable · { $day }</b>
timetable-count = { $count ->
    [0] No session on this day.
    [one] <b>1</b> session
   *[other] <b>{ $count }</b> sessions
}
timetable-off = { $count ->
    [0] Nothing was called off on this day.
    [one] <b>1</b> session was called off
   *[other] <b>{ $count }</b> sessions were called off
}
timetable-personal = { $count ->
    [0] Nothing is one to one on this day.
    [one] <b>1</b> session is one to one
   *[other] <b>{ $count }</b> sessions are one to one
}
button-one-to-one = 1:1 ({ $count })
timetable-page = Page { $number } of { $pages }
timetable-nameless = Session
timetable-line = <b>{ $at }</b> { $what }
timetable-places = { $taken }/{ $capacity }
timetable-button = { $at } · { $what } · { $places }
timetable-button-off = { $at } · { $what }
timetable-title = <b>{ $what }</b>
timetable-when = <b>{ $when }</b>
timetable-time = { $day }, { $at }–{ $until }
timetable-coach = Coach: { $name }
timetable-no-coach = No coach yet
timetable-place = Place: { $name }
timetable-resource = Uses: { $name }
timetable-called-off = <b>Called off.</b>
timetable-taken = Places taken: <b>{ $taken } of { $capacity }</b>
timetable-attended = Checked in: { $count }
timetable-waiting = On the waitlist: { $count }
timetable-series = Repeats: { $rule }
timetable-rule = { $every ->
    [1] every { $days }, { $at }
    [2] { $days }, { $at }, every other week
   *[other] { $days }, { $at }, every { $every } weeks
}
timetable-rule-until = { $rule }, until { $day }
button-new-session = New session
button-timetable-earlier = ‹ Earlier
button-timetable-later = Later ›
button-timetable-before = ‹ Week
button-timetable-after = Week ›
button-day-today = Today
button-called-off = { $count ->
    [one] 1 called off
   *[other] { $count } called off
}
button-people-of = Who is booked

making-title = <b>New session</b>
making-line = { $what }
making-ask-service = <b>What is it of?</b>
making-ask-day = <b>Which day?</b> Press one, or type it, such as 24.12.2026 or +2w. The first day, if it will repeat.
making-ask-time = <b>At what time?</b> Press an hour, or type it, such as 18:30.
making-ask-coach = <b>With whom?</b>
making-ask-place = <b>Where?</b>
making-ask-resource = <b>Does it use a resource?</b> No two sessions have the same one at once.
making-ask-repeat = <b>Once, or every week?</b>
making-ask-weekdays = <b>On which weekdays?</b> ✓ is chosen.
making-ask-every = <b>How often?</b>
making-ask-until = <b>Until when?</b> Press a length, or type the last day, such as 24.12.2026.
making-ask-minutes = <b>How long does it take?</b> Press it, or type the minutes.
making-ask-capacity = <b>How many may come?</b> Press a number, or type one.
making-rule = <b>{ $rule }</b>
making-size = { $minutes } minutes · places: <b>{ $capacity }</b>
making-minutes = { $count } min
making-weekday = { $on ->
    [yes] ✓ { $day }
   *[no] { $day }
}
making-every = { $weeks ->
    [1] Every week
   *[other] Every other week
}
making-weeks = { $count ->
    [one] For 1 week
   *[other] For { $count } weeks
}
making-clock-change = The clocks change on { $day }: { $typed } does not exist then, it begins at { $at } that day.
making-dates = { $count ->
    [one] <b>1</b> session in the next { $weeks } weeks:
   *[other] <b>{ $count }</b> sessions in the next { $weeks } weeks:
}
making-date = • { $what }
making-more = … and { $count } more
making-conflicts = { $count ->
    [one] One date is left out:
   *[other] { $count } dates are left out:
}
making-conflict = • { $what }: { $reason }
making-cannot = <b>It cannot be saved like this.</b> { $reason }
button-once = Once
button-weekly = Every week
button-open-end = Without an end
button-weekdays-done = Done
button-save-session = Save the session
button-save-series = Save the series
button-without-coach = No coach yet
button-without-place = No place
button-without-resource = None
button-making-service = Service
button-making-day = Day
button-making-time = Time
button-making-coach = Coach
button-making-place = Place
button-making-resource = Resource
button-making-repeat = Repeats
button-making-minutes = Length
button-making-capacity = Capacity
toast-session-saved = On the timetable

series-title = <b>Weekly series</b>
series-hint = Open one to change all of it, or a single date.
series-none = No series goes on.
series-button = { $every ->
    [1] { $at } { $what } · { $days }
   *[other] { $at } { $what } · { $days } · every { $every } weeks
}
series-ahead = { $count ->
    [0] No session of it is to come.
    [one] <b>1</b> session is to come, places taken: <b>{ $booked }</b>
   *[other] <b>{ $count }</b> sessions are to come, places taken: <b>{ $booked }</b>
}
button-series = Weekly series
notice-not_laid_out = <b>{ $what }</b> ({ $rule }) is left out on some days.
notice-not_laid_out-coach = Its coach has another session: { $days }
notice-not_laid_out-resource = Its resource is in use: { $days }
button-open-series = Open the series

button-off-session = Call off
button-off-session-sure = Call off and tell everybody
button-reinstate = Let it take place after all
button-reinstate-sure = Reinstate and tell everybody
button-end-series = End the series
button-end-series-sure = End it and tell everybody
off-sure = <b>Call off { $what }?</b>
off-paid = { $count ->
    [0] Nobody's pass has paid for a place.
    [one] <b>1</b> is booked and paid by a pass: the session comes back to it.
   *[other] <b>{ $count }</b> are booked and paid by a pass: the sessions come back to them.
}
off-grace = Passes that would end before { $day } can be used until then.
off-unpaid = { $count ->
    [one] 1 unpaid place is cancelled.
   *[other] { $count } unpaid places are cancelled.
}
off-waiting = { $count ->
    [one] 1 is on the waitlist.
   *[other] { $count } are on the waitlist.
}
off-name = • { $name }
on-sure = <b>Let { $what } take place after all?</b>
on-again = { $count ->
    [0] Nobody is booked again.
    [one] <b>1</b> is booked again.
   *[other] <b>{ $count }</b> are booked again.
}
on-left = { $count ->
    [one] 1 cannot be booked again:
   *[other] { $count } cannot be booked again:
}
on-left-name = • { $name }: { $reason }
series-ask-end = <b>From which date on does it no longer take place?</b> Press it, or type it, such as 24.12.2026.
series-end-sure = <b>End it from { $day } on?</b> That day and all later ones are called off, and everybody is told.
series-end-touches = { $count ->
    [0] Nothing is laid out from then on.
    [one] <b>1</b> session is called off, places taken in it: <b>{ $booked }</b>
   *[other] <b>{ $count }</b> sessions are called off, places taken in them: <b>{ $booked }</b>
}
toast-called-off = Called off. Everybody is told.
toast-reinstated = It takes place. Everybody is told.
toast-series-ended = The series ends. Everybody is told.
notice-reinstated = It takes place after all: <b>{ $what }</b>
notice-reinstated-booked = You are booked again.
notice-reinstated-waiting = You are on the waitlist again.
notice-reinstated-left = You are not booked again.

button-move-session = Move
button-substitute = Other coach
button-save-change = Save and tell everybody
button-change-back = Change it back
change-session-ask-coach = <b>Who coaches it instead?</b>
change-session-ask-place = <b>Where instead?</b>
change-session-ask-capacity = <b>How many may come?</b> Press a number, or type one.
change-session-ask-start = <b>To which day?</b> Press it, or type it, such as 24.12.2026.
change-session-coach = Coach: { $was } → <b>{ $now }</b>
change-session-place = Place: { $was } → <b>{ $now }</b>
change-session-capacity = Places: { $was } → <b>{ $now }</b>
change-session-start = { $was } → <b>{ $now }</b>
change-session-told = { $count ->
    [0] Nobody is booked.
    [one] <b>1</b> is booked or waits, and is told.
   *[other] <b>{ $count }</b> are booked or wait, and are told.
}
change-session-returned = { $count ->
    [one] The pass of 1 cannot pay on that day: the place is given up, and the session comes back.
   *[other] The passes of { $count } cannot pay on that day: their places are given up, and the sessions come back.
}
change-session-why = { $name }: { $reason }
change-session-clashes = { $count ->
    [one] 1 has something else at that time. Both stay booked:
   *[other] { $count } have something else at that time. Both stay booked:
}
change-session-clash = { $name }, { $at }
toast-session-changed = Saved. Everybody is told.
change-session-minutes = Minutes: { $was } → <b>{ $now }</b>
change-session-resource = Uses: { $was } → <b>{ $now }</b>
change-session-ask-minutes = <b>How long does it take?</b> Press it, or type the minutes.
change-session-ask-resource = <b>What does it use?</b> No two sessions have the same one at once.
series-ask-time = <b>At what time?</b> Press an hour, or type it, such as 18:30.
series-ask-since = <b>From which date on?</b> Press it, or type it, such as 24.12.2026.
series-change-weekdays = From { $day } on, and for what is laid out later:
series-change-off = { $count ->
    [0] • no session is called off
    [one] • <b>1</b> session is called off
   *[other] • <b>{ $count }</b> sessions are called off
}
series-change-added = { $count ->
    [0] • no session is added
    [one] • <b>1</b> session is added
   *[other] • <b>{ $count }</b> sessions are added
}
series-change-lost = { $count ->
    [0] Nobody is booked in what is called off.
    [one] <b>1</b> person is booked or waits in what is called off, is told, and gets back what was paid.
   *[other] <b>{ $count }</b> people are booked or wait in what is called off, are told, and get back what was paid.
}
series-change-again = { $count ->
    [0] No booking is restored.
    [one] <b>1</b> booking is restored.
   *[other] <b>{ $count }</b> bookings are restored.
}
series-change-shared = { $count ->
    [one] On 1 date another session is at the same place at that time.
   *[other] On { $count } dates another session is at the same place at that time.
}
button-series-over = Ended series
button-reopen-series = Let it go on
series-over-title = <b>Series that have ended</b>
series-over-hint = Open one to let it go on.
series-reopen = <b>Let it go on?</b> From { $day } on it takes place again, without an end. Everybody is told.
toast-series-reopened = The series goes on
button-series-weekdays = Weekdays
series-change-since = { $count ->
    [0] From { $day } on: no session changes.
    [one] From { $day } on: <b>1</b> session changes, and what is laid out later.
   *[other] From { $day } on: <b>{ $count }</b> sessions change, and what is laid out later.
}
series-change-left = { $count ->
    [one] One date stays as it is:
   *[other] { $count } dates stay as they are:
}
series-change-alone = Changed one by one before, and left so: { $days }
toast-series-changed = The series is changed
button-open-session = Open the session
notice-coaching-yours = You coach this one: <b>{ $what }</b>
notice-coaching-not_yours = Somebody else coaches this one: <b>{ $what }</b>
notice-coaching-moved = Your session was moved from { $was }: <b>{ $what }</b>
notice-coaching-length = Your session takes { $minutes } minutes now: <b>{ $what }</b>
notice-coaching-off = Your session is called off: <b>{ $what }</b>
notice-coaching-on = Your session takes place after all: <b>{ $what }</b>
notice-coaching-series-yours = From { $since } on you coach <b>{ $what }</b>
notice-coaching-series-not_yours = From { $since } on somebody else coaches <b>{ $what }</b>
notice-coaching-series-moved = It changes; from { $since } on: <b>{ $what }</b>
notice-coaching-series-on = It goes on; from { $since } on: <b>{ $what }</b>
notice-coaching-series-off = It ends; from { $since } on it no longer takes place: <b>{ $what }</b>

refusal-ResourceBusy = { $name } is in use at that time: by a session that begins at { $at }.
refusal-PlacesTaken = { $taken ->
    [one] 1 place is taken: there cannot be fewer.
   *[other] { $taken } places are taken: there cannot be fewer.
}
refusal-NeverTakesPlace = There is no date on which it could take place. Choose other days, another time or a later end.
refusal-SomebodyCameAlready = { $count ->
    [one] Somebody is checked in already: it took place.
   *[other] { $count } are checked in already: it took place.
}
refusal-SessionChanged = This session has changed meanwhile. Nothing was saved; here is how it stands.
