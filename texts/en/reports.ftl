# Reports of a month for owners, in the chat, as pictures and as files.

button-reports-desk = Reports
reports-desk-title = <b>Reports: { $month }</b>
reports-desk-hint = Each one can also be had as a picture and as a file.
reports-desk-none = Nothing was sold yet in this month.
reports-desk-months = <b>Reports: { $year }</b>
    Which month?
button-report-month = Another month
reports-weeks = Sold and used by week
reports-plans = By plan
reports-coaches = By coach
reports-unused = Value of unused sessions
reports-expired = Expired unused
reports-unpaid = Unpaid
reports-money = Money taken by method
reports-states = Passes by state
reports-hours = Attendance by weekday and hour
reports-books = Books
reports-faults = What does not add up
reports-title = { $name }, { $month }
reports-row = <b>{ $name }</b>
reports-figure = { $name } { $value }
reports-hour = { $at }
reports-sum = In all
reports-in = { $name }, { $currency }
reports-sums = In all: { $sums }
reports-busiest = <b>{ $day }</b>: { $count }, most at { $hour } ({ $most })
reports-part = { $from }–{ $to } of { $count }
reports-more = { $count ->
    [one] And one more: in the list and in the file.
   *[other] And { $count } more: in the list and in the file.
}
reports-empty = Nothing in this month.
reports-clean = All that moved in this month adds up.
button-report-picture = As a picture
button-report-xlsx = Excel (XLSX)
button-report-csv = CSV
button-report-list = As a list
button-report-earlier = ‹ Back in the list
button-report-further = Further in the list ›
reports-file = { $title }: { $count ->
    [one] one row
   *[other] { $count } rows
}

reports-column-passes = passes
reports-column-sold = sold
reports-column-given = given free
reports-column-imported = imported
reports-column-adjusted = adjusted
reports-column-moved = moved
reports-column-used = used
reports-column-forfeited = forfeited
reports-column-expired = expired
reports-column-revived = revived
reports-column-withdrawn = withdrawn
reports-column-other = other
reports-column-visits = visits without a count
reports-column-received = received
reports-column-given_back = given back
reports-column-net = net
reports-column-held = sessions held
reports-column-worth = value
reports-column-left = left
reports-column-title = pass
reports-column-ended = last day
reports-column-sold_on = sold on
reports-column-price = price
reports-column-paid = paid
reports-column-open = open
reports-column-sessions = sessions
reports-column-broken = what
reports-column-entries = entries

reports-of-weeks = Week
reports-of-plans = Plan
reports-of-coaches = Coach
reports-of-unused = Plan
reports-of-expired = Client
reports-of-unpaid = Client
reports-of-money = Method
reports-of-states = State
reports-of-hours = Weekday
reports-of-books = Line
reports-of-faults = Where

reports-plans-account = For clients’ accounts
reports-coaches-nobody = Nobody’s session
reports-method-cash = Cash
reports-method-card = Card
reports-method-transfer = Bank transfer
reports-method-telegram = Telegram
reports-method-other = Other
reports-line-opening = At the start
reports-line-closing = At the end
reports-line-sold = Sold
reports-line-given = Given free
reports-line-imported = Imported
reports-line-adjusted = Adjusted
reports-line-moved = Moved
reports-line-used = Used
reports-line-forfeited = Forfeited
reports-line-expired = Expired
reports-line-revived = Revived
reports-line-withdrawn = Withdrawn
reports-line-other = Other
reports-fault-line = Line no. { $number } of a client’s account
reports-fault-session = Session no. { $number }
reports-fault-booking = Booking no. { $number }
reports-fault-receipt = Payment in Telegram no. { $number }
reports-fault-client = Client no. { $number }

reports-note-came = Visits in all: { $value }
reports-note-elsewhen = Entered on another day, so without an hour: { $value }
reports-note-owed = Taken beyond a balance, not set against these: { $value }
reports-note-from_credit = Paid from clients’ credit, no new money: { $value }
reports-note-to_credit = Kept for clients as credit: { $value }
reports-note-discounts = Discounts on what was sold: { $value }
reports-note-on_accounts = Owed on clients’ accounts as well: { $value }
reports-note-free = Free at the end: { $value }
reports-note-booked = Booked at the end: { $value }
reports-note-visits = Visits on passes without a count: { $value }
reports-note-passes = Passes looked at: { $value }
reports-note-entries = Entries looked at: { $value }
reports-note-payments = Payments looked at: { $value }

reports-hint-weeks = In sessions, by the day on which it was entered, as in the books. What was taken back is subtracted on the day it was taken back.
reports-hint-plans = In sessions, by the day on which it was entered, as in the books. Money is by the day it was paid, without what came from credit.
reports-hint-coaches = By the day on which it was entered. A session counts for its coach; a visit without a booking for whoever entered it. Value is each session’s share of the price of its pass.
reports-hint-unused = At the end of the month, or now. A session is worth its share of the price of its pass.
reports-hint-expired = By the day on which it expired, the dearest first.
reports-hint-unpaid = At the end of the month, or now, the most first.
reports-hint-money = By the day of payment. What was taken back counts as if it had not been.
reports-hint-states = On the last day of the month, or today, by the dates that passes have now.
reports-hint-hours = By the start of the session, and without a booking by when the visit was entered.
reports-hint-books = What was taken back is subtracted from its own line.
reports-hint-faults = Of all that moved in the month, as it is now. For the present month also what the last check of everything has found.
