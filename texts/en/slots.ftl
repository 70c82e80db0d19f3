# Personal sessions at free times of coaches.

button-slots = 1:1 · { $service }
button-slots-anybody = Any coach
button-slots-earlier = « Earlier
button-slots-later = Later »
slots-title = <b>{ $service }</b>, one to one
slots-with = With { $name }
slots-choose-coach = <b>With whom?</b>
slots-choose-day = <b>Which day?</b> Days without a free time are left out.
slots-no-day = Nothing is free in the two weeks from { $day }.
slots-choose-time = <b>{ $day }</b>: at what time?
slots-no-time = <b>{ $day }</b>: nothing is free that day.
slots-lasts = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
booking-warns-time_off = ⚠ { $name } is off at that time.
booking-warns-outside_hours = ⚠ That is outside the hours of { $name }.
notice-coach_time = { $name } comes to you: <b>{ $what }</b>
notice-coach_time-free = { $name } does not come: <b>{ $what }</b>. The time is free again.
button-coach-roster = Open the session
