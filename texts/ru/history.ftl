# История.

history-title = <b>История</b>: { $title } · { $name }
history-line = <b>{ $number }.</b> { $what }
history-entry = <b>{ $what }</b>
history-by = { $when } · { $by }
history-why = Причина: { $reason }
history-desk = автоматически
history-taken-back = ↩ Позже отменено.
history-taken-back-by = ↩ Отменено: { $when } · { $by }
history-closed = <b>{ $name }</b>: истёкшие и отключённые
history-none-closed = Здесь пусто: истёкших абонементов нет.
button-undo-line = Отменить { $number }…
button-older = Раньше
button-newest = Последние
button-open = Открыть: { $title }
toast-taken-back = Отменено: { $title }

entry-grant = { $count ->
    [one] Новый абонемент: { $count } занятие
    [few] Новый абонемент: { $count } занятия
    [many] Новый абонемент: { $count } занятий
   *[other] Новый абонемент: { $count } занятия
}
entry-grant-days = { $count ->
    [one] Новый абонемент: { $count } день
    [few] Новый абонемент: { $count } дня
    [many] Новый абонемент: { $count } дней
   *[other] Новый абонемент: { $count } дня
}
entry-grant-unlimited = Новый абонемент, безлимит
entry-session = Использовано занятие: { $day }
entry-day = Использован день: { $day }
entry-visit = Визит: { $day }
entry-same-day = Ещё один визит в тот же день, ничего не списано: { $day }
entry-used-before = { $count ->
    [one] Использовано ранее: { $count } занятие
    [few] Использовано ранее: { $count } занятия
    [many] Использовано ранее: { $count } занятий
   *[other] Использовано ранее: { $count } занятия
}
entry-more = { $count ->
    [one] Добавлено { $count } занятие
    [few] Добавлено { $count } занятия
    [many] Добавлено { $count } занятий
   *[other] Добавлено { $count } занятия
}
entry-more-days = { $count ->
    [one] Добавлен { $count } день
    [few] Добавлено { $count } дня
    [many] Добавлено { $count } дней
   *[other] Добавлено { $count } дня
}
entry-fewer = { $count ->
    [one] Снято { $count } занятие
    [few] Снято { $count } занятия
    [many] Снято { $count } занятий
   *[other] Снято { $count } занятия
}
entry-fewer-days = { $count ->
    [one] Снят { $count } день
    [few] Снято { $count } дня
    [many] Снято { $count } дней
   *[other] Снято { $count } дня
}
entry-unlimited = Сделан безлимитным
entry-counted = Теперь с подсчётом занятий
entry-expire = { $count ->
    [0] Срок истёк
    [one] Срок истёк: сгорело { $count } занятие
    [few] Срок истёк: сгорело { $count } занятия
    [many] Срок истёк: сгорело { $count } занятий
   *[other] Срок истёк: сгорело { $count } занятия
}
entry-expire-days = { $count ->
    [0] Срок истёк
    [one] Срок истёк: сгорел { $count } день
    [few] Срок истёк: сгорело { $count } дня
    [many] Срок истёк: сгорело { $count } дней
   *[other] Срок истёк: сгорело { $count } дня
}
entry-expire-now = { $count ->
    [0] Завершён вручную
    [one] Завершён вручную: сгорело { $count } занятие
    [few] Завершён вручную: сгорело { $count } занятия
    [many] Завершён вручную: сгорело { $count } занятий
   *[other] Завершён вручную: сгорело { $count } занятия
}
entry-expire-now-days = { $count ->
    [0] Завершён вручную
    [one] Завершён вручную: сгорел { $count } день
    [few] Завершён вручную: сгорело { $count } дня
    [many] Завершён вручную: сгорело { $count } дней
   *[other] Завершён вручную: сгорело { $count } дня
}
entry-revive = { $count ->
    [0] Возобновлён, новая дата: { $day }
    [one] Возобновлён, вернулось { $count } занятие, новая дата: { $day }
    [few] Возобновлён, вернулось { $count } занятия, новая дата: { $day }
    [many] Возобновлён, вернулось { $count } занятий, новая дата: { $day }
   *[other] Возобновлён, вернулось { $count } занятия, новая дата: { $day }
}
entry-revive-days = { $count ->
    [0] Возобновлён, новая дата: { $day }
    [one] Возобновлён, вернулся { $count } день, новая дата: { $day }
    [few] Возобновлён, вернулось { $count } дня, новая дата: { $day }
    [many] Возобновлён, вернулось { $count } дней, новая дата: { $day }
   *[other] Возобновлён, вернулось { $count } дня, новая дата: { $day }
}
entry-redate = Действует по: { $was } → { $now }
entry-activate-by = Первый визит до: { $was } → { $now }
entry-reversal = Отменено: { $what }
entry-reserve = Запись
entry-release = Запись снята
entry-forfeit = Списано без визита
entry-transfer = Передача
entry-hold = Заморозка
entry-deactivate = Отключён
entry-reactivate = Включён снова
