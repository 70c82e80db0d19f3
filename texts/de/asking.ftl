# Die Kundschaft um das bitten, was für eine Karte noch offen ist.

notice-payment_asked = Bitte zahle <b>{ $amount }</b> für <b>{ $title }</b>.
notice-payment_reminded = Zur Erinnerung: Für <b>{ $title }</b> sind noch <b>{ $amount }</b> offen.
notice-not_paid = { $count ->
    [one] <b>Eine Karte wurde trotz Bitte nicht bezahlt</b>
   *[other] <b>{ $count } Karten wurden trotz Bitte nicht bezahlt</b>
}
not-paid-line = • { $name } · { $title }: { $amount }, seit { $since }
asking-sold = Du hast sie seit { $day }.
asking-part = Das ist der Teil, der jetzt fällig ist; insgesamt sind { $amount } offen.
asking-last = Das ist die letzte Erinnerung.
asking-how = <b>So kannst du zahlen</b>
asking-open = Noch zu zahlen: <b>{ $amount }</b>. Verkauft am { $since }.
asking-due = Davon jetzt fällig: <b>{ $amount }</b>
asking-nothing = Dafür ist nichts zu zahlen.
asking-asked-today = Heute wurde schon darum gebeten.
asking-next = Am { $day } wird von selbst wieder darum gebeten.
asking-by-hand = Von selbst wird nicht mehr darum gebeten.
button-pay-amount = { $amount } zahlen
button-ask-to-pay = Jetzt um Zahlung bitten
button-payments-of = Ihre Zahlungen
button-deactivate-charge = Deaktivieren, berechnen …
toast-asked-to-pay = { $name } wird darum gebeten.
topic-money = { $on ->
    [yes] Zahlungserinnerungen: an
   *[no] Zahlungserinnerungen: aus
}
refusal-CannotBeAsked = { $name } hat kein Telegram-Konto, an das ich schreiben kann. Bitte frag persönlich.
refusal-AskedAlready = { $name } wurde heute schon um diesen Betrag gebeten.
button-ask-for-it = Um Zahlung bitten …
