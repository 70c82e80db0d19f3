# Zurückschauen.

history-title = <b>Verlauf</b>: { $title } · { $name }
history-line = <b>{ $number }.</b> { $what }
history-entry = <b>{ $what }</b>
history-by = { $when } · { $by }
history-why = Grund: { $reason }
history-desk = der Empfang selbst
history-taken-back = ↩ Später zurückgenommen.
history-taken-back-by = ↩ Zurückgenommen: { $when } · { $by }
history-closed = <b>{ $name }</b>: abgelaufen und deaktiviert
history-none-closed = Hier ist nichts: keine Karte ist abgelaufen.
button-undo-line = Rückgängig { $number }…
button-older = Ältere
button-newest = Neueste
button-open = Öffnen: { $title }
toast-taken-back = Zurückgenommen: { $title }

entry-grant = { $count ->
    [one] Neue Karte: eine Einheit
   *[other] Neue Karte: { $count } Einheiten
}
entry-grant-days = { $count ->
    [one] Neue Karte: ein Tag
   *[other] Neue Karte: { $count } Tage
}
entry-grant-unlimited = Neue Karte, unbegrenzt
entry-session = Eine Einheit verbraucht: { $day }
entry-day = Ein Tag verbraucht: { $day }
entry-visit = Besuch: { $day }
entry-same-day = Noch ein Besuch am selben Tag, nichts verbraucht: { $day }
entry-used-before = { $count ->
    [one] Eine Einheit vorher verbraucht
   *[other] { $count } Einheiten vorher verbraucht
}
entry-more = { $count ->
    [one] Eine Einheit dazu
   *[other] { $count } Einheiten dazu
}
entry-more-days = { $count ->
    [one] Ein Tag dazu
   *[other] { $count } Tage dazu
}
entry-fewer = { $count ->
    [one] Eine Einheit weg
   *[other] { $count } Einheiten weg
}
entry-fewer-days = { $count ->
    [one] Ein Tag weg
   *[other] { $count } Tage weg
}
entry-unlimited = Unbegrenzt gemacht
entry-counted = Wird ab jetzt gezählt
entry-expire = { $count ->
    [0] Abgelaufen
    [one] Abgelaufen: eine Einheit ungenutzt
   *[other] Abgelaufen: { $count } Einheiten ungenutzt
}
entry-expire-days = { $count ->
    [0] Abgelaufen
    [one] Abgelaufen: ein Tag ungenutzt
   *[other] Abgelaufen: { $count } Tage ungenutzt
}
entry-expire-now = { $count ->
    [0] Von Hand beendet
    [one] Von Hand beendet: eine Einheit ungenutzt
   *[other] Von Hand beendet: { $count } Einheiten ungenutzt
}
entry-expire-now-days = { $count ->
    [0] Von Hand beendet
    [one] Von Hand beendet: ein Tag ungenutzt
   *[other] Von Hand beendet: { $count } Tage ungenutzt
}
entry-revive = { $count ->
    [0] Wiederbelebt, neues Datum: { $day }
    [one] Wiederbelebt mit einer Einheit, neues Datum: { $day }
   *[other] Wiederbelebt mit { $count } Einheiten, neues Datum: { $day }
}
entry-revive-days = { $count ->
    [0] Wiederbelebt, neues Datum: { $day }
    [one] Wiederbelebt mit einem Tag, neues Datum: { $day }
   *[other] Wiederbelebt mit { $count } Tagen, neues Datum: { $day }
}
entry-redate = Gültig bis: { $was } → { $now }
entry-activate-by = Erster Besuch bis: { $was } → { $now }
entry-reversal = Zurückgenommen: { $what }
entry-reserve = Gebucht
entry-release = Buchung zurückgegeben
entry-forfeit = Verfallen
entry-transfer = Übertragen
entry-hold = Pausiert
entry-deactivate = Deaktiviert
entry-reactivate = Wieder aktiviert
