# Один абонемент на нескольких.

pass-shared-by = Владелец абонемента: { $name }
pass-shared-with = Пользуются также: { $names }
notice-used-by = Посетил(а): { $name }.

button-share = Общий доступ
button-share-add = Добавить человека
button-share-remove = Убрать: { $name }
button-share-remove-keep = Убрать, записи оставить
button-share-remove-release = Убрать и отменить записи
sharing-person = • <b>{ $name }</b>
sharing-nobody = Этим абонементом пользуется только его владелец.
sharing-hint = Они тоже пользуются абонементом. При каждом визите указано, кто был.
sharing-ask = <b>{ $title }</b>, клиент { $name }: кого добавить? Введите две буквы имени или четыре цифры телефона.
sharing-sure = <b>{ $name }</b> больше не сможет пользоваться этим абонементом.
sharing-booked = { $count ->
    [one] <b>За этим человеком { $count } запись:</b>
    [few] <b>За этим человеком { $count } записи:</b>
    [many] <b>За этим человеком { $count } записей:</b>
   *[other] <b>За этим человеком { $count } записи:</b>
}
entry-share-added = Открыт доступ: { $name }
entry-share-removed = Закрыт доступ: { $name }
notice-shared-added = Вам открыт доступ к абонементу <b>{ $title }</b> (владелец: { $name }): им можно оплачивать ваши визиты.
notice-shared-removed = Доступ к абонементу <b>{ $title }</b> (владелец: { $name }) для вас закрыт.
refusal-SharedWithTooMany = { $title }: добавлено уже { $most } человек. Сначала уберите кого-нибудь.
