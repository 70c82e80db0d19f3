# What coaches and owners read at work.

coach-title = <b>Coach mode</b>
coach-hint = Type two letters of a name, or four digits of a phone number.
coach-recent = Lately with you:
coach-no-recent = Clients you deduct for will be listed here.
coach-somebody = somebody
button-coach-mode = Coach mode

found-phone = { $name } · phone …{ $end }
found-number = { $name } · no. { $number }
found-pass = { $name } · no. { $number }, { $title }
search-found = Found for “{ $query }”:
search-similar = Nobody is called “{ $query }”. Similar names:
search-similar-last = { $count ->
    [one] The last one is only similar.
   *[other] The last { $count } are only similar.
}
search-none = Nobody was found for “{ $query }”.
search-none-hint = Try fewer letters, or some digits of the phone number.
refusal-QueryTooShort = Type at least { $letters } letters of a name, or { $digits } digits of a phone number.

client-title = <b>{ $name }</b>
client-number = No. { $number }
client-number-phone = No. { $number } · phone …{ $end }
client-no-pass = No usable pass.
coach-pass-free = <b>{ $title }</b>: <b>{ $free }</b> free
coach-pass-owed = { $owed ->
    [one] <b>{ $title }</b>: <b>one session owed</b>
   *[other] <b>{ $title }</b>: <b>{ $owed } sessions owed</b>
}
coach-pass-unlimited = <b>{ $title }</b>: <b>unlimited</b>
visit-entered = Deducted today at { $at } by { $by }
visit-entered-late = Deducted for that day already: { $at } by { $by }
visit-sets-expiry = With this visit: valid through { $day }
cannot-pay = Cannot be deducted: { $reason }

button-deduct-from = Deduct from { $title }
button-deduct-free = Deduct { $change }: { $title }
free-change = { $before } → { $after }
button-deduct-owed = Deduct as owed: { $title }
button-deduct-expired = Deduct expired: { $title }
button-deduct-nothing = Visit, none taken: { $title }
button-deduct-unlimited = Enter a visit: { $title }
button-deduct-another = Deduct another
button-deduct-owing = Deduct as owed
button-open-pass = Open { $title }
button-give-pass = Give a pass
button-adjust = Adjust
button-expiry = Expiry
button-undo = Undo

deducted = ✓ Deducted from <b>{ $title }</b> of <b>{ $name }</b>
visit-entered-on = ✓ Visit entered on <b>{ $title }</b> of <b>{ $name }</b>
deducted-free = <b>{ $before } → { $after }</b> free
deducted-owed = { $owed ->
    [one] Nothing was free: <b>one session</b> is owed.
   *[other] Nothing was free: <b>{ $owed } sessions</b> are owed.
}
deducted-expired = A session that had expired was used for it.
deducted-nothing = The day was paid by an earlier visit: nothing was taken.
deducted-unlimited = Unlimited: nothing is counted down.
deducted-late = For { $day }, entered { $at }
toast-deducted-free = Deducted from { $title }: { $before } → { $after }
toast-deducted-owed = { $owed ->
    [one] Deducted from { $title }: one session is owed
   *[other] Deducted from { $title }: { $owed } sessions are owed
}
toast-deducted-expired = Deducted from { $title }: an expired session
toast-deducted-nothing = Entered on { $title }: nothing was taken
toast-deducted-unlimited = Entered on { $title }
toast-deducted-before = This was deducted already. Nothing more was taken.

ask-again = Already deducted at <b>{ $at }</b> by { $by }. Deduct another? From: <b>{ $title }</b>
ask-again-late = Already deducted for { $day } by { $by } ({ $at }). Deduct another? From: <b>{ $title }</b>
ask-owing = { $owed ->
    [one] <b>{ $title }</b>: nothing is free. One session would be owed. Deduct all the same?
   *[other] <b>{ $title }</b>: nothing is free. { $owed } sessions would be owed. Deduct all the same?
}
refusal-WouldOwe = { $title }: nothing is free; this session would be owed.

late-day = <b>For { $day }</b>
late-title = <b>{ $title }</b> of { $name }: which day was the visit?
late-limit = It can be entered back to { $day }.
late-none = The pass can pay for none of the last days. A visit can be entered back to { $day }.
late-prompt = Type the day of the visit, such as 30.11. or 2026-11-30. It can be entered back to { $day }.
button-earlier-day = Earlier day
button-type-day = Another day
button-day-free = { $day }: { $before } → { $after }

button-more-actions = More…
