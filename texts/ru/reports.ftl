# Отчёты за месяц для владельцев: в чате, картинками и файлами.

button-reports-desk = Отчёты
reports-desk-title = <b>Отчёты: { $month }</b>
reports-desk-hint = Каждый можно получить и картинкой, и файлом.
reports-desk-none = В этом месяце ещё ничего не было продано.
button-report-month = Другой месяц
reports-desk-months = <b>Отчёты: { $year }</b>
    Какой месяц?
reports-weeks = Продажи и визиты по неделям
reports-plans = По тарифам
reports-coaches = По тренерам
reports-unused = Стоимость остатка занятий
reports-expired = Истекло неиспользованным
reports-unpaid = Не оплачено
reports-money = Оплаты по способам
reports-states = Абонементы по состоянию
reports-hours = Визиты по дням и часам
reports-books = Сверка
reports-faults = Что не сходится
reports-title = { $name }, { $month }
reports-row = <b>{ $name }</b>
reports-figure = { $name } { $value }
reports-hour = { $at }
reports-sum = Всего
reports-in = { $name }, { $currency }
reports-sums = Всего: { $sums }
reports-busiest = <b>{ $day }</b>: { $count }, больше всего в { $hour } ({ $most })
reports-part = { $from }–{ $to } из { $count }
reports-more = { $count ->
    [one] И ещё { $count } строка: в списке и в файле.
    [few] И ещё { $count } строки: в списке и в файле.
    [many] И ещё { $count } строк: в списке и в файле.
   *[other] И ещё { $count } строки: в списке и в файле.
}
reports-empty = В этом месяце ничего нет.
reports-clean = Всё, что менялось в этом месяце, сходится.
button-report-picture = Картинкой
button-report-xlsx = Excel (XLSX)
button-report-csv = CSV
button-report-list = Списком
button-report-earlier = ‹ Назад по списку
button-report-further = Дальше по списку ›
reports-file = { $title }: { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}

reports-column-passes = абонементов
reports-column-sold = продано
reports-column-given = бесплатно
reports-column-imported = импортировано
reports-column-adjusted = изменено
reports-column-moved = перенесено
reports-column-used = использовано
reports-column-forfeited = сгорело за неявку
reports-column-expired = истекло
reports-column-revived = возвращено
reports-column-withdrawn = изъято
reports-column-other = прочее
reports-column-visits = визитов безлимитных
reports-column-received = получено
reports-column-given_back = возвращено
reports-column-net = итого
reports-column-held = проведено занятий
reports-column-worth = стоимость
reports-column-left = осталось
reports-column-title = абонемент
reports-column-ended = последний день
reports-column-sold_on = продан
reports-column-price = цена
reports-column-paid = оплачено
reports-column-open = не оплачено
reports-column-sessions = занятий
reports-column-broken = что
reports-column-entries = записи

reports-of-weeks = Неделя
reports-of-plans = Тариф
reports-of-coaches = Тренер
reports-of-unused = Тариф
reports-of-expired = Клиент
reports-of-unpaid = Клиент
reports-of-money = Способ
reports-of-states = Состояние
reports-of-hours = День недели
reports-of-books = Строка
reports-of-faults = Где

reports-plans-account = На счета клиентов
reports-coaches-nobody = Без тренера
reports-method-cash = Наличные
reports-method-card = Карта
reports-method-transfer = Перевод
reports-method-telegram = Telegram
reports-method-other = Иначе
reports-line-opening = В начале
reports-line-closing = В конце
reports-line-sold = Продано
reports-line-given = Выдано бесплатно
reports-line-imported = Импортировано
reports-line-adjusted = Изменено
reports-line-moved = Перенесено
reports-line-used = Использовано
reports-line-forfeited = Сгорело за неявку
reports-line-expired = Истекло
reports-line-revived = Возвращено
reports-line-withdrawn = Изъято
reports-line-other = Прочее
reports-fault-line = Строка № { $number } счёта клиента
reports-fault-session = Занятие № { $number }
reports-fault-booking = Запись № { $number }
reports-fault-receipt = Платёж в Telegram № { $number }
reports-fault-client = Клиент № { $number }

reports-note-came = Всего визитов: { $value }
reports-note-elsewhen = Внесено в другой день, поэтому без часа: { $value }
reports-note-owed = Взято сверх баланса, здесь не вычтено: { $value }
reports-note-from_credit = Оплачено с баланса клиентов, не новые деньги: { $value }
reports-note-to_credit = Оставлено на балансе клиентов: { $value }
reports-note-discounts = Скидки на проданное: { $value }
reports-note-on_accounts = Кроме того, долги на счетах клиентов: { $value }
reports-note-free = Свободно в конце: { $value }
reports-note-booked = Записано в конце: { $value }
reports-note-visits = Визиты по безлимитным абонементам: { $value }
reports-note-passes = Просмотрено абонементов: { $value }
reports-note-entries = Просмотрено записей: { $value }
reports-note-payments = Просмотрено платежей: { $value }

reports-hint-weeks = В занятиях, по дню внесения, как в сверке. Отменённое вычтено в тот день, когда его отменили.
reports-hint-plans = В занятиях, по дню внесения, как в сверке. Деньги — по дню оплаты, без оплат с баланса.
reports-hint-coaches = По дню внесения. Занятие считается его тренеру, визит без записи — тому, кто его внёс. Стоимость — доля занятия в цене абонемента.
reports-hint-unused = На конец месяца или сейчас. Занятие стоит свою долю цены абонемента.
reports-hint-expired = По дню истечения, сначала самое дорогое.
reports-hint-unpaid = На конец месяца или сейчас, сначала самое большое.
reports-hint-money = По дню оплаты. Отменённое считается так, будто его не было.
reports-hint-states = На последний день месяца или на сегодня, по нынешним датам абонементов.
reports-hint-hours = По началу занятия, а без записи — по времени внесения визита.
reports-hint-books = Отменённое вычтено из своей же строки.
reports-hint-faults = По всему, что менялось в этом месяце, по состоянию на сейчас. За текущий месяц — и то, что нашла последняя общая проверка.
