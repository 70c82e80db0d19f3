# Der Tag von Trainerinnen und Trainern: Einheiten, wer erwartet wird, wer da war.

day-title = <b>{ $day }</b>: { $count ->
    [0] keine Termine
    [one] ein Termin
   *[other] { $count } Termine
}
day-title-today = <b>Heute, { $day }</b>: { $count ->
    [0] keine Termine
    [one] ein Termin
   *[other] { $count } Termine
}
day-page = Seite { $page } von { $pages }
coach-scan = Check-in-Code: halte die Kamera deines Handys auf den Bildschirm der Person.
session-taken = { $what } · { $taken } von { $capacity }
session-taken-unpaid = { $what } · { $taken }/{ $capacity }, { $unpaid } unbezahlt
button-whole-day = Alle Termine heute ({ $count })
button-my-day = Andere Tage
button-day-before = ‹ { $day }
button-day-after = { $day } ›
button-today = Heute
button-page-before = ‹ Seite
button-page-after = Seite ›
session-at = { $at } { $what }
session-with = { $what } ({ $name })
session-personal = Einzeltermin
session-unnamed = Termin

roster-title = <b>{ $what }</b> · { $when }
roster-counts = Eingecheckt <b>{ $came }</b> · erwartet <b>{ $expected }</b>
roster-waiting = Warteliste { $count }
roster-missed = nicht gekommen { $count }
roster-unpaid = unbezahlt { $count }
roster-places = Plätze { $taken } von { $capacity }
roster-nobody = Noch niemand hat gebucht.
roster-row-booked = ○ { $name }{ $unpaid ->
    [yes] {" "}· unbezahlt
   *[no] {""}
}
roster-row-attended = ✓ { $name }{ $unpaid ->
    [yes] {" "}· unbezahlt
   *[no] {""}
}
roster-row-no_show = ✗ { $name } · nicht gekommen
roster-row-late_cancelled = ✗ { $name } · spät abgesagt
roster-row-excused = ✗ { $name } · entschuldigt
roster-row-offered = … { $name } · Platz angeboten
roster-row-waitlisted = … { $name } · wartet
unpaid-no-pass = ⚠ <b>{ $name }</b> ist unbezahlt: keine nutzbare Karte.
unpaid-cannot = ⚠ <b>{ $name }</b> ist unbezahlt. { $why }
unpaid-could-pay = ⚠ <b>{ $name }</b> ist unbezahlt: { $title } könnte jetzt zahlen.
roster-all-came = { $count ->
    [0] Niemand wurde eingecheckt.
    [one] ✓ <b>Eine</b> Person eingecheckt.
   *[other] ✓ <b>{ $count }</b> Personen eingecheckt.
}
roster-all-missed = { $count ->
    [0] Niemand wurde markiert.
    [one] ✗ <b>Eine</b> Person als nicht gekommen markiert.
   *[other] ✗ <b>{ $count }</b> Personen als nicht gekommen markiert.
}
roster-all-unpaid = { $count ->
    [one] Eine davon ist unbezahlt: später begleichen.
   *[other] { $count } davon sind unbezahlt: später begleichen.
}
roster-left = • <b>{ $name }</b> blieb offen: { $why }
roster-left-more = … und { $count } weitere
roster-miss-sure = { $count ->
    [0] Niemand ist noch offen.
    [one] <b>Eine Person als nicht gekommen markieren?</b>
   *[other] <b>{ $count } Personen als nicht gekommen markieren?</b>
}
roster-miss-one = • { $name }
roster-miss-costs = { $count ->
    [0] Es kostet sie nichts.
    [one] Eine davon kostet es die Einheit, nach der Regel ihrer Buchung.
   *[other] { $count } davon kostet es die Einheit, nach der Regel ihrer Buchung.
}
button-roster = Teilnehmerliste
check-in-early = <b>Er beginnt erst um { $at }.</b>
check-in-early-sure = { $name } schon einchecken? Wo eine Karte zahlt, wird die Einheit gleich abgezogen.
check-in-early-sure-all = { $count ->
    [one] Schon 1 Person einchecken? Wo eine Karte zahlt, wird die Einheit gleich abgezogen.
   *[other] Schon { $count } Personen einchecken? Wo Karten zahlen, werden die Einheiten gleich abgezogen.
}
button-check-in-early = Schon einchecken
button-check-in-all = Alle einchecken ({ $count })
button-miss-rest = Rest nicht gekommen ({ $count })
button-walk-in = Ohne Buchung da
button-put-back = Check-in zurücknehmen
button-put-back-all = { $count ->
    [1] Zurücknehmen
   *[other] Alle { $count } zurücknehmen
}
toast-roster-came = Eingecheckt: { $count }
toast-roster-missed = Als nicht gekommen markiert: { $count }
toast-roster-changed = Inzwischen geändert. So steht es jetzt.
toast-put-back = Zurückgenommen: { $name }
toast-put-back-all = Zurückgenommen: { $count }

