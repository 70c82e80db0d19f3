# Всё, что было между клиентом и студией, одним списком.

past-title = <b>История</b>: { $name }
past-title-own = <b>Ваша история</b>
past-day = <b>{ $day }</b>
past-line = · { $what }
past-undone = · <s>{ $what }</s> · отменено
past-none-all = Пока ничего: здесь видны покупки, оплаты и посещения.
past-none-money = Ничего не куплено и не оплачено.
past-none-visits = Посещений нет.
past-sold = Куплено: { $title } за { $amount }
past-sold-percent = Куплено: { $title } за { $amount } (−{ $percent } %)
past-sold-less = Куплено: { $title } за { $amount } вместо { $full }
past-given = Подарено: { $title }
past-opened = Новое: { $title }
past-attached = { $count ->
    [one] Добавлено { $count } занятие: { $title }
    [few] Добавлено { $count } занятия: { $title }
    [many] Добавлено { $count } занятий: { $title }
   *[other] Добавлено { $count } занятия: { $title }
}
past-payment = Оплачено { $amount } { $method ->
    [cash] наличными
    [card] картой
    [transfer] переводом
    [telegram] в Telegram
    [account] со счёта
   *[other] иначе
} · счёт
past-payment-for = Оплачено { $amount } { $method ->
    [cash] наличными
    [card] картой
    [transfer] переводом
    [telegram] в Telegram
    [account] со счёта
   *[other] иначе
} · { $title }
past-refund = Выплачено { $amount } { $method ->
    [cash] наличными
    [card] на карту
    [transfer] переводом
    [telegram] в Telegram
    [account] на счёт
   *[other] иначе
} · счёт
past-refund-for = Возвращено { $amount } { $method ->
    [cash] наличными
    [card] на карту
    [transfer] переводом
    [telegram] в Telegram
    [account] на счёт
   *[other] иначе
} · { $title }
past-on = { $what } ({ $day })
past-charge = Начислено на счёт: { $amount }
past-charge-for = Начислено на счёт: { $amount } · { $title }
past-waived = Списан долг: { $amount }
past-waived-for = Списан долг: { $amount } · { $title }
past-credit = Оставлено на счёте: { $amount }
past-credit-for = Оставлено на счёте: { $amount } · { $title }
past-used = Списано со счёта: { $amount }
past-used-for = Списано со счёта: { $amount } · { $title }
past-visit = Посещение { $day } · { $title }
past-visit-by = Посещение { $day }, { $name } · { $title }
past-forfeit = Место сгорело { $day } · { $title }
past-forfeit-by = Место сгорело { $day }, { $name } · { $title }
past-left = { $what }, осталось: { $count }
past-owed = { $what }, в долг: { $count }
past-used-before = { $count ->
    [one] Использовано раньше { $count } занятие · { $title }
    [few] Использовано раньше { $count } занятия · { $title }
    [many] Использовано раньше { $count } занятий · { $title }
   *[other] Использовано раньше { $count } занятия · { $title }
}
button-past-all = Всё
button-past-money = Деньги
button-past-visits = Посещения
button-past-chosen = ✓ { $label }
button-past = История
button-by-pass = По абонементам
past-cost-changed = Изменилась сумма к оплате: { $title }
past-moved = Оплачено раньше, перенесено с занятиями · { $title }
button-statement = Выписка…
