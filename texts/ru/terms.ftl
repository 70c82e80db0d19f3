# Условия тарифа и кратко, чем ограничен абонемент.

plan-changed = { $was } → <b>{ $now }</b>
plan-valid-chosen-days = { $count ->
    [one] Действует { $count } день с дня, выбранного при продаже
    [few] Действует { $count } дня с дня, выбранного при продаже
    [many] Действует { $count } дней с дня, выбранного при продаже
   *[other] Действует { $count } дня с дня, выбранного при продаже
}
plan-valid-chosen-weeks = { $count ->
    [one] Действует { $count } неделю с дня, выбранного при продаже
    [few] Действует { $count } недели с дня, выбранного при продаже
    [many] Действует { $count } недель с дня, выбранного при продаже
   *[other] Действует { $count } недели с дня, выбранного при продаже
}
plan-valid-chosen-months = { $count ->
    [one] Действует { $count } месяц с дня, выбранного при продаже
    [few] Действует { $count } месяца с дня, выбранного при продаже
    [many] Действует { $count } месяцев с дня, выбранного при продаже
   *[other] Действует { $count } месяца с дня, выбранного при продаже
}
coverage-name = { $name }
coverage-names-more = { $names } и ещё { $count }
weekdays-run = { $first }–{ $last }
hours-both = { $opens }–{ $closes }
hours-from = с { $opens }
hours-until = до { $closes }
cap-day = { $most } в день
cap-week = { $most } в неделю
cap-month = { $most } в месяц
terms-services = Только для: { $names }
terms-coaches = Только у тренеров: { $names }
terms-places = Только здесь: { $names }
terms-when = Когда начинаются занятия: { $when }
terms-caps = Не больше { $caps }
terms-warn = { $limit ->
    [one] Когда свободных нет: сотрудника спросят, затем в долг до { $limit } занятия
    [few] Когда свободных нет: сотрудника спросят, затем в долг до { $limit } занятий
    [many] Когда свободных нет: сотрудника спросят, затем в долг до { $limit } занятий
   *[other] Когда свободных нет: сотрудника спросят, затем в долг до { $limit } занятия
}
terms-debt = { $limit ->
    [one] Когда свободных нет: в долг до { $limit } занятия
    [few] Когда свободных нет: в долг до { $limit } занятий
    [many] Когда свободных нет: в долг до { $limit } занятий
   *[other] Когда свободных нет: в долг до { $limit } занятия
}
terms-hold = Клиент может сам замораживать: { $days ->
    [one] всего { $days } день
    [few] всего { $days } дня
    [many] всего { $days } дней
   *[other] всего { $days } дня
}{ $least ->
    [1] {""}
    [one] , не меньше { $least } дня за раз
    [few] , не меньше { $least } дней за раз
    [many] , не меньше { $least } дней за раз
   *[other] , не меньше { $least } дня за раз
}{ $times ->
    [0] {""}
    [one] , { $times } раз
    [few] , { $times } раза
    [many] , { $times } раз
   *[other] , { $times } раза
}
terms-intro = Для знакомства: каждому человеку один раз
terms-renews = По окончании продлевается сам
terms-converts = По окончании продолжается как { $title }
terms-converts-retired = Должен продолжиться как { $title }, но он больше не продаётся: ничего не последует
terms-converts-nowhere = Должен продолжиться как тариф, которого больше нет: ничего не последует
terms-priority = { $priority ->
    [0] Платит в обычном порядке
   *[other] Приоритет, когда платить могут несколько абонементов: { $priority }
}
terms-usual-services = Любая услуга
terms-usual-coaches = Любой тренер
terms-usual-places = Любое место
terms-usual-when = Любой день и час
terms-usual-caps = Сколько угодно раз
terms-usual-empty = Когда свободных нет: отказ
terms-usual-hold = Замораживают только сотрудники
terms-usual-intro = Не для знакомства
terms-usual-end = По окончании ничего не следует
terms-usual-priority = Платит в обычном порядке
