# Welche Karte zahlt, warum andere nicht, und wie eine Zahl zustande kam.

meant-ask = Für welche Einheit? Die Karten unterscheiden sich darin.
meant-for = Für: <b>{ $names }</b>
meant-another-service = Andere Leistung
meant-another-place = Anderer Ort
button-any-session = Beliebige Einheit
own-pass = Deine eigene Karte: davon bucht jemand anderes aus dem Team ab.
refusal-OwnPass = Deine eigene Karte: davon bucht jemand anderes aus dem Team ab.

button-why = Warum?
button-which-pays = Welche Karte zahlt?
why-title = <b>{ $name }</b>: welche Karte heute zahlt
why-pays = ✓ Diese zahlt.
why-could-pay = Kann auch zahlen, kommt aber erst danach an die Reihe.
why-ended = <b>Zuletzt beendet</b>
why-more = { $count ->
    [one] Danach kommt noch eine Karte.
   *[other] Danach kommen noch { $count } Karten.
}
why-nothing-staff = Heute kann keine Karte zahlen.
why-nothing-client = Heute kann keine Karte zahlen. Frag im Studio nach einer neuen oder nach mehr Zeit.
button-reactivate-of = Aktivieren: { $title }
button-adjust-of = Anpassen: { $title }
button-new-date-of = Neues Datum: { $title }
way-again = Ab { $day } zahlt sie wieder.

way-staff-PassExpired = Ausweg: ein neues Datum bringt Verfallenes zurück.
way-staff-PassNotStarted = Ausweg: ab diesem Tag zahlt sie von selbst.
way-staff-PassOnHold = Ausweg: die Pause beenden.
way-staff-PassDeactivated = Ausweg: wieder aktivieren.
way-staff-NothingFree = Ausweg: aufstocken oder eine neue Karte ausgeben.
way-staff-DebtLimitReached = Ausweg: aufstocken oder eine neue Karte ausgeben.
way-staff-NotForService = Ausweg: eine Karte, die auch dafür gilt.
way-staff-NotWithCoach = Ausweg: jemand aus dieser Liste bucht ab.
way-staff-NotAtPlace = Ausweg: eine Karte, die auch hier gilt.
way-staff-NotOnThisWeekday = Ausweg: eine andere Karte für diesen Tag.
way-staff-NotAtThisHour = Ausweg: eine andere Karte für diese Uhrzeit.
way-client-PassExpired = Frag im Studio nach einer Verlängerung: mit einem neuen Datum kommen unverbrauchte Einheiten zurück.
way-client-PassNotStarted = Ab diesem Tag gilt sie von selbst.
way-client-PassOnHold = Willst du früher trainieren, bitte das Studio, die Pause zu beenden.
way-client-own-hold = Diese Pause ist von dir: du kannst sie selbst beenden.
way-client-PassDeactivated = Bitte das Studio, sie wieder zu aktivieren.
way-client-NothingFree = Frag im Studio nach einer neuen Karte, oder sag eine Buchung ab, die du nicht brauchst.
way-client-DebtLimitReached = Frag im Studio nach einer neuen Karte: sie begleicht, was offen ist.
way-client-NotOnThisWeekday = An diesen Tagen gilt sie von selbst.

visit-moves-expiry = Mit diesem Besuch: gültig bis { $day } statt { $was }
refusal-NotAVisitDay = Das ist kein Tag. Tippe den Tag des Besuchs, zum Beispiel 30.11. oder 2026-11-30.
refusal-DayIsOver = Diese Anzeige galt für den { $day }, der ist vorbei. Nichts wurde abgebucht: hier ist die von heute. Für gestern: „Früherer Tag“.
