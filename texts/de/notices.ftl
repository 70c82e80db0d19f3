# Was ungefragt gesagt wird.

notice-deducted = Von <b>{ $title }</b> wurde eine Einheit abgebucht: { $before } → <b>{ $after }</b> frei.
notice-deducted-days = Von <b>{ $title }</b> wurde ein Tag verbraucht: { $before } → <b>{ $after }</b> frei.
notice-deducted-nothing = Auf <b>{ $title }</b> wurde ein Besuch eingetragen. Nichts wurde abgebucht: <b>{ $free }</b> frei.
notice-deducted-unlimited = Auf <b>{ $title }</b> wurde ein Besuch eingetragen (unbegrenzt).
notice-entered = Eingetragen von { $name }: { $at }.
notice-entered-late = Für { $day }. Eingetragen von { $name }: { $at }.
notice-undone = Eine Abbuchung von <b>{ $title }</b> wurde zurückgenommen: { $before } → <b>{ $after }</b> frei.
notice-undone-days = Ein Tag von <b>{ $title }</b> wurde zurückgegeben: { $before } → <b>{ $after }</b> frei.
notice-undone-nothing = Ein Besuch auf <b>{ $title }</b> wurde zurückgenommen. Unverändert: <b>{ $free }</b> frei.
notice-undone-unlimited = Ein Besuch auf <b>{ $title }</b> wurde zurückgenommen (unbegrenzt).
notice-undone-change = Eine Änderung an <b>{ $title }</b> wurde zurückgenommen.
notice-changed = Das Studio hat <b>{ $title }</b> geändert.
notice-changed-free = Frei: { $before } → <b>{ $after }</b>
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
