# Kontoauszüge.

statement-choose = <b>Kontoauszug</b>: { $name }
    Alles Gekaufte und Bezahlte, was nach jeder Zeile offen ist, Besuche und Karten. Für welche Zeit?
statement-title = Kontoauszug: { $name }
statement-until = Alles bis { $last }
statement-stretch = { $first } – { $last }
statement-this_month = Dieser Monat
statement-last_month = Letzter Monat
statement-this_year = Dieses Jahr
statement-all = Alles
button-statement-pdf = { $stretch }: PDF
button-statement-xlsx = { $stretch }: Excel
statement-before = Vorher offen: { $amount }
statement-before-credit = Vorher Guthaben: { $amount }
statement-after = Am Ende offen: { $amount }
statement-after-credit = Am Ende Guthaben: { $amount }
statement-then = Offen { $amount }
statement-then-credit = Guthaben { $amount }
statement-charged = Berechnet { $amount }
statement-paid = Bezahlt { $amount }
statement-passes = Karten, wie sie heute sind
statement-pass = { $title } · { $state }
statement-pass-counted = { $pass_ } · { $used } von { $total } genutzt, noch { $remaining }
statement-sheet = Kontoauszug
statement-column-day = Datum
statement-column-what = Was
statement-column-charged = Berechnet
statement-column-paid = Bezahlt
statement-column-open = Offen
statement-column-currency = Währung
statement-column-pass = Karte
statement-column-total = Einheiten
statement-column-used = Genutzt
statement-column-left = Übrig
statement-column-until = Gültig bis
