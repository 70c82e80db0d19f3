# Вступление, сотрудники и карточки клиентов.

welcome-client = Здравствуйте, { $name }! Здесь можно записаться и видно, сколько занятий у вас осталось и до какого числа.
welcome-coach = Здравствуйте, { $name }! После тренировки откройте режим тренера и спишите занятие.
welcome-owner = Здравствуйте, { $name }! Отсюда вы управляете студией.
welcome-nobody = Здравствуйте, { $name }! Сейчас у вас нет роли в студии. Обратитесь к администратору.
joined = Приятно познакомиться, { $name }.
joined-again = Вы уже с нами, { $name }.
button-owner-desk = Кабинет владельца

refusal-InviteUnusable = Приглашение не действует: его уже использовали, срок истёк или оно отозвано. Попросите в студии новое.
refusal-TooManyTries = Слишком много неудачных приглашений. Подождите час и попробуйте снова.
refusal-AccountTaken = Это уже закреплено за другим человеком. Обратитесь к администратору: карточки можно отвязать или объединить.
refusal-NotYourContact = Это чужой контакт. Поделитесь, пожалуйста, своим с помощью кнопки ниже.
refusal-PhoneUnknown = Клиента с таким номером в студии нет. Попросите администратора добавить номер или дать ссылку-приглашение.
refusal-PhoneUnclear = Это не номер телефона. Введите его с кодом страны, например +7 495 123-45-67.
refusal-NameNeeded = { $most ->
    [one] Введите имя не длиннее { $most } знака.
    [few] Введите имя не длиннее { $most } знаков.
    [many] Введите имя не длиннее { $most } знаков.
   *[other] Введите имя не длиннее { $most } знака.
}
refusal-LastOwner = Студия не может остаться без владельца. Сначала пригласите другого владельца.
refusal-StaffCannotBeMerged = Карточку сотрудника нельзя влить в другую, и она не может забрать чужой аккаунт Telegram.

owner-title = <b>Кабинет владельца</b>
owner-hint = Что хотите посмотреть?
button-report = Отчёт за неделю
report-empty =
    <b>Сообщать не о чем</b>
    Ничего не истекает, ничего не сгорело, долгов нет.
button-people = Люди
button-plans-desk = Тарифы
button-disputes-desk = Спорные списания

people-title = <b>Люди</b>
people-hint = Тренеры и владельцы. Клиентов ищите в режиме тренера.
people-row-owner = { $name } · владелец
people-row-coach = { $name } · тренер
people-row-both = { $name } · владелец, тренер
people-row-nobody = { $name } · уже не в команде
button-invite-coach = Пригласить тренера
button-invite-owner = Пригласить владельца
button-add-client = Добавить клиента
button-invite-newcomer = Пригласить нового клиента

staff-accounts = { $count ->
    [0] Аккаунтов Telegram не привязано.
    [one] Привязан { $count } аккаунт Telegram.
    [few] Привязано { $count } аккаунта Telegram.
    [many] Привязано { $count } аккаунтов Telegram.
   *[other] Привязано { $count } аккаунта Telegram.
}
account-line = Telegram: { $name }
account-line-username = Telegram: { $name } (@{ $username })
account-line-blocked = Telegram: { $name } (заблокировал бота)
staff-rights-hint = Что разрешено (нажмите, чтобы переключить):
right-deduct = { $on ->
    [yes] Списывать занятия: да
   *[no] Списывать занятия: нет
}
right-adjust = { $on ->
    [yes] Менять абонементы: да
   *[no] Менять абонементы: нет
}
right-sell = { $on ->
    [yes] Выдавать абонементы: да
   *[no] Выдавать абонементы: нет
}
right-see_all = { $on ->
    [yes] Видит клиентов: всех
   *[no] Видит клиентов: только своих
}
button-revoke-coach = Снять с роли тренера
button-revoke-owner = Снять с роли владельца
sure-revoke-coach = <b>{ $name }</b>: снять с роли тренера? Кнопки сразу перестанут работать. Внесённое останется.
sure-revoke-owner = <b>{ $name }</b>: снять с роли владельца?
button-yes = Да, выполнить
toast-revoked = Готово: роль снята.
button-unlink = Отвязать { $name }
sure-unlink = Отвязать этот аккаунт Telegram от карточки «{ $name }»? Карточка и абонементы останутся, аккаунт больше ничего не увидит.
toast-unlinked = Аккаунт отвязан.

invite-coach-title =
    <b>Приглашение тренера</b>
    Что разрешено? Нажмите, чтобы переключить.
invite-owner-title =
    <b>Приглашение владельца</b>
    Владелец может всё, в том числе убрать вас.
button-make-link = Создать ссылку
invite-link =
    { $link }

    Действует один раз, до { $until }. Больше никому не передавайте.
invite-for-client = Приглашение для карточки <b>{ $name }</b>:
invite-for-newcomer = Приглашение для нового клиента:
invite-for-coach = Приглашение для тренера:
invite-for-owner = Приглашение для владельца:
button-share-link = Отправить ссылку
button-withdraw = Отозвать ссылку
invite-withdrawn = Приглашение отозвано: ссылка больше не действует.
invite-over = Приглашение уже использовано или завершено.
notice-invite_used = { $role ->
    [owner] <b>{ $name }</b>: новый владелец. Если это ошибка, снимите роль сейчас.
   *[coach] <b>{ $name }</b>: новый тренер. Если это ошибка, снимите роль сейчас.
}
button-open-staff = Открыть: { $name }

ask-client-name = Введите имя клиента. После запятой можно указать телефон: Анна Миллер, +7 495 123-45-67
ask-new-name = Введите новое имя для карточки <b>{ $name }</b>.
ask-phone = Введите телефон для карточки <b>{ $name }</b> или -, чтобы удалить его.
record-title = <b>{ $name }</b>: контакты
record-phone = Телефон: { $phone }
record-no-phone = Телефон не указан
record-coach = Тренер: { $name }
button-contact = Контакты и аккаунты
button-invite-client = Ссылка-приглашение
button-rename = Изменить имя
button-phone = Изменить телефон
button-coaches = Чей клиент
button-merge = Объединить дубликат
button-erase-client = Удалить данные
button-to-passes = Назад к абонементам
toast-saved = Сохранено: { $title }
coaches-title = <b>{ $name }</b>: чей это клиент? Тренер без доступа ко всем видит таких клиентов. Нажмите, чтобы переключить.
coaches-none = Тренеров пока нет.
button-own-client = { $on ->
    [yes] { $name }: да
   *[no] { $name }: нет
}

ask-merge = Какую карточку влить в карточку <b>{ $name }</b>? Введите имя или телефон.
merge-choose = Какую карточку влить в карточку <b>{ $name }</b>?
merge-nobody = Других карточек не найдено. Введите другое имя, другой телефон или /cancel.
sure-merge = Влить карточку <b>{ $gone }</b> в карточку <b>{ $kept }</b>? Абонементы и аккаунты Telegram перейдут, старые записи останутся как есть. Отменить это нельзя.
toast-merged = Карточки объединены.
