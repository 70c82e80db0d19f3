# Dazukommen, Team und Kundendaten.

welcome-client = Hallo { $name }! Hier buchst du Termine und siehst, wie viele Einheiten du noch hast und wann sie ablaufen.
welcome-coach = Hallo { $name }! Öffne nach dem Training den Trainermodus und buche die Einheit ab.
welcome-owner = Hallo { $name }! Von hier aus führst du das Studio.
welcome-nobody = Hallo { $name }! Du hast gerade keine Rolle im Studio. Frag am Empfang.
joined = Schön, dass du da bist, { $name }.
joined-again = Du gehörst schon dazu, { $name }.
button-owner-desk = Büro

refusal-InviteUnusable = Diese Einladung gilt nicht: Sie wurde schon benutzt, ist abgelaufen oder wurde zurückgezogen. Bitte das Studio um eine neue.
refusal-TooManyTries = Zu viele Einladungen waren ungültig. Warte bitte eine Stunde und versuch es dann noch einmal.
refusal-AccountTaken = Das gehört schon zu einer anderen Person. Frag am Empfang: Dort kann man Konten trennen oder Karteien zusammenlegen.
refusal-NotYourContact = Das ist der Kontakt von jemand anderem. Teile bitte deinen eigenen mit dem Knopf unten.
refusal-PhoneUnknown = Niemand im Studio hat diese Telefonnummer. Lass sie am Empfang eintragen oder bitte um einen Einladungslink.
refusal-PhoneUnclear = Das ist keine Telefonnummer. Schreib sie mit Ländervorwahl, etwa +49 30 1234567.
refusal-NameNeeded = { $most ->
    [one] Schreib bitte einen Namen.
   *[other] Schreib bitte einen Namen mit höchstens { $most } Zeichen.
}
refusal-LastOwner = Ein Studio braucht jemanden, der es führt. Lade zuerst eine weitere Inhaberin oder einen Inhaber ein.
refusal-StaffCannotBeMerged = Die Kartei von Team oder Inhabern kann nicht in eine andere übergehen und kein fremdes Telegram-Konto übernehmen.

owner-title = <b>Büro</b>
owner-hint = Was möchtest du ansehen?
button-report = Bericht der Woche
report-empty =
    <b>Nichts zu berichten</b>
    Nichts läuft bald ab, nichts ist verfallen, nichts ist offen.
button-people = Personen
button-plans-desk = Angebote
button-disputes-desk = Beanstandungen

people-title = <b>Personen</b>
people-hint = Team und Inhaber. Kundinnen und Kunden findest du im Trainermodus.
people-row-owner = { $name } · Büro
people-row-coach = { $name } · Training
people-row-both = { $name } · Büro, Training
people-row-nobody = { $name } · nicht mehr dabei
button-invite-coach = Trainer einladen
button-invite-owner = Inhaber einladen
button-add-client = Kunden anlegen
button-invite-newcomer = Neue Kunden einladen

staff-accounts = { $count ->
    [0] Kein Telegram-Konto ist verknüpft.
    [one] Ein Telegram-Konto ist verknüpft.
   *[other] { $count } Telegram-Konten sind verknüpft.
}
account-line = Telegram: { $name }
account-line-username = Telegram: { $name } (@{ $username })
account-line-blocked = Telegram: { $name } (hat den Bot blockiert)
staff-rights-hint = Was diese Person darf (zum Umschalten drücken):
right-deduct = { $on ->
    [yes] Einheiten abbuchen: ja
   *[no] Einheiten abbuchen: nein
}
right-adjust = { $on ->
    [yes] Karten anpassen: ja
   *[no] Karten anpassen: nein
}
right-sell = { $on ->
    [yes] Karten vergeben: ja
   *[no] Karten vergeben: nein
}
right-see_all = { $on ->
    [yes] Sieht alle: ja
   *[no] Sieht alle: nur eigene
}
button-revoke-coach = Training beenden
button-revoke-owner = Aus dem Büro nehmen
sure-revoke-coach = Soll <b>{ $name }</b> nicht mehr Trainer sein? Alle Knöpfe gelten sofort nicht mehr. Eingetragenes bleibt.
sure-revoke-owner = Soll <b>{ $name }</b> das Studio nicht mehr führen?
button-yes = Ja, ausführen
toast-revoked = Erledigt: Die Rolle ist beendet.
button-unlink = { $name } trennen
sure-unlink = Dieses Telegram-Konto von <b>{ $name }</b> trennen? Kartei und Karten bleiben; das Konto sieht nichts mehr.
toast-unlinked = Das Konto ist getrennt.

