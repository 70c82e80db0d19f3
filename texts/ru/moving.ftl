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

# То же для записи, которая ещё впереди.

button-pay-with = Этим абонементом
pay-with-done = ✓ Теперь платит <b>{ $title }</b>.
entry-reserve-repaid = Оплачивает запись вместо другого абонемента: { $day }
entry-release-repaid = Платит другой абонемент, занятие возвращено: { $day }
notice-booking-pays-own = Ваша запись на { $day } теперь оплачена абонементом <b>{ $title }</b>.
notice-booking-pays-other = <b>{ $title }</b> теперь оплачивает запись, { $name }: { $day }.
notice-booking-free-own = <b>{ $title }</b> больше не оплачивает вашу запись на { $day }.
notice-booking-free-other = <b>{ $title }</b> больше не оплачивает запись, { $name }: { $day }.
notice-pays-again = Ваша запись снова оплачена абонементом <b>{ $title }</b>: <b>{ $what }</b>.
notice-pays-no-more = <b>{ $title }</b> больше не оплачивает эту запись: <b>{ $what }</b>.
refusal-PayerFixed = Выбрать другой абонемент можно было до { $on }, { $until }. Теперь это может только студия.
