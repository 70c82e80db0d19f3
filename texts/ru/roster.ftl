# День тренера: занятия, кого ждут, кто пришёл.

day-title = <b>{ $day }</b>: { $count ->
    [0] занятий нет
    [one] { $count } занятие
    [few] { $count } занятия
    [many] { $count } занятий
   *[other] { $count } занятия
}
day-title-today = <b>Сегодня, { $day }</b>: { $count ->
    [0] занятий нет
    [one] { $count } занятие
    [few] { $count } занятия
    [many] { $count } занятий
   *[other] { $count } занятия
}
day-page = Страница { $page } из { $pages }
coach-scan = Код для отметки: наведите камеру телефона на экран клиента.
session-taken = { $what } · { $taken } из { $capacity }
session-taken-unpaid = { $what } · { $taken }/{ $capacity }, без оплаты { $unpaid }
button-whole-day = Все занятия сегодня ({ $count })
button-my-day = Другие дни
button-day-before = ‹ { $day }
button-day-after = { $day } ›
button-today = Сегодня
button-page-before = ‹ Страница
button-page-after = Страница ›
session-at = { $at } { $what }
session-with = { $what } ({ $name })
session-personal = Личное занятие
session-unnamed = Занятие

roster-title = <b>{ $what }</b> · { $when }
roster-counts = Отмечено <b>{ $came }</b> · ожидается <b>{ $expected }</b>
roster-waiting = в очереди { $count }
roster-missed = не пришли { $count }
roster-unpaid = без оплаты { $count }
roster-places = занято { $taken } из { $capacity }
roster-nobody = Пока никто не записан.
roster-row-booked = ○ { $name }{ $unpaid ->
    [yes] {" "}· без оплаты
   *[no] {""}
}
roster-row-attended = ✓ { $name }{ $unpaid ->
    [yes] {" "}· без оплаты
   *[no] {""}
}
roster-row-no_show = ✗ { $name } · неявка
roster-row-late_cancelled = ✗ { $name } · поздняя отмена
roster-row-excused = ✗ { $name } · уважительная
roster-row-offered = … { $name } · предложено
roster-row-waitlisted = … { $name } · в очереди
unpaid-no-pass = ⚠ <b>{ $name }</b>, без оплаты: нет действующего абонемента.
unpaid-cannot = ⚠ <b>{ $name }</b>, без оплаты. { $why }
unpaid-could-pay = ⚠ <b>{ $name }</b>, без оплаты: теперь может оплатить { $title }.
roster-all-came = { $count ->
    [0] Никто не отмечен.
    [one] ✓ Отмечен <b>{ $count }</b> человек.
    [few] ✓ Отмечено <b>{ $count }</b> человека.
    [many] ✓ Отмечено <b>{ $count }</b> человек.
   *[other] ✓ Отмечено <b>{ $count }</b> человека.
}
roster-all-missed = { $count ->
    [0] Никто не отмечен.
    [one] ✗ Неявка отмечена у <b>{ $count }</b> человека.
    [few] ✗ Неявка отмечена у <b>{ $count }</b> человек.
    [many] ✗ Неявка отмечена у <b>{ $count }</b> человек.
   *[other] ✗ Неявка отмечена у <b>{ $count }</b> человека.
}
roster-all-unpaid = { $count ->
    [one] Из них без оплаты { $count }: оплатить позже.
    [few] Из них без оплаты { $count }: оплатить позже.
    [many] Из них без оплаты { $count }: оплатить позже.
   *[other] Из них без оплаты { $count }: оплатить позже.
}
roster-left = • <b>{ $name }</b>, без отметки: { $why }
roster-left-more = … и ещё { $count }
roster-miss-sure = { $count ->
    [0] Отмечать больше некого.
    [one] <b>Отметить неявку: { $count } человек?</b>
    [few] <b>Отметить неявку: { $count } человека?</b>
    [many] <b>Отметить неявку: { $count } человек?</b>
   *[other] <b>Отметить неявку: { $count } человека?</b>
}
roster-miss-one = • { $name }
roster-miss-costs = { $count ->
    [0] С них ничего не спишется.
    [one] У { $count } из них спишется занятие, по правилам записи.
    [few] У { $count } из них спишется занятие, по правилам записи.
    [many] У { $count } из них спишется занятие, по правилам записи.
   *[other] У { $count } из них спишется занятие, по правилам записи.
}
button-roster = Список группы
check-in-early = <b>Начало только в { $at }.</b>
check-in-early-sure = Уже отметить приход: { $name }? Если платит абонемент, занятие спишется сразу.
check-in-early-sure-all = { $count ->
    [one] Уже отметить { $count } человека? Если платит абонемент, занятие спишется сразу.
    [few] Уже отметить { $count } человека? Где платит абонемент, занятие спишется сразу.
    [many] Уже отметить { $count } человек? Где платит абонемент, занятие спишется сразу.
   *[other] Уже отметить { $count } человека? Где платит абонемент, занятие спишется сразу.
}
button-check-in-early = Отметить заранее
button-check-in-all = Отметить всех ({ $count })
button-miss-rest = Остальные не пришли ({ $count })
button-walk-in = Без записи
button-put-back = Снять отметку
button-put-back-all = { $count ->
    [1] Снять отметку
   *[other] Снять отметки: { $count }
}
toast-roster-came = Отмечено: { $count }
toast-roster-missed = Неявка отмечена: { $count }
toast-roster-changed = Уже изменилось. Вот как сейчас.
toast-put-back = Отметка снята: { $name }
toast-put-back-all = Отметки сняты: { $count }