invite-coach-title =
    <b>Trainer einladen</b>
    Was ist erlaubt? Zum Umschalten drücken.
invite-owner-title =
    <b>Inhaber einladen</b>
    Inhaber dürfen alles, auch dich entfernen.
button-make-link = Link erstellen
invite-link =
    { $link }

    Gilt einmal, bis { $until }. Gib ihn sonst niemandem.
invite-for-client = Einladung für <b>{ $name }</b>:
invite-for-newcomer = Einladung für jemanden Neues:
invite-for-coach = Einladung für einen Trainer:
invite-for-owner = Einladung für einen Inhaber:
button-share-link = Link teilen
button-withdraw = Link zurückziehen
invite-withdrawn = Die Einladung ist zurückgezogen: Der Link gilt nicht mehr.
invite-over = Die Einladung war schon benutzt oder beendet.
notice-invite_used = { $role ->
    [owner] <b>{ $name }</b> führt jetzt das Studio mit. Wenn das nicht stimmt, beende es jetzt.
   *[coach] <b>{ $name }</b> ist jetzt Trainer. Wenn das nicht stimmt, beende es jetzt.
}
button-open-staff = { $name } ansehen

ask-client-name = Schreib den Namen. Nach einem Komma kann die Telefonnummer folgen: Anna Müller, +49 30 1234567
ask-new-name = Schreib den neuen Namen für <b>{ $name }</b>.
ask-phone = Schreib die Telefonnummer von <b>{ $name }</b> oder -, um sie zu entfernen.
record-title = <b>{ $name }</b>: Kontakt
record-phone = Telefon: { $phone }
record-no-phone = Keine Telefonnummer
record-coach = Trainer: { $name }
button-contact = Kontakt und Konten
button-invite-client = Einladungslink
button-rename = Namen ändern
button-phone = Telefon ändern
button-coaches = Wessen Kunde
button-merge = Dublette zusammenlegen
button-erase-client = Person löschen
button-to-passes = Zurück zu den Karten
toast-saved = Gespeichert: { $title }
coaches-title = <b>{ $name }</b>: wessen Kunde? Wer nicht alle sieht, sieht diese. Zum Umschalten drücken.
coaches-none = Es gibt noch keine Trainer.
button-own-client = { $on ->
    [yes] { $name }: ja
   *[no] { $name }: nein
}

ask-merge = Welche Kartei geht in <b>{ $name }</b> auf? Schreib Namen oder Telefonnummer.
merge-choose = Welche Kartei geht in <b>{ $name }</b> auf?
merge-nobody = Keine andere Kartei gefunden. Schreib einen anderen Namen, eine andere Nummer oder /cancel.
merge-twice = { $count ->
    [one] <b>Beide sind in 1 Termin eingecheckt</b>, und beide Besuche bleiben bezahlt. War nur eine Person da, öffne zuerst den Besuch von <b>{ $name }</b> und nimm ihn zurück:
   *[other] <b>Beide sind in { $count } Terminen eingecheckt</b>, und je beide Besuche bleiben bezahlt. War nur eine Person da, öffne zuerst die Besuche von <b>{ $name }</b> und nimm sie zurück:
}
sure-merge = Kartei <b>{ $gone }</b> in <b>{ $kept }</b> aufgehen lassen? Karten und Telegram-Konten ziehen um; alte Buchungen bleiben, wie sie sind. Das lässt sich nicht zurücknehmen.
toast-merged = Die Karteien sind jetzt eine.
