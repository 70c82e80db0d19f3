# Which pass pays, why others do not, and how a number came about.

meant-ask = For which session? The passes differ by it.
meant-for = For: <b>{ $names }</b>
meant-another-service = Another service
meant-another-place = Another place
button-any-session = Any session
own-pass = Your own pass: a colleague or the owner deducts from it.
refusal-OwnPass = Your own pass: a colleague or the owner deducts from it.

button-why = Why?
button-which-pays = Which pass pays?
why-title = <b>{ $name }</b>: which pass pays today
why-pays = ✓ This one pays.
why-could-pay = Can pay too; it comes later in the order.
why-ended = <b>Ended lately</b>
why-more = { $count ->
    [one] One more pass follows in the order.
   *[other] { $count } more passes follow in the order.
}
why-nothing-staff = No pass can pay today.
why-nothing-client = No pass can pay today. Ask at the studio for a new one, or for more time.
button-reactivate-of = Reactivate: { $title }
button-adjust-of = Adjust: { $title }
button-new-date-of = New date: { $title }
way-again = It pays again from { $day }.

way-staff-PassExpired = The way out: a new date brings back what expired.
way-staff-PassNotStarted = The way out: from that day on it pays by itself.
way-staff-PassOnHold = The way out: end the hold.
way-staff-PassDeactivated = The way out: reactivate it.
way-staff-NothingFree = The way out: add sessions, or give a new pass.
way-staff-DebtLimitReached = The way out: add sessions, or give a new pass.
way-staff-NotForService = The way out: a pass that is for this service too.
way-staff-NotWithCoach = The way out: one of these coaches deducts it.
way-staff-NotAtPlace = The way out: a pass that is for this place too.
way-staff-NotOnThisWeekday = The way out: another pass for this day.
way-staff-NotAtThisHour = The way out: another pass for this hour.
way-client-PassExpired = Ask at the studio to renew it, or for more time: unused sessions come back with a new date.
way-client-PassNotStarted = From that day on it works by itself.
way-client-PassOnHold = To train earlier, ask at the studio to end the hold.
way-client-own-hold = You placed this hold: you can end it yourself.
way-client-PassDeactivated = Ask at the studio to put it back into use.
way-client-NothingFree = Ask at the studio for a new pass, or cancel a booking that you do not need.
way-client-DebtLimitReached = Ask at the studio for a new pass: it settles what is owed.
way-client-NotOnThisWeekday = On those days it works by itself.

visit-moves-expiry = With this visit: valid through { $day }, not { $was }
refusal-NotAVisitDay = That is not a day. Type the day of the visit, such as 30.11. or 2026-11-30.
refusal-DayIsOver = This card was for { $day }, and that day is over. Nothing was deducted: here is today's card. For the day before press “Earlier day”.
