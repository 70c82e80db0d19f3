# Что следует за абонементом, когда он закончился.

button-renewal = Продление
button-renew-now = Продлить с сегодня
button-renew-after = Продлить с { $day }
button-stop-renewal = Остановить автопродление
button-resume-renewal = Возобновить автопродление
renewal-renew = Когда он закончится, сам начнётся <b>{ $title }</b>.
renewal-convert = Когда он закончится, он сам сменится на <b>{ $title }</b>.
renewal-nothing = Когда он закончится, само ничего не начнётся.
renewal-stopped = Автопродление <b>остановлено</b>.
renewal-gone = Продлить нечем: тарифа, на который он должен смениться, нет.
renewal-retired = Этот тариф больше не продаётся: продления не будет, пока он не вернётся в продажу.
renewal-waits = Но продления не будет, пока за этот ничего не заплачено.
renewal-followed = С { $day } за ним следует <b>{ $title }</b>.
renewal-followed-waiting = За ним следует <b>{ $title }</b>, с первого визита.
pass-renews-renew = По окончании продлевается сам
pass-renews-convert = По окончании сам сменится на другой
change-renewal-resumed = Автопродление: остановлено → <b>включено</b>
entry-renewal-stopped = Автопродление остановлено
entry-renewal-resumed = Автопродление возобновлено
notice-changed-renewal-stopped = Он больше не продлевается сам.
notice-changed-renewal-resumed = По окончании он снова продлится сам.
notice-renewed = Ваш абонемент продолжается: <b>{ $title }</b>.
notice-renewed-before = Он следует за <b>{ $title }</b>.
notice-not_renewed = { $count ->
    [one] <b>{ $count } абонемент не удалось продлить</b>
    [few] <b>{ $count } абонемента не удалось продлить</b>
    [many] <b>{ $count } абонементов не удалось продлить</b>
   *[other] <b>{ $count } абонемента не удалось продлить</b>
}
not-renewed-line = • { $name } · { $title }: { $why }
not-renewed-gone = нет тарифа, который должен следовать
not-renewed-retired = тариф больше не продаётся
not-renewed-intro = ознакомительный даётся только один раз
not-renewed-unbegun = срок вышел до первого визита
not-renewed-unpaid = его последнее продление не оплачено
not-renewed-no_dates = новый уже закончился бы
renewal-next = Следующий: <b>{ $title }</b>
renewal-intro = <b>{ $title }</b> — ознакомительный: продлить им нельзя.
notice-renewed-credit = { $amount } оплачено из ваших средств на счёте.
button-renew-other = Другой тариф…
