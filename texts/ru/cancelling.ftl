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
cancel-blocked = Записываться можно снова с <b>{ $until }</b>.
cancel-again = ✓ Вы снова записаны: <b>{ $what }</b>
button-open-booking = Открыть запись
toast-cancelled-cancelled = Отменено
toast-cancelled-late_cancelled = Поздняя отмена
toast-uncancelled = Вы снова записаны: { $when }

mark-ask = Что стало с записью? Это можно изменить позже.
mark-state = <b>{ $state }</b>
mark-state-forgiven = <b>{ $state }</b>, прощено
mark-done = ✓ <b>{ $name }</b>: { $state }
mark-owed = Ни один абонемент это не оплатил: занятие остаётся в долгу.
mark-expired = Абонемент <b>{ $title }</b> закончился, поэтому возвращённое занятие сгорело. Более поздний последний день вернёт его.
mark-forgiven = Прощено: больше не считается
mark-unforgiven = Снова считается
button-mark = Что стало с записью
button-mark-otherwise = Отметить иначе
button-mark-attended = Тренировка состоялась
button-mark-no_show-costs = Неявка: занятие спишется
button-mark-no_show-free = Неявка: без списания
button-mark-late_cancelled-costs = Поздняя отмена: спишется
button-mark-late_cancelled-free = Поздняя отмена: без списания
button-mark-excused = По уважительной: вернётся
button-forgive = Простить
button-unforgive = Снова считать
button-strikes = Поздно или неявка: { $count }
strikes-off = Студия не считает ни поздние отмены, ни неявки.
strikes-count = Поздние отмены и неявки: <b>{ $count }</b> из { $most } за { $days } дн.
strikes-blocked = Записаться можно не раньше <b>{ $until }</b>. Сотрудники записать могут.
strikes-line = • { $what }: { $state }

notice-forfeit-late_cancelled = Поздняя отмена: занятие { $day } по абонементу <b>{ $title }</b> считается использованным.
notice-forfeit-no_show = Неявка: занятие { $day } по абонементу <b>{ $title }</b> считается использованным.
notice-forfeit-undone = Исправлено: <b>{ $what }</b> по абонементу <b>{ $title }</b> больше не считается использованным.
notice-unbooked-late_cancelled = Поздняя отмена: <b>{ $what }</b> (<b>{ $title }</b>). Ничего не списано.
notice-unbooked-no_show = Неявка: <b>{ $what }</b> (<b>{ $title }</b>). Ничего не списано.
notice-unbooked-excused = Уважительная причина: <b>{ $what }</b>. Занятие возвращается на абонемент <b>{ $title }</b>.
dispute-about-forfeit = <b>{ $title }</b>: запись на { $day } не использована
    Внесено { $at }, сотрудник: { $by }
entry-forfeit-on = Запись не использована: { $day }
entry-forfeit-late_cancelled = Поздняя отмена: { $day }
entry-forfeit-no_show = Неявка: { $day }
entry-release-late_cancelled = Поздняя отмена, без списания: { $day }
entry-release-no_show = Неявка, без списания: { $day }
entry-release-excused = Уважительная причина, возвращено: { $day }
entry-release-studio_cancelled = Отменено студией, возвращено: { $day }

refusal-BookingBlocked = Поздних отмен и неявок за последнее время: { $count }. Записаться снова можно с { $until }. Если это ошибка, обратитесь в студию.
refusal-SessionBegun = Занятие началось в { $at }. Пожалуйста, обратитесь в студию.
refusal-CostsOtherwise = Цена отмены тем временем изменилась. Пока ничего не отменено: посмотрите ещё раз.
