# Занятия, на которые есть запись.

booking-when = { $day }, { $at }
topic-bookings = { $on ->
    [yes] Записи на занятия: вкл.
   *[no] Записи на занятия: выкл.
}
entry-reserve-on = Запись: { $day }
entry-release-on = Запись отменена, занятие возвращено: { $day }
notice-booked = Вы записаны: <b>{ $what }</b>, абонемент <b>{ $title }</b>.
notice-unbooked = Ваша запись отменена: <b>{ $what }</b> (<b>{ $title }</b>).
notice-unbooked-expired = Абонемент закончился, поэтому занятие сгорело.
notice-checked-in = Отмечено: занятие по записи, { $day }, абонемент <b>{ $title }</b>. Больше ничего не списано.
notice-undone-booking = Изменение записи по абонементу <b>{ $title }</b> отменено.
