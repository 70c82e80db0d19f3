# Listen, die als Datei kommen, und Tabellen, die als Datei gehen.

reason-import = Aus einer früheren Liste übernommen

button-files-desk = Import und Export
button-template = Vorlage zum Ausfüllen
button-export-xlsx = Export als Tabelle (XLSX)
button-export-csv = Export als CSV-Dateien (ZIP)
files-title = <b>Import und Export</b>
files-import =
    <b>Import</b>: Schick eine CSV- oder XLSX-Datei mit deinen Kunden und ihren Karten in diesen Chat. Erst siehst du, was käme; geschrieben wird nichts, bevor du es sagst.
files-export =
    <b>Export</b>: Kunden, Karten, Verlauf und Zahlungen als Datei in diesem Chat.
import-row-waiting = { $day }: { $name } ({ $count })
import-row-taking_over = { $day }: { $name } (läuft)
import-row-done = { $day }: { $name } ({ $count })
import-row-taking_back = { $day }: { $name } (geht zurück)
import-row-forgetting = { $day }: { $name } (geht zurück)
import-row-undone = { $day }: { $name } (zurück)

template-caption =
    <b>Vorlage</b>: eine Zeile für jede Karte. Die Beispielzeile wird übergangen, wenn du die Datei zurückschickst.
    <b>{ $client }</b>, <b>{ $plan }</b>: Name und Angebot. <b>{ $total }</b>: Einheiten der Karte, leer heißt unbegrenzt. <b>{ $used }</b>: bisher verbraucht.
    <b>{ $phone }</b>, <b>{ $telegram_id }</b>, <b>{ $valid_from }</b>, <b>{ $valid_until }</b> dürfen leer bleiben; Daten wie 2026-12-31.

import-title = <b>Import: { $name }</b>
import-nothing-yet = Noch ist nichts geschrieben. Das käme dazu:
import-all-here = Alles davon ist schon da: Es gibt nichts zu importieren.
import-passes = { $count ->
    [one] Karten: <b>eine neu</b>
   *[other] Karten: <b>{ $count } neu</b>
}{ $expired ->
    [0] { "" }
   *[other] , davon { $expired } abgelaufen
}
import-clients = Kunden: <b>{ $count } neu</b>, { $known } schon bekannt
import-plans = { $count ->
    [one] Neues Angebot: { $names }
   *[other] Neue Angebote: { $names }
}{ $more ->
    [0] { "" }
   *[other] {" "}und { $more } mehr
}
import-already = { $count ->
    [one] Eine Karte ist schon da und bleibt, wie sie ist
   *[other] { $count } Karten sind schon da und bleiben, wie sie sind
}
import-differs = { $count ->
    [one] Eine davon hat in der Liste andere Zahlen:
   *[other] { $count } davon haben in der Liste andere Zahlen:
}
import-difference = Zeile { $line }: in der Liste { $listed }, hier { $here }
import-used = { $used } von { $total } verbraucht
import-used-unlimited = { $used } verbraucht
import-more = { $count ->
    [one] … und noch eine
   *[other] … und noch { $count }
}
button-import = { $count ->
    [one] Eine Karte importieren
   *[other] { $count } Karten importieren
}
import-begins = <b>Einen Moment…</b> Die Datei wird gelesen.
import-at-work = <b>Importiere…</b> { $done } von { $of } Zeilen
import-undoing = <b>Nehme zurück…</b> { $done } von { $of } Karten
import-goes-on = Es geht von selbst weiter, bis alles da ist, auch wenn der Desk zwischendurch neu startet.
import-goes-back = Es geht von selbst weiter, bis alles zurückgenommen ist, auch wenn der Desk zwischendurch neu startet.
import-broken-off = <b>Abgebrochen.</b> Während des Imports hat sich hier etwas geändert, sodass die Liste nicht mehr passt. Was schon da war, ist zurückgenommen.
import-broken-off-stays = Was inzwischen genutzt oder geändert wurde, bleibt.
import-done = Importiert: { $when } · { $by }
import-undone = Zurückgenommen: { $when }

