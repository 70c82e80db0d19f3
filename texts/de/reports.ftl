# Berichte eines Monats für Inhaber, im Chat, als Bilder und als Dateien.

button-reports-desk = Berichte
reports-desk-title = <b>Berichte: { $month }</b>
reports-desk-hint = Jeden gibt es auch als Bild und als Datei.
reports-desk-none = In diesem Monat war noch nichts verkauft.
button-report-month = Anderer Monat
reports-desk-months = <b>Berichte: { $year }</b>
    Welcher Monat?
reports-weeks = Verkauft und verbraucht je Woche
reports-plans = Je Angebot
reports-coaches = Je Trainer
reports-unused = Wert ungenutzter Einheiten
reports-expired = Ungenutzt verfallen
reports-unpaid = Unbezahlt
reports-money = Einnahmen nach Zahlungsart
reports-states = Karten nach Zustand
reports-hours = Besuche nach Wochentag und Stunde
reports-books = Bücher
reports-faults = Was nicht stimmt
reports-title = { $name }, { $month }
reports-row = <b>{ $name }</b>
reports-figure = { $name } { $value }
reports-hour = { $at }
reports-sum = Zusammen
reports-in = { $name }, { $currency }
reports-sums = Zusammen: { $sums }
reports-busiest = <b>{ $day }</b>: { $count }, am meisten um { $hour } ({ $most })
reports-part = { $from }–{ $to } von { $count }
reports-more = { $count ->
    [one] Und eine weitere Zeile: in der Liste und in der Datei.
   *[other] Und { $count } weitere Zeilen: in der Liste und in der Datei.
}
reports-empty = In diesem Monat nichts.
reports-clean = Alles, was sich in diesem Monat bewegt hat, geht auf.
button-report-picture = Als Bild
button-report-xlsx = Excel (XLSX)
button-report-csv = CSV
button-report-list = Als Liste
button-report-earlier = ‹ Zurück in der Liste
button-report-further = Weiter in der Liste ›
reports-file = { $title }: { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}

reports-column-passes = Karten
reports-column-sold = verkauft
reports-column-given = kostenlos
reports-column-imported = importiert
reports-column-adjusted = geändert
reports-column-moved = verschoben
reports-column-used = verbraucht
reports-column-forfeited = verwirkt
reports-column-expired = verfallen
reports-column-revived = wiederbelebt
reports-column-withdrawn = eingezogen
reports-column-other = anderes
reports-column-visits = Besuche unbegrenzt
reports-column-received = eingenommen
reports-column-given_back = zurückgezahlt
reports-column-net = netto
reports-column-held = Termine gehalten
reports-column-worth = Wert
reports-column-left = übrig
reports-column-title = Karte
reports-column-ended = letzter Tag
reports-column-sold_on = verkauft am
reports-column-price = Preis
reports-column-paid = bezahlt
reports-column-open = offen
reports-column-sessions = Einheiten
reports-column-broken = was
reports-column-entries = Einträge

reports-of-weeks = Woche
reports-of-plans = Angebot
reports-of-coaches = Trainer
reports-of-unused = Angebot
reports-of-expired = Kundin oder Kunde
reports-of-unpaid = Kundin oder Kunde
reports-of-money = Zahlungsart
reports-of-states = Zustand
reports-of-hours = Wochentag
reports-of-books = Zeile
reports-of-faults = Wo

reports-plans-account = Für Kundenkonten
reports-coaches-nobody = Termine ohne Trainer
reports-method-cash = Bar
reports-method-card = Kartenzahlung
reports-method-transfer = Überweisung
reports-method-telegram = Telegram
reports-method-other = Anders
reports-line-opening = Am Anfang
reports-line-closing = Am Ende
reports-line-sold = Verkauft
reports-line-given = Kostenlos
reports-line-imported = Importiert
reports-line-adjusted = Geändert
reports-line-moved = Verschoben
reports-line-used = Verbraucht
reports-line-forfeited = Verwirkt
reports-line-expired = Verfallen
reports-line-revived = Wiederbelebt
reports-line-withdrawn = Eingezogen
reports-line-other = Anderes
reports-fault-line = Zeile Nr. { $number } eines Kundenkontos
reports-fault-session = Termin Nr. { $number }
reports-fault-booking = Buchung Nr. { $number }
reports-fault-receipt = Zahlung in Telegram Nr. { $number }
reports-fault-client = Kunde Nr. { $number }

reports-note-came = Besuche zusammen: { $value }
reports-note-elsewhen = An einem anderen Tag eingetragen, deshalb ohne Stunde: { $value }
reports-note-owed = Über ein Guthaben hinaus genommen, hier nicht abgezogen: { $value }
reports-note-from_credit = Aus Guthaben der Kundschaft bezahlt, kein neues Geld: { $value }
reports-note-to_credit = Als Guthaben der Kundschaft behalten: { $value }
reports-note-discounts = Rabatte auf Verkauftes: { $value }
reports-note-on_accounts = Außerdem auf Kundenkonten offen: { $value }
reports-note-free = Frei am Ende: { $value }
reports-note-booked = Gebucht am Ende: { $value }
reports-note-visits = Besuche auf unbegrenzten Karten: { $value }
reports-note-passes = Durchgesehene Karten: { $value }
reports-note-entries = Durchgesehene Einträge: { $value }
reports-note-payments = Durchgesehene Zahlungen: { $value }

reports-hint-weeks = In Einheiten, nach dem Tag des Eintrags, wie in den Büchern. Was zurückgenommen wurde, ist an dem Tag abgezogen, an dem es zurückgenommen wurde.
reports-hint-plans = In Einheiten, nach dem Tag des Eintrags, wie in den Büchern. Geld nach dem Tag der Zahlung, ohne was aus Guthaben kam.
reports-hint-coaches = Nach dem Tag des Eintrags. Ein Termin zählt für seinen Trainer; ein Besuch ohne Buchung für die Person, die ihn eingetragen hat. Der Wert ist der Anteil jeder Einheit am Preis ihrer Karte.
reports-hint-unused = Am Ende des Monats, oder jetzt. Eine Einheit ist ihren Anteil am Preis der Karte wert.
reports-hint-expired = Nach dem Tag, an dem es verfallen ist; das Teuerste zuerst.
reports-hint-unpaid = Am Ende des Monats, oder jetzt; das meiste zuerst.
reports-hint-money = Nach dem Tag der Zahlung. Was zurückgenommen wurde, zählt, als wäre es nicht gewesen.
reports-hint-states = Am letzten Tag des Monats, oder heute, nach den Daten, die Karten jetzt haben.
reports-hint-hours = Nach dem Beginn des Termins; ohne Buchung danach, wann der Besuch eingetragen wurde.
reports-hint-books = Was zurückgenommen wurde, ist in seiner eigenen Zeile abgezogen.
reports-hint-faults = Von allem, was sich in dem Monat bewegt hat, wie es jetzt ist. Beim laufenden Monat auch, was die letzte Prüfung von allem gefunden hat.
