# Отмена больше чем одной строки и целых абонементов.

undo-asks = <b>Отменить это?</b>
undo-touches = Изменится { $passes ->
    [one] { $passes } абонемент
    [few] { $passes } абонемента
    [many] { $passes } абонементов
   *[other] { $passes } абонемента
} у { $clients ->
    [one] { $clients } клиента
    [few] { $clients } клиентов
    [many] { $clients } клиентов
   *[other] { $clients } клиента
}. Пока ничего не сохранено.
undo-more = { $count ->
    [one] … и ещё { $count } абонемент.
    [few] … и ещё { $count } абонемента.
    [many] … и ещё { $count } абонементов.
   *[other] … и ещё { $count } абонемента.
}
undo-closes = Абонемент, отменённый целиком, остаётся в истории, и включить его снова нельзя.
undo-renewal = <b>{ $title }</b> — автоматическое продление; по нему ничего не использовано и не оплачено. Оно тоже отменяется и начнётся снова, когда закончится предыдущий абонемент.
button-undo-together = Отменить всё вместе
history-also = Также: { $title } ({ $name })
history-visitor = Визит: { $name }
entry-deactivate-from = Отключён с { $day }
change-deactivated = Не действует с <b>{ $day }</b>
change-usable-again = Снова действует
change-renewal-stopped = Больше не продлевается автоматически
change-payment = Оплата: { $was } → <b>{ $now }</b>
payment-paid = оплачено
payment-partly = оплачено частично
payment-unpaid = не оплачено
payment-complimentary = в подарок
payment-on_account = на счёте клиента
payment-waived = долг не взимается
notice-pass-taken-back = Абонемент <b>{ $title }</b> был выдан по ошибке и отменён.
notice-changed-deactivated_on = С { $day } абонемент не действует.
notice-changed-still-booked = Записи на занятия остаются в силе.
notice-changed-called-off = Абонемент всё же не будет отключён.
notice-changed-usable = Абонемент снова действует.

refusal-OpeningInUse = { $title } отменить нельзя: использовано { $used }, забронировано { $booked }. Сначала отмените это или отключите абонемент.
pass-taken-back = Выдан по ошибке и отменён: остаётся закрытым.
refusal-PassTakenBack = { $title }: абонемент был выдан по ошибке и отменён, он остаётся закрытым. Выдайте новый.
refusal-UndoesMore = Вместе с этим отменяется больше, чем одна строка.
refusal-TooManyTogether = Вместе изменено больше { $most } строк: здесь это слишком много для отмены.
refusal-UndoNeedsOther = Вместе с этим изменены абонементы, которые вам менять нельзя. Отменить может владелец.
refusal-CannotUndoTogether = Ничего не отменено: у { $name } на абонементе { $title } есть более позднее изменение. Сначала отмените его.
