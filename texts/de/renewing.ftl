# Was auf eine Karte folgt, wenn sie zu Ende ist.

button-renewal = Verlängerung
button-renew-now = Ab heute verlängern
button-renew-after = Ab { $day } verlängern
button-stop-renewal = Automatik anhalten
button-resume-renewal = Automatik fortsetzen
renewal-renew = Wenn sie zu Ende ist, folgt von selbst <b>{ $title }</b>.
renewal-convert = Wenn sie zu Ende ist, wird von selbst <b>{ $title }</b> daraus.
renewal-nothing = Wenn sie zu Ende ist, folgt von selbst nichts.
renewal-stopped = Ihre automatische Verlängerung ist <b>angehalten</b>.
renewal-gone = Es kann nichts folgen: Das Angebot, das daraus werden sollte, gibt es nicht.
renewal-retired = Dieses Angebot wird nicht mehr verkauft: Es folgt nichts, solange es nicht wieder im Verkauf ist.
renewal-waits = Es folgt aber nichts, solange für diese nichts bezahlt ist.
renewal-followed = Es folgt <b>{ $title }</b>, ab { $day }.
renewal-followed-waiting = Es folgt <b>{ $title }</b>, ab dem ersten Besuch.
pass-renews-renew = Verlängert sich am Ende von selbst
pass-renews-convert = Wird am Ende von selbst zu einer anderen Karte
change-renewal-resumed = Automatische Verlängerung: angehalten → <b>an</b>
entry-renewal-stopped = Automatische Verlängerung angehalten
entry-renewal-resumed = Automatische Verlängerung fortgesetzt
notice-changed-renewal-stopped = Sie verlängert sich nicht mehr von selbst.
notice-changed-renewal-resumed = Sie verlängert sich am Ende wieder von selbst.
notice-renewed = Deine Karte geht weiter: <b>{ $title }</b>.
notice-renewed-before = Sie folgt auf <b>{ $title }</b>.
notice-not_renewed = { $count ->
    [one] <b>Eine Karte sollte sich verlängern und konnte nicht</b>
   *[other] <b>{ $count } Karten sollten sich verlängern und konnten nicht</b>
}
not-renewed-line = • { $name } · { $title }: { $why }
not-renewed-gone = ihr nächstes Angebot gibt es nicht
not-renewed-retired = ihr Angebot wird nicht mehr verkauft
not-renewed-intro = eine Schnupperkarte gibt es nur einmal
not-renewed-unbegun = sie verfiel vor dem ersten Besuch
not-renewed-unpaid = ihre letzte Verlängerung ist nicht bezahlt
not-renewed-no_dates = eine neue wäre schon abgelaufen
renewal-next = Als Nächstes: <b>{ $title }</b>
renewal-intro = <b>{ $title }</b> ist zum Schnuppern: Es kann nicht folgen.
notice-renewed-credit = { $amount } wurden aus deinem Guthaben bezahlt.
button-renew-other = Anderes Angebot …
