# Bilder vom Stundenplan und von einer Karte.

button-picture = Als Bild
button-week-before = « Früher
button-week-after = Später »
picture-choose = <b>Als Bild</b>
    Welche Karte?
picture-as-of = Stand { $when }
picture-pass = <b>{ $title }</b> · { $state }
    { $client }
picture-figure = { $name } { $number }
picture-free = frei
picture-used = verbraucht
picture-booked = gebucht
picture-expired = verfallen
picture-total = gesamt { $total }
picture-unlimited = Unbegrenzt
picture-week = <b>{ $title }</b>
    { $studio } · { $as_of }
week-title = Stundenplan, { $first } – { $last }
week-today = Heute, { $day }
week-empty = Keine Termine
week-session = Termin
week-free = { $count } frei
week-full = ausgebucht
week-over = vorbei
week-rest = { $count ->
    [one] und noch ein Termin
   *[other] und noch { $count } Termine
}
week-caption-day = <b>{ $day }</b>
week-caption-session = { $at } { $what }
week-caption-none = <b>{ $day }</b>: { $none }
week-caption-sum = <b>{ $day }</b>: { $count ->
    [one] ein Termin um { $first }
   *[other] { $count } Termine, { $first } bis { $last }
}, { $free ->
    [one] ein Platz frei
   *[other] { $free } Plätze frei
}
week-caption-over = <b>{ $day }</b>: { $count ->
    [one] ein Termin um { $first }, vorbei
   *[other] { $count } Termine, { $first } bis { $last }, vorbei
}
week-caption-rest = Jeder Termin mit Trainer und Plätzen steht unter seinem Tag.
