# Что узнаёт владелец, когда баланс не равен сумме своих записей.

notice-books_wrong = { $count ->
    [one] <b>{ $count } баланс не сходится со своей историей.</b>
    [few] <b>{ $count } баланса не сходятся со своей историей.</b>
    [many] <b>{ $count } балансов не сходятся со своей историей.</b>
   *[other] <b>{ $count } баланса не сходятся со своей историей.</b>
}
    Посмотрите их здесь или сообщите тому, кто обслуживает сервер: команда «passdesk check» назовёт их и там. Само ничего не изменится.

button-books-desk = Сверка
button-books-faults = Что не сходится
button-books-check = Проверить все балансы
button-books-payment = Платёж № { $number }: { $client }
button-books-account = Счёт: { $client }
button-books-session = Занятие: { $title }
button-books-booking = Место: { $client }, { $title }
button-month-before = ‹ { $month }
button-month-after = { $month } ›

books-title = <b>Сверка: { $month }</b>
books-opening = В начале у клиентов оставалось занятий: <b>{ $count }</b>
books-sold = Продано: { $count }
books-given = Выдано бесплатно: { $count }
books-imported = Импортировано: { $count }
books-adjusted = Изменено вручную: { $count }
books-moved = Перенесено между абонементами: { $count }
books-used = Использовано: { $count }
books-forfeited = Сгорело за неявку: { $count }
books-expired = Истекло неиспользованными: { $count }
books-revived = Возвращено после истечения: { $count }
books-withdrawn = Изъято: { $count }
books-other = Прочее: { $count }
books-nothing = В этом месяце записей нет.
books-closing = В конце: <b>{ $count }</b>
books-of-it = из них свободно { $free }, записано { $booked }
books-unlimited = Визиты по безлимитным абонементам: { $count }
books-hint = Отменённое вычтено из своей же строки. Дни дневных абонементов считаются как занятия.
books-more-by = +{ $number }
books-less-by = −{ $number }
books-faults-title = <b>Что не сходится: { $month }</b>
books-sound = <b>Всё, что менялось в этом месяце, сходится.</b>
books-looked-at = Просмотрено абонементов: { $passes }, записей: { $entries }, платежей: { $payments }
books-proof-clean = Всё вместе проверено { $when } (абонементов { $passes }, записей { $entries }), и каждый баланс был равен сумме своей истории.
books-proof-faults = Всё вместе проверено { $when } (абонементов { $passes }, записей { $entries }). Не сошлось: { $count }; то, что ещё не исправлено, названо здесь.
books-proof-none = Всё вместе проверяется каждую ночь.
books-faults = <b>Не сходится: { $count }</b>
books-more = И ещё { $count }: они есть в файле, их назовёт и команда «passdesk check».
books-fault-title = <b>{ $client }</b> · { $title } (абонемент № { $number })
books-fault-line = <b>Строка № { $number } счёта клиента</b>
books-entries = Последние записи: № { $numbers }
books-off-total = Всего: на карточке { $kept }, по истории { $summed }
books-off-used = Использовано: на карточке { $kept }, по истории { $summed }
books-off-booked = Записано: на карточке { $kept }, по истории { $summed }
books-off-expired = Истекло: на карточке { $kept }, по истории { $summed }
books-off-withdrawn = Изъято: на карточке { $kept }, по истории { $summed }
books-broken-figures = Его числа не равны сумме его истории.
books-broken-identity = Всего не равно сумме использованных, записанных, свободных, истёкших и изъятых.
books-broken-sign = Одно из чисел ниже допустимого.
books-broken-versions = В его истории не хватает записей или есть лишние.
books-broken-reversal = Отмена не соответствует тому, что было сделано.
books-broken-orphan = Запись никому не принадлежит.
books-broken-ownerless = Его клиента не существует.
books-broken-link = Две стороны переноса не уравновешивают друг друга.
books-broken-booked = Число записанных занятий не совпадает с его бронированиями.
books-broken-account = Строка счёта клиента не соответствует той, которую она отменяет.
books-broken-sharers = Те, с кем он разделён, не совпадают с теми, кто может им пользоваться.
books-broken-holds = Его заморозки пересекаются или не читаются.
books-broken-renews = Он продолжает чужой абонемент или несуществующий.
books-broken-price = Его цена ниже нуля.
books-broken-paid = Оплачено за него не столько, сколько получено, или статус оплаты этому не соответствует.
books-broken-places = Занятых мест посчитано не столько, сколько записей.
books-broken-steps = История записи кончается не там, где она сейчас.
books-broken-unentered = Абонемент заплатил за неё, но в истории этого нет.
books-fault-session = <b>Занятие № { $number }</b>
books-fault-booking = <b>Запись № { $number }</b>
