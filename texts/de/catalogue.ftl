# Leistungen und Orte.

button-catalogue = Leistungen und Orte
catalogue-title = <b>Leistungen und Orte</b>
catalogue-hint = Was du anbietest und wo es stattfindet. Ein Angebot kann auf einige davon begrenzt sein.
button-catalogue-services = Leistungen
button-catalogue-places = Orte
catalogue-services = <b>Leistungen</b>
catalogue-services-hint = Öffne eine oder leg eine weitere an.
catalogue-services-none = Noch gibt es keine Leistung, etwa Boxen oder Personal Training.
catalogue-places = <b>Orte</b>
catalogue-places-hint = Öffne einen oder leg einen weiteren an.
catalogue-places-none = Noch gibt es keinen Ort, etwa Große Halle oder Park.
catalogue-row = { $name }
catalogue-row-retired = { $name } · stillgelegt
catalogue-item = <b>{ $name }</b>
catalogue-retired = Stillgelegt seit { $day }.
catalogue-plans = { $count ->
    [one] Ein Angebot im Verkauf nennt das: { $titles }
   *[other] { $count } Angebote im Verkauf nennen das, etwa: { $titles }
}
catalogue-item-hint = Stillgelegtes gilt weiter in dem, was verkauft ist, und in den Angeboten, die es nennen; kein anderes Angebot lässt sich darauf begrenzen.
button-add-services = Leistung anlegen
button-add-places = Ort anlegen
button-rename-item = Umbenennen
button-retire-item = Stilllegen
button-unretire-item = Wieder verwenden
ask-name-services = Wie heißt die Leistung? Schreib ihren Namen.
ask-name-places = Wie heißt der Ort? Schreib seinen Namen.
ask-other-name = Schreib den neuen Namen für <b>{ $name }</b>. Die Angebote übernehmen ihn; verkaufte Karten behalten den alten.
toast-item-added = Angelegt

refusal-NameTaken = { $name } gibt es schon. Schreib einen anderen Namen.
refusal-NameRetired = { $name } gibt es schon, ist aber stillgelegt: öffne es, um es wieder zu verwenden. Oder schreib einen anderen Namen.
refusal-CatalogueFull = { $most } sind in Gebrauch, mehr geht nicht. Leg zuerst etwas still.
refusal-ChangedMeanwhile = { $name } wurde inzwischen von jemand anderem geändert. Nichts wurde gespeichert.
