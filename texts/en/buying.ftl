# Buying in the chat, and paying what is open.

refusal-CannotBePaid = This cannot be paid.
refusal-NotPaidHere = This studio takes no payments in Telegram. Pay at the studio instead.
refusal-NotInShop = “{ $title }” is not sold here. Please ask at the studio.
refusal-InvoiceReplaced = There is a newer invoice for “{ $title }”. Please pay that one.
refusal-OrderChanged = “{ $title }” has changed since then. Open /buy for what holds now; nothing was charged.
refusal-OrderPaid = “{ $title }” is paid already. Nothing more was charged.
refusal-OrderClaimed = You have said that you paid for “{ $title }”, and the studio has yet to confirm it.
refusal-OrderClosed = This order of “{ $title }” is closed. Open /buy to order again.
refusal-AlreadySorted = This payment has been sorted out already.

command-buy = Buy a pass, or pay what is open
button-shop = Buy or pay
topic-sales = { $on ->
    [yes] Sold and paid in Telegram: on
   *[no] Sold and paid in Telegram: off
}
shop-title = <b>Buy or pay</b>
shop-hint = Choose one to see what is in it and when it would begin.
shop-empty = Nothing is sold here at the moment. Please ask at the studio.
shop-open = Something is still open: pay it with the buttons above.
button-offer = { $title } · { $amount }
button-shop-pass = Pay { $amount } for { $title }
button-shop-account = Pay { $amount } on my account
button-claim = Said to be paid: { $what }
order-plan = { $title }
order-bundle = { $title }
order-pass = Open on { $title }
order-account = What your account owes
order-contains = • { $title }
order-to-pay = To pay: <b>{ $amount }</b>
order-not-by-telegram = Telegram takes no payment of { $amount }: pay at the studio.
order-amount = { $amount }
order-starts-now = Begins when it is paid.
order-starts-on = Begins on <b>{ $day }</b>.
order-starts-after = Begins on <b>{ $day }</b>, after { $title }.
order-choose-day = On which day shall it begin?
button-begin-now = Begin at once instead
button-begin-after = Begin on { $day } instead
button-pay-telegram = Pay { $amount } in Telegram
button-pay-studio = I pay at the studio
order-pay-note = Pay at the studio, in cash, by card or by bank transfer.
order-say-paid = Once you have paid, say so here: the studio checks it and confirms.
button-i-paid = I have paid
order-ask-photo = Send a photo that shows the payment, if you have one.
button-no-photo = Without a photo
button-not-paid = I have not paid after all
order-is-claimed = You have said that this is paid. The studio checks it and lets you know.
order-is-paid = This is paid. Thank you.
order-is-refused = The studio has not received this payment.
order-is-withdrawn = You have given this order up.
invoice-account = What is open on your account at { $studio }.
invoice-pass = What is open on { $title } at { $studio }.
invoice-not-taken = Telegram does not take a payment of <b>{ $amount }</b> at the moment: sums may be too small or too large for it. Please pay at the studio.
paid-thanks = <b>Paid: { $amount }.</b> Thank you!
paid-for = { $what }
paid-kept = We have received <b>{ $amount }</b>, thank you. { $what } could not be given any more, so the money is kept on your account. The studio knows of it.
paid-unmatched = We have received <b>{ $amount }</b>. It fits no order of yours. Nothing is lost: the studio has been told and sorts it out.
button-in-shop = { $on ->
    [yes] Clients can buy it: yes
   *[no] Clients can buy it: no
}

# What clients say they have paid.

button-claims-desk = { $count ->
    [0] Said to be paid
   *[other] Said to be paid: { $count }
}
claims-title = <b>Said to be paid</b>
claims-hint = Clients say that they have paid. Open one to confirm it.
claims-none = No client waits for an answer.
button-claim-of = { $name } · { $amount }
notice-claimed = <b>{ $name }</b> says that this is paid:
claim-about = { $what } · <b>{ $amount }</b>
claim-since = Said on { $at }
button-claim-confirm = Received: confirm
button-open-client = Open { $name }
button-claim-refuse = Not received
claim-sure-refuse = Tell <b>{ $name }</b> that nothing arrived?
button-claim-nothing = Yes, nothing arrived
button-paid-otherwise = Received otherwise…
claim-how = How was it paid? Choosing confirms.
claim-method-transfer = Bank transfer
claim-method-cash = Cash
claim-method-card = Card
claim-method-other = Otherwise
claim-is-open = { $by }, { $at }
claim-is-paid = Confirmed by { $by } on { $at }.
claim-is-refused = Not received, said { $by } on { $at }.
claim-is-withdrawn = Given up by the client on { $at }.
toast-claim-confirmed = Confirmed. The client has been told.
toast-claim-refused = Noted. The client has been told.
toast-claim-moved = Somebody was faster. This is how it stands.
notice-order_settled-paid = The studio has confirmed your payment of <b>{ $amount }</b>. { $what }
notice-order_settled-refused = The studio has <b>not received</b> your payment of { $amount } for { $what }. If you have paid, please talk to the studio.

# Payments in Telegram, for owners.

notice-bought = <b>{ $name }</b> paid <b>{ $amount }</b> in Telegram. { $what }
notice-stray_payment = <b>{ $amount }</b> was paid in Telegram by { $payer } and fits no order.
notice-stray_payment-kept = <b>{ $name }</b> paid <b>{ $amount }</b> in Telegram for what could not be given any more: { $what }. It is kept on their account.
button-sort-payment = Sort it out
button-stray-desk = { $count ->
    [0] Payments to sort out
   *[other] Payments to sort out: { $count }
}
stray-title = <b>Payments to sort out</b>
stray-hint = This money came in Telegram and fits no order.
stray-none = There is none.
button-stray = { $amount } · { $payer }
stray-at = Received on { $at }
stray-charge = Payment number at the provider: <code>{ $charge }</code>
stray-explained = Keep it for a client, or give it back at your payment provider and note that here.
stray-is-credited = Kept on the account of { $name } by { $by }.
stray-is-refunded = Given back outside, noted by { $by }.
stray-is-delivered = It was delivered.
stray-is-kept = It is kept on the account of { $name }.
button-credit-to = Keep it for { $name }
button-credit-somebody = Keep it for a client…
button-note-refunded = It was given back
stray-ask-client = For which client? Type two letters of their name.

books-broken-receipt = What Telegram reported as paid is not what was written down for it.
books-fault-receipt = <b>Payment in Telegram no. { $number }</b>
