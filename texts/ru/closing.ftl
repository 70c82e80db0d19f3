# Досрочное закрытие абонемента.

close-title = <b>Закрыть досрочно</b>: { $title } · { $name }
close-pack = <b>По цене пакета</b>
close-single = <b>По цене разового занятия</b>
close-single-of = <b>По разовой цене</b> ({ $title })
close-used-of-sessions = Использовано занятий: { $used } из { $total }
close-used-of-days = Использовано дней: { $used } из { $total }
close-used-of-calendar = Прошло дней: { $used } из { $total }; сегодня и дни заморозки не считаются
close-used-sessions = Использовано: { $used ->
    [one] { $used } занятие
    [few] { $used } занятия
    [many] { $used } занятий
   *[other] { $used } занятия
}
close-used-days = Использовано: { $used ->
    [one] { $used } день
    [few] { $used } дня
    [many] { $used } дней
   *[other] { $used } дня
}
close-pack-spent = { $price } × { $used } ÷ { $total } = { $spent }
close-single-spent = { $price } × { $used } = { $spent }
close-value = Оплачено { $paid } − { $spent } = <b>{ $value }</b>
close-never-negative = Использовано больше, чем оплачено: возвращать нечего.
close-rounding = Дробная часть округляется в пользу клиента.
close-bookings = { $count ->
    [one] Будет отменена { $count } запись:
    [few] Будут отменены { $count } записи:
    [many] Будет отменено { $count } записей:
   *[other] Будет отменено { $count } записи:
}
close-choose-single = <b>Сколько стоит разовое занятие?</b>
close-plan = { $title }: { $amount }
close-ask-single = Напишите, сколько стоит разовое занятие, например 18 или 18,50.
close-ask-way = <b>Как вернуть?</b>
close-ask-rest = <b>За него ещё не всё оплачено.</b> Перенести на счёт клиента?
close-ask-rest-unknown = <b>Сколько не оплачено, неизвестно.</b> Простите это или сначала запишите оплату.
close-sure = <b>Закрыть сегодня?</b> После этого занятия на него не возвращаются.
close-back = К возврату: <b>{ $amount }</b>, { $method }
close-back-nothing = Ничего не возвращается.
close-withdraws = { $count ->
    [0] На нём ничего не осталось.
    [one] Будет снято { $count } занятие.
    [few] Будет снято { $count } занятия.
    [many] Будет снято { $count } занятий.
   *[other] Будет снято { $count } занятия.
}
close-withdraws-days = { $count ->
    [0] На нём ничего не осталось.
    [one] Будет снят { $count } день.
    [few] Будет снято { $count } дня.
    [many] Будет снято { $count } дней.
   *[other] Будет снято { $count } дня.
}
close-charges = На счёт клиента: <b>{ $amount }</b>
close-waives = Неоплаченное прощается.
entry-close = { $count ->
    [0] Закрыт досрочно
    [one] Закрыт досрочно: снято { $count } занятие
    [few] Закрыт досрочно: снято { $count } занятия
    [many] Закрыт досрочно: снято { $count } занятий
   *[other] Закрыт досрочно: снято { $count } занятия
}
entry-close-days = { $count ->
    [0] Закрыт досрочно
    [one] Закрыт досрочно: снят { $count } день
    [few] Закрыт досрочно: снято { $count } дня
    [many] Закрыт досрочно: снято { $count } дней
   *[other] Закрыт досрочно: снято { $count } дня
}
button-close-early = Закрыть досрочно…
button-close-pack = По пакету: вернуть { $amount }
button-close-single = По разовой: вернуть { $amount }
button-close-nothing = Ничего не возвращать
button-close-single-other = Другая разовая цена…
button-close-type-single = Написать…
button-rest-waive = Простить
button-rest-used = На счёт за занятия: { $amount }
button-rest-charge = На счёт всё: { $amount }
refusal-PassClosed = { $title } закрыт досрочно { $on }: занятия на него не возвращаются. Сначала отмените закрытие.
refusal-StillUnmarked = Не отмечено, кто был: на { $title } { $count ->
    [one] { $count } запись, которая уже началась или прошла
    [few] { $count } записи, которые уже начались или прошли
    [many] { $count } записей, которые уже начались или прошли
   *[other] { $count } записи, которые уже начались или прошли
}. Сначала отметьте их.
