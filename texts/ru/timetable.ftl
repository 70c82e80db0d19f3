# Расписание для сотрудников: дни, занятия и как их создают.

button-timetable = Расписание
timetable-day = <b>Расписание · { $day }</b>
timetable-count = { $count ->
    [0] В этот день занятий нет.
    [one] <b>{ $count }</b> занятие
    [few] <b>{ $count }</b> занятия
    [many] <b>{ $count }</b> занятий
   *[other] <b>{ $count }</b> занятия
}
timetable-off = { $count ->
    [0] В этот день ничего не отменено.
    [one] Отменено <b>{ $count }</b> занятие
    [few] Отменено <b>{ $count }</b> занятия
    [many] Отменено <b>{ $count }</b> занятий
   *[other] Отменено <b>{ $count }</b> занятия
}
timetable-personal = { $count ->
    [0] В этот день нет персональных занятий.
    [one] <b>{ $count }</b> персональное занятие
    [few] <b>{ $count }</b> персональных занятия
    [many] <b>{ $count }</b> персональных занятий
   *[other] <b>{ $count }</b> персонального занятия
}
button-one-to-one = 1:1 ({ $count })
timetable-page = Страница { $number } из { $pages }
timetable-nameless = Занятие
timetable-line = <b>{ $at }</b> { $what }
timetable-places = { $taken }/{ $capacity }
timetable-button = { $at } · { $what } · { $places }
timetable-button-off = { $at } · { $what }
timetable-title = <b>{ $what }</b>
timetable-when = <b>{ $when }</b>
timetable-time = { $day }, { $at }–{ $until }
timetable-coach = Тренер: { $name }
timetable-no-coach = Тренера пока нет
timetable-place = Место: { $name }
timetable-resource = Занимает: { $name }
timetable-called-off = <b>Отменено.</b>
timetable-taken = Занято мест: <b>{ $taken } из { $capacity }</b>
timetable-attended = Отмечены: { $count }
timetable-waiting = В листе ожидания: { $count }
timetable-series = Повторяется: { $rule }
timetable-rule = { $every ->
    [1] { $days }, { $at }, каждую неделю
    [2] { $days }, { $at }, через неделю
   *[other] { $days }, { $at }, раз в { $every } нед.
}
timetable-rule-until = { $rule }, до { $day }
button-new-session = Новое занятие
button-timetable-earlier = ‹ Раньше
button-timetable-later = Позже ›
button-timetable-before = ‹ Неделя
button-timetable-after = Неделя ›
button-day-today = Сегодня
button-called-off = { $count ->
    [one] Отменено: { $count }
   *[other] Отменено: { $count }
}
button-people-of = Кто записан

making-title = <b>Новое занятие</b>
making-line = { $what }
making-ask-service = <b>Что это за занятие?</b>
making-ask-day = <b>В какой день?</b> Нажмите на день или напишите его, например 24.12.2026 или +2w. Если оно повторяется — первый день.
making-ask-time = <b>В какое время?</b> Нажмите на час или напишите время, например 18:30.
making-ask-coach = <b>С кем?</b>
making-ask-place = <b>Где?</b>
making-ask-resource = <b>Нужно ли оборудование?</b> Два занятия никогда не занимают одно и то же одновременно.
making-ask-repeat = <b>Один раз или каждую неделю?</b>
making-ask-weekdays = <b>По каким дням недели?</b> ✓ — выбрано.
making-ask-every = <b>Как часто?</b>
making-ask-until = <b>До какого дня?</b> Нажмите на срок или напишите последний день, например 24.12.2026.
making-ask-minutes = <b>Сколько оно длится?</b> Нажмите или напишите число минут.
making-ask-capacity = <b>Сколько человек может прийти?</b> Нажмите на число или напишите его.
making-rule = <b>{ $rule }</b>
making-size = { $minutes } мин. · мест: <b>{ $capacity }</b>
making-minutes = { $count } мин.
making-weekday = { $on ->
    [yes] ✓ { $day }
   *[no] { $day }
}
making-every = { $weeks ->
    [1] Каждую неделю
   *[other] Через неделю
}
making-weeks = { $count ->
    [one] На { $count } неделю
    [few] На { $count } недели
    [many] На { $count } недель
   *[other] На { $count } недели
}
making-clock-change = { $day } переводят часы: времени { $typed } тогда нет, в этот день начало в { $at }.
making-dates = { $count ->
    [one] <b>{ $count }</b> занятие в ближайшие { $weeks } нед.:
    [few] <b>{ $count }</b> занятия в ближайшие { $weeks } нед.:
    [many] <b>{ $count }</b> занятий в ближайшие { $weeks } нед.:
   *[other] <b>{ $count }</b> занятия в ближайшие { $weeks } нед.:
}
making-date = • { $what }
making-more = … и ещё { $count }
making-conflicts = { $count ->
    [one] Пропускается { $count } день:
    [few] Пропускаются { $count } дня:
    [many] Пропускаются { $count } дней:
   *[other] Пропускаются { $count } дня:
}
making-conflict = • { $what }: { $reason }
making-cannot = <b>Так сохранить нельзя.</b> { $reason }
button-once = Один раз
button-weekly = Каждую неделю
button-open-end = Без окончания
button-weekdays-done = Готово
button-save-session = Сохранить занятие
button-save-series = Сохранить серию
button-without-coach = Тренера пока нет
button-without-place = Без места
button-without-resource = Не нужно
button-making-service = Услуга
button-making-day = День
button-making-time = Время
button-making-coach = Тренер
button-making-place = Место
button-making-resource = Оборудование
button-making-repeat = Повторы
button-making-minutes = Длительность
button-making-capacity = Число мест
toast-session-saved = Добавлено в расписание

