# Changing what a pass holds.

change-heading = <b>{ $title }</b> · { $name }
change-holds = Remaining <b>{ $remaining }</b> of { $total } · free { $free }
change-holds-days = Days remaining <b>{ $remaining }</b> of { $total } · free { $free }
change-unlimited = <b>Unlimited</b> · used { $used }
change-until-now = Valid through: <b>{ $day }</b>
change-activate-now = First visit by: <b>{ $day }</b>
change-no-day = no date
change-remaining = Remaining: { $was } → <b>{ $now }</b>
change-remaining-days = Days remaining: { $was } → <b>{ $now }</b>
change-total = Total: { $was } → { $now }
change-free = Free: { $was } → { $now }
change-used = Used: { $was } → { $now }
change-to-unlimited = { $remaining } remaining → <b>unlimited</b>
change-to-count = Unlimited → <b>{ $remaining }</b> remaining
change-valid_from = Starts: { $was } → <b>{ $now }</b>
change-valid_until = Valid through: { $was } → <b>{ $now }</b>
change-activate_by = First visit by: { $was } → <b>{ $now }</b>
change-expires = { $count ->
    [one] One free session expires.
   *[other] { $count } free sessions expire.
}
change-expires-days = { $count ->
    [one] One free day expires.
   *[other] { $count } free days expire.
}
change-comes-back = { $count ->
    [one] One expired session comes back.
   *[other] { $count } expired sessions come back.
}
change-comes-back-days = { $count ->
    [one] One expired day comes back.
   *[other] { $count } expired days come back.
}
change-why = Why? Choosing a reason saves.
change-ask-reason = Your next message is saved as the reason. Client and staff can read it.

adjust-used-up = The pass is used up at once.
adjust-expired = This pass has expired. Give it a new date first: then sessions can be changed.
adjust-ask-number = Type the number that shall remain, such as 7, or a step such as +3 or -2.
adjust-ask-count = Type how many shall remain, such as 7.
button-type-number = Type a number
button-set-zero = Set to zero
button-set-unlimited = Make unlimited
button-set-count = Set a number
button-new-date = New date
button-other-reason = Another reason…

reason-goodwill = Goodwill
reason-correction = Correction
reason-make_up = Make-up session
reason-paid_extra = Paid extra
reason-illness = Illness
reason-holiday = Holiday
reason-closed = Studio closed
reason-agreed = As agreed

refusal-MoreThanFree = { $booked ->
    [0] Only { $free } can be taken: that is all that is free.
    [one] Only { $free } can be taken: one more is booked. Cancel the booking first.
   *[other] Only { $free } can be taken: { $booked } more are booked. Cancel those bookings first.
}
refusal-NoChange = That is so already: nothing to change.
refusal-NotANumber = A whole number from { $least } to { $most } is needed, such as 7.
refusal-ReasonNeeded = A reason is needed: a word or two, at most { $most } characters.
refusal-NeedsNewDate = { $title } has expired. Give it a new date first.
