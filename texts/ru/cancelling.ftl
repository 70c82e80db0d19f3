# Отказ от места и его цена.

button-cancel-place = Отменить запись
button-leave-waitlist = Выйти из очереди
button-cancel-free = Отменить
button-cancel-costs = Отменить, занятие спишется
button-uncancel = Всё-таки прийти
cancel-ask = <b>Отменить эту запись?</b>
cancel-waiting = Вы теряете свою очередь. Это ничего не стоит.
cancel-free = Отмена сейчас <b>ничего не стоит</b>.
cancel-late-free = Сейчас позже, чем { $since }: это считается поздней отменой, но занятие не списывается.
cancel-late-unpaid = Сейчас позже, чем { $since }: занятие останется <b>в долгу</b>, хотя его не оплатил ни один абонемент.
cancel-late-session = Сейчас позже, чем { $since }: спишется <b>1 занятие</b> с абонемента <b>{ $title }</b>.
cancel-late-day = Сейчас позже, чем { $since }: спишется <b>1 день</b> с абонемента <b>{ $title }</b>.
cancel-late-same-day = Сейчас позже, чем { $since }: занятие считается использованным. День на абонементе <b>{ $title }</b> уже использован, больше ничего не спишется.
cancel-late-unlimited = Сейчас позже, чем { $since }: это считается посещением по абонементу <b>{ $title }</b> (безлимит).
cancel-pass-free = <b>{ $title }</b>: свободно { $was } → <b>{ $now }</b>
cancel-done-cancelled = ✓ Отменено: <b>{ $what }</b>
cancel-done-late_cancelled = ✓ Поздняя отмена: <b>{ $what }</b>
cancel-owed = Занятие остаётся в долгу: его сможет оплатить следующий абонемент.
cancel-strike = { $count ->
    [one] Поздние отмены и пропуски за { $days } дн.: <b>{ $count }</b>
    [few] Поздние отмены и пропуски за { $days } дн.: <b>{ $count }</b>
    [many] Поздние отмены и пропуски за { $days } дн.: <b>{ $count }</b>
   *[other] Поздние отмены и пропуски за { $days } дн.: <b>{ $count }</b>
}
cancel-again = ✓ Вы снова записаны: <b>{ $what }</b>
button-open-booking = Открыть запись
booking-state-booked = Записан
booking-state-waitlisted = В листе ожидания
booking-state-offered = Предложено место
booking-state-attended = Тренировка состоялась
booking-state-late_cancelled = Поздняя отмена
booking-state-no_show = Запись была, клиент не пришёл
booking-state-excused = Уважительная причина
booking-state-cancelled = Отменено
booking-state-studio_cancelled = Отменено студией
toast-cancelled-cancelled = Отменено
toast-cancelled-late_cancelled = Поздняя отмена
toast-uncancelled = Вы снова записаны

refusal-SessionBegun = Занятие началось в { $at }. Пожалуйста, обратитесь в студию.
refusal-CostsOtherwise = Цена отмены тем временем изменилась. Пока ничего не отменено: посмотрите ещё раз.
