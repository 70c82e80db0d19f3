# Eine Karte für mehrere.

pass-shared-by = Geteilt von { $name }
pass-shared-with = Geteilt mit { $names }
notice-used-by = Genutzt von { $name }.

button-share = Gemeinsam nutzen
button-share-add = Mit jemandem teilen
button-share-remove = { $name } entfernen
button-share-remove-keep = Entfernen, Buchungen bleiben
button-share-remove-release = Entfernen und stornieren
sharing-person = • <b>{ $name }</b>
sharing-nobody = Diese Karte nutzt nur, wem sie gehört.
sharing-hint = Auch sie nutzen die Karte. Bei jedem Besuch steht, wer da war.
sharing-ask = <b>{ $title }</b> von { $name }: mit wem? Schreib zwei Buchstaben des Namens oder vier Ziffern der Telefonnummer.
sharing-sure = <b>{ $name }</b> kann diese Karte dann nicht mehr nutzen.
sharing-booked = { $count ->
    [one] <b>Eine Buchung ist von dieser Person:</b>
   *[other] <b>{ $count } Buchungen sind von dieser Person:</b>
}
entry-share-added = Geteilt mit { $name }
entry-share-removed = Nicht mehr geteilt mit { $name }
notice-shared-added = { $name } teilt <b>{ $title }</b> mit dir: deine Besuche lassen sich damit bezahlen.
notice-shared-removed = { $name } teilt <b>{ $title }</b> nicht mehr mit dir.
refusal-SharedWithTooMany = { $title } ist schon mit { $most } Personen geteilt. Entferne zuerst jemanden.
