# What an owner hears when a balance is not the sum of its entries.

notice-books_wrong = { $count ->
    [one] <b>One balance does not match its history.</b>
   *[other] <b>{ $count } balances do not match their history.</b>
}
    Look at them here, or tell whoever looks after the machine: “passdesk check” names them there too. Nothing is changed by itself.

button-books-desk = Books
button-books-faults = What does not add up
button-books-check = Check every balance now
button-books-payment = Payment no. { $number }: { $client }
button-books-account = Account: { $client }
button-books-session = Session: { $title }
button-books-booking = Place: { $client }, { $title }
button-month-before = ‹ { $month }
button-month-after = { $month } ›

books-title = <b>Books: { $month }</b>
books-opening = At the start: <b>{ $count }</b> sessions left to clients
books-sold = Sold: { $count }
books-given = Given free of charge: { $count }
books-imported = Imported: { $count }
books-adjusted = Adjusted by hand: { $count }
books-moved = Moved between passes: { $count }
books-used = Used: { $count }
books-forfeited = Forfeited: { $count }
books-expired = Expired unused: { $count }
books-revived = Revived: { $count }
books-withdrawn = Withdrawn: { $count }
books-other = Other: { $count }
books-nothing = Nothing was written in this month.
books-closing = At the end: <b>{ $count }</b>
books-of-it = of these { $free } free, { $booked } booked
books-unlimited = Visits on passes without a count: { $count }
books-hint = What was taken back is subtracted from its own line. Days of day passes count as sessions.
books-more-by = +{ $number }
books-less-by = −{ $number }
books-faults-title = <b>What does not add up: { $month }</b>
books-sound = <b>All that moved in this month adds up.</b>
books-looked-at = Looked at: passes { $passes }, entries { $entries }, payments { $payments }
books-proof-clean = Everything together was checked on { $when } (passes { $passes }, entries { $entries }), and every balance was the sum of its history.
books-proof-faults = Everything together was checked on { $when } (passes { $passes }, entries { $entries }). { $count ->
    [one] One thing did not add up; unless it has been mended, it is named here.
   *[other] { $count } things did not add up; those that are not mended are named here.
}
books-proof-none = Everything together is checked every night.
books-faults = { $count ->
    [one] <b>One thing does not add up.</b>
   *[other] <b>{ $count } things do not add up.</b>
}
books-more = And { $count } more: in the file, and “passdesk check” names them.
books-fault-title = <b>{ $client }</b> · { $title } (pass no. { $number })
books-fault-line = <b>Line no. { $number } of a client’s account</b>
books-entries = Latest entries: no. { $numbers }
books-off-total = Total: the card says { $kept }, the history { $summed }
books-off-used = Used: the card says { $kept }, the history { $summed }
books-off-booked = Booked: the card says { $kept }, the history { $summed }
books-off-expired = Expired: the card says { $kept }, the history { $summed }
books-off-withdrawn = Withdrawn: the card says { $kept }, the history { $summed }
books-broken-figures = Its numbers are not the sum of its history.
books-broken-identity = Its total is not used, booked, free, expired and withdrawn together.
books-broken-sign = A number is lower than it may be.
books-broken-versions = Entries are missing from its history, or doubled.
books-broken-reversal = Something was taken back that does not fit what was done.
books-broken-orphan = An entry belongs to nobody.
books-broken-ownerless = Its client does not exist.
books-broken-link = The two sides of a transfer do not cancel out.
books-broken-booked = Its booked sessions do not match its bookings.
books-broken-account = A line of the client’s account does not fit what it takes back.
books-broken-sharers = Those it is shared with are not those who can use it.
books-broken-holds = Its holds overlap, or cannot be read.
books-broken-renews = It follows a pass of somebody else, or one that does not exist.
books-broken-price = Its price is below zero.
books-broken-paid = What was paid for it is not what was received, or it says otherwise how far it is paid.
books-broken-places = It counts other places as taken than are booked.
books-broken-steps = Its history does not end where it stands.
books-broken-unentered = A pass has paid for it without a trace in its history.
books-fault-session = <b>Session no. { $number }</b>
books-fault-booking = <b>Booking no. { $number }</b>
