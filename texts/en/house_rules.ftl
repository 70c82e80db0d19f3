# The owner's rules of booking and of selling.

button-house-rules = Booking rules
rules-title = <b>Booking rules</b>
rules-section-b = <b>Booking</b>
rules-section-c = <b>Cancelling</b>
rules-section-a = <b>Afterwards</b>
rules-section-s = <b>Late and not come</b>
rules-section-m = <b>Messages</b>
rules-section-p = <b>Selling and paying</b>
button-rules-b = Booking
button-rules-c = Cancelling
button-rules-a = Afterwards
button-rules-s = Late and not come
button-rules-m = Messages
button-rules-p = Selling and paying
button-rule-type = Type another value
button-rule-type-words = Type it
button-rule-no-words = Say nothing
button-rule-save = Save
toast-rule-saved = Saved
rule-title = <b>{ $name }</b>
rule-line = { $name }: <b>{ $value }</b>
rule-now = Now: <b>{ $value }</b>
rule-changed = Last changed by { $name }, { $at }
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
rule-after = { $days } days after
rule-time = { $at }
rule-ask-hours = Type the hours, from { $least } to { $most }.
rule-ask-minutes = Type the minutes, from { $least } to { $most }.
rule-ask-days = Type the days, from { $least } to { $most }.
rule-ask-times = Type how often, from { $least } to { $most }.
rule-ask-leads = Type the hours before the session, four at most, such as 24, 2; each from { $least } to { $most }. 0 sends none.
rule-ask-time = Type the time, such as 19:30.
rule-ask-after = Type the days, such as: 0, 3, 7. Up to six, none later than { $most }.
rule-ask-words = Type what clients shall read, up to { $most } characters.
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
rule-ci = One tap checks in from
rule-ci-hint = So long before a session one tap is enough. Earlier a check-in asks once more.
rule-ci-0 = its beginning
rule-ci-value = { $count ->
    [one] 1 hour before
   *[other] { $count } hours before
}
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
rule-up = Unpaid passes
rule-up-hint = Which passes can be used before they are paid in full. It holds for passes that were sold already, too.
rule-up-works = work
rule-up-partly = work once a part is paid
rule-up-paid = work only when paid in full
rule-up-means-works = Whoever has not paid yet can book and train all the same.
rule-up-means-partly = A pass for which nothing was paid cannot be booked or deducted; one that is paid in part can.
rule-up-means-paid = A pass on which something is open cannot be booked or deducted. The desk says so, and how to pay.
rule-ad = Asking for payment
rule-ad-hint = On which days after a pass renewed itself, or after a part of a price fell due, its client is asked for what is open.
rule-ad-none = nobody is asked
rule-ad-means-some = Day 0 is the day of the renewal itself. Nobody is asked twice a day, or at night. The day after the last time you are told who has not paid.
rule-ad-means-none = Nobody is asked by itself, and you are not told. You can still ask by hand. It holds for renewals from now on.
rule-rc = Renewing from credit
rule-rc-hint = What becomes of a client’s credit when their pass renews itself.
rule-rc-1 = it pays
rule-rc-0 = it stays
rule-rc-means-1 = As much as is there and is due is taken from the client’s account; they are asked for the rest only.
rule-rc-means-0 = The credit stays on the client’s account, and they are asked for the whole amount.
rule-ru = Renewing the unpaid
rule-ru-hint = What becomes of a pass that has renewed itself once and for which nothing was paid until it is over.
rule-ru-1 = renew all the same
rule-ru-0 = wait for payment
rule-ru-means-1 = It is renewed again and again, and what is owed grows.
rule-ru-means-0 = Once its client was asked for the last time, nothing more follows by itself. You are told, and can renew it by hand. As soon as something is paid it is renewed as before.
rule-pn = How to pay
rule-pn-hint = Your own words on how clients pay without Telegram: an account number, a desk, a person.
rule-pn-none = nothing is said
rule-pn-means-some = Clients read it wherever they are asked to pay.
rule-pn-means-none = Clients are asked to pay, and not told how.

button-option-cancelling = Cancelling
button-without-cancelling = As the studio
option-ask-cancelling = Until how many hours before the session does cancelling cost nothing? Choose or type them, or let the studio's own rules hold.
option-ask-grace = Who books later than that: for how many minutes can they still cancel for nothing? Choose or type them.
option-ask-costs = What takes the session though nobody trained?
button-costs-both = Late cancel and no-show
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
