# Termine suchen und buchen, und die eigenen Buchungen.

command-book = Termin buchen
placing-title = <b>Termin buchen</b>
placing-title-for = <b>Buchen für { $name }</b>
placing-only = Nur: <b>{ $names }</b>
placing-choose-day = An welchem Tag?
placing-no-days = Im Moment gibt es nichts zu buchen.
placing-no-days-narrowed = So etwas gibt es im Moment nicht zu buchen. Ändere unten Leistung oder Trainer.
placing-today = Heute
placing-day-count = { $day } · { $count ->
    [one] ein Termin
   *[other] { $count } Termine
}
placing-day-full = { $day } · alles voll
placing-day-title = <b>{ $day }</b>
placing-choose-session = Tippe auf einen Termin, um zu sehen, was er kostet. Volle haben eine Warteliste.
placing-none-that-day = An diesem Tag ist nichts zu buchen.
placing-hour-what = { $at } { $what }
placing-free = { $free ->
    [0] voll
   *[other] { $free } frei
}
placing-mine-booked = gebucht
placing-mine-waitlisted = wartet
placing-mine-offered = angeboten
placing-mine-attended = war da
placing-ask-service = Welche Leistung?
placing-ask-coach = Bei wem?
placing-ends = Bis { $at }
placing-places-free = { $free } von { $capacity } Plätzen frei
placing-nothing-pays = <b>Keine Karte kann diesen Termin bezahlen:</b>
placing-no-pass-client = Du hast keine Karte. Frag im Studio nach einer.
placing-no-pass-staff = Es gibt keine Karte. Gib eine aus oder buche unbezahlt.
placing-whom = <b>Wer soll gebucht werden?</b> Tippe zwei Buchstaben des Namens.
placing-unpaid = <b>Unbezahlt</b>: keine Karte bezahlt diesen Platz. Das klärt ihr im Studio.
placing-reason = • { $reason }
placing-full = <b>Der Termin ist voll.</b> Die Warteliste nimmt nichts von der Karte. Wird ein Platz frei, sagen wir Bescheid.
placing-full-for = <b>Der Termin ist voll.</b> Die Warteliste nimmt nichts von der Karte. Wird ein Platz frei, erfährt es { $name }.
placing-free-until = Absagen kostet nichts bis <b>{ $until }</b>. { $costs ->
    [both] Danach, oder ohne zu kommen, ist die Einheit weg.
   *[late] Danach ist die Einheit weg.
}
placing-free-until-start = Absagen kostet nichts, bis es anfängt.{ $costs ->
    [absence] { " " }Ohne zu kommen ist die Einheit weg.
   *[nothing] { "" }
}
placing-done = ✓ Gebucht: <b>{ $what }</b>
placing-waiting = ✓ Auf der Warteliste: <b>{ $what }</b>
placing-waiting-for = ✓ Auf der Warteliste für <b>{ $name }</b>: <b>{ $what }</b>
placing-given-up = ✓ <b>Zurückgenommen</b>
placing-kept = <b>Noch gebucht</b>, denn Absagen kostet inzwischen etwas:
toast-waiting = Auf der Warteliste: { $when }
toast-given-up = Zurückgenommen

button-book-days = Termin buchen
button-book-for = Termin buchen
button-book-into = Kunden einbuchen
button-book-next = Noch einen buchen
button-place = Buchen
button-book-unpaid = Unbezahlt buchen
button-join-waitlist = Auf die Warteliste
button-several = Mehrere auswählen
button-filter-service = Leistung: { $name }
button-filter-service-all = Leistung: alle
button-filter-coach = Trainer: { $name }
button-filter-coach-all = Trainer: alle
button-any-service = Alle Leistungen
button-any-coach = Alle Trainer
button-earlier-week = ‹ { $day }
button-later-week = { $day } ›
button-earlier-sessions = ‹ Früher
button-later-sessions = Später ›

own-waiting = Auf der Warteliste: <b>Platz { $queue }</b>. Es wird nichts abgebucht; wird ein Platz frei, sagen wir Bescheid.
own-offered = <b>Ein Platz gehört dir, wenn du ihn bis { $until } nimmst.</b>
own-unpaid = <b>Unbezahlt</b>: keine Karte bezahlt diesen Platz. Das klärt ihr im Studio.
own-paid = <b>{ $title }</b> bezahlt.
own-line-waiting = • { $what } · <b>Warteliste, Platz { $queue }</b>
own-line-offered = • { $what } · <b>Platz angeboten</b>
own-line-unpaid = • { $what } · <b>unbezahlt</b>

