# Разделить абонемент, объединить два, передать занятия.

button-split = Разделить
button-merge-pass = Объединить
button-transfer = Передать
button-split-end = Последний день нового…
split-choose-end = Выберите последний день нового абонемента.

parting-new = Новый абонемент: <b>{ $title }</b>
parting-size = { $count ->
    [one] <b>{ $count }</b> занятие
    [few] <b>{ $count }</b> занятия
    [many] <b>{ $count }</b> занятий
   *[other] <b>{ $count }</b> занятия
}
parting-size-days = { $count ->
    [one] <b>{ $count }</b> день
    [few] <b>{ $count }</b> дня
    [many] <b>{ $count }</b> дней
   *[other] <b>{ $count }</b> дня
}
parting-until = Действует по <b>{ $day }</b> включительно
parting-start-by = Первый визит до <b>{ $day }</b>
parting-no-end = Без срока действия
parting-price = Из цены остаётся здесь { $stays }, переходит { $goes }.

merge-choose-pass = Свободные занятия какого абонемента перенести сюда?
merge-no-pass = Другого подходящего абонемента у клиента нет.
merge-from = Из абонемента <b>{ $title }</b>:
merge-booked-stay = { $booked ->
    [one] Записанное там остаётся там: { $booked } занятие.
    [few] Записанное там остаётся там: { $booked } занятия.
    [many] Записанное там остаётся там: { $booked } занятий.
   *[other] Записанное там остаётся там: { $booked } занятия.
}
merge-partner = { $number }. <b>{ $title }</b>: свободно { $free }, { $day }
button-merge-with = { $number }. { $title }
button-merge-end = Лучше по { $day }
button-merge-no-end = Лучше без срока

transfer-ask = <b>{ $title }</b>, клиент { $name }: кому передать? Введите две буквы имени или четыре цифры телефона.
transfer-gets = <b>{ $name }</b> получает:
button-transfer-all = Все: { $count }
choose-client = Кого вы имеете в виду?
choose-client-none = Больше никого не нашлось. Введите имя ещё раз или несколько цифр телефона.

entry-split-out = { $count ->
    [one] Выделено в отдельный абонемент: { $count } занятие
    [few] Выделено в отдельный абонемент: { $count } занятия
    [many] Выделено в отдельный абонемент: { $count } занятий
   *[other] Выделено в отдельный абонемент: { $count } занятия
}
entry-split-out-days = { $count ->
    [one] Выделено в отдельный абонемент: { $count } день
    [few] Выделено в отдельный абонемент: { $count } дня
    [many] Выделено в отдельный абонемент: { $count } дней
   *[other] Выделено в отдельный абонемент: { $count } дня
}
entry-split-in = { $count ->
    [one] Выделен из другого абонемента: { $count } занятие
    [few] Выделен из другого абонемента: { $count } занятия
    [many] Выделен из другого абонемента: { $count } занятий
   *[other] Выделен из другого абонемента: { $count } занятия
}
entry-split-in-days = { $count ->
    [one] Выделен из другого абонемента: { $count } день
    [few] Выделен из другого абонемента: { $count } дня
    [many] Выделен из другого абонемента: { $count } дней
   *[other] Выделен из другого абонемента: { $count } дня
}
entry-merge-out = { $count ->
    [one] Перенесено в другой абонемент: { $count } занятие
    [few] Перенесено в другой абонемент: { $count } занятия
    [many] Перенесено в другой абонемент: { $count } занятий
   *[other] Перенесено в другой абонемент: { $count } занятия
}
entry-merge-out-days = { $count ->
    [one] Перенесено в другой абонемент: { $count } день
    [few] Перенесено в другой абонемент: { $count } дня
    [many] Перенесено в другой абонемент: { $count } дней
   *[other] Перенесено в другой абонемент: { $count } дня
}
entry-merge-in = { $count ->
    [one] Объединён с другим абонементом: добавилось { $count } занятие
    [few] Объединён с другим абонементом: добавилось { $count } занятия
    [many] Объединён с другим абонементом: добавилось { $count } занятий
   *[other] Объединён с другим абонементом: добавилось { $count } занятия
}
entry-merge-in-days = { $count ->
    [one] Объединён с другим абонементом: добавился { $count } день
    [few] Объединён с другим абонементом: добавилось { $count } дня
    [many] Объединён с другим абонементом: добавилось { $count } дней
   *[other] Объединён с другим абонементом: добавилось { $count } дня
}
entry-transfer-out = { $count ->
    [one] Передано { $count } занятие, получает { $name }
    [few] Передано { $count } занятия, получает { $name }
    [many] Передано { $count } занятий, получает { $name }
   *[other] Передано { $count } занятия, получает { $name }
}
entry-transfer-out-days = { $count ->
    [one] Передан { $count } день, получает { $name }
    [few] Передано { $count } дня, получает { $name }
    [many] Передано { $count } дней, получает { $name }
   *[other] Передано { $count } дня, получает { $name }
}
entry-transfer-in = { $count ->
    [one] Получено { $count } занятие, передаёт { $name }
    [few] Получено { $count } занятия, передаёт { $name }
    [many] Получено { $count } занятий, передаёт { $name }
   *[other] Получено { $count } занятия, передаёт { $name }
}
entry-transfer-in-days = { $count ->
    [one] Получен { $count } день, передаёт { $name }
    [few] Получено { $count } дня, передаёт { $name }
    [many] Получено { $count } дней, передаёт { $name }
   *[other] Получено { $count } дня, передаёт { $name }
}
entry-transfer-out-whole = Передан целиком, получает { $name }
entry-transfer-in-whole = Получен целиком, передаёт { $name }

refusal-NotCounted = { $title }: безлимит, отделять от него нечего.
refusal-TakesAll = { $title }: это всё, что осталось. Чтобы перенести всё, измените последний день.
refusal-StillBooked = { $booked ->
    [one] { $title }: на нём записано { $booked } занятие. Сначала отмените его: абонемент передаётся целиком.
    [few] { $title }: на нём записано { $booked } занятия. Сначала отмените их: абонемент передаётся целиком.
    [many] { $title }: на нём записано { $booked } занятий. Сначала отмените их: абонемент передаётся целиком.
   *[other] { $title }: на нём записано { $booked } занятия. Сначала отмените их: абонемент передаётся целиком.
}
refusal-PassesDiffer = { $title } и { $other } объединить нельзя: { $what ->
    [kind] они считаются по-разному
    [coverage] они годятся для разных занятий
    [caps] у них разные ограничения на день, неделю или месяц
    [start] они начинаются по-разному
    [payment] они по-разному оплачены
   *[sharing] ими пользуются разные люди
}.
notice-part-taken-back = Выделенная часть абонемента <b>{ $title }</b> возвращена: это снова один абонемент.
