# What a client reads.

balance-title = <b>{ $name }</b>: your passes
balance-none = You have no pass at the moment.
balance-none-hint = Ask at the desk for one; it shows up here the moment it is yours.
balance-more = { $count ->
    [one] One more pass follows.
   *[other] { $count } more passes follow.
}
closed-title = <b>Expired and inactive</b>
closed-none = Nothing here: none of your passes has ended.
history-choose = <b>History</b>
    Of which pass?

pass-title = <b>{ $title }</b>
pass-title-until = { $title }, until { $day }
pass-figures = Total { $total } · used { $used } · booked { $booked } · remaining { $remaining }
pass-free = Free: <b>{ $free }</b>
pass-expired-unused = Expired unused: <b>{ $expired }</b>
pass-unlimited = Unlimited · used { $used } · booked { $booked }
pass-days-note = One day is used by the first visit of a day; more visits that day are free.
pass-owed = { $owed ->
    [one] One session is owed.
   *[other] { $owed } sessions are owed.
}
pass-valid-through = Valid through { $day } ({ $left ->
    [0] last day
    [one] one day left
   *[other] { $left } days left
})
pass-valid-from = Works from { $day }
pass-expired-on = Was valid through { $day }
pass-no-end = No expiry date
pass-starts-on-first-use = Starts with the first visit
pass-activate-by = First visit by { $day } at the latest
pass-not-activated = Was not started by { $day }
pass-state-active = Active
pass-state-pending = Not started yet
pass-state-on_hold = On hold
pass-state-deactivated = Deactivated
pass-state-used_up = Used up
pass-state-expired = Expired
button-history = History
button-history-of = History: { $title }
button-closed = Expired and inactive
button-back = Back
button-refresh = Refresh
button-more = More
button-balance = My passes
button-settings = Settings
