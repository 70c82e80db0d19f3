# Eine Karte vorzeitig beenden.

close-title = <b>Vorzeitig beenden</b>: { $title } · { $name }
close-pack = <b>Zum Paketpreis</b>
close-single = <b>Zum Preis einer einzelnen Einheit</b>
close-single-of = <b>Zum Einzelpreis</b> ({ $title })
close-used-of-sessions = Genutzt: { $used } von { $total } Einheiten
close-used-of-days = Genutzt: { $used } von { $total } Tagen
close-used-of-calendar = Vergangen: { $used } von { $total } Tagen; heute und pausierte Tage zählen nicht
close-used-sessions = Genutzt: { $used ->
    [one] eine Einheit
   *[other] { $used } Einheiten
}
close-used-days = Genutzt: { $used ->
    [one] ein Tag
   *[other] { $used } Tage
}
close-pack-spent = { $price } × { $used } ÷ { $total } = { $spent }
close-single-spent = { $price } × { $used } = { $spent }
close-value = Bezahlt { $paid } − { $spent } = <b>{ $value }</b>
close-never-negative = Es wurde mehr genutzt als bezahlt: Zurück geht nichts.
close-rounding = Was nicht aufgeht, wird zugunsten der Kundschaft gerundet.
close-bookings = { $count ->
    [one] Eine Buchung wird storniert:
   *[other] { $count } Buchungen werden storniert:
}
close-choose-single = <b>Was kostet eine einzelne Einheit?</b>
close-plan = { $title }: { $amount }
close-ask-single = Schreib, was eine einzelne Einheit kostet, zum Beispiel 18 oder 18,50.
close-ask-way = <b>Wie geht es zurück?</b>
close-ask-rest = <b>Es ist noch etwas offen.</b> Auf das Kundenkonto buchen?
close-ask-rest-unknown = <b>Wie viel offen ist, ist nicht bekannt.</b> Erlass es, oder trag zuerst ein, was bezahlt wurde.
close-sure = <b>Heute beenden?</b> Danach kommt keine Einheit mehr auf sie zurück.
close-back = Zurück geht: <b>{ $amount }</b>, { $method }
close-back-nothing = Zurück geht nichts.
close-withdraws = { $count ->
    [0] Es ist nichts mehr darauf.
    [one] Eine Einheit wird eingezogen.
   *[other] { $count } Einheiten werden eingezogen.
}
close-withdraws-days = { $count ->
    [0] Es ist nichts mehr darauf.
    [one] Ein Tag wird eingezogen.
   *[other] { $count } Tage werden eingezogen.
}
close-charges = Auf das Kundenkonto: <b>{ $amount }</b>
close-waives = Was offen ist, wird erlassen.
entry-close = { $count ->
    [0] Vorzeitig beendet
    [one] Vorzeitig beendet: eine Einheit eingezogen
   *[other] Vorzeitig beendet: { $count } Einheiten eingezogen
}
entry-close-days = { $count ->
    [0] Vorzeitig beendet
    [one] Vorzeitig beendet: ein Tag eingezogen
   *[other] Vorzeitig beendet: { $count } Tage eingezogen
}
button-close-early = Vorzeitig beenden…
button-close-pack = Paketpreis: { $amount } zurück
button-close-single = Einzelpreis: { $amount } zurück
button-close-nothing = Nichts zurück
button-close-single-other = Anderer Einzelpreis…
button-close-type-single = Eintippen…
button-rest-waive = Erlassen
button-rest-used = Genutztes buchen: { $amount }
button-rest-charge = Alles buchen: { $amount }
refusal-PassClosed = { $title } wurde am { $on } vorzeitig beendet: Es kommt keine Einheit mehr darauf zurück. Nimm zuerst das Beenden zurück.
refusal-StillUnmarked = Es fehlt, wer da war: Auf { $title } { $count ->
    [one] ist eine Buchung, die begonnen hat oder vorbei ist
   *[other] sind { $count } Buchungen, die begonnen haben oder vorbei sind
}. Check sie zuerst ein, oder trag ein, was daraus wurde.
