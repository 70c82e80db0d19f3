# Услуги, места и оборудование.

button-catalogue = Услуги, места, оборудование
catalogue-title = <b>Услуги, места и оборудование</b>
catalogue-hint = Что вы проводите, где и что одновременно может занимать только одно занятие. Тариф можно ограничить услугами и местами.
button-catalogue-services = Услуги
button-catalogue-places = Места
button-catalogue-resources = Оборудование
catalogue-services = <b>Услуги</b>
catalogue-services-hint = Откройте одну из них или добавьте новую.
catalogue-services-none = Пока нет ни одной услуги, например «Бокс» или «Персональная тренировка».
catalogue-places = <b>Места</b>
catalogue-places-hint = Откройте одно из них или добавьте новое.
catalogue-places-none = Пока нет ни одного места, например «Большой зал» или «Парк».
catalogue-resources = <b>Оборудование</b>
catalogue-resources-hint = Откройте что-нибудь или добавьте новое.
catalogue-resources-none = Оборудования пока нет, например «Ринг» или «Сауна». Его занимает только одно занятие одновременно.
catalogue-row = { $name }
catalogue-row-retired = { $name } · в архиве
catalogue-item = <b>{ $name }</b>
catalogue-retired = В архиве с { $day }.
catalogue-plans = { $count ->
    [one] Указано в { $count } тарифе из тех, что в продаже: { $titles }
    [few] Указано в { $count } тарифах из тех, что в продаже: { $titles }
    [many] Указано в { $count } тарифах из тех, что в продаже: { $titles }
   *[other] Указано в { $count } тарифа из тех, что в продаже: { $titles }
}
catalogue-item-hint = То, что в архиве, продолжает действовать в проданном и в расписании; для нового его не выбирают.
button-add-services = Добавить услугу
button-add-places = Добавить место
button-add-resources = Добавить оборудование
button-rename-item = Переименовать
button-retire-item = Убрать в архив
button-unretire-item = Вернуть из архива
ask-name-services = Как называется услуга? Напишите название.
ask-name-places = Как называется место? Напишите название.
ask-name-resources = Как называется оборудование? Напишите название.
ask-other-name = Напишите новое название для <b>{ $name }</b>. В тарифах оно сменится; в проданных абонементах останется прежнее.
toast-item-added = Добавлено
catalogue-personal = { $on ->
    [yes] Персонально: клиенты записываются на любое свободное время тренера.
   *[no] Клиенты записываются на занятия из расписания.
}
button-personal = { $on ->
    [yes] Запись только по расписанию
   *[no] Запись на свободное время
}
ask-service-minutes = Сколько минут обычно длится <b>{ $name }</b>? Напишите число. Оно действует для новых занятий.
ask-service-capacity = Сколько человек обычно может прийти на <b>{ $name }</b>? Напишите число. Оно действует для новых занятий.

refusal-NameTaken = { $name } уже есть. Напишите другое название.
refusal-NameRetired = { $name } уже есть, но в архиве: откройте и верните. Или напишите другое название.
refusal-CatalogueFull = Используется уже { $most }, больше нельзя. Сначала уберите что-нибудь в архив.
refusal-ChangedMeanwhile = Тем временем { $name } изменил кто-то другой. Ничего не сохранено.
