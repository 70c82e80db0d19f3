# Услуги и места.

button-catalogue = Услуги и места
catalogue-title = <b>Услуги и места</b>
catalogue-hint = Что вы проводите и где. Тариф можно ограничить некоторыми из них.
button-catalogue-services = Услуги
button-catalogue-places = Места
catalogue-services = <b>Услуги</b>
catalogue-services-hint = Откройте одну из них или добавьте новую.
catalogue-services-none = Пока нет ни одной услуги, например «Бокс» или «Персональная тренировка».
catalogue-places = <b>Места</b>
catalogue-places-hint = Откройте одно из них или добавьте новое.
catalogue-places-none = Пока нет ни одного места, например «Большой зал» или «Парк».
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
catalogue-item-hint = То, что в архиве, продолжает действовать в проданном и в тарифах, где оно указано; другие тарифы им ограничить нельзя.
button-add-services = Добавить услугу
button-add-places = Добавить место
button-rename-item = Переименовать
button-retire-item = Убрать в архив
button-unretire-item = Вернуть из архива
ask-name-services = Как называется услуга? Напишите название.
ask-name-places = Как называется место? Напишите название.
ask-other-name = Напишите новое название для <b>{ $name }</b>. В тарифах оно сменится; в проданных абонементах останется прежнее.
toast-item-added = Добавлено

refusal-NameTaken = { $name } уже есть. Напишите другое название.
refusal-NameRetired = { $name } уже есть, но в архиве: откройте и верните. Или напишите другое название.
refusal-CatalogueFull = Используется уже { $most }, больше нельзя. Сначала уберите что-нибудь в архив.
refusal-ChangedMeanwhile = Тем временем { $name } изменил кто-то другой. Ничего не сохранено.
