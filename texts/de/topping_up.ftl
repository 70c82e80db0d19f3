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

# Kunden stocken ihre Karte selbst auf.

top-up-mine-title = <b>{ $title } aufstocken</b>
top-up-mine-choose = Was soll dazukommen?
top-up-mine-way = • { $title }: übrig { $was } → <b>{ $now }</b>, gültig bis { $day }
top-up-mine-way-open = • { $title }: übrig { $was } → <b>{ $now }</b>
top-up-mine-none = Nichts, was hier verkauft wird, passt dazu. Du kannst stattdessen eine andere Karte nehmen.
top-up-mine-gone = Auf diese Karte kann das nicht mehr dazu.
top-up-mine-elsewhere = Auf { $title } konnte das nicht mehr dazu: Es ist eine eigene Karte.
button-top-up-mine = Aufstocken
button-top-up-of = Aufstocken: { $title }
button-top-up-instead = Lieber zu { $title } dazu
button-top-up-alone = Stattdessen als eigene Karte
refusal-CannotBeAdded = „{ $title }“ kann nicht auf „{ $onto }“ dazu. Unter /buy gibt es das als eigene Karte.
order-top_up = { $count ->
    [one] Eine weitere Einheit auf { $title }
   *[other] { $count } weitere Einheiten auf { $title }
}
order-top_up-days = { $count ->
    [one] Ein weiterer Tag auf { $title }
   *[other] { $count } weitere Tage auf { $title }
}
invoice-top_up = { $what }, gültig bis { $day }
invoice-top_up-open = { $what }
