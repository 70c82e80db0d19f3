# Выдача абонемента: бесплатно, следом за другим, с новым сроком.

give-follows = Начнётся после абонемента <b>{ $title }</b>.
button-complimentary = Бесплатно
button-start-today = С сегодня
button-start-tomorrow = С завтра
button-sale-after = После { $title }: { $day }
button-undo-giving = Отменить…
reason-gift = Бонус
reason-trial = Пробное занятие
entry-complimentary = { $what }, бесплатно
pass-payment-complimentary = Бесплатно
pass-payment-unpaid = Ещё не оплачен
pass-payment-unpaid-price = Ещё не оплачен: { $amount }
pass-payment-partly-open = Оплачено частично: остаётся { $amount }
pass-payment-partly = Оплачен частично
notice-given-follows = Он начнётся на следующий день после окончания <b>{ $title }</b>: { $day }
notice-given-at-once = Он начинается сразу, наряду с <b>{ $title }</b>.

refusal-IntroUsed = Ознакомительный абонемент даётся каждому один раз: { $on } уже выдан { $title }.
refusal-AlreadyFollowed = С { $on } за { $title } уже следует другой абонемент.
refusal-AlreadyFollowed-no-on = За { $title } уже следует другой абонемент.

top-up-stays = Последний день прежний: { $day }
top-up-expired = Или добавьте занятия сейчас: он будет действовать по { $day }, и сгоревшие занятия вернутся.
top-up-expired-days = Или добавьте дни сейчас: он будет действовать по { $day }, и сгоревшие дни вернутся.
button-top-up-extend = И продлить до { $day }
button-top-up-keep = Оставить до { $day }
entry-with-date = { $what }, действует по { $day }

refusal-TooManyDecimals = У { $currency } меньше знаков после запятой. Это { $nearest }?
refusal-AmbiguousAmount = Это может быть { $one } или { $other }. Напишите без знака между тысячами.