button-import-undo = Import zurücknehmen…
import-undo-title = <b>{ $name } zurücknehmen?</b>
import-undo-passes = { $count ->
    [one] Eine Karte endet, die seitdem niemand benutzt oder geändert hat.
   *[other] { $count } Karten enden, die seitdem niemand benutzt oder geändert hat.
}
import-undo-rest = Wer mit dem Import kam und sonst nichts hat, wird vergessen. Neue Angebote, die niemand hat, gehen aus dem Verkauf. Niemand bekommt eine Nachricht.
import-undo-nothing = Es gibt nichts zurückzunehmen.
import-stays = { $count ->
    [one] Eine Karte bleibt, denn sie wurde seitdem benutzt oder geändert:
   *[other] { $count } Karten bleiben, denn sie wurden seitdem benutzt oder geändert:
}
import-kept = { $name } · { $title }
button-import-undo-sure = { $count ->
    [one] Eine Karte zurücknehmen
   *[other] { $count } Karten zurücknehmen
}
import-undone-title = <b>Zurückgenommen: { $name }</b>
import-undone-passes = { $count ->
    [one] Eine Karte wurde zurückgenommen.
   *[other] { $count } Karten wurden zurückgenommen.
}
import-undone-people = { $count ->
    [one] Eine Person wurde vergessen.
   *[other] { $count } Personen wurden vergessen.
}
import-undone-plans = { $count ->
    [one] Ein Angebot ging aus dem Verkauf.
   *[other] { $count } Angebote gingen aus dem Verkauf.
}
import-undone-again = Dieselbe Liste kann wieder importiert werden.

import-header = Die erste Zeile nennt die Spalten: <code>{ $columns }</code>
import-unreadable-empty = Die Datei ist leer.
import-unreadable-encoding = Das ist keine Liste, die ich lesen kann. Speichere sie als „CSV UTF-8“ oder als XLSX.
import-unreadable-broken = Die Datei ist beschädigt oder keine Liste: { $detail }
import-unreadable-too_large = Die Datei ist zu groß; höchstens gehen { $detail }.
import-unreadable-unknown_column = Die Spalte „{ $detail }“ kenne ich nicht.
import-unreadable-column_twice = Die Spalte „{ $detail }“ steht zweimal da.
import-unreadable-column_missing = Die Spalte „{ $detail }“ fehlt.

import-problems = { $count ->
    [one] <b>Ein Problem</b>
   *[other] <b>{ $count } Probleme</b>
}{ $lines ->
    [one] {" "}in einer Zeile. Importiert wurde nichts: Bessere es in deiner Datei aus und schick sie noch einmal.
   *[other] {" "}in { $lines } Zeilen. Importiert wurde nichts: Bessere sie in deiner Datei aus und schick sie noch einmal.
}
import-problem = Zeile { $line }: { $said }
import-problems-file = Alle stehen in dieser Datei.
import-column-line = Zeile
import-column-column = Spalte
import-column-value = Wert
import-column-problem = Problem
import-wrong-empty = { $column } ist leer
import-wrong-missing = die Zeile endet vor { $column }
import-wrong-too_many_cells = es sind mehr Zellen als Spalten
import-wrong-name = { $column } „{ $value }“ muss 1 bis { $detail } sichtbare Zeichen haben
import-wrong-phone = phone „{ $value }“ ist keine Telefonnummer; schreib sie wie +49 170 1234567
import-wrong-telegram_id = telegram_id „{ $value }“ ist keine Telegram-Id, also keine Zahl
import-wrong-number = { $column } „{ $value }“ ist keine ganze Zahl von 0 bis { $detail }
import-wrong-zero_total = total ist 0; lass es leer für eine unbegrenzte Karte
import-wrong-used_over_total = used { $value } ist mehr als das Gesamt von { $detail }
import-wrong-date = { $column } „{ $value }“ ist kein Datum wie 2026-12-31
import-wrong-date_range = { $column } „{ $value }“ liegt nicht in { $detail }
import-wrong-ends_before_start = valid_until { $value } liegt vor valid_from { $detail }
import-wrong-other_name = „{ $value }“ hat Telefon oder Telegram-Id von Zeile { $detail }, aber einen anderen Namen
import-wrong-other_phone = { $value } ist ein anderes Telefon als in Zeile { $detail }, aber dieselbe Telegram-Id
import-wrong-two_people = Telefon und Telegram-Id von „{ $value }“ gehören hier zwei verschiedenen Personen
import-wrong-namesakes = zwei Personen kamen als „{ $value }“; ergänze Telefon oder Telegram-Id

