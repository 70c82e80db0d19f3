# Eine Karte ausgeben: kostenlos, im Anschluss an eine andere, mit mehr Zeit.

give-follows = Sie folgt auf <b>{ $title }</b>.
button-complimentary = Kostenlos
button-start-today = Ab heute
button-start-tomorrow = Ab morgen
button-sale-after = Nach { $title }: { $day }
button-undo-giving = Zurücknehmen…
reason-gift = Geschenk
reason-trial = Zum Ausprobieren
entry-complimentary = { $what }, kostenlos
pass-payment-complimentary = Kostenlos
pass-payment-unpaid = Noch nicht bezahlt
pass-payment-unpaid-price = Noch nicht bezahlt: { $amount }
pass-payment-partly-open = Teilweise bezahlt: { $amount } offen
pass-payment-partly = Teilweise bezahlt
notice-given-follows = Sie beginnt am Tag nach dem Ende von <b>{ $title }</b>: am { $day }.
notice-given-at-once = Sie beginnt sofort, neben <b>{ $title }</b>.

refusal-IntroUsed = Eine Schnupperkarte gibt es für jede Person einmal: { $title } wurde am { $on } ausgegeben.
refusal-AlreadyFollowed = Auf { $title } folgt schon eine andere Karte, ab { $on }.
refusal-AlreadyFollowed-no-on = Auf { $title } folgt schon eine andere Karte.

top-up-stays = Der letzte Tag bleibt der { $day }.
top-up-expired = Oder gib jetzt Einheiten dazu: Dann gilt sie bis { $day }, und Verfallenes kommt zurück.
top-up-expired-days = Oder gib jetzt Tage dazu: Dann gilt sie bis { $day }, und Verfallenes kommt zurück.
button-top-up-extend = Verlängern bis { $day }
button-top-up-keep = Ende bleibt { $day }
entry-with-date = { $what }, gültig bis { $day }

refusal-TooManyDecimals = So viele Stellen nach dem Komma hat { $currency } nicht. Sind es { $nearest }?
refusal-AmbiguousAmount = Das kann { $one } oder { $other } sein. Schreib es ohne Tausenderzeichen.
