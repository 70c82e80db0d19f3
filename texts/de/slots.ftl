# Persönliche Trainings zu freien Zeiten der Coaches.

button-slots = 1:1 · { $service }
button-slots-anybody = Egal bei wem
button-slots-earlier = « Früher
button-slots-later = Später »
slots-title = <b>{ $service }</b>, eins zu eins
slots-with = Bei { $name }
slots-choose-coach = <b>Bei wem?</b>
slots-choose-day = <b>An welchem Tag?</b> Tage ohne freie Zeit fehlen.
slots-no-day = In den zwei Wochen ab { $day } ist nichts frei.
slots-choose-time = <b>{ $day }</b>: um wie viel Uhr?
slots-no-time = <b>{ $day }</b>: An diesem Tag ist nichts frei.
slots-lasts = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
booking-warns-time_off = ⚠ { $name } ist zu dieser Zeit abwesend.
booking-warns-outside_hours = ⚠ Das liegt außerhalb der Stunden von { $name }.
notice-coach_time = { $name } kommt zu dir: <b>{ $what }</b>
notice-coach_time-free = { $name } kommt nicht: <b>{ $what }</b>. Die Zeit ist wieder frei.
button-coach-roster = Termin öffnen
