# Mehr als eine Zeile zurücknehmen, und ganze Karten.

undo-asks = <b>Das zurücknehmen?</b>
undo-touches = { $passes ->
    [one] Es ändert eine Karte
   *[other] Es ändert { $passes } Karten
} von { $clients ->
    [one] einer Person
   *[other] { $clients } Personen
}. Noch ist nichts gespeichert.
undo-more = { $count ->
    [one] … und noch eine Karte.
   *[other] … und noch { $count } Karten.
}
undo-closes = Eine Karte, die ganz zurückgenommen wird, bleibt im Verlauf und lässt sich nicht reaktivieren.
undo-renewal = <b>{ $title }</b> kam von selbst als Verlängerung, und nichts davon ist benutzt oder bezahlt: Sie geht mit zurück und folgt wieder, wenn die Karte davor vorbei ist.
button-undo-together = Alles zurücknehmen
history-also = Auch auf { $title } von { $name }
history-visitor = Besuch von { $name }
entry-deactivate-from = Deaktiviert ab { $day }
change-deactivated = Ab <b>{ $day }</b> nicht mehr nutzbar
change-usable-again = Wieder nutzbar
change-renewal-stopped = Sie verlängert sich nicht mehr automatisch
change-payment = Zahlung: { $was } → <b>{ $now }</b>
payment-paid = bezahlt
payment-partly = teilweise bezahlt
payment-unpaid = offen
payment-complimentary = geschenkt
payment-on_account = auf dem Kundenkonto
payment-waived = erlassen
notice-pass-taken-back = <b>{ $title }</b> war ein Versehen und wurde zurückgenommen.
notice-changed-deactivated_on = Die Karte ist ab { $day } nicht mehr nutzbar.
notice-changed-still-booked = Was gebucht ist, bleibt gebucht.
notice-changed-usable = Die Karte ist wieder nutzbar.
notice-changed-called-off = Die Karte wird doch nicht deaktiviert.

refusal-OpeningInUse = { $title } lässt sich nicht zurücknehmen: verbraucht { $used }, gebucht { $booked }. Nimm das zuerst zurück, oder deaktiviere die Karte.
pass-taken-back = War ein Versehen und ist zurückgenommen: sie bleibt geschlossen.
refusal-PassTakenBack = { $title } war ein Versehen und wurde zurückgenommen: sie bleibt geschlossen. Gib stattdessen eine neue Karte.
refusal-UndoesMore = Damit wird mehr als diese eine Zeile zurückgenommen.
refusal-TooManyTogether = Mehr als { $most } Zeilen wurden zusammen geändert: das ist hier zu viel zum Zurücknehmen.
refusal-UndoNeedsOther = Damit wurden auch Karten geändert, die du nicht ändern darfst. Die Leitung kann es zurücknehmen.
refusal-CannotUndoTogether = Nichts wurde zurückgenommen: auf { $title } von { $name } baut eine spätere Änderung darauf auf. Nimm die zuerst zurück.