refusal-FileTooLarge = Die Datei ist zu groß: Telegram gibt höchstens { $megabytes } MB weiter. Schick sie in Teilen oder als CSV.
refusal-FileGone = Telegram hat die Datei nicht mehr. Bitte schick sie noch einmal.
refusal-FileChanged = Das ist nicht die Datei, die du angesehen hast. Bitte schick sie noch einmal.
refusal-ListTooOld = Du hast diese Liste vor mehr als einem Tag angesehen. Bitte schick sie noch einmal.
refusal-ListUnderWay = Diese Liste wird gerade importiert oder zurückgenommen. Das geht von selbst weiter; schau gleich noch einmal.
refusal-ExportTooLarge = Die Datei wäre größer als die { $megabytes } MB, die Telegram annimmt.

export-begins = <b>Einen Moment…</b> Die Datei wird geschrieben.
export-at-work = <b>Exportiere…</b> bisher { $done } Zeilen
export-done = <b>Export</b> vom { $when }: { $count } Zeilen
export-too-large-xlsx = Eine Tabelle mit allem wäre größer als die { $megabytes } MB, die Telegram annimmt. Als CSV-Dateien braucht es weniger Platz.
export-too-large-csv = Selbst gepackt ist alles größer als die { $megabytes } MB, die Telegram annimmt. Wer sich um den Rechner kümmert, kann es dort mit „passdesk export“ schreiben.

export-sheet-clients = Kunden
export-sheet-passes = Karten
export-sheet-history = Verlauf
export-sheet-payments = Zahlungen

export-column-id = Nr.
export-column-name = Name
export-column-phone = Telefon
export-column-created_at = angelegt
export-column-client = Kunde
export-column-title = Karte
export-column-sold_at = verkauft
export-column-valid_from = gültig ab
export-column-valid_until = gültig bis
export-column-deactivated_on = deaktiviert ab
export-column-total = gesamt
export-column-used = verbraucht
export-column-booked = gebucht
export-column-expired = verfallen
export-column-withdrawn = eingezogen
export-column-free = frei
export-column-payment = bezahlt?
export-column-price = Preis
export-column-paid = bezahlt
export-column-currency = Währung
export-column-at = wann
export-column-kind = was
export-column-session_on = Einheit am
export-column-actor = von
export-column-reason = Grund
export-column-reverses = nimmt Nr. zurück
export-column-paid_on = Tag
export-column-pass_title = Karte
export-column-amount = Betrag
export-column-method = wie
export-column-note = Notiz
export-column-pass = Karte

export-kind-grant = neue Karte
export-kind-reserve = gebucht
export-kind-release = Buchung zurück
export-kind-consume = verbraucht
export-kind-forfeit = verwirkt
export-kind-expire = verfallen
export-kind-revive = wiederbelebt
export-kind-adjust = angepasst
export-kind-transfer = übertragen
export-kind-reversal = zurückgenommen
export-kind-redate = andere Daten
export-kind-retype = andere Zählweise
export-kind-hold = ruht
export-kind-deactivate = deaktiviert
export-kind-reactivate = reaktiviert
export-kind-share = geteilt
export-kind-renewal = Verlängerung
export-kind-payment = Zahlung
export-kind-refund = Erstattung

export-money-kind-payment = erhalten
export-money-kind-refund = erstattet
export-money-kind-moved = zwischen Karten verschoben
export-money-kind-reversal = zurückgenommen

export-method-cash = bar
export-method-card = Karte
export-method-transfer = Überweisung
export-method-telegram = Telegram
export-method-account = Guthaben
export-method-other = anders
