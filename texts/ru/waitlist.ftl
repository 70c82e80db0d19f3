# Лист ожидания: место в очереди, предложение и очередь, какой её видят сотрудники.

wait-title = Вы в очереди под номером <b>{ $number }</b>.
wait-free-of-charge = Ожидание ничего не списывает с абонемента. Вы узнаете сразу, как только место станет вашим.
wait-offered = <b>Для вас освободилось место.</b>
wait-free = <b>Место свободно, и ваша очередь подошла.</b>
wait-until = Оно держится за вами до <b>{ $until }</b>; потом его получит следующий.
wait-over = <b>Это предложение больше не действует.</b>
wait-pays = Платит <b>{ $title }</b>: <b>{ $before } → { $after }</b> свободно
wait-pays-unlimited = Платит <b>{ $title }</b> (без ограничений)
wait-reason = • { $why }
wait-costs = Бесплатно отменять уже поздно: приняв место, вы можете отказаться до { $until }, позже занятие спишется.
wait-costs-nothing = Приняв место, вы можете отказаться до { $until }; позже это считается поздней отменой.
wait-booked = ✓ Записано: <b>{ $what }</b>
wait-free-until = Отменить бесплатно можно до <b>{ $until }</b>.
wait-declined = Вы отказались: { $what }. Ничего не списано.
wait-left = Вы больше не ждёте: { $what }. Ничего не списано.
button-accept-place = Принять
button-decline-place = Отказаться
button-wait-no-more = Больше не ждать
button-see-offer = Принять или отказаться
button-see-wait = Моё место в очереди
button-open-wait = Открыть запись
button-give-up = Отменить эту запись
toast-wait-left = Готово, ничего не списано

queue-title = <b>Лист ожидания</b>: { $what }
queue-offered = • { $name }: предложено до { $at }
queue-waiting = { $number }. { $name }
queue-more = { $count ->
    [one] и ещё { $count } человек
    [few] и ещё { $count } человека
    [many] и ещё { $count } человек
   *[other] и ещё { $count } человека
}
queue-nobody = Никто не ждёт.
queue-given = ✓ <b>{ $name }</b>: теперь есть место, { $what }
button-queue = Лист ожидания
button-promote = Дать место: { $name }
button-promote-unpaid = Записать без оплаты
toast-queue-given = Записано, клиент узнает

refusal-OfferOver = Место не приняли вовремя, и оно перешло следующему в очереди.
not-promoted-closed = Занятие началось без места для вас: <b>{ $what }</b>. Ничего не списано.
