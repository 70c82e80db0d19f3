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