several-title = <b>{ $name }</b>: mehrere Termine
several-usual-title = <b>{ $name }</b>: die üblichen Termine
several-rest-title = <b>{ $name }</b>: alles, was noch auf der Karte ist
several-ticked = { $count ->
    [0] Tippe bis zu { $most } Termine an, auch an verschiedenen Tagen.
    [one] <b>Ein Termin</b> ausgewählt, höchstens { $most }.
   *[other] <b>{ $count } Termine</b> ausgewählt, höchstens { $most }.
}
several-on = • { $day }: { $count }
several-paid = • { $what }: <b>{ $title }</b>, { $before } → { $after } frei
several-unlimited = • { $what }: <b>{ $title }</b>
several-unpaid = • { $what }: <b>unbezahlt</b>
several-waits = • { $what }: <b>voll, auf der Warteliste</b>
several-refused = ✗ { $what }: { $reason }
several-more = { $count ->
    [one] … und noch einer.
   *[other] … und noch { $count }.
}
several-some-unpaid = { $count ->
    [one] <b>Einer ist unbezahlt</b>: keine Karte bezahlt ihn. Das klärt ihr im Studio.
   *[other] <b>{ $count } sind unbezahlt</b>: keine Karte bezahlt sie. Das klärt ihr im Studio.
}
several-some-wait = { $count ->
    [one] <b>1 Termin auf der Warteliste</b>: Abgebucht wird erst, wenn ein Platz frei wird.
   *[other] <b>{ $count } Termine auf der Warteliste</b>: Abgebucht wird erst, wenn ein Platz frei wird.
}
several-some-refused = { $count ->
    [one] <b>Einer ist nicht buchbar</b>: der Grund steht daneben.
   *[other] <b>{ $count } sind nicht buchbar</b>: die Gründe stehen daneben.
}
several-done = ✓ <b>{ $name }</b>: { $count ->
    [0] nichts gebucht
    [one] ein Termin gebucht
   *[other] { $count } Termine gebucht
}
several-used-up = Danach ist auf <b>{ $title }</b> nichts mehr frei.
several-left-over = { $count ->
    [one] Eine Einheit von <b>{ $title }</b> bleibt frei: von den üblichen Terminen gibt es keinen mehr.
   *[other] { $count } Einheiten von <b>{ $title }</b> bleiben frei: von den üblichen Terminen gibt es keinen mehr.
}
several-left-over-until = { $count ->
    [one] Eine Einheit von <b>{ $title }</b> bleibt frei: bis { $day } gibt es keinen der üblichen Termine mehr.
   *[other] { $count } Einheiten von <b>{ $title }</b> bleiben frei: bis { $day } gibt es keinen der üblichen Termine mehr.
}
toast-several = { $count ->
    [0] Nichts gebucht
    [one] Ein Termin gebucht
   *[other] { $count } Termine gebucht
}
button-see-several = Weiter mit { $count }
button-book-all = { $count ->
    [one] Einen buchen
   *[other] Alle { $count } buchen
}
button-several-unpaid = Auch { $count } unbezahlt
button-several-wait = Auf { $count } volle warten
button-book-and-wait = { $count } buchen, auf { $waiting } warten
button-other-day = Anderer Tag
button-usual = Wie üblich buchen
button-usual-for = Wie üblich buchen
button-rest = Alle übrigen buchen

refusal-SessionFull = Der Termin ist inzwischen voll.
refusal-SessionCalledOff = Dieser Termin findet nicht statt: er sollte um { $at } beginnen.
refusal-InThisSession = { $name } hat in diesem Termin schon einen Platz oder wartet auf einen.
refusal-BookingNotOpen = Dieser Termin ist ab { $since } buchbar.
refusal-BookingClosed = Dieser Termin war bis { $until } buchbar.
refusal-NoPassPays = Keine Karte kann diesen Termin bezahlen.
refusal-OfferChanged = Inzwischen hat sich etwas geändert. So steht es jetzt.
refusal-NothingUsual = Es steht kein Termin an, wie du ihn sonst trainierst.
refusal-NothingLeft = { $title } ist unbegrenzt: da gibt es nichts aufzubrauchen.
refusal-NothingLeft-no-title = Keine Karte hat noch Einheiten, die einen dieser Termine bezahlen könnten.
