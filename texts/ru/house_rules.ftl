# Правила записи.

button-house-rules = Правила записи
rules-title = <b>Правила записи</b>
rules-section-b = <b>Запись</b>
rules-section-c = <b>Отмена</b>
rules-section-a = <b>После занятия</b>
rules-section-s = <b>Поздние отмены и неявки</b>
rules-section-m = <b>Сообщения</b>
button-rules-b = Запись
button-rules-c = Отмена
button-rules-a = После занятия
button-rules-s = Поздние отмены и неявки
button-rules-m = Сообщения
button-rule-type = Ввести другое значение
button-rule-save = Сохранить
toast-rule-saved = Сохранено
rule-title = <b>{ $name }</b>
rule-line = { $name }: <b>{ $value }</b>
rule-now = Сейчас: <b>{ $value }</b>
rule-moved = { $was } → <b>{ $now }</b>
rule-new-bookings = Прежние записи сохраняют правило, по которому сделаны. Тарифы со своими правилами сохраняют их.
rule-in-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
rule-in-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
rule-in-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
rule-in-times = { $count ->
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}
rule-op-value = { $count ->
    [one] за { $count } день
    [few] за { $count } дня
    [many] за { $count } дней
   *[other] за { $count } дня
}
rule-cl-value = { $count ->
    [one] за { $count } минуту до начала
    [few] за { $count } минуты до начала
    [many] за { $count } минут до начала
   *[other] за { $count } минуты до начала
}
rule-co-value = { $count ->
    [one] за { $count } час до начала
    [few] за { $count } часа до начала
    [many] за { $count } часов до начала
   *[other] за { $count } часа до начала
}
rule-leads = за { $hours } ч.
rule-time = { $at }
rule-ask-hours = Введите число часов, от { $least } до { $most }.
rule-ask-minutes = Введите число минут, от { $least } до { $most }.
rule-ask-days = Введите число дней, от { $least } до { $most }.
rule-ask-times = Введите, сколько раз, от { $least } до { $most }.
rule-ask-leads = Введите, за сколько часов до занятия напоминать, не больше четырёх чисел, например 24, 2; каждое от { $least } до { $most }. 0 значит не напоминать.
rule-ask-time = Введите время, например 19:30.
rule-op = Запись открывается
rule-op-hint = За сколько дней клиенты могут записаться.
rule-cl = Запись закрывается
rule-cl-hint = За сколько до занятия клиенты больше не могут записаться. Сотрудники могут всегда.
rule-cl-0 = с началом занятия
rule-be = Если нечем оплатить
rule-be-hint = Что происходит, если запись не может оплатить ни один абонемент.
rule-be-refuse = отказ
rule-be-unpaid = запись без оплаты
rule-of = Ответить на предложение за
rule-of-hint = Сколько место из очереди ждёт ответа клиента.
rule-cp = Тренеры ведут расписание
rule-cp-hint = Могут ли тренеры ставить занятия в расписание и менять свои.
rule-cp-1 = да
rule-cp-0 = нет, только владельцы
rule-co = Бесплатная отмена
rule-co-hint = За сколько до занятия отмена ещё ничего не стоит. Ровно в этот момент она ещё вовремя.
rule-co-0 = до самого начала
rule-gr = Время передумать
rule-gr-hint = Кто записался позже, ещё столько может отменить бесплатно.
rule-gr-0 = нет
rule-lc = Поздняя отмена
rule-lc-hint = Списывает ли поздняя отмена занятие.
rule-lc-1 = списывает занятие
rule-lc-0 = ничего не стоит
rule-ns = Неявка
rule-ns-hint = Списывает ли неявка занятие.
rule-ns-1 = списывает занятие
rule-ns-0 = ничего не стоит
rule-un = Никто не отметил
rule-un-hint = Чем становятся прошедшие записи, которые никто не отметил.
rule-un-attended = тренировка состоялась
rule-un-no_show = неявка
rule-re = Решается через
rule-re-hint = Через столько после занятия решается судьба неотмеченных записей. Сначала спрашивают сотрудников.
rule-rt = Возвращённое действует
rule-rt-hint = Занятие, отменённое студией, можно использовать не меньше этого срока, даже если абонемент кончится раньше.
rule-rt-0 = как сам абонемент
rule-sm = Предел
rule-sm-hint = Столько поздних отмен и неявок влекут последствия.
rule-sm-0 = не считается
rule-sd = Считается за
rule-sd-hint = За сколько дней они считаются.
rule-sb = Последствие
rule-sb-hint = Что бывает, если их слишком много. Сотрудники могут записать и могут простить.
rule-sb-1 = временно нельзя записаться
rule-sb-0 = предупреждение
rule-rm = Напоминания
rule-rm-hint = Когда клиентам напоминают о занятии.
rule-rm-none = нет
rule-ct = Список для тренеров
rule-ct-hint = Когда тренеры узнают о занятиях следующего дня.

button-option-cancelling = Отмена
button-without-cancelling = Как в студии
option-ask-cancelling = За сколько часов до занятия отмена ещё ничего не стоит? Выберите или введите число, или пусть действуют правила студии.
option-ask-grace = Если запись сделана позже: сколько минут её ещё можно отменить бесплатно? Выберите или введите число.
option-ask-costs = Что списывает занятие, хотя тренировки не было?
button-costs-both = Поздняя отмена и неявка
button-costs-late = Только поздняя отмена
button-costs-missed = Только неявка
button-costs-nothing = Ни то, ни другое
terms-cancelling = Отмена ничего не стоит { $hours ->
    [0] до самого начала
    [one] за { $hours } час до начала
    [few] за { $hours } часа до начала
    [many] за { $hours } часов до начала
   *[other] за { $hours } часа до начала
}; если запись сделана позже, ещё { $grace ->
    [one] { $grace } минуту
    [few] { $grace } минуты
    [many] { $grace } минут
   *[other] { $grace } минуты
}
terms-costs-both = Поздняя отмена и неявка списывают занятие
terms-costs-late = Поздняя отмена списывает занятие, неявка нет
terms-costs-missed = Неявка списывает занятие, поздняя отмена нет
terms-costs-nothing = Ни поздняя отмена, ни неявка ничего не списывают
terms-usual-cancelling = Отмена: как в студии

refusal-RulesChanged = Правила тем временем изменились. Ничего не сохранено: вот нынешние.
