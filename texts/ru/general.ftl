# Что могут прочитать все.

welcome = <b>{ $studio }</b>: администратор на связи
welcome-stranger = Мы ещё не знакомы. Поделитесь номером телефона или откройте ссылку-приглашение, которую вам дала студия.
help-unknown = Не удалось понять. Пользуйтесь кнопками или командой /help.
question-expired = Этот вопрос уже устарел. Пожалуйста, начните сначала.
done-before = Это уже сделано.
button-cancel = Отмена
refusal-AlreadyAnswered = На этот вопрос уже ответили.
button-share-contact = Поделиться моим номером
group-private-only = Давайте поговорим лично: { $link }
refusal-NotFound = Такого нет.
refusal-Outdated = Карточка устарела. Вот актуальная.
refusal-PassExpired = { $title }: действовал по { $on } включительно.
refusal-PassNotStarted = { $title }: начинает действовать { $on }
refusal-PassOnHold = { $title }: заморожен до { $until }
refusal-PassOnHold-no-until = { $title }: заморожен на неопределённый срок
refusal-PassDeactivated = { $title }: отключён с { $on }
refusal-NothingFree = { $title }: свободных занятий нет.
refusal-DebtLimitReached = { $title }: достигнут предел занятий в долг ({ $limit }).
refusal-AlreadyDeducted = Уже списано в { $at }, сотрудник: { $by }. Списать ещё одно?
refusal-AlreadyUndone = Это уже отменено.
refusal-CannotUndo = На этом держится более позднее изменение. Сначала отмените его.
refusal-InTheFuture = Визит можно внести за сегодня или за прошедший день.
refusal-TooLongAgo = { $days ->
    [one] Визит можно внести не более чем за { $days } день назад.
    [few] Визит можно внести не более чем за { $days } дня назад.
    [many] Визит можно внести не более чем за { $days } дней назад.
   *[other] Визит можно внести не более чем за { $days } дня назад.
}
bug-apology = У нас что-то сломалось; ничего не изменено. Номер обращения: { $reference }
toast-old-button = Эта кнопка из прежней версии. Начните, пожалуйста, сначала: /start
command-start = Начать
command-balance = Мои абонементы
command-coach = Режим тренера
