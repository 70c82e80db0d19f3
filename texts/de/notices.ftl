# Was ungefragt gesagt wird.

notice-deducted = Von <b>{ $title }</b> wurde eine Einheit abgebucht: { $before } → <b>{ $after }</b> frei.
notice-deducted-days = Von <b>{ $title }</b> wurde ein Tag verbraucht: { $before } → <b>{ $after }</b> frei.
notice-deducted-nothing = Auf <b>{ $title }</b> wurde ein Besuch eingetragen. Nichts wurde abgebucht: <b>{ $free }</b> frei.
notice-deducted-unlimited = Auf <b>{ $title }</b> wurde ein Besuch eingetragen (unbegrenzt).
notice-entered = Eingetragen von { $name }: { $at }.
notice-entered-late = Für { $day }; eingetragen von { $name }: { $at }.
notice-undone = Eine Abbuchung von <b>{ $title }</b> wurde zurückgenommen: { $before } → <b>{ $after }</b> frei.
notice-undone-days = Ein Tag von <b>{ $title }</b> wurde zurückgegeben: { $before } → <b>{ $after }</b> frei.
notice-undone-nothing = Ein Besuch auf <b>{ $title }</b> wurde zurückgenommen. Unverändert: <b>{ $free }</b> frei.
notice-undone-unlimited = Ein Besuch auf <b>{ $title }</b> wurde zurückgenommen (unbegrenzt).
notice-undone-change = Eine Änderung an <b>{ $title }</b> wurde zurückgenommen.
notice-changed = Das Studio hat <b>{ $title }</b> geändert.
notice-changed-free = Frei: { $before } → <b>{ $after }</b>
notice-changed-owed = Offen: { $before } → <b>{ $after }</b>
notice-changed-unlimited = Sie ist jetzt unbegrenzt.
notice-changed-counted = Sie ist nicht mehr unbegrenzt: <b>{ $free }</b> frei.
notice-changed-valid_until = Gültig bis: { $was } → <b>{ $now }</b>
notice-changed-valid_from = Gilt ab: { $was } → <b>{ $now }</b>
notice-changed-activate_by = Erster Besuch bis: { $was } → <b>{ $now }</b>
notice-no-day = kein Datum
notice-reason = Grund: { $reason }
notice-given = Du hast eine neue Karte: <b>{ $title }</b>.
notice-given-count = { $total ->
    [one] <b>Eine</b> Einheit.
   *[other] <b>{ $total }</b> Einheiten.
}
notice-given-days = { $total ->
    [one] <b>Ein</b> Tag: der erste Besuch verbraucht ihn.
   *[other] <b>{ $total }</b> Tage: der erste Besuch eines Tages verbraucht einen.
}
button-not-right = Stimmt nicht

notice-days_left = { $left ->
    [0] <b>{ $title }</b>: <b>heute</b> ist der letzte Tag.
    [one] Deine Karte <b>{ $title }</b> läuft bald ab: noch <b>ein Tag</b>, gültig bis { $day }.
   *[other] Deine Karte <b>{ $title }</b> läuft bald ab: noch <b>{ $left } Tage</b>, gültig bis { $day }.
}
notice-days_left-start = { $left ->
    [0] Deine Karte <b>{ $title }</b> verfällt, wenn du sie nicht <b>heute</b> beginnst.
    [one] Deine Karte <b>{ $title }</b> verfällt, wenn du sie nicht beginnst: noch <b>ein Tag</b>, erster Besuch bis { $day }.
   *[other] Deine Karte <b>{ $title }</b> verfällt, wenn du sie nicht beginnst: noch <b>{ $left } Tage</b>, erster Besuch bis { $day }.
}
notice-free = { $free ->
    [one] <b>Eine</b> Einheit ist frei.
   *[other] <b>{ $free }</b> Einheiten sind frei.
}
notice-free-days = { $free ->
    [one] <b>Ein</b> Tag ist frei.
   *[other] <b>{ $free }</b> Tage sind frei.
}
notice-pace = { $pace ->
    [one] Um alles zu nutzen: ein Besuch pro Woche.
   *[other] Um alles zu nutzen: { $pace } Besuche pro Woche.
}
notice-sessions_left = { $free ->
    [one] Auf <b>{ $title }</b> ist noch <b>eine</b> Einheit übrig.
   *[other] Auf <b>{ $title }</b> sind noch <b>{ $free }</b> Einheiten übrig.
}
notice-sessions_left-days = { $free ->
    [one] Auf <b>{ $title }</b> ist noch <b>ein</b> Tag übrig.
   *[other] Auf <b>{ $title }</b> sind noch <b>{ $free }</b> Tage übrig.
}
notice-expired = Deine Karte <b>{ $title }</b> ist abgelaufen: der letzte Tag war { $day }.
notice-expired-free = { $free ->
    [one] <b>Eine</b> ungenutzte Einheit ist verfallen.
   *[other] <b>{ $free }</b> ungenutzte Einheiten sind verfallen.
}
notice-expired-days = { $free ->
    [one] <b>Ein</b> ungenutzter Tag ist verfallen.
   *[other] <b>{ $free }</b> ungenutzte Tage sind verfallen.
}
notice-expired-hint = Wenn du weitertrainieren willst, frag im Studio nach einer neuen Karte oder mehr Zeit.
notice-apology = Bei uns ist etwas schiefgegangen, und deine letzte Eingabe blieb ohne Antwort. Bitte versuch es noch einmal. Referenz: { $reference }
notice-dead_letter = Eine Eingabe am Empfang konnte nicht beantwortet werden. Sie bleibt zwei Wochen aufgehoben; im Protokoll steht mehr. Referenz: { $reference }
