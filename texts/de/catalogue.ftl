# Leistungen, Orte und Ausstattung.

button-catalogue = Leistungen, Orte, Ausstattung
catalogue-title = <b>Leistungen, Orte und Ausstattung</b>
catalogue-hint = Was du anbietest, wo es stattfindet, und was nur ein Termin zur selben Zeit benutzen kann. Ein Angebot kann auf Leistungen und Orte begrenzt sein.
button-catalogue-services = Leistungen
button-catalogue-places = Orte
button-catalogue-resources = Ausstattung
catalogue-services = <b>Leistungen</b>
catalogue-services-hint = Öffne eine oder leg eine weitere an.
catalogue-services-none = Noch gibt es keine Leistung, etwa Boxen oder Personal Training.
catalogue-places = <b>Orte</b>
catalogue-places-hint = Öffne einen oder leg einen weiteren an.
catalogue-places-none = Noch gibt es keinen Ort, etwa Große Halle oder Park.
catalogue-resources = <b>Ausstattung</b>
catalogue-resources-hint = Öffne eine oder leg eine weitere an.
catalogue-resources-none = Noch gibt es keine Ausstattung, etwa Ring oder Sauna. Immer nur ein Termin zur selben Zeit benutzt sie.
catalogue-row = { $name }
catalogue-row-retired = { $name } · stillgelegt
catalogue-item = <b>{ $name }</b>
catalogue-retired = Stillgelegt seit { $day }.
catalogue-plans = { $count ->
    [one] Ein Angebot im Verkauf nennt das: { $titles }
   *[other] { $count } Angebote im Verkauf nennen das, etwa: { $titles }
}
catalogue-item-hint = Stillgelegtes gilt weiter in dem, was verkauft ist, und im Stundenplan; für Neues wird es nicht mehr gewählt.
button-add-services = Leistung anlegen
button-add-places = Ort anlegen
button-add-resources = Ausstattung anlegen
button-rename-item = Umbenennen
button-retire-item = Stilllegen
button-unretire-item = Wieder verwenden
ask-name-services = Wie heißt die Leistung? Schreib ihren Namen.
ask-name-places = Wie heißt der Ort? Schreib seinen Namen.
ask-name-resources = Wie heißt die Ausstattung? Schreib ihren Namen.
ask-other-name = Schreib den neuen Namen für <b>{ $name }</b>. Die Angebote übernehmen ihn; verkaufte Karten behalten den alten.
toast-item-added = Angelegt
catalogue-personal = { $on ->
    [yes] Persönlich: Kunden buchen jede freie Zeit eines Trainers.
   *[no] Kunden buchen die Termine im Stundenplan.
}
button-personal = { $on ->
    [yes] Nur aus dem Stundenplan buchen
   *[no] Freie Zeiten buchen lassen
}
ask-service-minutes = Wie viele Minuten dauert <b>{ $name }</b> gewöhnlich? Schreib die Zahl. Sie gilt für neue Termine.
ask-service-capacity = Wie viele können zu <b>{ $name }</b> gewöhnlich kommen? Schreib die Zahl. Sie gilt für neue Termine.

refusal-NameTaken = { $name } gibt es schon. Schreib einen anderen Namen.
refusal-NameRetired = { $name } gibt es schon, ist aber stillgelegt: öffne es, um es wieder zu verwenden. Oder schreib einen anderen Namen.
refusal-CatalogueFull = { $most } sind in Gebrauch, mehr geht nicht. Leg zuerst etwas still.
refusal-ChangedMeanwhile = { $name } wurde inzwischen von jemand anderem geändert. Nichts wurde gespeichert.
