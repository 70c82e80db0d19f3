# Что говорится без вопроса.

notice-deducted = С абонемента <b>{ $title }</b> списано одно занятие: свободно { $before } → <b>{ $after }</b>.
notice-deducted-days = С абонемента <b>{ $title }</b> списан один день: свободно { $before } → <b>{ $after }</b>.
notice-deducted-nothing = По абонементу <b>{ $title }</b> отмечен визит. Ничего не списано: свободно <b>{ $free }</b>.
notice-deducted-unlimited = По абонементу <b>{ $title }</b> отмечен визит (безлимит).
notice-entered = Запись: { $name }, { $at }.
notice-entered-late = За { $day }; запись: { $name }, { $at }.
notice-undone = Списание с абонемента <b>{ $title }</b> отменено: свободно { $before } → <b>{ $after }</b>.
notice-undone-days = На абонемент <b>{ $title }</b> возвращён один день: свободно { $before } → <b>{ $after }</b>.
notice-undone-nothing = Визит по абонементу <b>{ $title }</b> отменён. Без изменений: свободно <b>{ $free }</b>.
notice-undone-unlimited = Визит по абонементу <b>{ $title }</b> отменён (безлимит).
notice-undone-change = Изменение абонемента <b>{ $title }</b> отменено.
notice-changed = Студия изменила абонемент <b>{ $title }</b>.
notice-changed-free = Свободно: { $before } → <b>{ $after }</b>
notice-changed-owed = В долг: { $before } → <b>{ $after }</b>
notice-changed-unlimited = Теперь он безлимитный.
notice-changed-counted = Он больше не безлимитный: свободно <b>{ $free }</b>.
notice-changed-valid_until = Действует по: { $was } → <b>{ $now }</b>
notice-changed-valid_from = Действует с: { $was } → <b>{ $now }</b>
notice-changed-activate_by = Первый визит до: { $was } → <b>{ $now }</b>
notice-no-day = без даты
notice-reason = Причина: { $reason }
notice-given = У вас новый абонемент: <b>{ $title }</b>.
notice-given-count = { $total ->
    [one] <b>{ $total }</b> занятие.
    [few] <b>{ $total }</b> занятия.
    [many] <b>{ $total }</b> занятий.
   *[other] <b>{ $total }</b> занятия.
}
notice-given-days = { $total ->
    [one] <b>{ $total }</b> день: его расходует первый визит.
    [few] <b>{ $total }</b> дня: первый визит за день расходует один.
    [many] <b>{ $total }</b> дней: первый визит за день расходует один.
   *[other] <b>{ $total }</b> дня: первый визит за день расходует один.
}
button-not-right = Это неверно

notice-days_left = { $left ->
    [0] <b>{ $title }</b>: <b>сегодня</b> последний день.
    [one] Абонемент <b>{ $title }</b> скоро закончится: остался <b>{ $left } день</b>, действует по { $day } включительно.
    [few] Абонемент <b>{ $title }</b> скоро закончится: осталось <b>{ $left } дня</b>, действует по { $day } включительно.
    [many] Абонемент <b>{ $title }</b> скоро закончится: осталось <b>{ $left } дней</b>, действует по { $day } включительно.
   *[other] Абонемент <b>{ $title }</b> скоро закончится: осталось <b>{ $left } дня</b>, действует по { $day } включительно.
}
notice-days_left-start = { $left ->
    [0] Абонемент <b>{ $title }</b> сгорит, если не начать <b>сегодня</b>.
    [one] Абонемент <b>{ $title }</b> сгорит, если не начать: остался <b>{ $left } день</b>, первый визит по { $day } включительно.
    [few] Абонемент <b>{ $title }</b> сгорит, если не начать: осталось <b>{ $left } дня</b>, первый визит по { $day } включительно.
    [many] Абонемент <b>{ $title }</b> сгорит, если не начать: осталось <b>{ $left } дней</b>, первый визит по { $day } включительно.
   *[other] Абонемент <b>{ $title }</b> сгорит, если не начать: осталось <b>{ $left } дня</b>, первый визит по { $day } включительно.
}
notice-free = { $free ->
    [one] Свободно <b>{ $free }</b> занятие.
    [few] Свободно <b>{ $free }</b> занятия.
    [many] Свободно <b>{ $free }</b> занятий.
   *[other] Свободно <b>{ $free }</b> занятия.
}
notice-free-days = { $free ->
    [one] Свободен <b>{ $free }</b> день.
    [few] Свободно <b>{ $free }</b> дня.
    [many] Свободно <b>{ $free }</b> дней.
   *[other] Свободно <b>{ $free }</b> дня.
}
notice-pace = { $pace ->
    [one] Чтобы всё успеть: { $pace } визит в неделю.
    [few] Чтобы всё успеть: { $pace } визита в неделю.
    [many] Чтобы всё успеть: { $pace } визитов в неделю.
   *[other] Чтобы всё успеть: { $pace } визита в неделю.
}
notice-sessions_left = { $free ->
    [one] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> занятие.
    [few] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> занятия.
    [many] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> занятий.
   *[other] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> занятия.
}
notice-sessions_left-days = { $free ->
    [one] На абонементе <b>{ $title }</b> остался <b>{ $free }</b> день.
    [few] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> дня.
    [many] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> дней.
   *[other] На абонементе <b>{ $title }</b> осталось <b>{ $free }</b> дня.
}
notice-expired = Абонемент <b>{ $title }</b> закончился: он действовал по { $day } включительно.
notice-expired-free = { $free ->
    [one] Сгорело <b>{ $free }</b> неиспользованное занятие.
    [few] Сгорело <b>{ $free }</b> неиспользованных занятия.
    [many] Сгорело <b>{ $free }</b> неиспользованных занятий.
   *[other] Сгорело <b>{ $free }</b> неиспользованного занятия.
}
notice-expired-days = { $free ->
    [one] Сгорел <b>{ $free }</b> неиспользованный день.
    [few] Сгорело <b>{ $free }</b> неиспользованных дня.
    [many] Сгорело <b>{ $free }</b> неиспользованных дней.
   *[other] Сгорело <b>{ $free }</b> неиспользованного дня.
}
notice-expired-hint = Чтобы заниматься дальше, спросите в студии о новом абонементе или продлении.
notice-apology = У нас что-то сломалось, и ваше последнее сообщение осталось без ответа. Попробуйте ещё раз. Номер обращения: { $reference }
notice-dead_letter = На одно из обращений не удалось ответить. Оно хранится две недели; подробности в журнале. Номер обращения: { $reference }
