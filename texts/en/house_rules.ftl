# The owner's rules of booking.

button-house-rules = Booking rules
rules-title = <b>Booking rules</b>
rules-section-b = <b>Booking</b>
rules-section-c = <b>Cancelling</b>
rules-section-a = <b>Afterwards</b>
rules-section-s = <b>Late and not come</b>
rules-section-m = <b>Messages</b>
button-rules-b = Booking
button-rules-c = Cancelling
button-rules-a = Afterwards
button-rules-s = Late and not come
button-rules-m = Messages
button-rule-type = Type another value
button-rule-save = Save
toast-rule-saved = Saved
rule-title = <b>{ $name }</b>
rule-line = { $name }: <b>{ $value }</b>
rule-now = Now: <b>{ $value }</b>
rule-moved = { $was } → <b>{ $now }</b>
rule-new-bookings = Bookings that exist keep the rule they were made under. A plan with rules of its own keeps those.
rule-in-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
rule-in-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
rule-in-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
rule-in-times = { $count ->
    [one] once
   *[other] { $count } times
}
rule-op-value = { $count ->
    [one] 1 day before
   *[other] { $count } days before
}
rule-cl-value = { $count ->
    [one] 1 minute before
   *[other] { $count } minutes before
}
rule-co-value = { $count ->
    [one] 1 hour before
   *[other] { $count } hours before
}
rule-leads = { $hours } hours before
rule-time = { $at }
rule-ask-hours = Type the hours, from { $least } to { $most }.
rule-ask-minutes = Type the minutes, from { $least } to { $most }.
rule-ask-days = Type the days, from { $least } to { $most }.
rule-ask-times = Type how often, from { $least } to { $most }.
rule-ask-leads = Type the hours before the session, four at most, such as 24, 2; each from { $least } to { $most }. 0 sends none.
rule-ask-time = Type the time, such as 19:30.
rule-op = Booking opens
rule-op-hint = How far ahead clients can book.
rule-cl = Booking closes
rule-cl-hint = How long before a session clients can no longer book. Staff always can.
rule-cl-0 = as it begins
rule-be = When no pass pays
rule-be-hint = What becomes of a client's wish that no pass can pay for.
rule-be-refuse = it is refused
rule-be-unpaid = booked unpaid
rule-of = Answer an offer within
rule-of-hint = How long a place from the waitlist is kept for the client who has to answer.
rule-cp = Coaches plan sessions
rule-cp-hint = Whether coaches may put sessions on the timetable and change their own.
rule-cp-1 = yes
rule-cp-0 = no, only owners
rule-co = Free to cancel until
rule-co-hint = Until how long before a session cancelling costs nothing. Exactly then is in time.
rule-co-0 = it begins
rule-gr = Grace after booking
rule-gr-hint = Who books later than that can still cancel for nothing for so long.
rule-gr-0 = none
rule-lc = Cancelling late
rule-lc-hint = Whether cancelling late takes the session.
rule-lc-1 = costs the session
rule-lc-0 = costs nothing
rule-ns = Not coming
rule-ns-hint = Whether not coming takes the session.
rule-ns-1 = costs the session
rule-ns-0 = costs nothing
rule-un = Nobody was marked
rule-un-hint = What becomes of past bookings that nobody has marked.
rule-un-attended = counts as trained
rule-un-no_show = counts as not come
rule-re = Decided after
rule-re-hint = So long after a session its unmarked bookings are decided. Staff are asked before.
rule-rt = Returned sessions work for
rule-rt-hint = A session that the studio called off can be used for so long at least, even where the pass ends before.
rule-rt-0 = as long as the pass
rule-sm = Limit
rule-sm-hint = So many late cancellations and no-shows have a consequence.
rule-sm-0 = not counted
rule-sd = Counted over
rule-sd-hint = Over how many days they are counted.
rule-sb = Consequence
rule-sb-hint = What follows when there are too many. Staff can still book, and can forgive.
rule-sb-1 = cannot book for a while
rule-sb-0 = a warning
rule-rm = Reminders
rule-rm-hint = When clients are reminded of a session.
rule-rm-none = none
rule-ct = Coach's list
rule-ct-hint = When coaches are told of the sessions of their next day.

button-option-cancelling = Cancelling
button-without-cancelling = As the studio
option-ask-cancelling = Until how many hours before the session does cancelling cost nothing? Choose or type them, or let the studio's own rules hold.
option-ask-grace = Who books later than that: for how many minutes can they still cancel for nothing? Choose or type them.
option-ask-costs = What takes the session though nobody trained?
button-costs-both = Cancelling late, and not coming
button-costs-late = Cancelling late only
button-costs-missed = Not coming only
button-costs-nothing = Neither
terms-cancelling = Cancelling costs nothing until { $hours ->
    [0] the session begins
    [one] 1 hour before
   *[other] { $hours } hours before
}; after a later booking for { $grace ->
    [one] 1 minute
   *[other] { $grace } minutes
}
terms-costs-both = Cancelling late and not coming cost the session
terms-costs-late = Cancelling late costs the session, not coming nothing
terms-costs-missed = Not coming costs the session, cancelling late nothing
terms-costs-nothing = Neither cancelling late nor not coming costs anything
terms-usual-cancelling = Cancelling: as the studio

refusal-RulesChanged = The rules were changed meanwhile. Nothing was saved: here they are.
