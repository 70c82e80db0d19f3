# Alles, was zwischen Kunde und Studio war, in einer Liste.

past-title = <b>Verlauf</b>: { $name }
past-title-own = <b>Dein Verlauf</b>
past-day = <b>{ $day }</b>
past-line = · { $what }
past-undone = · <s>{ $what }</s> · zurückgenommen
past-none-all = Noch nichts: Hier steht, was gekauft, bezahlt und trainiert wurde.
past-none-money = Nichts wurde gekauft oder bezahlt.
past-none-visits = Keine Besuche.
past-sold = { $title } gekauft für { $amount }
past-sold-percent = { $title } gekauft für { $amount } (−{ $percent } %)
past-sold-less = { $title } gekauft für { $amount } statt { $full }
past-given = { $title } geschenkt
past-opened = Neu: { $title }
past-attached = { $count ->
    [one] Eine Einheit dazu: { $title }
   *[other] { $count } Einheiten dazu: { $title }
}
past-payment = { $amount } { $method ->
    [cash] bar
    [card] mit Karte
    [transfer] per Überweisung
    [telegram] in Telegram
    [account] aus Guthaben
   *[other] anders
} bezahlt · Konto
past-payment-for = { $amount } { $method ->
    [cash] bar
    [card] mit Karte
    [transfer] per Überweisung
    [telegram] in Telegram
    [account] aus Guthaben
   *[other] anders
} bezahlt · { $title }
past-refund = { $amount } { $method ->
    [cash] bar
    [card] auf die Karte
    [transfer] per Überweisung
    [telegram] in Telegram
    [account] als Guthaben
   *[other] anders
} ausgezahlt · Konto
past-refund-for = { $amount } { $method ->
    [cash] bar
    [card] auf die Karte
    [transfer] per Überweisung
    [telegram] in Telegram
    [account] als Guthaben
   *[other] anders
} erstattet · { $title }
past-on = { $what } (am { $day })
past-charge = { $amount } dem Konto belastet
past-charge-for = { $amount } dem Konto belastet · { $title }
past-waived = { $amount } auf dem Konto erlassen
past-waived-for = { $amount } auf dem Konto erlassen · { $title }
past-credit = { $amount } als Guthaben behalten
past-credit-for = { $amount } als Guthaben behalten · { $title }
past-used = Guthaben verwendet: { $amount }
past-used-for = Guthaben verwendet: { $amount } · { $title }
past-visit = Besuch { $day } · { $title }
past-visit-by = Besuch { $day } von { $name } · { $title }
past-forfeit = Platz verfallen { $day } · { $title }
past-forfeit-by = Platz von { $name } verfallen { $day } · { $title }
past-left = { $what }, noch { $count }
past-owed = { $what }, { $count } geschuldet
past-used-before = { $count ->
    [one] Eine Einheit schon vorher genutzt · { $title }
   *[other] { $count } Einheiten schon vorher genutzt · { $title }
}
button-past-all = Alles
button-past-money = Geld
button-past-visits = Besuche
button-past-chosen = ✓ { $label }
button-past = Verlauf
button-by-pass = Nach Karte
past-cost-changed = Zu zahlen für { $title } hat sich geändert
past-moved = Schon bezahlt, mit Einheiten verschoben · { $title }
button-statement = Kontoauszug…
