# Картинки: расписание и абонемент.

button-picture = Картинкой
button-week-before = « Раньше
button-week-after = Позже »
picture-choose = <b>Картинкой</b>
    Какой абонемент?
picture-as-of = На { $when }
picture-pass = <b>{ $title }</b> · { $state }
    { $client }
picture-figure = { $name } { $number }
picture-free = свободно
picture-used = использовано
picture-booked = записано
picture-expired = сгорело
picture-total = всего { $total }
picture-unlimited = Безлимит
picture-week = <b>{ $title }</b>
    { $studio } · { $as_of }
week-title = Расписание, { $first } – { $last }
week-today = Сегодня, { $day }
week-empty = Занятий нет
week-session = Занятие
week-free = свободно: { $count }
week-full = мест нет
week-over = прошло
week-rest = { $count ->
    [one] и ещё { $count } занятие
    [few] и ещё { $count } занятия
    [many] и ещё { $count } занятий
   *[other] и ещё { $count } занятия
}
week-caption-day = <b>{ $day }</b>
week-caption-session = { $at } { $what }
week-caption-none = <b>{ $day }</b>: { $none }
week-caption-sum = <b>{ $day }</b>: { $count ->
    [one] { $count } занятие в { $first }
    [few] { $count } занятия, { $first }–{ $last }
    [many] { $count } занятий, { $first }–{ $last }
   *[other] { $count } занятия, { $first }–{ $last }
}, { $free ->
    [one] свободно { $free } место
    [few] свободно { $free } места
    [many] свободно { $free } мест
   *[other] свободно { $free } места
}
week-caption-over = <b>{ $day }</b>: { $count ->
    [one] { $count } занятие в { $first }, прошло
    [few] { $count } занятия, { $first }–{ $last }, прошли
    [many] { $count } занятий, { $first }–{ $last }, прошли
   *[other] { $count } занятия, { $first }–{ $last }, прошли
}
week-caption-rest = Каждое занятие с тренером и местами стоит под своим днём.
