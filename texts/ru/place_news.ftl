# Что говорится без вопроса о местах на занятиях.

topic-reminders = { $on ->
    [yes] Напоминания о занятиях: вкл.
   *[no] Напоминания о занятиях: выкл.
}
topic-coaching = { $on ->
    [yes] Мой день тренера: вкл.
   *[no] Мой день тренера: выкл.
}
place-paid = Оплачено абонементом <b>{ $title }</b>.
place-unpaid = Пока не оплачено абонементом.
place-more = … и ещё { $count }.
notice-booking_reminder = Скоро: <b>{ $what }</b>
place-cancel-free = Отмена ничего не стоит.
place-cancel-free-until = Отмена ничего не стоит до <b>{ $until }</b>.
place-cancel-late-free = Сейчас это поздняя отмена, но она ничего не стоит.
place-cancel-costs = Отмена сейчас стоит одного занятия.
notice-session_changed = Ваше занятие изменилось: <b>{ $what }</b>
notice-session_changed-when = Время: { $was } → <b>{ $now }</b>
notice-session_changed-service = Тренировка: { $was } → <b>{ $now }</b>
notice-session_changed-coach = Тренер: { $was } → <b>{ $now }</b>
notice-session_changed-place = Место: { $was } → <b>{ $now }</b>
notice-session_changed-minutes = Минуты: { $was } → <b>{ $now }</b>
notice-session_changed-several = { $count ->
    [one] <b>Изменилось { $count } ваше занятие:</b> { $what }
    [few] <b>Изменились { $count } ваших занятия:</b> { $what }
    [many] <b>Изменились { $count } ваших занятий:</b> { $what }
   *[other] <b>Изменились { $count } ваших занятия:</b> { $what }
}
notice-session_changed-line = • { $was } → <b>{ $now }</b>
notice-called_off = <b>Не состоится:</b> { $what }
place-returned = Занятие возвращено на абонемент <b>{ $title }</b>.
place-returned-until = Занятие возвращено на абонемент <b>{ $title }</b>, использовать его можно по { $day } включительно.
place-nothing-taken = С абонемента ничего не списано.
notice-promoted = Освободилось место: <b>вы записаны</b> на { $what }.
notice-offered = Освободилось место: <b>{ $what }</b>
notice-offer_lapsed = Предложенное место не было принято вовремя и ушло дальше: { $what }
notice-not_promoted = Освободилось место, но записать вас не удалось: <b>{ $what }</b>
place-why = Студия не смогла записать вас.
place-still-waiting = Вы остаётесь в листе ожидания.
notice-struck-late = Поздняя отмена: { $what }
notice-struck-missed = Вы были записаны и не пришли: { $what }
notice-struck-count = { $count ->
    [one] За { $days } дн. это { $count }-й раз.
    [few] За { $days } дн. это { $count }-й раз.
    [many] За { $days } дн. это { $count }-й раз.
   *[other] За { $days } дн. это { $count }-й раз.
}
notice-struck-until = Записываться можно снова с <b>{ $until }</b>.
notice-settled = { $count ->
    [one] Абонемент <b>{ $title }</b> оплатил { $count } вашу неоплаченную запись:
    [few] Абонемент <b>{ $title }</b> оплатил { $count } ваши неоплаченные записи:
    [many] Абонемент <b>{ $title }</b> оплатил { $count } ваших неоплаченных записей:
   *[other] Абонемент <b>{ $title }</b> оплатил { $count } ваши неоплаченные записи:
}
notice-coach_day = { $count ->
    [one] <b>{ $day }</b>: { $count } занятие
    [few] <b>{ $day }</b>: { $count } занятия
    [many] <b>{ $day }</b>: { $count } занятий
   *[other] <b>{ $day }</b>: { $count } занятия
}
notice-coach_day-session = <b>{ $at }</b> { $what } · { $booked } из { $capacity }
notice-coach_day-personal = <b>{ $at }</b> { $what } · 1:1
notice-coach_day-names = { $names }
notice-coach_day-unpaid = Не оплачено: { $names }
notice-unmarked = { $count ->
    [one] Не отмечена { $count } запись: <b>{ $what }</b>
    [few] Не отмечены { $count } записи: <b>{ $what }</b>
    [many] Не отмечено { $count } записей: <b>{ $what }</b>
   *[other] Не отмечено { $count } записи: <b>{ $what }</b>
}
notice-booked-several = { $count ->
    [one] Вы записаны на <b>{ $count }</b> занятие:
    [few] Вы записаны на <b>{ $count }</b> занятия:
    [many] Вы записаны на <b>{ $count }</b> занятий:
   *[other] Вы записаны на <b>{ $count }</b> занятия:
}
notice-unbooked-several = { $count ->
    [one] Отменена <b>{ $count }</b> ваша запись:
    [few] Отменены <b>{ $count }</b> ваши записи:
    [many] Отменено <b>{ $count }</b> ваших записей:
   *[other] Отменено <b>{ $count }</b> ваших записей:
}
notice-booked-left = <b>{ $title }</b>: свободно <b>{ $free }</b>
notice-booked-left-days = <b>{ $title }</b>: свободных дней <b>{ $free }</b>
notice-booked-unpaid = { $count ->
    [one] Из них пока не оплачена абонементом { $count }.
    [few] Из них пока не оплачены абонементом { $count }.
    [many] Из них пока не оплачено абонементом { $count }.
   *[other] Из них пока не оплачено абонементом { $count }.
}
button-book-again = Записаться снова
place-no-service = не указано
place-no-coach = никто
place-no-place = не указано
place-changed-free = Если так вам не подходит, можно отменить бесплатно.
button-cannot-come = Не подходит: отменить
place-cancel-late = Сейчас это поздняя отмена.
place-cancel-costs-day = Отмена сейчас стоит одного дня.
button-coach-day = Открыть день
place-called-off-moved = Его перенесли на время, которое ваш абонемент не оплачивает.
pace-usual = На вашем обычном занятии есть место: <b>{ $what }</b>. Записаться?
