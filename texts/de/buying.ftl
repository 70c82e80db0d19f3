# Im Chat kaufen, und bezahlen, was offen ist.

refusal-CannotBePaid = Das lässt sich nicht bezahlen.
refusal-NotPaidHere = Dieses Studio nimmt keine Zahlungen in Telegram an. Bezahle bitte im Studio.
refusal-NotInShop = „{ $title }“ wird hier nicht verkauft. Frag bitte im Studio.
refusal-InvoiceReplaced = Für „{ $title }“ gibt es eine neuere Rechnung. Bezahle bitte diese.
refusal-OrderChanged = „{ $title }“ hat sich inzwischen geändert. Unter /buy steht, was jetzt gilt; abgebucht wurde nichts.
refusal-OrderPaid = „{ $title }“ ist schon bezahlt. Weiter wurde nichts abgebucht.
refusal-OrderClaimed = Du hast angegeben, „{ $title }“ bezahlt zu haben; das Studio muss es noch bestätigen.
refusal-OrderClosed = Diese Bestellung von „{ $title }“ ist abgeschlossen. Unter /buy kannst du neu bestellen.
refusal-AlreadySorted = Diese Zahlung ist schon zugeordnet.

command-buy = Kaufen, oder bezahlen, was offen ist
button-shop = Kaufen oder bezahlen
topic-sales = { $on ->
    [yes] In Telegram verkauft und bezahlt: an
   *[no] In Telegram verkauft und bezahlt: aus
}
shop-title = <b>Kaufen oder bezahlen</b>
shop-hint = Wähle eines und sieh, was drin ist und wann es beginnen würde.
shop-empty = Hier wird gerade nichts verkauft. Frag bitte im Studio.
shop-open = Etwas ist noch offen: Bezahle es mit den Knöpfen oben.
button-offer = { $title } · { $amount }
button-shop-pass = { $title }: { $amount } zahlen
button-shop-account = { $amount } aufs Konto zahlen
button-claim = Gemeldet: { $what }
order-plan = { $title }
order-bundle = { $title }
order-pass = Offen auf { $title }
order-account = Was auf deinem Konto offen ist
order-contains = • { $title }
order-to-pay = Zu zahlen: <b>{ $amount }</b>
order-not-by-telegram = Telegram nimmt keine Zahlung von { $amount } an: Bezahle im Studio.
order-amount = { $amount }
order-starts-now = Beginnt, sobald bezahlt ist.
order-starts-on = Beginnt am <b>{ $day }</b>.
order-starts-after = Beginnt am <b>{ $day }</b>, nach { $title }.
order-choose-day = An welchem Tag soll es beginnen?
button-begin-now = Stattdessen sofort beginnen
button-begin-after = Lieber ab { $day }
button-pay-telegram = { $amount } in Telegram bezahlen
button-pay-studio = Ich bezahle im Studio
order-pay-note = Bezahle im Studio: bar, mit Karte oder per Überweisung.
order-say-paid = Sobald du bezahlt hast, sag es hier: Das Studio prüft und bestätigt es.
button-i-paid = Ich habe bezahlt
order-ask-photo = Schick ein Foto, das die Zahlung zeigt, wenn du eines hast.
button-no-photo = Ohne Foto
button-not-paid = Ich habe doch nicht bezahlt
order-is-claimed = Du hast gemeldet, dass das bezahlt ist. Das Studio prüft es und gibt dir Bescheid.
order-is-paid = Das ist bezahlt. Danke.
order-is-refused = Das Studio hat diese Zahlung nicht erhalten.
order-is-withdrawn = Du hast diese Bestellung zurückgezogen.
invoice-account = Was auf deinem Konto bei { $studio } offen ist.
invoice-pass = Was auf { $title } bei { $studio } offen ist.
invoice-not-taken = Telegram nimmt eine Zahlung von <b>{ $amount }</b> gerade nicht an: Beträge können dafür zu klein oder zu groß sein. Bezahle bitte im Studio.
paid-thanks = <b>Bezahlt: { $amount }.</b> Danke!
paid-for = { $what }
paid-kept = Wir haben <b>{ $amount }</b> erhalten, danke. { $what } ließ sich nicht mehr vergeben, darum bleibt das Geld auf deinem Konto. Das Studio weiß davon.
paid-unmatched = Wir haben <b>{ $amount }</b> erhalten. Es passt zu keiner deiner Bestellungen. Verloren ist nichts: Das Studio weiß davon und ordnet es zu.
button-in-shop = { $on ->
    [yes] Von Kunden kaufbar: ja
   *[no] Von Kunden kaufbar: nein
}