booking-is-booked = Erwartet
booking-is-waitlisted = Auf der Warteliste
booking-is-offered = Ein Platz ist angeboten
booking-is-attended = ✓ Eingecheckt
booking-is-late_cancelled = Spät abgesagt
booking-is-no_show = Nicht gekommen
booking-is-excused = Entschuldigt
booking-is-cancelled = Storniert
booking-is-studio_cancelled = Vom Studio abgesagt
booking-unpaid-later = ⚠ Unbezahlt: später begleichen.
booking-policy = { $no_show ->
    [yes] Nichterscheinen kostet die Einheit.
   *[no] Nichterscheinen kostet nichts.
}
booking-policy-until = Kostenlos absagen bis { $until }. { $no_show ->
    [yes] Nichterscheinen kostet die Einheit.
   *[no] Nichterscheinen kostet nichts.
}
booking-cancel-sure-unpaid = <b>Diese Buchung stornieren?</b> Für sie wurde nichts genommen.
button-cancel-unpaid = Buchung stornieren
toast-checked-in-unpaid = Eingecheckt, unbezahlt: { $name }
toast-checked-in-left = { $free ->
    [0] Eingecheckt: { $name }. Nichts mehr frei.
   *[other] Eingecheckt: { $name }. Frei: { $free }
}
notice-checked_in = Eingecheckt: <b>{ $what }</b>.
notice-checked_in-settle = Noch keine Karte hat dafür bezahlt.
refusal-RosterChanged = Die Liste hat sich inzwischen geändert: sieh sie noch einmal an, bevor du alle markierst.
refusal-SessionNotBegun = Es beginnt um { $at }: vorher hat es niemand versäumt.

walk-in-who = <b>Wer ist da?</b> Wähle aus oder tippe zwei Buchstaben des Namens.
walk-in-title = <b>{ $name }</b>, ohne Buchung
walk-in-full = { $capacity ->
    [one] Der einzige Platz ist vergeben.
   *[other] Alle { $capacity } Plätze sind vergeben.
} Erhöhe die Platzzahl oder markiere, wer nicht gekommen ist: das macht einen Platz frei.
button-raise-capacity = Termin ändern
button-walk-in-save = Einchecken
button-walk-in-unpaid = Unbezahlt einchecken
button-walk-in-another = Noch jemand ohne Buchung
walk-in-pays = <b>{ $title }</b> zahlt.
button-session = Termin
button-settle-unpaid = Mit einer Karte zahlen
roster-opening = Ein Tipp öffnet jetzt die Buchung: um jemanden zu entschuldigen oder als nicht gekommen zu markieren.
button-roster-open = Statt Check-in öffnen
button-roster-mark = Wieder per Tipp einchecken
coach-today = Zuerst die Termine von heute, dann Kunden.
