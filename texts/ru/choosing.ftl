# Какой абонемент платит, почему другие нет и откуда взялось число.

meant-ask = За какое занятие? Абонементы этим различаются.
meant-for = Для: <b>{ $names }</b>
meant-another-service = Другая услуга
meant-another-place = Другое место
button-any-session = Любое занятие
own-pass = Это ваш собственный абонемент: с него списывает коллега или владелец.
refusal-OwnPass = Это ваш собственный абонемент: с него списывает коллега или владелец.

button-why = Почему?
button-which-pays = Какой абонемент платит?
why-title = <b>{ $name }</b>: какой абонемент платит сегодня
why-pays = ✓ Платит этот.
why-could-pay = Тоже может платить, но его очередь позже.
why-ended = <b>Недавно закончились</b>
why-more = { $count ->
    [one] Следом ещё { $count } абонемент.
    [few] Следом ещё { $count } абонемента.
    [many] Следом ещё { $count } абонементов.
   *[other] Следом ещё { $count } абонемента.
}
why-nothing-staff = Сегодня ни один абонемент заплатить не может.
why-nothing-client = Сегодня ни один абонемент заплатить не может. Спросите в студии новый абонемент или продление.
button-reactivate-of = Включить: { $title }
button-adjust-of = Изменить: { $title }
button-new-date-of = Новая дата: { $title }
way-again = Снова платит с { $day }

way-staff-PassExpired = Выход: новая дата вернёт сгоревшие занятия.
way-staff-PassNotStarted = Выход: с этого дня он начнёт платить сам.
way-staff-PassOnHold = Выход: завершить заморозку.
way-staff-PassDeactivated = Выход: включить его снова.
way-staff-NothingFree = Выход: добавить занятия или выдать новый абонемент.
way-staff-DebtLimitReached = Выход: добавить занятия или выдать новый абонемент.
way-staff-NotForService = Выход: абонемент, который действует и для этой услуги.
way-staff-NotWithCoach = Выход: списать может один из этих тренеров.
way-staff-NotAtPlace = Выход: абонемент, который действует и здесь.
way-staff-NotOnThisWeekday = Выход: другой абонемент на этот день.
way-staff-NotAtThisHour = Выход: другой абонемент на это время.
way-client-PassExpired = Спросите в студии о продлении: с новой датой неиспользованные занятия вернутся.
way-client-PassNotStarted = С этого дня он начнёт действовать сам.
way-client-PassOnHold = Чтобы прийти раньше, попросите студию завершить заморозку.
way-client-own-hold = Эту заморозку включили вы: вы можете сами её завершить.
way-client-PassDeactivated = Попросите студию снова включить его.
way-client-NothingFree = Спросите в студии новый абонемент или отмените ненужную запись.
way-client-DebtLimitReached = Спросите в студии новый абонемент: он покроет долг.
way-client-NotOnThisWeekday = В эти дни он действует сам.

visit-moves-expiry = С этим визитом: действует по { $day } включительно, а не по { $was }
refusal-NotAVisitDay = Это не день. Введите день визита, например 30.11. или 2026-11-30.
refusal-DayIsOver = Эта карточка была за { $day }, тот день прошёл. Ничего не списано: вот карточка на сегодня. За вчера: «За другой день».
