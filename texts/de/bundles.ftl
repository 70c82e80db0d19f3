# Pakete: mehrere Angebote und anderes in einem Verkauf.

bundles-title = <b>Pakete</b>
bundles-retired = <b>Nicht mehr verkaufte Pakete</b>
bundles-hint = Öffne eines und sieh, was drin ist.
bundles-none = Es gibt noch keines.
button-bundles-desk = Pakete
button-new-bundle = Neues Paket
button-retired-bundles = Nicht mehr verkauft
button-retire-bundle = Aus dem Verkauf nehmen
button-unretire-bundle = Wieder verkaufen
toast-bundle-retired = Nicht mehr im Verkauf
bundle-new = <b>Neues Paket</b>
bundle-title = <b>{ $title }</b>
bundle-retired = Nicht mehr verkauft seit { $day }
bundle-item = • { $count } × { $title }
bundle-item-retired = {" "}(wird nicht mehr verkauft: Das Paket lässt sich nicht ausgeben)
bundle-other = • { $label }
bundle-pass = • <b>{ $title }</b>:
bundle-until = Alles endet spätestens am { $day }
bundle-lasts = Alles endet spätestens nach: { $length }
bundle-ask-title = Wie heißt es? Schreib den Titel, wie ihn die Kundschaft lesen soll.
bundle-ask-plans = Was ist drin? Jeder Druck legt eines dazu, höchstens zehn.
bundle-ask-others = Was gibt es noch dazu? Schreib es, mit Kommas dazwischen: Handschuhe, ein Handtuch.
bundle-ask-clock = Wie lange ist alles gültig? Was nach seinem Angebot früher endet, endet früher.
bundle-ask-length = Wie lange höchstens? Wähle oder schreib es: 30t, 10w, 3m.
bundle-ask-until = Bis zu welchem Tag höchstens? Schreib ihn, etwa 31.12.2026.
bundle-ask-price = Was kostet alles zusammen? Schreib den Betrag, etwa 80 oder 80,50; 0 heißt kostenlos.
button-bundle-nothing = Sonst nichts
button-bundle-none = Wie jedes Angebot sagt
button-bundle-sale = Eine Zeit ab dem ersten Tag
button-bundle-fixed = Bis zu einem festen Tag
button-bundle-plan = { $count ->
    [0] + { $title }
   *[other] ✓ { $count } × { $title }
}
button-bundle-done = Das ist alles
button-first-plans = Von vorn
bundle-give-title = <b>Paket ausgeben</b>
bundle-give-hint = Welches?
given-bundle = ✓ <b>{ $name }</b> hat es jetzt: <b>{ $title }</b>
notice-bundle = Du hast etwas Neues: <b>{ $title }</b>.
