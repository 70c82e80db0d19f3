# Visits that no pass has paid for, and passes that pay for them later.

unpaid-line = { $count ->
    [one] <b>1 visit unpaid</b>
   *[other] <b>{ $count } visits unpaid</b>
}
unpaid-line-booked = { $count ->
    [one] <b>1 booking unpaid</b>
   *[other] <b>{ $count } bookings unpaid</b>
}
unpaid-none = Nothing is unpaid.
unpaid-no-pass-pays = No pass of theirs has a session free.
unpaid-booked = { $what } (booked)
unpaid-late_cancelled = { $what } (cancelled late)
unpaid-no_show = { $what } (did not come)
settle-visit = • { $what }
settle-refused = • { $what }: { $why }
settle-paid = { $count ->
    [one] It would pay for <b>1 visit</b>:
   *[other] It would pay for <b>{ $count } visits</b>:
}
settle-paid-booked = { $count ->
    [one] It would pay for <b>1 booking</b>:
   *[other] It would pay for <b>{ $count } bookings</b>:
}
settled-paid = { $count ->
    [one] ✓ Paid now: <b>1 visit</b>
   *[other] ✓ Paid now: <b>{ $count } visits</b>
}
settled-paid-booked = { $count ->
    [one] ✓ Paid now: <b>1 booking</b>
   *[other] ✓ Paid now: <b>{ $count } bookings</b>
}
settle-nothing = This pass can pay for none of them.
settle-unpaid = { $count ->
    [one] <b>1 visit stays unpaid</b>:
   *[other] <b>{ $count } visits stay unpaid</b>:
}
settle-unpaid-booked = { $count ->
    [one] <b>1 booking stays unpaid</b>:
   *[other] <b>{ $count } bookings stay unpaid</b>:
}
settle-unpaid-more = { $count ->
    [one] <b>1 more</b> stays unpaid.
   *[other] <b>{ $count } more</b> stay unpaid.
}
button-unpaid-visits = Unpaid: { $count }
button-settle = Pay what is unpaid: { $count }
button-settle-with = Pay with { $title }
button-settle-now = Pay for these: { $count }
toast-settled = Paid: { $count }
entry-settled-reserve = Unpaid visit taken on: { $day }
entry-settled-consume = Unpaid visit paid: { $day }
entry-settled-forfeit = Unpaid missed session paid: { $day }
entry-settled-release = Unpaid visit returned: { $day }
entry-settled-reversal = Unpaid visit taken back: { $day }
digest-visits = { $count ->
    [one] <b>Unpaid visits: 1 client</b>
   *[other] <b>Unpaid visits: { $count } clients</b>
}
digest-line-visits = • { $name }: { $count } unpaid
