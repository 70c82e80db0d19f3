# Изменение остатка абонемента.

change-heading = <b>{ $title }</b> · { $name }
change-holds = Осталось <b>{ $remaining }</b> из { $total } · свободно { $free }
change-holds-days = Осталось дней: <b>{ $remaining }</b> из { $total } · свободно { $free }
change-unlimited = <b>Безлимит</b> · использовано { $used }
change-until-now = Действует по: <b>{ $day }</b>
change-activate-now = Первый визит до: <b>{ $day }</b>
change-no-day = без даты
change-remaining = Осталось: { $was } → <b>{ $now }</b>
change-remaining-days = Осталось дней: { $was } → <b>{ $now }</b>
change-total = Всего: { $was } → { $now }
change-free = Свободно: { $was } → { $now }
change-used = Использовано: { $was } → { $now }
change-to-unlimited = Осталось { $remaining } → <b>безлимит</b>
change-to-count = Безлимит → осталось <b>{ $remaining }</b>
change-valid_from = Начало: { $was } → <b>{ $now }</b>
change-valid_until = Действует по: { $was } → <b>{ $now }</b>
change-activate_by = Первый визит до: { $was } → <b>{ $now }</b>
change-expires = { $count ->
    [one] Сгорит { $count } свободное занятие.
    [few] Сгорят { $count } свободных занятия.
    [many] Сгорят { $count } свободных занятий.
   *[other] Сгорят { $count } свободных занятия.
}
change-expires-days = { $count ->
    [one] Сгорит { $count } свободный день.
    [few] Сгорят { $count } свободных дня.
    [many] Сгорят { $count } свободных дней.
   *[other] Сгорят { $count } свободных дня.
}
change-comes-back = { $count ->
    [one] Вернётся { $count } сгоревшее занятие.
    [few] Вернутся { $count } сгоревших занятия.
    [many] Вернутся { $count } сгоревших занятий.
   *[other] Вернутся { $count } сгоревших занятия.
}
change-comes-back-days = { $count ->
    [one] Вернётся { $count } сгоревший день.
    [few] Вернутся { $count } сгоревших дня.
    [many] Вернутся { $count } сгоревших дней.
   *[other] Вернутся { $count } сгоревших дня.
}
change-why = Почему? Выбор причины сохраняет изменение.
change-ask-reason = Ваше следующее сообщение станет причиной. Её увидят клиент и сотрудники.

adjust-used-up = Абонемент сразу будет израсходован.
adjust-expired = Этот абонемент истёк. Сначала задайте новую дату, потом можно менять занятия.
adjust-ask-number = Напишите, сколько должно остаться, например 7, или шаг: +3 либо -2.
adjust-ask-count = Напишите, сколько должно остаться, например 7.
button-type-number = Ввести число
button-set-zero = Обнулить
button-set-unlimited = Сделать безлимитным
button-set-count = Задать число
button-new-date = Новая дата
button-other-reason = Другая причина…

reason-goodwill = Подарок
reason-correction = Исправление
reason-make_up = Отработка
reason-paid_extra = Доплата
reason-illness = Болезнь
reason-holiday = Отпуск
reason-closed = Студия закрыта
reason-agreed = По договорённости

refusal-MoreThanFree = { $booked ->
    [0] Можно снять не больше { $free }: больше свободных нет.
    [one] Можно снять не больше { $free }: ещё { $booked } занято записью. Сначала отмените её.
    [few] Можно снять не больше { $free }: ещё { $booked } заняты записями. Сначала отмените их.
    [many] Можно снять не больше { $free }: ещё { $booked } занято записями. Сначала отмените их.
   *[other] Можно снять не больше { $free }: ещё { $booked } занято записями. Сначала отмените их.
}
refusal-NoChange = Так уже и есть: менять нечего.
refusal-NotANumber = Нужно целое число от { $least } до { $most }, например 7.
refusal-ReasonNeeded = Нужна причина: пара слов, не больше { $most } знаков.
refusal-NeedsNewDate = { $title }: срок истёк. Сначала задайте новую дату.
