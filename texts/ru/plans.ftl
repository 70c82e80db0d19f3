# Что продаёт студия и как это выдаётся.

plans-title = <b>Тарифы</b>
plans-hint = Откройте тариф или создайте новый.
plans-none = Пока в продаже нет ни одного тарифа.
button-new-plan = Новый тариф
plan-title = <b>{ $title }</b>
plan-new = <b>Новый тариф</b>
plan-sample = Клиент прочитает:
plan-size-count = { $size ->
    [0] Занятия
    [one] { $size } занятие
    [few] { $size } занятия
    [many] { $size } занятий
   *[other] { $size } занятия
}
plan-size-days = { $size ->
    [0] Дни
    [one] { $size } день; его расходует первый визит за день
    [few] { $size } дня; день расходует первый визит за день
    [many] { $size } дней; день расходует первый визит за день
   *[other] { $size } дня; день расходует первый визит за день
}
plan-size-unlimited = Безлимитные занятия
plan-size-duration = Безлимит на срок
plan-valid-sale-days = { $count ->
    [one] Действует { $count } день
    [few] Действует { $count } дня
    [many] Действует { $count } дней
   *[other] Действует { $count } дня
}
plan-valid-sale-weeks = { $count ->
    [one] Действует { $count } неделю
    [few] Действует { $count } недели
    [many] Действует { $count } недель
   *[other] Действует { $count } недели
}
plan-valid-sale-months = { $count ->
    [one] Действует { $count } месяц
    [few] Действует { $count } месяца
    [many] Действует { $count } месяцев
   *[other] Действует { $count } месяца
}
plan-valid-use-days = { $count ->
    [one] Действует { $count } день с первого визита
    [few] Действует { $count } дня с первого визита
    [many] Действует { $count } дней с первого визита
   *[other] Действует { $count } дня с первого визита
}
plan-valid-use-weeks = { $count ->
    [one] Действует { $count } неделю с первого визита
    [few] Действует { $count } недели с первого визита
    [many] Действует { $count } недель с первого визита
   *[other] Действует { $count } недели с первого визита
}
plan-valid-use-months = { $count ->
    [one] Действует { $count } месяц с первого визита
    [few] Действует { $count } месяца с первого визита
    [many] Действует { $count } месяцев с первого визита
   *[other] Действует { $count } месяца с первого визита
}
plan-valid-fixed = Действует по { $day } включительно
plan-valid-none = Без даты окончания
plan-activate = { $days ->
    [one] Первый визит в течение { $days } дня после покупки
    [few] Первый визит в течение { $days } дней после покупки
    [many] Первый визит в течение { $days } дней после покупки
   *[other] Первый визит в течение { $days } дня после покупки
}
plan-price = Цена: { $amount }
plan-price-none = Цена не указана
plan-price-free = Бесплатно
plan-length-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
plan-length-weeks = { $count ->
    [one] { $count } неделя
    [few] { $count } недели
    [many] { $count } недель
   *[other] { $count } недели
}
plan-length-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
    [many] { $count } месяцев
   *[other] { $count } месяца
}
plan-ask-title = Как он называется? Напишите название так, как его прочтут клиенты.
plan-ask-kind = Что в него входит?
plan-ask-size = Сколько? Выберите или напишите число.
plan-ask-clock = Сколько он действует?
plan-ask-length = Как долго? Выберите или напишите: 30д, 10н, 3м.
plan-ask-until = По какой день? Напишите его, например 31.12.2026.
plan-ask-activate = За сколько дней должен состояться первый визит? Выберите или напишите: 30д, 8н.
plan-ask-price = Сколько стоит? Напишите сумму, например 80 или 80,50; 0 значит бесплатно.
button-kind-count = Число занятий
button-kind-days = Число дней
button-kind-unlimited = Безлимит
button-kind-duration = Безлимит на срок
button-clock-sale = Срок с первого дня
button-clock-first_use = Срок с первого визита
button-clock-fixed = По определённый день
button-clock-none = Без даты окончания
button-no-price = Без цены
button-save-plan = Пустить в продажу
button-start-again = Начать заново
toast-plan-saved = Теперь в продаже

give-title = <b>Выдать абонемент</b>
give-hint = По какому тарифу?
give-starts = Первый день: { $day }
button-paid = Оплачено
button-partly = Частично
button-unpaid = Не оплачено
button-chosen = ✓ { $label }
button-choice = { $label }
button-open-given = Открыть абонемент
given = ✓ <b>{ $name }</b>, абонемент выдан:
toast-given = Выдано

refusal-NotAnAmount = Это не сумма в { $currency }. Напишите так: 80 или 80,50.
refusal-NotAChoice = Пожалуйста, выберите одну из кнопок.
refusal-PlanRetired = { $title } больше не продаётся.
refusal-EndedBefore = { $title }: срок истёк бы уже { $on }. Выберите более поздний первый день.
