# Как создать тариф, изменить его, снять с продажи.

plan-editing = <b>{ $title }: изменение</b>
plan-changes = <b>Что изменится:</b>
plan-changes-none = Пока ничего не изменено.
plan-changes-note = Только для будущих продаж: проданные абонементы сохраняют свои условия.
plan-edited = ✓ Сохранено. Проданные абонементы сохраняют свои условия.
plan-retired = Не продаётся с { $day }.
plan-retired-block = Не продаётся с { $day }. Отключённые абонементы по нему нельзя включить снова.
plan-retire-hint =
    Купить его больше нельзя, и продлить им тоже ничего нельзя. Проданные абонементы продолжают действовать.

    <b>С блокировкой</b> отключённый абонемент по этому тарифу тоже нельзя включить снова, пока вы не снимете блокировку здесь.

    Вернуть тариф в продажу можно в любое время.
plans-retired-title = <b>Снятые с продажи тарифы</b>
plans-retired-hint = Откройте тариф, чтобы вернуть его в продажу.
plans-retired-none = Снятых с продажи тарифов нет.
button-retired-plans = Снятые с продажи
button-edit-plan = Изменить
button-retire-plan = Снять с продажи…
button-retire = Снять с продажи
button-retire-block = Снять и заблокировать
button-unretire = Вернуть в продажу
button-lift-block = Снять блокировку
button-set-block = Блокировать отключённые
button-save-edit = Сохранить
button-undo-edit = Отменить
button-step-options = Настройки…
button-step-title = Название
button-step-price = Цена
button-step-size = Сколько
button-step-clock = Срок
button-clock-chosen = Срок с выбранного дня
button-options-done = Готово
button-option-services = Услуги
button-option-coaches = Тренеры
button-option-places = Места
button-option-weekdays = Дни недели
button-option-hours = Часы
button-option-caps = Как часто
button-option-day = В день
button-option-week = В неделю
button-option-month = В месяц
button-option-empty = Нет свободных
button-option-hold = Заморозки
button-option-end = По окончании
button-option-priority = Приоритет
button-option-intro = { $on ->
    [yes] Один раз на человека: да
   *[no] Один раз на человека: нет
}
option-now = Сейчас: { $term }
option-ask-services = За какие услуги он платит? Нажмите, чтобы выбрать.
option-ask-services-none = Пока нет ни одной услуги: добавьте их в разделе «Услуги, места, оборудование».
option-ask-coaches = За занятия у каких тренеров он платит? Нажмите, чтобы выбрать.
option-ask-coaches-none = Пока нет ни одного тренера: пригласите его в разделе «Люди».
option-ask-places = В каких местах он платит? Нажмите, чтобы выбрать.
option-ask-places-none = Пока нет ни одного места: добавьте их в разделе «Услуги, места, оборудование».
option-ask-weekdays = В какие дни недели он платит? Нажмите, чтобы выбрать.
option-ask-hours = В какие часы должно начинаться занятие? Напишите, например 9-16, 09:00-16:30 или 17- (с этого часа).
option-ask-caps = Как часто им можно пользоваться? Ограничений может быть несколько сразу. Занятие считается в той неделе или том месяце, когда оно проходит.
option-ask-day = Сколько самое большее в день? Выберите или напишите число.
option-ask-week = Сколько самое большее в неделю, с понедельника по воскресенье? Выберите или напишите число.
option-ask-month = Сколько самое большее в календарный месяц? Выберите или напишите число.
option-ask-empty = Когда свободных занятий нет, что ещё может сделать тренер?
option-ask-debt = Сколько занятий самое большее можно взять в долг? Выберите или напишите число.
option-ask-priority = Когда платить могут несколько абонементов, первым платит тот, у кого число больше. Выберите или напишите число от −9 до 9.
option-ask-hold = Сколько дней всего клиент может замораживать его сам, не спрашивая? Сотрудники могут заморозить любой. Выберите или напишите число.
option-ask-least = Сколько дней самое меньшее длится одна заморозка? Выберите или напишите число.
option-ask-times = Сколько раз его можно заморозить?
option-ask-end = Что последует, когда такой абонемент закончится?
option-ask-next = Как какой тариф он продолжится?
option-ask-next-none = В продаже нет другого тарифа, которым он мог бы продолжиться.
button-without-services = Любая услуга
button-without-coaches = Любой тренер
button-without-places = Любое место
button-without-weekdays = Любой день
button-without-hours = Любой час
button-without-day = Без ограничения в день
button-without-week = Без ограничения в неделю
button-without-month = Без ограничения в месяц
button-without-hold = Только сотрудники
button-without-times = Сколько угодно раз
button-empty-refuse = Ничего: отказ
button-empty-warn = Списать, переспросив
button-empty-debt = Списать в долг
button-priority-first = Первым
button-priority-normal = Обычно
button-priority-last = Последним
button-end-nothing = Ничего
button-end-renew = Тот же тариф снова
button-end-convert = Другой тариф…
button-first-page = Первая страница
toast-plan-edited = Сохранено
toast-plan-undone = Возвращено
toast-plan-retired = { $block ->
    [yes] Снято с продажи, с блокировкой
   *[no] Снято с продажи, без блокировки
}

refusal-NotHours = Это не часы одного дня. Сначала напишите более ранний, например 9-16 или 09:00-16:30.
refusal-ConvertsToItself = Тариф, который продолжается сам собой, продлевается: выберите «Тот же тариф снова».
