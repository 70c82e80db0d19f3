# Заморозка абонемента.

hold-span = { $first } – { $last }
hold-span-open = { $first } – бессрочно
hold-placed = Заморозка: { $now }
hold-gone = Заморозка убрана: { $was }
hold-moved = Заморозка: { $was } → { $now }

pass-held = Заморозка: { $span }
pass-hold-ahead = Заморозка запланирована: { $span }
pass-held-left = { $left ->
    [one] Пока она длится, срок не истекает; после неё останется { $left } день.
    [few] Пока она длится, срок не истекает; после неё останется { $left } дня.
    [many] Пока она длится, срок не истекает; после неё останется { $left } дней.
   *[other] Пока она длится, срок не истекает; после неё останется { $left } дня.
}
pass-held-open = Пока она длится, срок не истекает.

hold-none = Заморозки нет.
hold-by-client = Заморозил сам клиент.
hold-allowance = Заморозки самого клиента: использовано дней { $used } из { $days }.
hold-explained = Во время заморозки нельзя ни записаться, ни списать занятие. Срок сдвигается на дни заморозки.
hold-ask-first = С какого дня?
hold-ask-last = Заморозка с { $first }: по какой день включительно?
hold-legend = • это сегодня, [ ] нынешний день, – выбрать нельзя.
hold-type-first = Напишите первый день, например 31.12.2026 или 2026-12-31.
hold-type-last = Заморозка с { $first }: напишите последний день, например 31.12.2026, либо на сколько: +10д, +2н, +1м.
hold-expires-now = <b>После этого срок абонемента истечёт.</b>
hold-stays-expired = Абонемент останется истёкшим.
hold-open-after = { $left ->
    [one] Пока длится заморозка, срок не истекает; после неё останется { $left } день.
    [few] Пока длится заморозка, срок не истекает; после неё останется { $left } дня.
    [many] Пока длится заморозка, срок не истекает; после неё останется { $left } дней.
   *[other] Пока длится заморозка, срок не истекает; после неё останется { $left } дня.
}
hold-open-after-none = Пока длится заморозка, срок не истекает.

button-hold = Заморозка
button-hold-end = Завершить сейчас
button-hold-one = Заморозка: { $span }
button-hold-today = С сегодня
button-hold-tomorrow = С завтра
button-hold-other-day = Другой день
button-hold-week = 1 неделя
button-hold-two-weeks = 2 недели
button-hold-month = 1 месяц
button-hold-open = Бессрочно
button-hold-last = Изменить последний день
button-hold-never = Её не было

button-hold-of = Заморозка: { $title }
own-hold-rules = { $least ->
    [1] Абонемент можно заморозить, всего дней: { $days }.
   *[other] Абонемент можно заморозить, всего дней: { $days }, за один раз не меньше: { $least }.
}
own-hold-left = Осталось дней для заморозки: <b>{ $left }</b>
own-hold-times = { $times ->
    [0] Заморозок больше не осталось.
    [one] Осталась { $times } заморозка.
    [few] Осталось { $times } заморозки.
    [many] Осталось { $times } заморозок.
   *[other] Осталось { $times } заморозки.
}
own-hold-studio = Эту заморозку оформила студия, и завершить её может только студия.
own-hold-now-none = Сейчас заморозить нельзя: { $reason }
own-hold-sure = Заморозить так?
own-hold-end-sure = Завершить эту заморозку сейчас?
own-hold-drop-sure = Отменить эту заморозку?
own-hold-bookings-go = Ваши записи на эти дни будут отменены, занятия вернутся.
button-own-hold-save = Заморозить
button-own-hold-save-bookings = Заморозить, отменить записи
button-own-hold-end = Завершить сейчас
button-own-hold-drop = Отменить
button-own-hold-end-of = Завершить: { $span }
button-own-hold-drop-of = Отменить: { $span }
toast-own-held = Абонемент заморожен
toast-own-hold-ended = Заморозка завершена

refusal-VisitOnHeldDay = { $day } был визит: использованный день заморозить нельзя.
refusal-NoHoldAllowed = { $title }: заморозить может только студия. Обратитесь туда.
refusal-HoldTooShort = { $least ->
    [one] Заморозка длится не меньше { $least } дня.
    [few] Заморозка длится не меньше { $least } дней.
    [many] Заморозка длится не меньше { $least } дней.
   *[other] Заморозка длится не меньше { $least } дня.
}
refusal-HoldTooLong = { $left ->
    [one] Для заморозки остался { $left } день.
    [few] Для заморозки осталось { $left } дня.
    [many] Для заморозки осталось { $left } дней.
   *[other] Для заморозки осталось { $left } дня.
}
refusal-NoHoldLeft = На ещё одну заморозку не хватает: использовано дней { $used } из { $days }.
refusal-AlreadyOnHold = С { $first } по { $last } абонемент уже заморожен. Выберите другие дни.
refusal-AlreadyOnHold-no-last = С { $first } абонемент уже заморожен бессрочно.

stranded-title = { $count ->
    [one] <b>{ $count } запись приходится на дни, за которые абонемент больше не платит:</b>
    [few] <b>{ $count } записи приходятся на дни, за которые абонемент больше не платит:</b>
    [many] <b>{ $count } записей приходятся на дни, за которые абонемент больше не платит:</b>
   *[other] <b>{ $count } записи приходятся на дни, за которые абонемент больше не платит:</b>
}
stranded-line = • { $what }
stranded-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
stranded-stay = { $count ->
    [one] { $count } запись остаётся, она оплачена.
    [few] { $count } записи остаются, они оплачены.
    [many] { $count } записей остаются, они оплачены.
   *[other] { $count } записи остаются, они оплачены.
}
stranded-go = { $count ->
    [one] { $count } запись будет отменена, занятие вернётся.
    [few] { $count } записи будут отменены, занятия вернутся.
    [many] { $count } записей будут отменены, занятия вернутся.
   *[other] { $count } записи будут отменены, занятия вернутся.
}
button-stranded-keep = Оставить, оплачено
button-stranded-release = Отменить и вернуть

change-following = Следующий абонемент сдвинется: { $title } действует с { $was } → <b>{ $now }</b>
