# Visits that no pass has paid for, and passes that pay for them later.

unpaid-line = { $count ->
    [one] <b>1 visit unpaid</b>
   *[other] <b>{ $count } visits unpaid</b>
}
unpaid-title = { $count ->
    [one] <b>{ $name }</b>: 1 visit unpaid
   *[other] <b>{ $name }</b>: { $count } visits unpaid
}
unpaid-none = Every visit is paid.
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
settled-paid = { $count ->
    [one] ✓ Paid now: <b>1 visit</b>
   *[other] ✓ Paid now: <b>{ $count } visits</b>
}
settle-nothing = This pass can pay for none of them.
settle-unpaid = { $count ->
    [one] <b>1 visit stays unpaid</b>:
   *[other] <b>{ $count } visits stay unpaid</b>:
}
button-unpaid-visits = Unpaid visits: { $count }
button-settle = { $count ->
    [one] Settle 1 unpaid visit with it
   *[other] Settle { $count } unpaid visits with it
}
button-settle-with = Pay with { $title }
button-settle-now = { $count ->
    [one] Pay for 1 visit
   *[other] Pay for { $count } visits
}
toast-settled = { $count ->
    [one] 1 visit paid
   *[other] { $count } visits paid
}
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
