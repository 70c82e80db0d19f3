# Was ein Inhaber erfährt, wenn ein Guthaben nicht die Summe seiner Einträge ist.

notice-books_wrong = { $count ->
    [one] <b>Ein Guthaben passt nicht zu seinem Verlauf.</b>
   *[other] <b>{ $count } Guthaben passen nicht zu ihrem Verlauf.</b>
}
    Sieh sie dir hier an oder gib der Person Bescheid, die den Rechner betreut: „passdesk check“ nennt sie auch dort. Von selbst ändert sich nichts.

button-books-desk = Bücher
button-books-faults = Was nicht stimmt
button-books-check = Alle Guthaben jetzt prüfen
button-books-payment = Zahlung Nr. { $number }: { $client }
button-books-account = Konto: { $client }
button-books-session = Termin: { $title }
button-books-booking = Platz: { $client }, { $title }
button-month-before = ‹ { $month }
button-month-after = { $month } ›

books-title = <b>Bücher: { $month }</b>
books-opening = Am Anfang: <b>{ $count }</b> Einheiten bei der Kundschaft übrig
books-sold = Verkauft: { $count }
books-given = Kostenlos ausgegeben: { $count }
books-imported = Importiert: { $count }
books-adjusted = Von Hand geändert: { $count }
books-moved = Zwischen Karten verschoben: { $count }
books-used = Verbraucht: { $count }
books-forfeited = Verwirkt: { $count }
books-expired = Ungenutzt verfallen: { $count }
books-revived = Wiederbelebt: { $count }
books-withdrawn = Eingezogen: { $count }
books-other = Anderes: { $count }
books-nothing = In diesem Monat wurde nichts eingetragen.
books-closing = Am Ende: <b>{ $count }</b>
books-of-it = davon { $free } frei, { $booked } gebucht
books-unlimited = Besuche auf unbegrenzten Karten: { $count }
books-hint = Was zurückgenommen wurde, ist in seiner eigenen Zeile abgezogen. Tage von Tageskarten zählen als Einheiten.
books-more-by = +{ $number }
books-less-by = −{ $number }
books-faults-title = <b>Was nicht stimmt: { $month }</b>
books-sound = <b>Alles, was sich in diesem Monat bewegt hat, geht auf.</b>
books-looked-at = Durchgesehen: Karten { $passes }, Einträge { $entries }, Zahlungen { $payments }
books-proof-clean = Alles zusammen wurde am { $when } geprüft (Karten { $passes }, Einträge { $entries }), und jedes Guthaben war die Summe seines Verlaufs.
books-proof-faults = Alles zusammen wurde am { $when } geprüft (Karten { $passes }, Einträge { $entries }). { $count ->
    [one] Eine Sache ging nicht auf; solange sie nicht behoben ist, steht sie hier.
   *[other] { $count } Sachen gingen nicht auf; die nicht behobenen stehen hier.
}
books-proof-none = Alles zusammen wird jede Nacht geprüft.
books-faults = { $count ->
    [one] <b>Eine Sache geht nicht auf.</b>
   *[other] <b>{ $count } Sachen gehen nicht auf.</b>
}
books-more = Und { $count } weitere: in der Datei, und „passdesk check“ nennt sie.
books-fault-title = <b>{ $client }</b> · { $title } (Karte Nr. { $number })
books-fault-line = <b>Zeile Nr. { $number } eines Kundenkontos</b>
books-entries = Letzte Einträge: Nr. { $numbers }
books-off-total = Gesamt: laut Karte { $kept }, laut Verlauf { $summed }
books-off-used = Verbraucht: laut Karte { $kept }, laut Verlauf { $summed }
books-off-booked = Gebucht: laut Karte { $kept }, laut Verlauf { $summed }
books-off-expired = Verfallen: laut Karte { $kept }, laut Verlauf { $summed }
books-off-withdrawn = Eingezogen: laut Karte { $kept }, laut Verlauf { $summed }
books-broken-figures = Ihre Zahlen sind nicht die Summe ihres Verlaufs.
books-broken-identity = Gesamt ist nicht verbraucht, gebucht, frei, verfallen und eingezogen zusammen.
books-broken-sign = Eine Zahl ist niedriger, als sie sein darf.
books-broken-versions = In ihrem Verlauf fehlen Einträge oder stehen doppelt.
books-broken-reversal = Etwas wurde zurückgenommen, das nicht zu dem passt, was getan wurde.
books-broken-orphan = Ein Eintrag gehört niemandem.
books-broken-ownerless = Die Person dazu gibt es nicht.
books-broken-link = Die beiden Seiten einer Übertragung heben sich nicht auf.
books-broken-booked = Ihre gebuchten Einheiten passen nicht zu ihren Buchungen.
books-broken-account = Eine Zeile des Kundenkontos passt nicht zu dem, was sie zurücknimmt.
books-broken-sharers = Mit wem sie geteilt ist, stimmt nicht mit denen überein, die sie nutzen können.
books-broken-holds = Ihre Pausen überschneiden sich oder sind nicht lesbar.
books-broken-renews = Sie folgt auf die Karte einer anderen Person oder auf keine.
books-broken-price = Ihr Preis liegt unter null.
books-broken-paid = Was dafür bezahlt ist, ist nicht das, was einging, oder der Stand der Zahlung passt nicht dazu.
books-broken-places = Es zählt andere Plätze als belegt, als gebucht sind.
books-broken-steps = Der Verlauf endet nicht dort, wo die Buchung steht.
books-broken-unentered = Eine Karte hat dafür gezahlt, ohne dass es im Verlauf steht.
books-fault-session = <b>Training Nr. { $number }</b>
books-fault-booking = <b>Buchung Nr. { $number }</b>
