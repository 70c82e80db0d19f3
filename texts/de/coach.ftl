# Was Trainerinnen, Trainer und Inhaber bei der Arbeit lesen.

coach-title = <b>Trainermodus</b>
coach-hint = Tippe zwei Buchstaben eines Namens oder vier Ziffern einer Telefonnummer.
coach-recent = Zuletzt bei dir:
coach-no-recent = Hier stehen bald die, für die du abbuchst.
coach-somebody = jemand
button-coach-mode = Trainermodus

found-phone = { $name } · Tel. …{ $end }
found-number = { $name } · Nr. { $number }
found-pass = { $name } · Nr. { $number }, { $title }
search-found = Gefunden für „{ $query }“:
search-similar = Niemand heißt „{ $query }“. Ähnliche Namen:
search-similar-last = { $count ->
    [one] Der letzte Name ist nur ähnlich.
   *[other] Die letzten { $count } Namen sind nur ähnlich.
}
search-none = Niemand gefunden für „{ $query }“.
search-none-hint = Versuch es mit weniger Buchstaben oder ein paar Ziffern der Telefonnummer.
refusal-QueryTooShort = Tippe mindestens { $letters } Buchstaben eines Namens oder { $digits } Ziffern einer Telefonnummer.

client-title = <b>{ $name }</b>
client-number = Nr. { $number }
client-number-phone = Nr. { $number } · Tel. …{ $end }
client-no-pass = Keine nutzbare Karte.
coach-pass-free = <b>{ $title }</b>: <b>{ $free }</b> frei
coach-pass-owed = { $owed ->
    [one] <b>{ $title }</b>: <b>eine Einheit offen</b>
   *[other] <b>{ $title }</b>: <b>{ $owed } Einheiten offen</b>
}
coach-pass-unlimited = <b>{ $title }</b>: <b>unbegrenzt</b>
visit-entered = Heute um { $at } abgebucht von { $by }
visit-entered-late = Für diesen Tag schon abgebucht: { $at } von { $by }
visit-sets-expiry = Mit diesem Besuch: gültig bis { $day }
cannot-pay = Nicht abbuchbar: { $reason }

button-deduct-from = Abbuchen von { $title }
button-deduct-free = Abbuchen { $change }: { $title }
free-change = { $before } → { $after }
button-deduct-owed = Als offen abbuchen: { $title }
button-deduct-expired = Verfallene nutzen: { $title }
button-deduct-nothing = Besuch ohne Abzug: { $title }
button-deduct-unlimited = Besuch eintragen: { $title }
button-deduct-another = Noch eine abbuchen
button-deduct-owing = Als offen abbuchen
button-open-pass = { $title } öffnen
button-give-pass = Karte ausgeben
button-adjust = Anpassen
button-expiry = Gültigkeit
button-undo = Rückgängig

deducted = ✓ Abgebucht von <b>{ $title }</b>, <b>{ $name }</b>
visit-entered-on = ✓ Besuch eingetragen auf <b>{ $title }</b>, <b>{ $name }</b>
deducted-free = <b>{ $before } → { $after }</b> frei
deducted-owed = { $owed ->
    [one] Nichts war frei: <b>eine Einheit</b> ist offen.
   *[other] Nichts war frei: <b>{ $owed } Einheiten</b> sind offen.
}
deducted-expired = Dafür wurde eine verfallene Einheit genutzt.
deducted-nothing = Der Tag ist mit einem früheren Besuch bezahlt: nichts wurde abgezogen.
deducted-unlimited = Unbegrenzt: es wird nichts heruntergezählt.
deducted-late = Für { $day }, eingetragen { $at }
toast-deducted-free = Abgebucht von { $title }: { $before } → { $after }
toast-deducted-owed = { $owed ->
    [one] Abgebucht von { $title }: eine Einheit ist offen
   *[other] Abgebucht von { $title }: { $owed } Einheiten sind offen
}
toast-deducted-expired = Abgebucht von { $title }: eine verfallene Einheit
toast-deducted-nothing = Eingetragen auf { $title }: nichts abgezogen
toast-deducted-unlimited = Eingetragen auf { $title }
toast-deducted-before = Das ist schon abgebucht. Es wurde nichts weiter abgezogen.

ask-again = Schon um <b>{ $at }</b> abgebucht, von { $by }. Noch eine abbuchen? Von: <b>{ $title }</b>
ask-again-late = Für { $day } schon abgebucht, von { $by } ({ $at }). Noch eine abbuchen? Von: <b>{ $title }</b>
ask-owing = { $owed ->
    [one] <b>{ $title }</b>: nichts ist frei. Eine Einheit wäre offen. Trotzdem abbuchen?
   *[other] <b>{ $title }</b>: nichts ist frei. { $owed } Einheiten wären offen. Trotzdem abbuchen?
}
refusal-WouldOwe = { $title }: nichts ist frei; diese Einheit wäre offen.

late-day = <b>Für { $day }</b>
late-title = <b>{ $title }</b>, { $name }: an welchem Tag war der Besuch?
late-limit = Eintragen geht zurück bis { $day }.
late-none = Die Karte kann keinen der letzten Tage bezahlen. Eintragen geht zurück bis { $day }.
late-prompt = Tippe den Tag des Besuchs, zum Beispiel 30.11. oder 2026-11-30. Eintragen geht zurück bis { $day }.
button-earlier-day = Früherer Tag
button-type-day = Anderer Tag
button-day-free = { $day }: { $before } → { $after }

button-more-actions = Mehr…