# Was als bezahlt gemeldet ist.

button-claims-desk = { $count ->
    [0] Als bezahlt gemeldet
   *[other] Als bezahlt gemeldet: { $count }
}
claims-title = <b>Als bezahlt gemeldet</b>
claims-hint = Diese Zahlungen wurden gemeldet. Öffne eine, um sie zu bestätigen.
claims-none = Niemand wartet auf eine Antwort.
button-claim-of = { $name } · { $amount }
notice-claimed = <b>{ $name }</b> meldet als bezahlt:
claim-about = { $what } · <b>{ $amount }</b>
claim-since = Gemeldet am { $at }
button-claim-confirm = Erhalten: bestätigen
button-open-client = { $name } öffnen
button-claim-refuse = Nicht erhalten
claim-sure-refuse = <b>{ $name }</b> mitteilen, dass nichts angekommen ist?
button-claim-nothing = Ja, nichts angekommen
button-paid-otherwise = Anders erhalten…
claim-how = Wie wurde bezahlt? Die Wahl bestätigt.
claim-method-transfer = Überweisung
claim-method-cash = Bar
claim-method-card = Karte
claim-method-other = Anders
claim-is-open = { $by }, { $at }
claim-is-paid = Bestätigt von { $by } am { $at }.
claim-is-refused = Nicht erhalten, sagt { $by } am { $at }.
claim-is-withdrawn = Am { $at } zurückgezogen.
toast-claim-confirmed = Bestätigt und mitgeteilt.
toast-claim-refused = Vermerkt und mitgeteilt.
toast-claim-moved = Jemand war schneller. So steht es jetzt.
notice-order_settled-paid = Das Studio hat deine Zahlung über <b>{ $amount }</b> bestätigt. { $what }
notice-order_settled-refused = Das Studio hat deine Zahlung über { $amount } für { $what } <b>nicht erhalten</b>. Wenn du bezahlt hast, sprich bitte mit dem Studio.

# Zahlungen in Telegram, für Inhaber.

notice-bought = <b>{ $name }</b> hat in Telegram <b>{ $amount }</b> bezahlt. { $what }
notice-stray_payment = <b>{ $amount }</b> kamen in Telegram von { $payer } und passen zu keiner Bestellung.
notice-stray_payment-kept = <b>{ $name }</b> hat in Telegram <b>{ $amount }</b> bezahlt; vergeben ließ sich das nicht mehr: { $what }. Das Geld bleibt auf dem Konto.
button-sort-payment = Zuordnen
button-stray-desk = { $count ->
    [0] Zahlungen zuordnen
   *[other] Zahlungen zuordnen: { $count }
}
stray-title = <b>Zahlungen zuordnen</b>
stray-hint = Dieses Geld kam in Telegram und passt zu keiner Bestellung.
stray-none = Es gibt keine.
button-stray = { $amount } · { $payer }
stray-at = Erhalten am { $at }
stray-charge = Nummer der Zahlung beim Anbieter: <code>{ $charge }</code>
stray-explained = Schreib es jemandem gut, oder gib es beim Zahlungsanbieter zurück und vermerke es hier.
stray-is-credited = Auf dem Konto von { $name } gutgeschrieben von { $by }.
stray-is-refunded = Außerhalb zurückgegeben, vermerkt von { $by }.
stray-is-delivered = Das Bezahlte wurde vergeben.
stray-is-kept = Es bleibt auf dem Konto von { $name }.
button-credit-to = { $name } gutschreiben
button-credit-somebody = Jemandem gutschreiben…
button-note-refunded = Es wurde zurückgegeben
stray-ask-client = Wem? Tippe zwei Buchstaben des Namens.

books-broken-receipt = Was Telegram als bezahlt gemeldet hat, ist nicht, was dafür eingetragen ist.
books-fault-receipt = <b>Zahlung in Telegram Nr. { $number }</b>
