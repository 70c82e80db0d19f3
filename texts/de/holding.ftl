# Eine Karte pausieren lassen.

hold-span = { $first } – { $last }
hold-span-open = { $first } – bis auf Weiteres
hold-placed = Pause: { $now }
hold-gone = Pause entfernt: { $was }
hold-moved = Pause: { $was } → { $now }

pass-held = Pause: { $span }
pass-hold-ahead = Pause geplant: { $span }
pass-held-left = { $left ->
    [one] Solange läuft sie nicht ab; danach bleibt ein Tag.
   *[other] Solange läuft sie nicht ab; danach bleiben { $left } Tage.
}
pass-held-open = Solange läuft sie nicht ab.

hold-none = Sie pausiert nicht.
hold-by-client = Selbst eingetragen.
hold-allowance = Selbst eingetragen: { $used } von { $days } Pausentagen.
hold-explained = In der Pause kann sie weder gebucht noch genutzt werden. Ihr Ende rückt um die Pausentage.
hold-ask-first = Ab welchem Tag?
hold-ask-last = Pause ab { $first }. Bis zu welchem Tag einschließlich?
hold-legend = • ist heute, [ ] der jetzige Tag, – ist nicht wählbar.
hold-type-first = Schreib den ersten Tag, etwa 31.12.2026 oder 2026-12-31.
hold-type-last = Pause ab { $first }. Schreib den letzten Tag, etwa 31.12.2026, oder wie lange: +10t, +2w, +1m.
hold-expires-now = <b>Damit läuft die Karte ab.</b>
hold-stays-expired = Die Karte bleibt abgelaufen.
hold-open-after = { $left ->
    [one] Solange die Pause dauert, läuft die Karte nicht ab; danach bleibt ein Tag.
   *[other] Solange die Pause dauert, läuft die Karte nicht ab; danach bleiben { $left } Tage.
}
hold-open-after-none = Solange die Pause dauert, läuft die Karte nicht ab.

button-hold = Pause
button-hold-end = Pause jetzt beenden
button-hold-one = Pause: { $span }
button-hold-today = Ab heute
button-hold-tomorrow = Ab morgen
button-hold-other-day = Anderer Tag
button-hold-week = 1 Woche
button-hold-two-weeks = 2 Wochen
button-hold-month = 1 Monat
button-hold-open = Bis auf Weiteres
button-hold-last = Letzten Tag ändern
button-hold-never = Es gab sie nie

button-hold-of = Pause: { $title }
own-hold-rules = { $least ->
    [1] Du kannst sie insgesamt { $days } Tage pausieren lassen.
   *[other] Du kannst sie insgesamt { $days } Tage pausieren lassen, jeweils mindestens { $least } Tage.
}
own-hold-left = Noch verfügbare Pausentage: <b>{ $left }</b>
own-hold-times = { $times ->
    [0] Keine Pause ist mehr möglich.
    [one] Noch eine Pause ist möglich.
   *[other] Noch { $times } Pausen sind möglich.
}
own-hold-studio = Diese Pause hat das Studio eingetragen; nur das Studio kann sie beenden.
own-hold-now-none = Gerade ist keine Pause möglich: { $reason }
own-hold-sure = So pausieren lassen?
own-hold-end-sure = Diese Pause jetzt beenden?
own-hold-drop-sure = Diese Pause streichen?
own-hold-bookings-go = Deine Buchungen an diesen Tagen werden storniert und zurückgegeben.
button-own-hold-save = Pausieren
button-own-hold-save-bookings = Pausieren und stornieren
button-own-hold-end = Jetzt beenden
button-own-hold-drop = Streichen
button-own-hold-end-of = Pause beenden: { $span }
button-own-hold-drop-of = Pause streichen: { $span }
toast-own-held = Die Pause ist eingetragen
toast-own-hold-ended = Die Pause ist vorbei

refusal-VisitOnHeldDay = Am { $day } gab es einen Besuch: ein genutzter Tag kann nicht pausieren.
refusal-NoHoldAllowed = { $title } kann nur das Studio pausieren lassen. Frag dort bitte nach.
refusal-HoldTooShort = { $least ->
    [one] Eine Pause dauert mindestens einen Tag.
   *[other] Eine Pause dauert mindestens { $least } Tage.
}
refusal-HoldTooLong = { $left ->
    [one] Für Pausen bleibt noch ein Tag.
   *[other] Für Pausen bleiben noch { $left } Tage.
}
refusal-NoHoldLeft = Für eine weitere Pause reicht es nicht mehr: { $used } von { $days } Tagen sind genutzt.
refusal-AlreadyOnHold = Sie pausiert schon vom { $first } bis zum { $last }. Wähle andere Tage.
refusal-AlreadyOnHold-no-last = Sie pausiert schon ab { $first } bis auf Weiteres.

stranded-title = { $count ->
    [one] <b>Eine Buchung liegt an einem Tag, für den diese Karte dann nicht mehr zahlt:</b>
   *[other] <b>{ $count } Buchungen liegen an Tagen, für die diese Karte dann nicht mehr zahlt:</b>
}
stranded-line = • { $what }
stranded-more = { $count ->
    [one] und noch eine
   *[other] und { $count } weitere
}
stranded-stay = { $count ->
    [one] Die Buchung bleibt, und sie bleibt bezahlt.
   *[other] Die { $count } Buchungen bleiben, und sie bleiben bezahlt.
}
stranded-go = { $count ->
    [one] Die Buchung wird storniert und ihre Einheit zurückgegeben.
   *[other] Die { $count } Buchungen werden storniert und ihre Einheiten zurückgegeben.
}
button-stranded-keep = Behalten, bezahlt
button-stranded-release = Stornieren und zurückgeben

change-following = Die Karte danach rückt mit: { $title } gilt ab { $was } → <b>{ $now }</b>
