# Ändern, was auf einer Karte ist.

change-heading = <b>{ $title }</b> · { $name }
change-holds = Übrig <b>{ $remaining }</b> von { $total } · frei { $free }
change-holds-days = Tage übrig <b>{ $remaining }</b> von { $total } · frei { $free }
change-unlimited = <b>Unbegrenzt</b> · verbraucht { $used }
change-until-now = Gültig bis: <b>{ $day }</b>
change-activate-now = Erster Besuch bis: <b>{ $day }</b>
change-no-day = ohne Datum
change-remaining = Übrig: { $was } → <b>{ $now }</b>
change-remaining-days = Tage übrig: { $was } → <b>{ $now }</b>
change-total = Gesamt: { $was } → { $now }
change-free = Frei: { $was } → { $now }
change-used = Verbraucht: { $was } → { $now }
change-to-unlimited = { $remaining } übrig → <b>unbegrenzt</b>
change-to-count = Unbegrenzt → <b>{ $remaining }</b> übrig
change-valid_from = Beginnt: { $was } → <b>{ $now }</b>
change-valid_until = Gültig bis: { $was } → <b>{ $now }</b>
change-activate_by = Erster Besuch bis: { $was } → <b>{ $now }</b>
change-expires = { $count ->
    [one] Eine freie Einheit verfällt.
   *[other] { $count } freie Einheiten verfallen.
}
change-expires-days = { $count ->
    [one] Ein freier Tag verfällt.
   *[other] { $count } freie Tage verfallen.
}
change-comes-back = { $count ->
    [one] Eine verfallene Einheit kommt zurück.
   *[other] { $count } verfallene Einheiten kommen zurück.
}
change-comes-back-days = { $count ->
    [one] Ein verfallener Tag kommt zurück.
   *[other] { $count } verfallene Tage kommen zurück.
}
change-why = Warum? Mit dem Grund wird gespeichert.
change-ask-reason = Deine nächste Nachricht wird als Grund gespeichert. Kundschaft und Team können ihn lesen.

adjust-used-up = Die Karte ist damit sofort aufgebraucht.
adjust-expired = Diese Karte ist abgelaufen. Gib ihr zuerst ein neues Datum: dann lassen sich Einheiten ändern.
adjust-ask-number = Schreib, wie viele übrig sein sollen, etwa 7, oder einen Schritt wie +3 oder -2.
adjust-ask-count = Schreib, wie viele übrig sein sollen, etwa 7.
button-type-number = Zahl eingeben
button-set-zero = Auf null setzen
button-set-unlimited = Unbegrenzt machen
button-set-count = Anzahl setzen
button-new-date = Neues Datum
button-other-reason = Anderer Grund…

reason-goodwill = Kulanz
reason-correction = Korrektur
reason-make_up = Nachholtermin
reason-paid_extra = Extra bezahlt
reason-illness = Krankheit
reason-holiday = Urlaub
reason-closed = Studio geschlossen
reason-agreed = Wie vereinbart

refusal-MoreThanFree = { $booked ->
    [0] Höchstens { $free } lassen sich wegnehmen: mehr ist nicht frei.
    [one] Höchstens { $free } lassen sich wegnehmen: eine weitere ist gebucht. Sag zuerst die Buchung ab.
   *[other] Höchstens { $free } lassen sich wegnehmen: { $booked } weitere sind gebucht. Sag zuerst diese Buchungen ab.
}
refusal-NoChange = Das ist schon so: nichts zu ändern.
refusal-NotANumber = Gebraucht wird eine ganze Zahl von { $least } bis { $most }, etwa 7.
refusal-ReasonNeeded = Ein Grund muss sein: ein, zwei Wörter, höchstens { $most } Zeichen.
refusal-NeedsNewDate = { $title } ist abgelaufen. Gib der Karte zuerst ein neues Datum.
