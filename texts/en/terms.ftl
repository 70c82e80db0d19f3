# The terms of a plan, and in short what a pass is limited to.

plan-changed = { $was } → <b>{ $now }</b>
plan-valid-chosen-days = { $count ->
    [one] Valid one day, chosen at the sale
   *[other] Valid { $count } days from a day chosen at the sale
}
plan-valid-chosen-weeks = { $count ->
    [one] Valid one week from a day chosen at the sale
   *[other] Valid { $count } weeks from a day chosen at the sale
}
plan-valid-chosen-months = { $count ->
    [one] Valid one month from a day chosen at the sale
   *[other] Valid { $count } months from a day chosen at the sale
}
coverage-name = { $name }
coverage-names-more = { $names } and { $count } more
weekdays-run = { $first }–{ $last }
hours-both = { $opens }–{ $closes }
hours-from = from { $opens }
hours-until = before { $closes }
cap-day = { $most } a day
cap-week = { $most } a week
cap-month = { $most } a month
terms-services = Only for: { $names }
terms-coaches = Only with: { $names }
terms-places = Only at: { $names }
terms-when = Sessions that begin: { $when }
terms-caps = At most { $caps }
terms-warn = { $limit ->
    [one] When nothing is free: staff are asked, then one session is owed at most
   *[other] When nothing is free: staff are asked, then up to { $limit } sessions are owed
}
terms-debt = { $limit ->
    [one] When nothing is free: one session is owed at most
   *[other] When nothing is free: up to { $limit } sessions are owed
}
terms-hold = May be held by the client: { $days ->
    [one] one day in all
   *[other] { $days } days in all
}{ $least ->
    [one] {""}
   *[other] , at least { $least } at a time
}{ $times ->
    [0] {""}
    [one] , once
   *[other] , { $times } times
}
terms-intro = An introduction: each person has it once
terms-renews = Renews itself when it is over
terms-converts = Goes on as { $title } when it is over
terms-converts-retired = Should go on as { $title }, which is no longer sold: nothing will follow
terms-converts-nowhere = Should go on as a plan that is gone: nothing will follow
terms-priority = { $priority ->
    [0] Pays in the usual order
   *[other] Priority when several passes can pay: { $priority }
}
terms-usual-services = Any service
terms-usual-coaches = Any coach
terms-usual-places = Any place
terms-usual-when = Any day and hour
terms-usual-caps = As often as wished
terms-usual-empty = When nothing is free: refused
terms-usual-hold = Held by staff only
terms-usual-intro = No introduction
terms-usual-end = Nothing follows when it is over
terms-usual-priority = Pays in the usual order
