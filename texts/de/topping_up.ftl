# Weitere Einheiten auf eine Karte verkaufen.

entry-topped-up = { $count ->
    [one] Eine weitere Einheit verkauft
   *[other] { $count } weitere Einheiten verkauft
}
button-top-up-sell = Stattdessen verkaufen …
button-top-up-price = Anderer Preis …
button-top-up-unpaid = Noch nicht bezahlt
top-up-at-rate = Preis nach der Karte: <b>{ $amount }</b>
top-up-for = Preis: <b>{ $amount }</b>
top-up-how = Wie wurde bezahlt? Mit der Auswahl sind sie verkauft.
top-up-no-rate = Was kosten sie? Es gibt keinen Preis, der es sagt.
top-up-ask-price = Schreib, was sie zusammen kosten, zum Beispiel 42 oder 42,50.
refusal-NotToppedUp = Auf { $title } kann nichts verkauft werden: Was offen war, ging woandershin oder ist unbekannt. Verkauf stattdessen eine neue Karte.
