# Was ohne Einheiten verkauft wird, wie Angebote bezahlt werden, und Pakete mit Einheiten.

plan-size-offer = Keine Einheiten
plan-payment-one_time = Einmalige Zahlung
plan-payment-recurring = Wiederkehrend: verlängert sich und wird jedes Mal neu bezahlt
plan-payment-instalments = { $parts ->
    [one] Zahlbar in einer Rate
   *[other] Zahlbar in { $parts } Monatsraten
}
plan-ask-payment = Wie wird es bezahlt?
plan-ask-parts = In wie vielen Monatsraten? Wähl aus, oder tipp eine Zahl von 2 bis 24. Die erste ist am ersten Tag fällig.
plan-ask-memo = Eine Notiz dazu? Die Kundschaft liest sie auf ihrer Karte. Tipp sie, oder lass sie weg.
plan-one-time-ways = Lass es einmal bezahlen, oder verkauf es ohne Einheiten. Ein Paket mit Einheiten kommt dann zu jedem Angebot mit einmaliger Zahlung, auch zu einem schon verkauften: <b>Angebote</b> → <b>Pakete mit Einheiten</b>.
button-kind-offer = Keine Einheiten
button-payment-one_time = Einmalig
button-payment-recurring = Wiederkehrend
button-payment-instalments = In Raten
button-no-memo = Keine Notiz
button-step-payment = Zahlung
button-step-memo = Notiz
button-make-one-time = Einmal bezahlen lassen
button-without-sessions = Ohne Einheiten verkaufen
terms-usual-memo = Keine Notiz
terms-usual-payment = Einmalige Zahlung
pass-state-offer = Ohne Einheiten
pass-offer = Keine Einheiten enthalten
pass-memo = { $memo }
pass-parts = { $parts ->
    [one] Zahlbar in einer Rate
   *[other] Zahlbar in { $parts } Monatsraten
}
pass-part-due = Bis heute fällig: <b>{ $amount }</b>
pass-part-next = Als Nächstes: { $amount } am { $day }
coach-pass-offer = <b>{ $title }</b>: keine Einheiten enthalten
picture-offer = Ohne Einheiten
entry-grant-offer = Neue Karte, ohne Einheiten
entry-attach = { $count ->
    [one] Eine Einheit dazugekommen
   *[other] { $count } Einheiten dazugekommen
}
change-title = Titel: { $was } → <b>{ $now }</b>
notice-attached = { $count ->
    [one] Auf deiner Karte ist jetzt eine Einheit: <b>{ $title }</b>.
   *[other] Auf deiner Karte sind jetzt { $count } Einheiten: <b>{ $title }</b>.
}

button-packs = Pakete mit Einheiten
pack-for-whom = Für wen ist das Paket? Tipp zwei Buchstaben eines Namens.
button-new-pack = Neues Paket
button-attach-sessions = Einheiten dazugeben
button-attach-of = Einheiten dazu: { $title }
button-attach = Dazugeben
button-attach-to = Zu { $title }
button-sell-instead = Stattdessen verkaufen
button-pack-title = Titel
button-pack-size = Wie viele
button-pack-start = Erster Tag
button-pack-until = Ablauf
button-pack-cutoff = Absageregeln
pack-title = <b>Paket mit Einheiten für { $name }</b>
pack-title-for = <b>Einheiten für { $name }</b>, zu { $title }
pack-ask-title = Wie heißt es? Tipp den Titel so, wie ihn die Kundschaft liest.
pack-ask-size = Wie viele Einheiten? Wähl aus, oder tipp eine Zahl.
pack-ask-start = Ab welchem Tag? Wähl aus, oder tipp ihn, etwa 31.12.2026.
pack-ask-until = Bis wann? Wähl aus, oder tipp eine Spanne wie 10w oder einen Tag wie 31.12.2026.
pack-which = Zu welchem Angebot mit einmaliger Zahlung kommen sie? Was dafür bezahlt wurde, bleibt.
pack-nowhere = Hier wurde nichts verkauft, zu dem Einheiten dazukommen können: nur zu Angeboten mit einmaliger Zahlung ohne Einheiten. Verkauf stattdessen ein Angebot mit Einheiten.

books-broken-sessionless = Sie enthält Einheiten und gilt als ohne verkauft, oder umgekehrt.
refusal-NoSessionsInIt = { $title }: keine Einheiten enthalten.
refusal-SessionsOneTimeOnly = { $payment ->
    [recurring] Ein wiederkehrendes Angebot wird ohne Einheiten verkauft: sie gehören zu einer einmaligen Zahlung.
   *[instalments] Ein Angebot in Raten wird ohne Einheiten verkauft: sie gehören zu einer einmaligen Zahlung.
}
refusal-PriceNeeded = Was immer wieder oder in Raten bezahlt wird, braucht einen Preis über 0.
refusal-AttachesToOneTime = { $payment ->
    [recurring] { $title } ist wiederkehrend: Einheiten kommen nur zu Angeboten mit einmaliger Zahlung. Gib sie zu einem solchen, oder verkauf ein Angebot mit Einheiten.
   *[instalments] { $title } wird in Raten bezahlt: Einheiten kommen nur zu Angeboten mit einmaliger Zahlung. Gib sie zu einem solchen, oder verkauf ein Angebot mit Einheiten.
}
refusal-HasSessions = { $title } enthält schon Einheiten: ändere die Zahl unter „Anpassen“.
refusal-NoteTooLong = Bitte höchstens { $longest } Zeichen.
way-staff-NoSessionsInIt = Ausweg: Einheiten dazugeben oder eine Karte mit Einheiten ausgeben.
way-client-NoSessionsInIt = Frag im Studio nach Einheiten.
