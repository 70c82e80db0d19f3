# Что читают на работе тренеры и владельцы.

coach-title = <b>Режим тренера</b>
coach-hint = Введите две буквы имени или четыре цифры телефона.
coach-recent = Недавние клиенты:
coach-no-recent = Здесь появятся клиенты, которым вы списывали занятия.
coach-somebody = кто-то
button-coach-mode = Режим тренера

found-phone = { $name } · тел. …{ $end }
found-number = { $name } · № { $number }
found-pass = { $name } · № { $number }, { $title }
search-found = Найдено по запросу «{ $query }»:
search-similar = Никого с именем «{ $query }» нет. Похожие имена:
search-similar-last = { $count ->
    [one] Последний только похож.
    [few] Последние { $count } только похожи.
    [many] Последние { $count } только похожи.
   *[other] Последние { $count } только похожи.
}
search-none = По запросу «{ $query }» никого не нашлось.
search-none-hint = Попробуйте ввести меньше букв или несколько цифр телефона.
refusal-QueryTooShort = Введите хотя бы { $letters } буквы имени или { $digits } цифры телефона.

client-title = <b>{ $name }</b>
client-number = № { $number }
client-number-phone = № { $number } · тел. …{ $end }
client-no-pass = Действующих абонементов нет.
coach-pass-free = <b>{ $title }</b>: свободно <b>{ $free }</b>
coach-pass-owed = { $owed ->
    [one] <b>{ $title }</b>: в долг <b>{ $owed } занятие</b>
    [few] <b>{ $title }</b>: в долг <b>{ $owed } занятия</b>
    [many] <b>{ $title }</b>: в долг <b>{ $owed } занятий</b>
   *[other] <b>{ $title }</b>: в долг <b>{ $owed } занятия</b>
}
coach-pass-unlimited = <b>{ $title }</b>: <b>безлимит</b>
visit-entered = Сегодня в { $at } уже списано, сотрудник: { $by }
visit-entered-late = За этот день уже списано: { $at }, сотрудник: { $by }
visit-sets-expiry = С этим визитом: действует по { $day } включительно
cannot-pay = Списать нельзя. { $reason }

button-deduct-from = Списать: { $title }
button-deduct-free = Списать { $change }: { $title }
free-change = { $before } → { $after }
button-deduct-owed = Списать в долг: { $title }
button-deduct-expired = Списать сгоревшее: { $title }
button-deduct-nothing = Визит без списания: { $title }
button-deduct-unlimited = Отметить визит: { $title }
button-deduct-another = Списать ещё одно
button-deduct-owing = Списать в долг
button-open-pass = Открыть: { $title }
button-give-pass = Выдать абонемент
button-adjust = Изменить
button-expiry = Срок
button-undo = Отменить

deducted = ✓ Списано: <b>{ $title }</b>, <b>{ $name }</b>
visit-entered-on = ✓ Визит отмечен: <b>{ $title }</b>, <b>{ $name }</b>
deducted-free = <b>{ $before } → { $after }</b> свободно
deducted-owed = { $owed ->
    [one] Свободных не было: в долг <b>{ $owed } занятие</b>.
    [few] Свободных не было: в долг <b>{ $owed } занятия</b>.
    [many] Свободных не было: в долг <b>{ $owed } занятий</b>.
   *[other] Свободных не было: в долг <b>{ $owed } занятия</b>.
}
deducted-expired = Использовано занятие, которое уже сгорело.
deducted-nothing = Этот день оплачен прежним визитом: ничего не списано.
deducted-unlimited = Безлимит: занятия не вычитаются.
deducted-late = За { $day }, внесено { $at }
toast-deducted-free = Списано: { $title }, { $before } → { $after }
toast-deducted-owed = { $owed ->
    [one] Списано: { $title }, в долг { $owed } занятие
    [few] Списано: { $title }, в долг { $owed } занятия
    [many] Списано: { $title }, в долг { $owed } занятий
   *[other] Списано: { $title }, в долг { $owed } занятия
}
toast-deducted-expired = Списано сгоревшее занятие: { $title }
toast-deducted-nothing = Визит отмечен, ничего не списано: { $title }
toast-deducted-unlimited = Визит отмечен: { $title }
toast-deducted-before = Это уже списано. Больше ничего не вычтено.

ask-again = Уже списано в <b>{ $at }</b>, сотрудник: { $by }. Списать ещё одно? Абонемент: <b>{ $title }</b>
ask-again-late = За { $day } уже списано, сотрудник: { $by } ({ $at }). Списать ещё одно? Абонемент: <b>{ $title }</b>
ask-owing = { $owed ->
    [one] <b>{ $title }</b>: свободных занятий нет. В долгу будет { $owed } занятие. Всё равно списать?
    [few] <b>{ $title }</b>: свободных занятий нет. В долгу будет { $owed } занятия. Всё равно списать?
    [many] <b>{ $title }</b>: свободных занятий нет. В долгу будет { $owed } занятий. Всё равно списать?
   *[other] <b>{ $title }</b>: свободных занятий нет. В долгу будет { $owed } занятия. Всё равно списать?
}
refusal-WouldOwe = { $title }: свободных занятий нет, это занятие пошло бы в долг.

late-day = <b>За { $day }</b>
late-title = <b>{ $title }</b>, { $name }: в какой день был визит?
late-limit = Самый ранний день: { $day }
late-none = Ни за один из последних дней этим абонементом заплатить нельзя. Самый ранний день: { $day }
late-prompt = Введите день визита, например 30.11. или 2026-11-30. Самый ранний день: { $day }
button-earlier-day = За другой день
button-type-day = Ввести дату
button-day-free = { $day }: { $before } → { $after }

button-more-actions = Ещё…
