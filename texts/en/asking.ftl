# Asking clients for what is open on a pass.

notice-payment_asked = Please pay <b>{ $amount }</b> for <b>{ $title }</b>.
notice-payment_reminded = A reminder: <b>{ $amount }</b> is still to be paid for <b>{ $title }</b>.
notice-not_paid = { $count ->
    [one] <b>A pass was not paid, though its client was asked</b>
   *[other] <b>{ $count } passes were not paid, though their clients were asked</b>
}
not-paid-line = • { $name } · { $title }: { $amount }, since { $since }
asking-sold = You have had it since { $day }.
asking-part = That is the part due now; { $amount } is open in all.
asking-last = This is the last reminder.
asking-how = <b>How to pay</b>
asking-open = Still to be paid: <b>{ $amount }</b>. Sold on { $since }.
asking-due = Of that is due now: <b>{ $amount }</b>
asking-nothing = Nothing is to be paid for it.
asking-asked-today = The client has been asked for it today.
asking-next = The client will be asked again on { $day }, without your doing anything.
asking-by-hand = Nobody is asked again unless you do.
button-pay-amount = Pay { $amount }
button-ask-to-pay = Ask for payment now
button-payments-of = Its payments
button-deactivate-charge = Deactivate, charge…
toast-asked-to-pay = { $name } is asked for it.
topic-money = { $on ->
    [yes] Payment reminders: on
   *[no] Payment reminders: off
}
refusal-CannotBeAsked = { $name } has no Telegram account that I can write to. Please ask in person.
refusal-AskedAlready = { $name } was asked for this amount today already.
button-ask-for-it = Ask for payment…
