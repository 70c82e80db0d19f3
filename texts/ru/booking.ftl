# Занятия, на которые есть запись.

booking-when = { $day }, { $at }
topic-bookings = { $on ->
    [yes] Записи на занятия: вкл.
   *[no] Записи на занятия: выкл.
}
entry-reserve-on = Запись: { $day }
entry-release-on = Запись отменена, занятие возвращено: { $day }
entry-checked-in = Приход по записи: { $day }
notice-booked = Вы записаны: <b>{ $what }</b>, абонемент <b>{ $title }</b>.
notice-unbooked = Ваша запись отменена: <b>{ $what }</b> (<b>{ $title }</b>).
notice-unbooked-expired = Абонемент закончился, поэтому занятие сгорело.
notice-checked-in = Отмечено: занятие по записи, { $day }, абонемент <b>{ $title }</b>. Больше ничего не списано.
notice-undone-booking = Ваша запись снята: <b>{ $what }</b> (абонемент <b>{ $title }</b>).
notice-booked-again = Вы снова записаны: <b>{ $what }</b>, абонемент <b>{ $title }</b>.

button-book-session = Новая запись
button-bookings = Записи
button-booking-of = { $when } · { $name }
button-type-time = Ввести время
button-book = Записать
button-book-another = Записать ещё раз
button-check-in = Отметить приход: { $at }
button-move-booking = Перенести
button-cancel-booking = Отменить и вернуть
button-my-bookings = Мои записи
booking-hour = { $at }
booking-choose-day = <b>Запись на занятие</b>: в какой день? • — сегодня, – выбрать нельзя.
booking-choose-time = <b>{ $day }</b>: во сколько?
booking-ask-time = <b>{ $day }</b>: введите время, например 18:30.
booking-choose-client = <b>Кто придёт?</b>
booking-choose-service = <b>Какое это занятие?</b>
booking-choose-coach = <b>С каким тренером?</b>
booking-choose-place = <b>Где?</b>
booking-moves = Переносится: { $what }
booking-moved-from = Было: { $when }
booking-what = <b>{ $what }</b>
booking-line = • { $what }
booking-clock-change = Перевод часов: времени { $typed } в этот день нет, начало в { $at }.
booking-pays = Абонемент <b>{ $title }</b>: <b>{ $before } → { $after }</b> свободно
booking-pays-days = Абонемент <b>{ $title }</b>: свободных дней <b>{ $before } → { $after }</b>
booking-pays-unlimited = Абонемент <b>{ $title }</b> (безлимит)
booking-sets-clock = С этой записью абонемент предварительно действует по <b>{ $day }</b> включительно.
booking-strands = { $count ->
    [one] Ещё { $count } запись окажется вне этого срока. Она остаётся и оплачена.
    [few] Ещё { $count } записи окажутся вне этого срока. Они остаются и оплачены.
    [many] Ещё { $count } записей окажутся вне этого срока. Они остаются и оплачены.
   *[other] Ещё { $count } записи окажутся вне этого срока. Они остаются и оплачены.
}
booking-made = ✓ Запись: <b>{ $name }</b>, <b>{ $what }</b>
booking-cancelled = ✓ Запись отменена: <b>{ $name }</b>, { $what }
booking-checked-in = ✓ Приход отмечен: <b>{ $name }</b>, { $what }
booking-cancel-sure = <b>Отменить эту запись?</b> Занятие вернётся на абонемент.
booking-left = <b>{ $title }</b>: <b>{ $free }</b> свободно · осталось { $remaining }
booking-left-days = <b>{ $title }</b>: свободных дней <b>{ $free }</b> · осталось { $remaining }
bookings-title = <b>Записи</b>
bookings-none = По этому абонементу записей нет.
my-bookings-title = <b>{ $name }</b>: записи на занятия
my-bookings-none = У вас нет записей.
my-bookings-over = <b>Вы были?</b> Прошло, тренер ещё не отметил:
own-over = Занятие прошло. Тренер ещё не отметил, были ли вы.
toast-booked = Запись: { $when }
toast-booked-before = Эта запись уже есть.
toast-booking-cancelled = Отменено, занятие возвращено
toast-checked-in = Приход отмечен: { $name }
booked-then = Запись: <b>{ $what }</b>
pass-next-booking = Ближайшая запись: <b>{ $what }</b>
pass-next-booking-of = Ближайшая запись: <b>{ $what }</b> · { $name }
pass-provisional = Срок предварительный: он считается от записи на { $day }.
ask-booked = Сегодня есть запись на <b>{ $at }</b>. Отметить приход, а не списывать ещё одно?
ask-booked-day = Есть запись: { $day }, { $at }. Отметить приход, а не списывать ещё одно?
notice-moved = Перенесено: <b>{ $what }</b>, абонемент <b>{ $title }</b>.
notice-moved-from = Было: { $when }
command-bookings = Мои записи на занятия

refusal-NotATime = Это не время. Введите, например, 18:30.
refusal-SessionInPast = { $at } уже прошло. Состоявшийся визит вносится за прошлый день.
refusal-BookedAlready = На это время уже есть другая запись, клиент: { $name }. Её начало в { $at }.
refusal-CoachBusy = На это время занято, тренер: { $name }. Начало другого занятия в { $at }.
refusal-TooEarlyToCheckIn = Приход можно отметить не раньше { $day }.
refusal-IsBooked = На этот день есть запись на { $at }: отметьте приход.
