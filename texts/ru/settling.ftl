# Визиты, за которые не заплатил ни один абонемент, и абонементы, которые платят за них позже.

unpaid-line = { $count ->
    [one] <b>Не оплачен { $count } визит</b>
    [few] <b>Не оплачены { $count } визита</b>
    [many] <b>Не оплачено { $count } визитов</b>
   *[other] <b>Не оплачено { $count } визита</b>
}
unpaid-line-booked = { $count ->
    [one] <b>Не оплачена { $count } запись</b>
    [few] <b>Не оплачены { $count } записи</b>
    [many] <b>Не оплачено { $count } записей</b>
   *[other] <b>Не оплачено { $count } записи</b>
}
unpaid-none = Неоплаченного нет.
unpaid-no-pass-pays = Ни на одном абонементе нет свободных занятий.
unpaid-booked = { $what } (запись)
unpaid-late_cancelled = { $what } (поздняя отмена)
unpaid-no_show = { $what } (неявка)
settle-visit = • { $what }
settle-refused = • { $what }: { $why }
settle-paid = { $count ->
    [one] Он оплатит <b>{ $count } визит</b>:
    [few] Он оплатит <b>{ $count } визита</b>:
    [many] Он оплатит <b>{ $count } визитов</b>:
   *[other] Он оплатит <b>{ $count } визита</b>:
}
settle-paid-booked = { $count ->
    [one] Он оплатит <b>{ $count } запись</b>:
    [few] Он оплатит <b>{ $count } записи</b>:
    [many] Он оплатит <b>{ $count } записей</b>:
   *[other] Он оплатит <b>{ $count } записи</b>:
}
settled-paid = { $count ->
    [one] ✓ Оплачен <b>{ $count } визит</b>
    [few] ✓ Оплачены <b>{ $count } визита</b>
    [many] ✓ Оплачено <b>{ $count } визитов</b>
   *[other] ✓ Оплачено <b>{ $count } визита</b>
}
settled-paid-booked = { $count ->
    [one] ✓ Оплачена <b>{ $count } запись</b>
    [few] ✓ Оплачены <b>{ $count } записи</b>
    [many] ✓ Оплачено <b>{ $count } записей</b>
   *[other] ✓ Оплачено <b>{ $count } записи</b>
}
settle-nothing = Этот абонемент не может оплатить ни один из них.
settle-unpaid = { $count ->
    [one] <b>{ $count } визит останется без оплаты</b>:
    [few] <b>{ $count } визита останутся без оплаты</b>:
    [many] <b>{ $count } визитов останутся без оплаты</b>:
   *[other] <b>{ $count } визита останутся без оплаты</b>:
}
settle-unpaid-booked = { $count ->
    [one] <b>{ $count } запись останется без оплаты</b>:
    [few] <b>{ $count } записи останутся без оплаты</b>:
    [many] <b>{ $count } записей останутся без оплаты</b>:
   *[other] <b>{ $count } записи останутся без оплаты</b>:
}
settle-unpaid-more = Без оплаты останется ещё <b>{ $count }</b>.
button-unpaid-visits = Без оплаты: { $count }
button-settle = Оплатить им всё: { $count }
button-settle-with = Оплатить: { $title }
button-settle-now = Оплатить: { $count }
toast-settled = Оплачено: { $count }
entry-settled-reserve = Неоплаченный визит принят: { $day }
entry-settled-consume = Неоплаченный визит оплачен: { $day }
entry-settled-forfeit = Неоплаченная неявка оплачена: { $day }
entry-settled-release = Неоплаченный визит возвращён: { $day }
entry-settled-reversal = Неоплаченный визит снят: { $day }
digest-visits = { $count ->
    [one] <b>Неоплаченные визиты: { $count } клиент</b>
    [few] <b>Неоплаченные визиты: { $count } клиента</b>
    [many] <b>Неоплаченные визиты: { $count } клиентов</b>
   *[other] <b>Неоплаченные визиты: { $count } клиента</b>
}
digest-line-visits = • { $name }: { $count } без оплаты