series-title = <b>Еженедельные серии</b>
series-hint = Откройте серию, чтобы изменить её всю или один день.
series-none = Ни одной серии нет.
series-button = { $every ->
    [1] { $at } { $what } · { $days }
   *[other] { $at } { $what } · { $days } · раз в { $every } нед.
}
series-ahead = { $count ->
    [0] Предстоящих занятий нет.
    [one] Предстоит <b>{ $count }</b> занятие, занято мест: <b>{ $booked }</b>
    [few] Предстоят <b>{ $count }</b> занятия, занято мест: <b>{ $booked }</b>
    [many] Предстоят <b>{ $count }</b> занятий, занято мест: <b>{ $booked }</b>
   *[other] Предстоят <b>{ $count }</b> занятия, занято мест: <b>{ $booked }</b>
}
button-series = Еженедельные серии
notice-not_laid_out = <b>{ $what }</b> ({ $rule }): в некоторые дни занятия не будет.
notice-not_laid_out-coach = У тренера другое занятие: { $days }
notice-not_laid_out-resource = Оборудование занято: { $days }
button-open-series = Открыть серию

button-off-session = Отменить занятие
button-off-session-sure = Отменить и всем сообщить
button-reinstate = Всё-таки провести
button-reinstate-sure = Провести и всем сообщить
button-end-series = Завершить серию
button-end-series-sure = Завершить и всем сообщить
off-sure = <b>Отменить: { $what }?</b>
off-paid = { $count ->
    [0] Никто не записан по абонементу.
    [one] По абонементу записан <b>{ $count }</b> человек: занятие вернётся.
    [few] По абонементам записаны <b>{ $count }</b> человека: занятия вернутся.
    [many] По абонементам записаны <b>{ $count }</b> человек: занятия вернутся.
   *[other] По абонементам записаны <b>{ $count }</b> человека: занятия вернутся.
}
off-grace = Абонементы, которые закончились бы до { $day }, будут действовать до этого дня.
off-unpaid = { $count ->
    [one] Отменяется { $count } неоплаченное место.
    [few] Отменяются { $count } неоплаченных места.
    [many] Отменяются { $count } неоплаченных мест.
   *[other] Отменяются { $count } неоплаченного места.
}
off-waiting = В листе ожидания: { $count }.
off-name = • { $name }
on-sure = <b>{ $what }: всё-таки провести?</b>
on-again = { $count ->
    [0] Никто не записан снова.
    [one] Снова записан <b>{ $count }</b> человек.
    [few] Снова записаны <b>{ $count }</b> человека.
    [many] Снова записаны <b>{ $count }</b> человек.
   *[other] Снова записаны <b>{ $count }</b> человека.
}
on-left = Не удаётся записать снова: { $count }
on-left-name = • { $name }: { $reason }
series-ask-end = <b>С какого дня её больше не будет?</b> Нажмите на день или напишите его, например 24.12.2026.
series-end-sure = <b>Завершить с { $day }?</b> Этот день и все следующие будут отменены, все узнают об этом.
series-end-touches = { $count ->
    [0] С этого дня в расписании ничего нет.
    [one] Отменяется <b>{ $count }</b> занятие, занято мест: <b>{ $booked }</b>
    [few] Отменяются <b>{ $count }</b> занятия, занято мест: <b>{ $booked }</b>
    [many] Отменяются <b>{ $count }</b> занятий, занято мест: <b>{ $booked }</b>
   *[other] Отменяются <b>{ $count }</b> занятия, занято мест: <b>{ $booked }</b>
}
toast-called-off = Отменено. Всем сообщат.
toast-reinstated = Занятие состоится. Всем сообщат.
toast-series-ended = Серия завершается. Всем сообщат.
notice-reinstated = Занятие всё-таки состоится: <b>{ $what }</b>
notice-reinstated-booked = Вы снова записаны.
notice-reinstated-waiting = Вы снова в листе ожидания.
notice-reinstated-left = Вы не записаны снова.

