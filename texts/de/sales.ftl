# Ein Verkauf auf einen Blick: was es kostet, wie bezahlt wird, was sonst offen war.

sale-title = <b>Verkauf</b>: { $name }
sale-price = Preis: <b>{ $amount }</b>
sale-price-now = Preis: { $was } → <b>{ $now }</b>
sale-price-less = Preis: { $was } → <b>{ $now }</b> (Rabatt { $discount })
sale-payment-paid = Zahlung: <b>bezahlt</b>, { $method }
sale-payment-paid-without = Zahlung: <b>bezahlt</b>
sale-payment-partly = Zahlung: jetzt <b>{ $amount }</b>, { $method }; { $rest } bleiben offen
sale-payment-unpaid = Zahlung: <b>offen</b>
sale-payment-complimentary = Kostenlos: { $reason }
sale-in-credit = Guthaben auf dem Konto: { $amount }
sale-credit = Davon { $amount } aus dem Guthaben: { $was } → { $now }
sale-owes = Sonst noch offen: <b>{ $amount }</b>
sale-owes-pass = • { $title }: { $amount }
sale-settles = Sonst noch offen, hiermit bezahlt: { $was } → <b>{ $now }</b>
sale-takes = Jetzt erhalten: <b>{ $amount }</b>
sale-note = Notiz: { $note }

sale-ask-buyer = An wen? Schreib zwei Buchstaben eines Namens.
sale-ask-start = Ab welchem Tag? Wähle oder schreib ihn, etwa 31.12.2026 oder +7t.
sale-ask-price = Was kostet es? Schreib den Betrag, etwa 80 oder 80,50.
sale-ask-discount = Wie viel Rabatt? Wähle oder schreib ihn: 15 % oder 12,50.
sale-ask-payment = Wie weit ist es bezahlt?
sale-ask-part = Wie viel von { $amount } wird jetzt bezahlt? Schreib den Betrag.
sale-ask-method = Wie wird bezahlt?
sale-ask-reason = Warum kostenlos? Wähle oder schreib es. Kundschaft und Team können es lesen.
sale-ask-note = Schreib eine Notiz. Kundschaft und Team können sie lesen.

button-sell-desk = Verkaufen
button-sell = Verkaufen
button-sell-for = Verkaufen: { $amount }
button-sell-unpaid = Verkaufen, noch offen
button-sell-free = Kostenlos ausgeben
button-settle-owed = + { $amount } offen
button-use-credit = Guthaben nutzen: { $amount }
button-sale-start = Erster Tag
button-sale-price = Preis
button-sale-discount = Rabatt
button-sale-payment = Zahlung
button-sale-method = Zahlungsart
button-sale-note = Notiz
button-start-beside = Sofort, neben { $title }
button-own-price = Wie angeboten: { $amount }
button-percent = { $percent } %
button-no-discount = Kein Rabatt
button-half = Die Hälfte: { $amount }
button-no-note = Keine Notiz

refusal-OwnCard = Das bist du selbst: Dir verkauft jemand anders aus dem Team.
refusal-SaleChanged = { $title } wurde inzwischen geändert. So ist es jetzt.
refusal-OwesOtherwise = Was offen oder Guthaben ist, hat sich inzwischen geändert. So ist es jetzt.
refusal-WrongDiscount = Ein Rabatt liegt unter dem ganzen Preis: bis { $most } oder bis 99 %. Was nichts kostet, gibst du kostenlos aus.
refusal-PriceStands = { $title } hat einen Preis: Einen anderen legt nur die Leitung fest. Einen Rabatt kannst du geben.
