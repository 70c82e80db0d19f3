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
