# Pictures of the timetable and of a pass.

button-picture = As a picture
button-week-before = « Earlier
button-week-after = Later »
picture-choose = <b>As a picture</b>
    Which pass?
picture-as-of = As of { $when }
picture-pass = <b>{ $title }</b> · { $state }
    { $client }
picture-figure = { $name } { $number }
picture-free = free
picture-used = used
picture-booked = booked
picture-expired = expired
picture-total = total { $total }
picture-unlimited = Unlimited
picture-week = <b>{ $title }</b>
    { $studio } · { $as_of }
week-title = Timetable, { $first } – { $last }
week-today = Today, { $day }
week-empty = No sessions
week-session = Session
week-free = { $count } free
week-full = full
week-over = over
week-rest = { $count ->
    [one] and one more session
   *[other] and { $count } more sessions
}
week-caption-day = <b>{ $day }</b>
week-caption-session = { $at } { $what }
week-caption-none = <b>{ $day }</b>: { $none }
week-caption-sum = <b>{ $day }</b>: { $count ->
    [one] one session at { $first }
   *[other] { $count } sessions, { $first } to { $last }
}, { $free ->
    [one] one place free
   *[other] { $free } places free
}
week-caption-over = <b>{ $day }</b>: { $count ->
    [one] one session at { $first }, over
   *[other] { $count } sessions, { $first } to { $last }, over
}
week-caption-rest = Every session with its coach and places stands under the day it is on.
