# Продажа дополнительных занятий.

entry-topped-up = { $count ->
    [one] Продано ещё { $count } занятие
    [few] Продано ещё { $count } занятия
    [many] Продано ещё { $count } занятий
   *[other] Продано ещё { $count } занятия
}
button-top-up-sell = Продать их…
button-top-up-price = Другая цена…
button-top-up-unpaid = Ещё не оплачено
top-up-at-rate = Цена по абонементу: <b>{ $amount }</b>
top-up-for = Цена: <b>{ $amount }</b>
top-up-how = Как оплачено? Выбор продаёт их.
top-up-no-rate = Сколько они стоят? Цены, по которой посчитать, нет.
top-up-ask-price = Напишите общую цену, например 42 или 42,50.
refusal-NotToppedUp = К { $title } ничего нельзя продать: неоплаченное по нему перенесено или неизвестно. Продайте новый абонемент.

# Клиент сам пополняет свой абонемент.

top-up-mine-title = <b>Пополнить «{ $title }»</b>
top-up-mine-choose = Что добавить?
top-up-mine-way = • { $title }: осталось { $was } → <b>{ $now }</b>, действует по { $day }
top-up-mine-way-open = • { $title }: осталось { $was } → <b>{ $now }</b>
top-up-mine-none = Из того, что здесь продаётся, добавить к нему ничего нельзя. Можно взять другой абонемент.
top-up-mine-gone = Добавить это к абонементу уже нельзя.
top-up-mine-elsewhere = Добавить это к «{ $title }» уже нельзя: это отдельный абонемент.
button-top-up-mine = Пополнить
button-top-up-of = Пополнить: { $title }
button-top-up-instead = Лучше добавить к { $title }
button-top-up-alone = Лучше отдельным абонементом
refusal-CannotBeAdded = «{ $title }» нельзя добавить к «{ $onto }». В /buy это можно купить отдельным абонементом.
order-top_up = { $count ->
    [one] Ещё { $count } занятие к «{ $title }»
    [few] Ещё { $count } занятия к «{ $title }»
    [many] Ещё { $count } занятий к «{ $title }»
   *[other] Ещё { $count } занятия к «{ $title }»
}
order-top_up-days = { $count ->
    [one] Ещё { $count } день к «{ $title }»
    [few] Ещё { $count } дня к «{ $title }»
    [many] Ещё { $count } дней к «{ $title }»
   *[other] Ещё { $count } дня к «{ $title }»
}
invoice-top_up = { $what }, действует по { $day }
invoice-top_up-open = { $what }
