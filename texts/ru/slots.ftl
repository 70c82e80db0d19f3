# Персональные занятия в свободное время тренеров.

button-slots = 1:1 · { $service }
button-slots-anybody = Любой тренер
button-slots-earlier = « Раньше
button-slots-later = Позже »
slots-title = <b>{ $service }</b>, один на один
slots-with = Тренер: { $name }
slots-choose-coach = <b>С кем?</b>
slots-choose-day = <b>В какой день?</b> Дней без свободного времени здесь нет.
slots-no-day = В течение двух недель с { $day } свободного времени нет.
slots-choose-time = <b>{ $day }</b>: в какое время?
slots-no-time = <b>{ $day }</b>: в этот день всё занято.
slots-lasts = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
booking-warns-time_off = ⚠ В это время тренера { $name } нет.
booking-warns-outside_hours = ⚠ Это не в часы тренера { $name }.
notice-coach_time = К вам придёт { $name }: <b>{ $what }</b>
notice-coach_time-free = { $name } не придёт: <b>{ $what }</b>. Это время снова свободно.
button-coach-roster = Открыть занятие