booking-is-booked = Ожидается
booking-is-waitlisted = В очереди
booking-is-offered = Место предложено
booking-is-attended = ✓ Отметка о приходе есть
booking-is-late_cancelled = Поздняя отмена
booking-is-no_show = Неявка
booking-is-excused = По уважительной причине
booking-is-cancelled = Запись отменена
booking-is-studio_cancelled = Отменено студией
booking-unpaid-later = ⚠ Без оплаты: оплатить позже.
booking-policy = { $no_show ->
    [yes] При неявке занятие спишется.
   *[no] При неявке ничего не спишется.
}
booking-policy-until = Бесплатная отмена до: { $until }. { $no_show ->
    [yes] При неявке занятие спишется.
   *[no] При неявке ничего не спишется.
}
booking-cancel-sure-unpaid = <b>Отменить эту запись?</b> За неё ничего не списано.
button-cancel-unpaid = Отменить запись
toast-checked-in-unpaid = Отмечено, без оплаты: { $name }
toast-checked-in-left = { $free ->
    [0] Отмечено: { $name }. Свободных занятий нет.
   *[other] Отмечено: { $name }. Свободно: { $free }
}
notice-checked_in = Вы отмечены: <b>{ $what }</b>.
notice-checked_in-settle = Абонементом это занятие пока не оплачено.
refusal-RosterChanged = Список уже изменился: посмотрите его ещё раз, прежде чем отмечать всех.
refusal-SessionNotBegun = Начало в { $at }: до этого неявки быть не может.

walk-in-who = <b>Кто пришёл?</b> Выберите или введите две буквы имени.
walk-in-title = <b>{ $name }</b>, без записи
walk-in-full = Мест всего { $capacity }, все заняты. Увеличьте число мест или отметьте, кто не пришёл: место освободится.
button-raise-capacity = Изменить занятие
button-walk-in-save = Отметить приход
button-walk-in-unpaid = Отметить без оплаты
button-walk-in-another = Ещё один без записи
walk-in-pays = Оплачивает <b>{ $title }</b>.
button-session = Занятие
button-settle-unpaid = Оплатить абонементом
roster-opening = Теперь нажатие открывает запись: чтобы отметить неявку или уважительную причину.
button-roster-open = Открыть запись
button-roster-mark = Снова отмечать нажатием
coach-today = Сначала занятия сегодня, затем клиенты.