button-move-session = Перенести
button-substitute = Другой тренер
button-save-change = Сохранить и всем сообщить
button-change-back = Вернуть как было
change-session-ask-coach = <b>Кто проведёт вместо?</b>
change-session-ask-place = <b>Где вместо?</b>
change-session-ask-capacity = <b>Сколько человек может прийти?</b> Нажмите на число или напишите его.
change-session-ask-start = <b>На какой день?</b> Нажмите на него или напишите, например 24.12.2026.
change-session-coach = Тренер: { $was } → <b>{ $now }</b>
change-session-place = Место: { $was } → <b>{ $now }</b>
change-session-capacity = Мест: { $was } → <b>{ $now }</b>
change-session-start = { $was } → <b>{ $now }</b>
change-session-told = { $count ->
    [0] Никто не записан.
    [one] Записан или ждёт <b>{ $count }</b> человек, ему сообщат.
    [few] Записаны или ждут <b>{ $count }</b> человека, им сообщат.
    [many] Записаны или ждут <b>{ $count }</b> человек, им сообщат.
   *[other] Записаны или ждут <b>{ $count }</b> человека, им сообщат.
}
change-session-returned = { $count ->
    [one] У { $count } человека абонемент в этот день не действует: место освобождается, занятие возвращается.
    [few] У { $count } человек абонементы в этот день не действуют: места освобождаются, занятия возвращаются.
    [many] У { $count } человек абонементы в этот день не действуют: места освобождаются, занятия возвращаются.
   *[other] У { $count } человека абонементы в этот день не действуют: места освобождаются, занятия возвращаются.
}
change-session-why = { $name }: { $reason }
change-session-clashes = { $count ->
    [one] У { $count } человека в это время другая запись. Обе остаются:
    [few] У { $count } человек в это время другая запись. Обе остаются:
    [many] У { $count } человек в это время другая запись. Обе остаются:
   *[other] У { $count } человека в это время другая запись. Обе остаются:
}
change-session-clash = { $name }, { $at }
toast-session-changed = Сохранено. Всем сообщат.
change-session-minutes = Минут: { $was } → <b>{ $now }</b>
change-session-resource = Оборудование: { $was } → <b>{ $now }</b>
change-session-ask-minutes = <b>Сколько оно длится?</b> Нажмите или напишите число минут.
change-session-ask-resource = <b>Какое нужно оборудование?</b> Два занятия никогда не занимают одно и то же одновременно.
series-ask-time = <b>В какое время?</b> Нажмите на час или напишите время, например 18:30.
series-ask-since = <b>С какого дня?</b> Нажмите на день или напишите его, например 24.12.2026.
series-change-weekdays = С { $day } и для всего, что появится позже:
series-change-off = { $count ->
    [0] • ни одно занятие не отменяется
    [one] • отменяется <b>{ $count }</b> занятие
    [few] • отменяются <b>{ $count }</b> занятия
    [many] • отменяются <b>{ $count }</b> занятий
   *[other] • отменяются <b>{ $count }</b> занятия
}
series-change-added = { $count ->
    [0] • ни одно занятие не добавляется
    [one] • добавляется <b>{ $count }</b> занятие
    [few] • добавляются <b>{ $count }</b> занятия
    [many] • добавляются <b>{ $count }</b> занятий
   *[other] • добавляются <b>{ $count }</b> занятия
}
series-change-lost = { $count ->
    [0] На отменяемые занятия никто не записан.
    [one] На них записан или ждёт <b>{ $count }</b> человек: он узнает об этом, оплаченное вернётся.
    [few] На них записаны или ждут <b>{ $count }</b> человека: они узнают об этом, оплаченное вернётся.
    [many] На них записаны или ждут <b>{ $count }</b> человек: они узнают об этом, оплаченное вернётся.
   *[other] На них записаны или ждут <b>{ $count }</b> человека: они узнают об этом, оплаченное вернётся.
}
series-change-again = { $count ->
    [0] Ни одна запись не восстанавливается.
    [one] Восстанавливается <b>{ $count }</b> запись.
    [few] Восстанавливаются <b>{ $count }</b> записи.
    [many] Восстанавливаются <b>{ $count }</b> записей.
   *[other] Восстанавливаются <b>{ $count }</b> записи.
}
series-change-shared = { $count ->
    [one] В { $count } день в это время там же проходит другое занятие.
    [few] В { $count } дня в это время там же проходит другое занятие.
    [many] В { $count } дней в это время там же проходит другое занятие.
   *[other] В { $count } дня в это время там же проходит другое занятие.
}
button-series-over = Завершённые серии
button-reopen-series = Возобновить серию
series-over-title = <b>Завершённые серии</b>
series-over-hint = Откройте серию, чтобы возобновить её.
series-reopen = <b>Возобновить серию?</b> С { $day } она снова идёт, без окончания. Все узнают об этом.
toast-series-reopened = Серия возобновлена
button-series-weekdays = Дни недели
series-change-since = { $count ->
    [0] С { $day }: ни одно занятие не меняется.
    [one] С { $day }: меняется <b>{ $count }</b> занятие и те, что добавятся позже.
    [few] С { $day }: меняются <b>{ $count }</b> занятия и те, что добавятся позже.
    [many] С { $day }: меняются <b>{ $count }</b> занятий и те, что добавятся позже.
   *[other] С { $day }: меняются <b>{ $count }</b> занятия и те, что добавятся позже.
}
series-change-left = { $count ->
    [one] Остаётся как есть: { $count } день
    [few] Остаются как есть: { $count } дня
    [many] Остаются как есть: { $count } дней
   *[other] Остаются как есть: { $count } дня
}
series-change-alone = Менялись отдельно и остаются как есть: { $days }
toast-series-changed = Серия изменена
button-open-session = Открыть занятие
notice-coaching-yours = Это занятие проводите вы: <b>{ $what }</b>
notice-coaching-not_yours = Это занятие проведёт другой тренер: <b>{ $what }</b>
notice-coaching-moved = Ваше занятие перенесли, оно было { $was }: <b>{ $what }</b>
notice-coaching-length = Ваше занятие теперь длится { $minutes } мин.: <b>{ $what }</b>
notice-coaching-off = Ваше занятие отменено: <b>{ $what }</b>
notice-coaching-on = Ваше занятие всё-таки состоится: <b>{ $what }</b>
notice-coaching-series-yours = С { $since } вы проводите: <b>{ $what }</b>
notice-coaching-series-not_yours = С { $since } проводит другой тренер: <b>{ $what }</b>
notice-coaching-series-moved = Серия меняется; с { $since }: <b>{ $what }</b>
notice-coaching-series-on = Серия возобновлена; с { $since }: <b>{ $what }</b>
notice-coaching-series-off = Серия завершается, с { $since } её больше нет: <b>{ $what }</b>

refusal-ResourceBusy = { $name }: в это время занято, занятие начинается в { $at }.
refusal-PlacesTaken = { $taken ->
    [one] Занято { $taken } место: меньше быть не может.
    [few] Занято { $taken } места: меньше быть не может.
    [many] Занято { $taken } мест: меньше быть не может.
   *[other] Занято { $taken } места: меньше быть не может.
}
refusal-NeverTakesPlace = Нет ни одного дня, когда это занятие могло бы состояться. Выберите другие дни, другое время или более поздний конец.
refusal-SomebodyCameAlready = { $count ->
    [one] Уже отмечен { $count } человек: занятие состоялось.
    [few] Уже отмечены { $count } человека: занятие состоялось.
    [many] Уже отмечены { $count } человек: занятие состоялось.
   *[other] Уже отмечены { $count } человека: занятие состоялось.
}
refusal-SessionChanged = Это занятие за это время изменилось. Ничего не сохранено; вот как оно выглядит сейчас.
