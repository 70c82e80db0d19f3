# Что читают клиенты.

balance-title = <b>{ $name }</b>: ваши абонементы
balance-none = Сейчас у вас нет абонемента.
balance-none-hint = Спросите в студии: он появится здесь сразу после оформления.
balance-more = { $count ->
    [one] Дальше ещё { $count } абонемент.
    [few] Дальше ещё { $count } абонемента.
    [many] Дальше ещё { $count } абонементов.
   *[other] Дальше ещё { $count } абонемента.
}
closed-title = <b>Истёкшие и отключённые</b>
closed-none = Здесь пусто: истёкших абонементов у вас нет.
history-choose = <b>История</b>
    Какого абонемента?

pass-title = <b>{ $title }</b>
pass-title-until = { $title }, по { $day }
pass-figures = Всего { $total } · использовано { $used } · записано { $booked } · осталось { $remaining }
pass-free = Свободно: <b>{ $free }</b>
pass-expired-unused = Сгорело: <b>{ $expired }</b>
pass-unlimited = Безлимит · использовано { $used } · записано { $booked }
pass-days-note = Первый визит за день расходует один день; остальные визиты в этот день бесплатны.
pass-owed = { $owed ->
    [one] В долг взято { $owed } занятие.
    [few] В долг взято { $owed } занятия.
    [many] В долг взято { $owed } занятий.
   *[other] В долг взято { $owed } занятия.
}
pass-valid-through = Действует по { $day } включительно ({ $left ->
    [0] последний день
    [one] остался { $left } день
    [few] осталось { $left } дня
    [many] осталось { $left } дней
   *[other] осталось { $left } дня
})
pass-valid-from = Действует с { $day }
pass-expired-on = Действовал по { $day } включительно
pass-no-end = Без даты окончания
pass-starts-on-first-use = Начнёт действовать с первого визита
pass-activate-by = Первый визит не позднее { $day }
pass-not-activated = Не был начат до { $day }
pass-state-active = Активен
pass-state-pending = Ещё не начался
pass-state-on_hold = Заморожен
pass-state-deactivated = Отключён
pass-state-used_up = Израсходован
pass-state-expired = Истёк
button-history = История
button-history-of = История: { $title }
button-closed = Истёкшие и отключённые
button-back = Назад
button-refresh = Обновить
button-more = Ещё
button-balance = Мои абонементы
button-settings = Настройки
