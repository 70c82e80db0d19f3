# Часы работы тренеров по неделе и их отсутствие.

button-my-hours = Мои часы и отсутствие
button-hours = Часы и отсутствие
button-hours-add = Добавить часы
button-hours-remove = Удалить часы
button-hours-type = Написать часы
button-hours-day = { $day }
button-hours-day-on = ✓ { $day }
button-hours-any-place = Место: любое
button-hours-place = Место: { $place }
button-hours-anywhere = Любое место
button-hours-put-back = Вернуть
button-off-add = Внести отсутствие
button-off-list = Удалить отсутствие
button-off-before = « Назад по списку
button-off-end = ✕ { $when }
button-off-one-day = Только этот день
button-off-hours = Часы этого дня
button-off-save = Внести отсутствие
button-off-keep = Записи оставить
button-off-call-off = { $count ->
    [one] Отменить { $count } запись
    [few] Отменить { $count } записи
    [many] Отменить { $count } записей
   *[other] Отменить { $count } записи
}
button-off-rebook = Вернуть отменённые записи
button-off-again = Внести снова
hours-title = <b>{ $name }</b>: часы по неделе
hours-day = { $day } <b>{ $hours }</b>
hours-day-off = { $day } –
hours-stretch = { $opens }–{ $closes }
hours-stretch-at = { $hours } ({ $place })
hours-stretch-on = { $day } { $hours }
hours-choose-days = <b>По каким дням недели?</b> В эти часы клиенты записываются на персональные занятия.
hours-choose-place = <b>Где</b> в эти часы?
hours-choose-removed = <b>Какие часы удалить?</b> Записи останутся.
hours-ask = <b>{ $days }</b>: напишите часы, например 9-13, 15-20.
hours-added = ✓ Добавлено: { $what }
hours-removed = ✓ Удалено: { $what }
off-title = <b>Отсутствие</b>
off-title-of = <b>{ $name }</b>: отсутствие
off-none = Ничего не внесено.
off-more = … и ещё
off-line = • { $when }
off-what = <b>{ $when }</b>
off-days = { $first } – { $last }
off-hours = { $day }, { $opens }–{ $closes }
off-ask-first = <b>С какого дня?</b> • сегодня, – выбрать нельзя.
off-ask-last = <b>С { $day }</b>: по какой день включительно?
off-type-first = <b>Отсутствие</b>: напишите первый день, например 24.12.2026 или +3d.
off-type-last = <b>С { $day }</b>: напишите последний день, например 31.12.2026, или срок, например +2w.
off-type-hours = <b>{ $day }</b>: напишите часы отсутствия, например 9-12.
off-booked = { $count ->
    [one] На это время записано { $count } персональное занятие:
    [few] На это время записано { $count } персональных занятия:
    [many] На это время записано { $count } персональных занятий:
   *[other] На это время записано { $count } персонального занятия:
}
off-booking = • { $what } · { $name }
off-sessions = { $count ->
    [one] { $count } занятие расписания остаётся. Найдите замену или отмените его в карточке:
    [few] { $count } занятия расписания остаются. Найдите замену или отмените их в карточках:
    [many] { $count } занятий расписания остаются. Найдите замену или отмените их в карточках:
   *[other] { $count } занятия расписания остаются. Найдите замену или отмените их в карточках:
}
off-and-more = { $count ->
    [one] … и ещё { $count }
    [few] … и ещё { $count }
    [many] … и ещё { $count }
   *[other] … и ещё { $count }
}
off-taken = ✓ Отсутствие, тренер <b>{ $name }</b>: { $when }
off-called-off = { $count ->
    [one] Отменено и возвращено, клиент узнает об этом ({ $count }):
    [few] Отменено и возвращено, клиенты узнают об этом ({ $count }):
    [many] Отменено и возвращено, клиенты узнают об этом ({ $count }):
   *[other] Отменено и возвращено, клиенты узнают об этом ({ $count }):
}
off-ended = ✓ Больше не отсутствует: { $when }
toast-off-taken = Отсутствие внесено
toast-off-ended = Отсутствие удалено

refusal-HoursOverlap = Эти часы пересекаются с { $opens }–{ $closes }. Сначала удалите те или напишите другие.
refusal-TimeTaken = { $at } у тренера { $name } уже занято. Свободны эти часы.
refusal-EndsBeforeBegin = Конец раньше начала. Выберите более поздний конец.
refusal-OverAlready = { $at } уже прошло. Напишите часы, которые ещё впереди.
refusal-CoachAway = В это время отсутствует тренер: { $name }.
