# All that was between a client and the studio, in one list.

past-title = <b>History</b>: { $name }
past-title-own = <b>Your history</b>
past-day = <b>{ $day }</b>
past-line = · { $what }
past-undone = · <s>{ $what }</s> · taken back
past-none-all = Nothing yet: what is bought, paid and trained stands here.
past-none-money = Nothing has been bought or paid.
past-none-visits = No visits.
past-sold = Bought { $title } for { $amount }
past-sold-percent = Bought { $title } for { $amount } (−{ $percent } %)
past-sold-less = Bought { $title } for { $amount } instead of { $full }
past-given = Got { $title } as a gift
past-opened = New: { $title }
past-attached = { $count ->
    [one] One session added to { $title }
   *[other] { $count } sessions added to { $title }
}
past-payment = Paid { $amount } { $method ->
    [cash] in cash
    [card] by card
    [transfer] by bank transfer
    [telegram] in Telegram
    [account] from credit
   *[other] otherwise
} · account
past-payment-for = Paid { $amount } { $method ->
    [cash] in cash
    [card] by card
    [transfer] by bank transfer
    [telegram] in Telegram
    [account] from credit
   *[other] otherwise
} · { $title }
past-refund = Paid out { $amount } { $method ->
    [cash] in cash
    [card] by card
    [transfer] by bank transfer
    [telegram] in Telegram
    [account] to credit
   *[other] otherwise
} · account
past-refund-for = Refunded { $amount } { $method ->
    [cash] in cash
    [card] by card
    [transfer] by bank transfer
    [telegram] in Telegram
    [account] to credit
   *[other] otherwise
} · { $title }
past-on = { $what } (on { $day })
past-charge = Charged { $amount } to the account
past-charge-for = Charged { $amount } to the account · { $title }
past-waived = Waived { $amount } on the account
past-waived-for = Waived { $amount } on the account · { $title }
past-credit = Kept { $amount } in credit
past-credit-for = Kept { $amount } in credit · { $title }
past-used = Credit used: { $amount }
past-used-for = Credit used: { $amount } · { $title }
past-visit = Visit { $day } · { $title }
past-visit-by = Visit { $day } by { $name } · { $title }
past-forfeit = Place forfeited { $day } · { $title }
past-forfeit-by = Place of { $name } forfeited { $day } · { $title }
past-left = { $what }, { $count } left
past-owed = { $what }, { $count } owed
past-used-before = { $count ->
    [one] One session used before · { $title }
   *[other] { $count } sessions used before · { $title }
}
button-past-all = All
button-past-money = Money
button-past-visits = Visits
button-past-chosen = ✓ { $label }
button-past = History
button-by-pass = By pass
past-cost-changed = What is to be paid for { $title } changed
past-moved = Paid before, moved with sessions · { $title }
button-statement = Statement…
