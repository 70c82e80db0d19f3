# Eine Karte teilen, zwei zusammenlegen, Einheiten weitergeben.

button-split = Teilen
button-merge-pass = Zusammenlegen
button-transfer = Übertragen
button-split-end = Letzter Tag der neuen Karte…
split-choose-end = Wähle den letzten Tag der neuen Karte. • ist heute, [ ] ihr bisheriger letzter Tag, – ist nicht wählbar.

parting-new = Neue Karte: <b>{ $title }</b>
parting-size = { $count ->
    [one] <b>Eine</b> Einheit
   *[other] <b>{ $count }</b> Einheiten
}
parting-size-days = { $count ->
    [one] <b>Ein</b> Tag
   *[other] <b>{ $count }</b> Tage
}
parting-until = Gültig bis <b>{ $day }</b>
parting-start-by = Erster Besuch bis <b>{ $day }</b>
parting-no-end = Ohne Ablaufdatum
parting-price = Vom Preis bleiben { $stays } hier, { $goes } gehen mit.

merge-choose-pass = Wessen freie Einheiten sollen auf diese Karte?
merge-no-pass = Keine andere Karte dieser Person passt zu dieser.
merge-from = Von <b>{ $title }</b>:
merge-booked-stay = { $booked ->
    [one] Was dort gebucht ist, bleibt dort gebucht: eine Einheit.
   *[other] Was dort gebucht ist, bleibt dort gebucht: { $booked } Einheiten.
}
merge-partner = { $number }. <b>{ $title }</b>: { $free } frei, { $day }
button-merge-with = { $number }. { $title }
button-merge-end = Stattdessen bis { $day }
button-merge-no-end = Stattdessen ohne Ende

transfer-ask = <b>{ $title }</b> von { $name }: an wen? Schreib zwei Buchstaben des Namens oder vier Ziffern der Telefonnummer.
transfer-gets = <b>{ $name }</b> bekommt:
button-transfer-all = Alle { $count }
choose-client = Wer ist gemeint?
choose-client-none = Sonst wurde niemand gefunden. Schreib den Namen noch einmal oder ein paar Ziffern der Telefonnummer.

entry-split-out = { $count ->
    [one] Eine Einheit auf eine eigene Karte abgeteilt
   *[other] { $count } Einheiten auf eine eigene Karte abgeteilt
}
entry-split-out-days = { $count ->
    [one] Ein Tag auf eine eigene Karte abgeteilt
   *[other] { $count } Tage auf eine eigene Karte abgeteilt
}
entry-split-in = { $count ->
    [one] Von einer anderen Karte abgeteilt: eine Einheit
   *[other] Von einer anderen Karte abgeteilt: { $count } Einheiten
}
entry-split-in-days = { $count ->
    [one] Von einer anderen Karte abgeteilt: ein Tag
   *[other] Von einer anderen Karte abgeteilt: { $count } Tage
}
entry-merge-out = { $count ->
    [one] Eine Einheit auf eine andere Karte gelegt
   *[other] { $count } Einheiten auf eine andere Karte gelegt
}
entry-merge-out-days = { $count ->
    [one] Ein Tag auf eine andere Karte gelegt
   *[other] { $count } Tage auf eine andere Karte gelegt
}
entry-merge-in = { $count ->
    [one] Mit einer anderen Karte zusammengelegt: eine Einheit kam dazu
   *[other] Mit einer anderen Karte zusammengelegt: { $count } Einheiten kamen dazu
}
entry-merge-in-days = { $count ->
    [one] Mit einer anderen Karte zusammengelegt: ein Tag kam dazu
   *[other] Mit einer anderen Karte zusammengelegt: { $count } Tage kamen dazu
}
entry-transfer-out = { $count ->
    [one] Eine Einheit an { $name } übertragen
   *[other] { $count } Einheiten an { $name } übertragen
}
entry-transfer-out-days = { $count ->
    [one] Ein Tag an { $name } übertragen
   *[other] { $count } Tage an { $name } übertragen
}
entry-transfer-in = { $count ->
    [one] Eine Einheit von { $name } übertragen
   *[other] { $count } Einheiten von { $name } übertragen
}
entry-transfer-in-days = { $count ->
    [one] Ein Tag von { $name } übertragen
   *[other] { $count } Tage von { $name } übertragen
}
entry-transfer-out-whole = Als Ganzes an { $name } übertragen
entry-transfer-in-whole = Als Ganzes von { $name } übertragen

refusal-NotCounted = { $title } ist unbegrenzt: da gibt es keine Einheiten abzuteilen.
refusal-TakesAll = { $title }: das ist alles, was übrig ist. Um alles zu verschieben, ändere den letzten Tag.
refusal-StillBooked = { $booked ->
    [one] { $title }: eine Einheit ist darauf gebucht. Sag sie zuerst ab: die Karte geht als Ganzes.
   *[other] { $title }: { $booked } Einheiten sind darauf gebucht. Sag sie zuerst ab: die Karte geht als Ganzes.
}
refusal-PassesDiffer = { $title } und { $other } lassen sich nicht zusammenlegen: { $what ->
    [kind] sie zählen nicht gleich
    [coverage] sie gelten nicht für dieselben Stunden
    [caps] sie haben nicht dieselben Grenzen je Tag, Woche oder Monat
    [start] sie beginnen nicht gleich
    [payment] sie sind nicht gleich bezahlt
   *[sharing] sie sind nicht mit denselben Personen geteilt
}.
notice-part-taken-back = Der abgeteilte Teil von <b>{ $title }</b> ist zurück: es ist wieder eine Karte.
