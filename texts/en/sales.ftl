# The card of a sale: what it costs, how it is paid, what was owed beside it.

sale-title = <b>Sale</b>: { $name }
sale-price = Price: <b>{ $amount }</b>
sale-price-now = Price: { $was } → <b>{ $now }</b>
sale-price-less = Price: { $was } → <b>{ $now }</b> (discount { $discount })
sale-payment-paid = Payment: <b>paid</b>, { $method }
sale-payment-paid-without = Payment: <b>paid</b>
sale-payment-partly = Payment: <b>{ $amount }</b> now, { $method }; { $rest } stays open
sale-payment-unpaid = Payment: <b>unpaid</b>
sale-payment-complimentary = Free of charge: { $reason }
sale-in-credit = In credit on the account: { $amount }
sale-credit = { $amount } of it from credit: { $was } → { $now }
sale-owes = Owed beside it: <b>{ $amount }</b>
sale-owes-pass = • { $title }: { $amount }
sale-settles = Owed beside it, paid with this sale: { $was } → <b>{ $now }</b>
sale-takes = Received now: <b>{ $amount }</b>
sale-note = Note: { $note }

sale-ask-buyer = To whom? Type two letters of a name.
sale-ask-start = From which day? Choose, or type it, such as 31.12.2026 or +7d.
sale-ask-price = What does it cost? Type the amount, such as 80 or 80.50.
sale-ask-discount = How much off? Choose, or type it: 15 % or 12.50.
sale-ask-payment = How far is it paid?
sale-ask-part = How much of { $amount } is paid now? Type the amount.
sale-ask-method = How is it paid?
sale-ask-reason = Why is it free of charge? Choose, or type it. Client and staff can read it.
sale-ask-note = Type a note. Client and staff can read it.

button-sell-desk = Sell
button-sell = Sell
button-sell-for = Sell: { $amount }
button-sell-unpaid = Sell, not paid yet
button-sell-free = Give it, free of charge
button-settle-owed = + { $amount } owed
button-use-credit = Use credit: { $amount }
button-sale-start = First day
button-sale-price = Price
button-sale-discount = Discount
button-sale-payment = Payment
button-sale-method = Method
button-sale-note = Note
button-start-beside = At once, beside { $title }
button-own-price = As on sale: { $amount }
button-percent = { $percent } %
button-no-discount = No discount
button-half = Half: { $amount }
button-no-note = No note

refusal-OwnCard = This is your own card: a colleague or the owner sells to you.
refusal-SaleChanged = { $title } was edited meanwhile. Here it is as it is now.
refusal-OwesOtherwise = What is owed or in credit has changed meanwhile. Here it is as it is now.
refusal-WrongDiscount = A discount is below the whole price: up to { $most }, or up to 99 %. What costs nothing is given free of charge.
refusal-PriceStands = { $title } has its price: only the owner names another one. You can give a discount.
