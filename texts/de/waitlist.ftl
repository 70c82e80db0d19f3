# Die Warteliste: ein Platz in der Reihe, ein Angebot, und die Reihe, wie das Team sie sieht.

wait-title = Du bist Nummer <b>{ $number }</b> auf der Warteliste.
wait-free-of-charge = Warten nimmt nichts von deiner Karte. Du erfährst sofort, wenn ein Platz deiner ist.
wait-offered = <b>Für dich ist ein Platz frei geworden.</b>
wait-free = <b>Ein Platz ist frei, und du bist an der Reihe.</b>
wait-until = Er ist bis <b>{ $until }</b> für dich reserviert; danach bekommt ihn der Nächste.
wait-over = <b>Dieses Angebot gilt nicht mehr.</b>
wait-pays = <b>{ $title }</b> zahlt: <b>{ $before } → { $after }</b> frei
wait-pays-unlimited = <b>{ $title }</b> zahlt (unbegrenzt)
wait-reason = • { $why }
wait-costs = { $minutes ->
    [0] Für eine kostenlose Absage ist es schon spät: Nach der Zusage kostet eine Absage die Einheit.
    [one] Für eine kostenlose Absage ist es schon spät: Du kannst noch eine Minute nach der Zusage absagen, danach kostet es die Einheit.
   *[other] Für eine kostenlose Absage ist es schon spät: Du kannst noch { $minutes } Minuten nach der Zusage absagen, danach kostet es die Einheit.
}
wait-costs-nothing = { $minutes ->
    [0] Nach der Zusage gilt eine Absage als späte Absage.
    [one] Du kannst noch eine Minute nach der Zusage absagen; danach gilt es als späte Absage.
   *[other] Du kannst noch { $minutes } Minuten nach der Zusage absagen; danach gilt es als späte Absage.
}
wait-booked = ✓ Gebucht: <b>{ $what }</b>
wait-free-until = Absagen ist kostenlos bis <b>{ $until }</b>.
wait-declined = Abgelehnt: { $what }. Es wurde nichts abgezogen.
wait-left = Du wartest nicht mehr: { $what }. Es wurde nichts abgezogen.
button-accept-place = Annehmen
button-decline-place = Ablehnen
button-wait-no-more = Nicht mehr warten
button-see-offer = Annehmen oder ablehnen
button-see-wait = Mein Platz in der Reihe
button-open-wait = Buchung öffnen
button-give-up = Diese Buchung absagen
toast-wait-left = Erledigt, nichts wurde abgezogen

queue-title = <b>Warteliste</b>: { $what }
queue-offered = • { $name }: Angebot bis { $at }
queue-waiting = { $number }. { $name }
queue-more = { $count ->
    [one] und noch eine Person
   *[other] und noch { $count } Personen
}
queue-nobody = Niemand wartet.
queue-given = ✓ <b>{ $name }</b> hat jetzt einen Platz: { $what }
button-queue = Warteliste
button-promote = Platz geben: { $name }
button-promote-unpaid = Unbezahlt buchen
toast-queue-given = Gebucht und mitgeteilt

refusal-OfferOver = Der Platz wurde nicht rechtzeitig angenommen und ging an den Nächsten in der Reihe.
not-promoted-closed = Das Training hat ohne einen Platz für dich begonnen: <b>{ $what }</b>. Es wurde nichts abgezogen.
