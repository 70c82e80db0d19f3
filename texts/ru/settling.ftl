# Визиты, за которые не заплатил ни один абонемент, и абонементы, которые платят за них позже.

unpaid-line = { $count ->
    [one] <b>Не оплачен { $count } визит</b>
    [few] <b>Не оплачены { $count } визита</b>
    [many] <b>Не оплачено { $count } визитов</b>
   *[other] <b>Не оплачено { $count } визита</b>
}
unpaid-title = { $count ->
    [one] <b>{ $name }</b>: не оплачен { $count } визит
    [few] <b>{ $name }</b>: не оплачены { $count } визита
    [many] <b>{ $name }</b>: не оплачено { $count } визитов
   *[other] <b>{ $name }</b>: не оплачено { $count } визита
}
unpaid-none = Все визиты оплачены.
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
settled-paid = { $count ->
    [one] ✓ Оплачен <b>{ $count } визит</b>
    [few] ✓ Оплачены <b>{ $count } визита</b>
    [many] ✓ Оплачено <b>{ $count } визитов</b>
   *[other] ✓ Оплачено <b>{ $count } визита</b>
}
settle-nothing = Этот абонемент не может оплатить ни один из них.
settle-unpaid = { $count ->
    [one] <b>{ $count } визит останется без оплаты</b>:
    [few] <b>{ $count } визита останутся без оплаты</b>:
    [many] <b>{ $count } визитов останутся без оплаты</b>:
   *[other] <b>{ $count } визита останутся без оплаты</b>:
}
button-unpaid-visits = Неоплаченные визиты: { $count }
button-settle = { $count ->
    [one] Оплатить им { $count } визит
    [few] Оплатить им { $count } визита
    [many] Оплатить им { $count } визитов
   *[other] Оплатить им { $count } визита
}
button-settle-with = Оплатить: { $title }
button-settle-now = { $count ->
    [one] Оплатить { $count } визит
    [few] Оплатить { $count } визита
    [many] Оплатить { $count } визитов
   *[other] Оплатить { $count } визита
}
toast-settled = { $count ->
    [one] Оплачен { $count } визит
    [few] Оплачены { $count } визита
    [many] Оплачено { $count } визитов
   *[other] Оплачено { $count } визита
}
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
