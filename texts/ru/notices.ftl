# Что говорится без вопроса.

notice-deducted = С абонемента <b>{ $title }</b> списано одно занятие: свободно { $before } → <b>{ $after }</b>.
notice-deducted-days = С абонемента <b>{ $title }</b> списан один день: свободно { $before } → <b>{ $after }</b>.
notice-deducted-nothing = По абонементу <b>{ $title }</b> отмечен визит. Ничего не списано: свободно <b>{ $free }</b>.
notice-deducted-unlimited = По абонементу <b>{ $title }</b> отмечен визит (безлимит).
notice-entered = Запись: { $name }, { $at }.
notice-entered-late = За { $day }. Запись: { $name }, { $at }.
notice-undone = Списание с абонемента <b>{ $title }</b> отменено: свободно { $before } → <b>{ $after }</b>.
notice-undone-days = На абонемент <b>{ $title }</b> возвращён один день: свободно { $before } → <b>{ $after }</b>.
notice-undone-nothing = Визит по абонементу <b>{ $title }</b> отменён. Без изменений: свободно <b>{ $free }</b>.
notice-undone-unlimited = Визит по абонементу <b>{ $title }</b> отменён (безлимит).
notice-undone-change = Изменение абонемента <b>{ $title }</b> отменено.
notice-changed = Студия изменила абонемент <b>{ $title }</b>.
notice-changed-free = Свободно: { $before } → <b>{ $after }</b>
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
