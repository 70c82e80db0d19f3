# Один абонемент на нескольких.

pass-shared-by = Владелец абонемента: { $name }
pass-shared-with = Пользуются также: { $names }
notice-used-by = Посетил(а): { $name }.
