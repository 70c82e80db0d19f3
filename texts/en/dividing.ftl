# Splitting a pass, uniting two, giving sessions away.

button-split = Split
button-merge-pass = Merge
button-transfer = Transfer
button-split-end = Last day of the new pass…
split-choose-end = Choose the last day of the new pass. • is today, [ ] its last day so far, – cannot be chosen.

parting-new = New pass: <b>{ $title }</b>
parting-size = { $count ->
    [one] <b>One</b> session
   *[other] <b>{ $count }</b> sessions
}
parting-size-days = { $count ->
    [one] <b>One</b> day
   *[other] <b>{ $count }</b> days
}
parting-until = Valid through <b>{ $day }</b>
parting-start-by = First visit by <b>{ $day }</b>
parting-no-end = No expiry date
parting-price = Of the price { $stays } stays here, { $goes } goes with it.

merge-choose-pass = Whose free sessions are to come to this pass?
merge-no-pass = No other pass of this client can be merged with this one.
merge-from = From <b>{ $title }</b>:
merge-booked-stay = { $booked ->
    [one] What is booked there stays booked there: one session.
   *[other] What is booked there stays booked there: { $booked } sessions.
}
merge-partner = { $number }. <b>{ $title }</b>: { $free } free, { $day }
button-merge-with = { $number }. { $title }
button-merge-end = Until { $day } instead
button-merge-no-end = Without an end instead

transfer-ask = <b>{ $title }</b> of { $name }: to which client? Type two letters of the name, or four digits of the phone number.
transfer-gets = <b>{ $name }</b> gets:
button-transfer-all = All { $count }
choose-client = Which one?
choose-client-none = Nobody else was found. Type the name once more, or some digits of the phone number.

entry-split-out = { $count ->
    [one] One session split off into a pass of its own
   *[other] { $count } sessions split off into a pass of their own
}
entry-split-out-days = { $count ->
    [one] One day split off into a pass of its own
   *[other] { $count } days split off into a pass of their own
}
entry-split-in = { $count ->
    [one] Split off from another pass: one session
   *[other] Split off from another pass: { $count } sessions
}
entry-split-in-days = { $count ->
    [one] Split off from another pass: one day
   *[other] Split off from another pass: { $count } days
}
entry-merge-out = { $count ->
    [one] One session merged into another pass
   *[other] { $count } sessions merged into another pass
}
entry-merge-out-days = { $count ->
    [one] One day merged into another pass
   *[other] { $count } days merged into another pass
}
entry-merge-in = { $count ->
    [one] Merged with another pass: one session came from it
   *[other] Merged with another pass: { $count } sessions came from it
}
entry-merge-in-days = { $count ->
    [one] Merged with another pass: one day came from it
   *[other] Merged with another pass: { $count } days came from it
}
entry-transfer-out = { $count ->
    [one] One session transferred to { $name }
   *[other] { $count } sessions transferred to { $name }
}
entry-transfer-out-days = { $count ->
    [one] One day transferred to { $name }
   *[other] { $count } days transferred to { $name }
}
entry-transfer-in = { $count ->
    [one] One session transferred from { $name }
   *[other] { $count } sessions transferred from { $name }
}
entry-transfer-in-days = { $count ->
    [one] One day transferred from { $name }
   *[other] { $count } days transferred from { $name }
}
entry-transfer-out-whole = Transferred to { $name } as a whole
entry-transfer-in-whole = Transferred from { $name } as a whole

refusal-NotCounted = { $title } is unlimited: it has no sessions to split off.
refusal-TakesAll = { $title }: that is all it has left. To move all of it, change its last day.
refusal-StillBooked = { $booked ->
    [one] { $title }: one session is booked on it. Cancel it first: the pass goes as a whole.
   *[other] { $title }: { $booked } sessions are booked on it. Cancel them first: the pass goes as a whole.
}
refusal-PassesDiffer = { $title } and { $other } cannot be merged: { $what ->
    [kind] they do not count in the same way
    [coverage] they are not good for the same sessions
    [caps] they do not have the same limits per day, week or month
    [start] they do not start alike
    [payment] they are not paid alike
   *[sharing] they are not shared with the same people
}.
notice-part-taken-back = The part that was split off from <b>{ $title }</b> has gone back: it is one pass again.
