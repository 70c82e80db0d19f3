# Selling more sessions on a pass.

entry-topped-up = { $count ->
    [one] One more session sold
   *[other] { $count } more sessions sold
}
button-top-up-sell = Sell them instead…
button-top-up-price = Another price…
button-top-up-unpaid = Not paid yet
top-up-at-rate = Price at the rate of the pack: <b>{ $amount }</b>
top-up-for = Price: <b>{ $amount }</b>
top-up-how = How was it paid? Choosing sells them.
top-up-no-rate = What do they cost? There is no price to go by.
top-up-ask-price = Type what they cost in all, such as 42 or 42.50.
refusal-NotToppedUp = Nothing can be sold on { $title }: what was open on it went elsewhere or is not known. Sell a new pass instead.

# Clients top their own pass up.

top-up-mine-title = <b>Top up { $title }</b>
top-up-mine-choose = What shall be added?
top-up-mine-way = • { $title }: remaining { $was } → <b>{ $now }</b>, valid through { $day }
top-up-mine-way-open = • { $title }: remaining { $was } → <b>{ $now }</b>
top-up-mine-none = Nothing that is sold here can be added to it. You can take another pass instead.
top-up-mine-gone = This can no longer be added to the pass.
top-up-mine-elsewhere = This could no longer be added to { $title }: it is a pass of its own.
button-top-up-mine = Top it up
button-top-up-of = Top up: { $title }
button-top-up-instead = Add to { $title } instead
button-top-up-alone = As a pass of its own instead
refusal-CannotBeAdded = “{ $title }” cannot be added to “{ $onto }”. Under /buy it can be bought as a pass of its own.
order-top_up = { $count ->
    [one] One more session on { $title }
   *[other] { $count } more sessions on { $title }
}
order-top_up-days = { $count ->
    [one] One more day on { $title }
   *[other] { $count } more days on { $title }
}
invoice-top_up = { $what }, valid through { $day }
invoice-top_up-open = { $what }
