# Was Kundinnen und Kunden lesen.

balance-title = <b>{ $name }</b>: deine Karten
balance-none = Du hast gerade keine Karte.
balance-none-hint = Frag am Empfang danach; sobald sie dir gehört, steht sie hier.
balance-more = { $count ->
    [one] Noch eine Karte folgt.
   *[other] Noch { $count } Karten folgen.
}
closed-title = <b>Abgelaufen und deaktiviert</b>
closed-none = Hier ist nichts: keine deiner Karten ist abgelaufen.
history-choose = <b>Verlauf</b>
    Von welcher Karte?

pass-title = <b>{ $title }</b>
pass-title-until = { $title }, bis { $day }
pass-figures = Gesamt { $total } · verbraucht { $used } · gebucht { $booked } · übrig { $remaining }
pass-free = Frei: <b>{ $free }</b>
pass-expired-unused = Unverbraucht verfallen: <b>{ $expired }</b>
pass-unlimited = Unbegrenzt · verbraucht { $used } · gebucht { $booked }
pass-days-note = Der erste Besuch eines Tages verbraucht einen Tag; weitere Besuche an dem Tag sind frei.
pass-owed = { $owed ->
    [one] Eine Einheit ist offen.
   *[other] { $owed } Einheiten sind offen.
}
pass-valid-through = Gültig bis { $day } ({ $left ->
    [0] letzter Tag
    [one] noch ein Tag
   *[other] noch { $left } Tage
})
pass-valid-from = Gilt ab { $day }
pass-expired-on = War gültig bis { $day }
pass-no-end = Ohne Ablaufdatum
pass-starts-on-first-use = Beginnt mit dem ersten Besuch
pass-activate-by = Erster Besuch spätestens am { $day }
pass-not-activated = Wurde bis { $day } nicht begonnen
pass-state-active = Aktiv
pass-state-pending = Noch nicht begonnen
pass-state-on_hold = Pausiert
pass-state-deactivated = Deaktiviert
pass-state-used_up = Aufgebraucht
pass-state-expired = Abgelaufen
button-history = Verlauf
button-history-of = Verlauf: { $title }
button-closed = Abgelaufen und deaktiviert
button-back = Zurück
button-refresh = Aktualisieren
button-more = Mehr
button-balance = Meine Karten
button-settings = Einstellungen
