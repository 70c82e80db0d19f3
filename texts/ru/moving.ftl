# Оплатить визит другим абонементом.

button-pay-otherwise = Оплатить другим абонементом
button-move-to = { $title }
button-move-to-free = { $title }: { $change }
button-move-visit = Перенести визит
button-move-back = Вернуть обратно
move-title = <b>Визит, { $name }: { $day }</b>
move-paid-by = Оплачен абонементом <b>{ $title }</b>
move-choose = Каким абонементом его оплатить?
move-none = Ни один другой абонемент не может оплатить этот день.
move-done = ✓ Визит перенесён, <b>{ $name }</b>: { $day }
move-from = Получает обратно: <b>{ $title }</b>
move-to = Оплачивает: <b>{ $title }</b>
move-nothing-counted = Там ничего не считается.
toast-moved = Теперь платит { $title }
notice-visit-moved = Ваш визит теперь оплачен абонементом <b>{ $title }</b>: { $day }.
refusal-PaidByIt = { $title }: этот визит уже перенесён или отменён.
button-other-pass = Др. абонемент
