# Einstellungen, Sprache und Datenschutz.

settings-title =
    <b>Einstellungen</b>
    Sprache: { $language }
settings-notices = Worüber soll ich dir schreiben? Zum Umschalten drücken.
topic-visits = { $on ->
    [yes] Besuche: an
   *[no] Besuche: aus
}
topic-changes = { $on ->
    [yes] Änderungen an Karten: an
   *[no] Änderungen an Karten: aus
}
topic-expiry = { $on ->
    [yes] Ablauf-Erinnerungen: an
   *[no] Ablauf-Erinnerungen: aus
}
topic-low = { $on ->
    [yes] Wenige übrig: an
   *[no] Wenige übrig: aus
}
topic-digest = { $on ->
    [yes] Tagesübersicht: an
   *[no] Tagesübersicht: aus
}
topic-losses = { $on ->
    [yes] Verfallene Einheiten: an
   *[no] Verfallene Einheiten: aus
}
button-language = Sprache ändern
button-privacy = Meine Daten
language-title =
    <b>Sprache</b>
    Welche soll ich sprechen?
language-now = { $language } (jetzt)
toast-language = Ich spreche jetzt Deutsch.

privacy-title = <b>Deine Daten</b>
privacy-person = Das Studio speichert deinen Namen, deine Telefonnummer (falls bekannt), deine Sprache und welche Nachrichten du möchtest.
privacy-accounts = { $count ->
    [one] Ein Telegram-Konto: Nummer, Name und Sprache.
   *[other] { $count } Telegram-Konten: Nummern, Namen und Sprachen.
}
privacy-passes = { $count ->
    [0] Keine Karte.
    [one] Eine Karte mit ihrem Verlauf.
   *[other] { $count } Karten mit ihrem Verlauf.
}
privacy-notices = { $count ->
    [0] Ungefragt wurde dir keine Nachricht geschickt.
    [one] Wann dir eine Nachricht geschickt wurde, nicht ihr Text.
   *[other] Wann dir { $count } Nachrichten geschickt wurden, nicht ihr Text.
}
privacy-chat = Was du mir schreibst, wird verworfen, sobald es beantwortet ist.
privacy-stranger = Das Studio speichert Nummer, Name und Sprache deines Telegram-Kontos, weil du hier geschrieben hast, und sonst nichts.
button-export = Meine Daten als Datei
button-erase = Mich löschen
export-caption = Alles, was das Studio über dich speichert, als JSON-Datei.
sure-erase =
    <b>Dich endgültig löschen?</b>
    Name, Telefonnummer und Telegram-Konten werden entfernt, und niemand kann sie zurückholen.
sure-erase-client =
    <b>{ $name } endgültig löschen?</b>
    Name, Telefonnummer und Telegram-Konten werden entfernt, und niemand kann sie zurückholen.
sure-erase-free = { $free ->
    [0] Auf den Karten ist nichts mehr übrig.
    [one] Eine Einheit, die noch übrig ist, geht verloren.
   *[other] { $free } Einheiten, die noch übrig sind, gehen verloren.
}
sure-erase-ledger = Die Bücher des Studios behalten die Buchungen ohne Namen. Gründe, die das Team eingetragen hat, bleiben stehen.
button-erase-sure = Endgültig löschen
erased = Erledigt: Du bist gelöscht. Wenn du wiederkommst, bitte um eine neue Einladung.
erased-client = Erledigt: Die Person ist gelöscht.
