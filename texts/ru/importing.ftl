# Списки, которые приходят файлом, и таблицы, которые файлом уходят.

reason-import = Перенесено из прежнего списка

button-files-desk = Импорт и экспорт
button-template = Получить образец
button-export-xlsx = Экспорт таблицей (XLSX)
button-export-csv = Экспорт файлами CSV (ZIP)
files-title = <b>Импорт и экспорт</b>
files-import =
    <b>Импорт</b>: пришлите в этот чат файл CSV или XLSX с клиентами и их абонементами. Сначала вы увидите, что добавится; пока вы не подтвердите, ничего не записывается.
files-export =
    <b>Экспорт</b>: клиенты, абонементы, история и платежи файлом в этом чате.
import-row-waiting = { $day }: { $name } ({ $count })
import-row-taking_over = { $day }: { $name } (идёт импорт)
import-row-done = { $day }: { $name } ({ $count })
import-row-taking_back = { $day }: { $name } (отменяется)
import-row-forgetting = { $day }: { $name } (отменяется)
import-row-undone = { $day }: { $name } (отменён)

template-caption =
    <b>Образец</b>: одна строка на каждый абонемент. Строка с примером пропускается, когда вы пришлёте файл обратно.
    <b>{ $client }</b>, <b>{ $plan }</b>: имя и тариф. <b>{ $total }</b>: занятий в абонементе, пусто — без ограничения. <b>{ $used }</b>: сколько уже использовано.
    <b>{ $phone }</b>, <b>{ $telegram_id }</b>, <b>{ $valid_from }</b>, <b>{ $valid_until }</b> можно не заполнять; даты вида 2026-12-31.

import-title = <b>Импорт: { $name }</b>
import-nothing-yet = Пока ничего не записано. Вот что добавится:
import-all-here = Всё это здесь уже есть: импортировать нечего.
import-passes = { $count ->
    [one] Абонементы: <b>{ $count } новый</b>
    [few] Абонементы: <b>{ $count } новых</b>
    [many] Абонементы: <b>{ $count } новых</b>
   *[other] Абонементы: <b>{ $count } новых</b>
}{ $expired ->
    [0] { "" }
   *[other] , из них истекло: { $expired }
}
import-clients = Клиенты: новых <b>{ $count }</b>, уже известных { $known }
import-plans = { $count ->
    [one] Новый тариф: { $names }
    [few] Новые тарифы: { $names }
    [many] Новые тарифы: { $names }
   *[other] Новые тарифы: { $names }
}{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
import-already = { $count ->
    [one] { $count } абонемент здесь уже есть и остаётся как был
    [few] { $count } абонемента здесь уже есть и остаются как были
    [many] { $count } абонементов здесь уже есть и остаются как были
   *[other] { $count } абонемента здесь уже есть и остаются как были
}
import-differs = { $count ->
    [one] У { $count } из них в списке другие числа:
    [few] У { $count } из них в списке другие числа:
    [many] У { $count } из них в списке другие числа:
   *[other] У { $count } из них в списке другие числа:
}
import-difference = Строка { $line }: в списке { $listed }, здесь { $here }
import-used = использовано { $used } из { $total }
import-used-unlimited = использовано { $used }
import-more = { $count ->
    [one] … и ещё { $count }
    [few] … и ещё { $count }
    [many] … и ещё { $count }
   *[other] … и ещё { $count }
}
button-import = { $count ->
    [one] Импорт: { $count } абонемент
    [few] Импорт: { $count } абонемента
    [many] Импорт: { $count } абонементов
   *[other] Импорт: { $count } абонемента
}
import-begins = <b>Минуту…</b> Читаю файл.
import-at-work = <b>Импортирую…</b> { $done } из { $of } строк
import-undoing = <b>Отменяю…</b> { $done } из { $of } абонементов
import-goes-on = Импорт продолжится сам, пока не будет перенесено всё, даже если программа тем временем перезапустится.
import-goes-back = Отмена продолжится сама, пока не будет отменено всё, даже если программа тем временем перезапустится.
import-broken-off = <b>Импорт прерван.</b> Пока он шёл, данные здесь изменились, и список им больше не соответствует. Всё, что успело прийти, отменено.
import-broken-off-stays = То, что тем временем использовали или изменили, осталось.
import-done = Импортировано: { $when } · { $by }
import-undone = Отменено: { $when }

button-import-undo = Отменить импорт…
import-undo-title = <b>Отменить импорт: { $name }?</b>
import-undo-passes = { $count ->
    [one] Закроется { $count } абонемент, которым с тех пор не пользовались и который не меняли.
    [few] Закроются { $count } абонемента, которыми с тех пор не пользовались и которые не меняли.
    [many] Закроются { $count } абонементов, которыми с тех пор не пользовались и которые не меняли.
   *[other] Закроются { $count } абонемента, которыми с тех пор не пользовались и которые не меняли.
}
import-undo-rest = Клиенты, которые пришли с импортом и больше ничего не имеют, будут забыты. Новые тарифы, которых ни у кого нет, снимаются с продажи. Сообщений никто не получит.
import-undo-nothing = Отменять нечего.
import-stays = { $count ->
    [one] { $count } абонемент остаётся: с тех пор им пользовались или его меняли:
    [few] { $count } абонемента остаются: с тех пор ими пользовались или их меняли:
    [many] { $count } абонементов остаются: с тех пор ими пользовались или их меняли:
   *[other] { $count } абонемента остаются: с тех пор ими пользовались или их меняли:
}
import-kept = { $name } · { $title }
button-import-undo-sure = { $count ->
    [one] Отменить { $count } абонемент
    [few] Отменить { $count } абонемента
    [many] Отменить { $count } абонементов
   *[other] Отменить { $count } абонемента
}
import-undone-title = <b>Импорт отменён: { $name }</b>
import-undone-passes = { $count ->
    [one] Отменён { $count } абонемент.
    [few] Отменены { $count } абонемента.
    [many] Отменены { $count } абонементов.
   *[other] Отменены { $count } абонемента.
}
import-undone-people = { $count ->
    [one] Забыт { $count } клиент.
    [few] Забыты { $count } клиента.
    [many] Забыты { $count } клиентов.
   *[other] Забыты { $count } клиента.
}
import-undone-plans = { $count ->
    [one] Снят с продажи { $count } тариф.
    [few] Сняты с продажи { $count } тарифа.
    [many] Сняты с продажи { $count } тарифов.
   *[other] Сняты с продажи { $count } тарифа.
}
import-undone-again = Этот же список можно импортировать снова.

import-header = Первая строка называет столбцы: <code>{ $columns }</code>
import-unreadable-empty = Файл пуст.
import-unreadable-encoding = Этот список я прочитать не могу. Сохраните его как «CSV UTF-8» или как XLSX.
import-unreadable-broken = Файл повреждён или это не список: { $detail }
import-unreadable-too_large = Файл слишком велик; самое большее — { $detail }.
import-unreadable-unknown_column = Столбец «{ $detail }» мне неизвестен.
import-unreadable-column_twice = Столбец «{ $detail }» стоит дважды.
import-unreadable-column_missing = Столбца «{ $detail }» нет.

import-problems = { $count ->
    [one] <b>{ $count } ошибка</b>
    [few] <b>{ $count } ошибки</b>
    [many] <b>{ $count } ошибок</b>
   *[other] <b>{ $count } ошибки</b>
}{ $lines ->
    [one] {" "}в { $lines } строке. Ничего не импортировано: исправьте файл и пришлите его снова.
    [few] {" "}в { $lines } строках. Ничего не импортировано: исправьте файл и пришлите его снова.
    [many] {" "}в { $lines } строках. Ничего не импортировано: исправьте файл и пришлите его снова.
   *[other] {" "}в { $lines } строках. Ничего не импортировано: исправьте файл и пришлите его снова.
}
import-problem = Строка { $line }: { $said }
import-problems-file = Все они — в этом файле.
import-column-line = строка
import-column-column = столбец
import-column-value = значение
import-column-problem = ошибка
import-wrong-empty = { $column }: пусто
import-wrong-missing = строка кончается раньше столбца { $column }
import-wrong-too_many_cells = ячеек больше, чем столбцов
import-wrong-name = { $column } «{ $value }»: нужно от 1 до { $detail } видимых знаков
import-wrong-phone = phone «{ $value }» — не номер телефона; пишите как +49 170 1234567
import-wrong-telegram_id = telegram_id «{ $value }» — не номер Telegram, а нужно число
import-wrong-number = { $column } «{ $value }» — не целое число от 0 до { $detail }
import-wrong-zero_total = total равен 0; для абонемента без ограничения оставьте пустым
import-wrong-used_over_total = used { $value } больше, чем total { $detail }
import-wrong-date = { $column } «{ $value }» — не дата вида 2026-12-31
import-wrong-date_range = { $column } «{ $value }» вне пределов { $detail }
import-wrong-ends_before_start = valid_until { $value } раньше, чем valid_from { $detail }
import-wrong-other_name = у «{ $value }» телефон или номер Telegram из строки { $detail }, но другое имя
import-wrong-other_phone = { $value } — не тот телефон, что в строке { $detail }, но тот же номер Telegram
import-wrong-two_people = телефон и номер Telegram у «{ $value }» принадлежат здесь двум разным людям
import-wrong-namesakes = под именем «{ $value }» пришли двое; добавьте телефон или номер Telegram

refusal-FileTooLarge = Файл слишком велик: Telegram передаёт не больше { $megabytes } МБ. Пришлите его частями или как CSV.
refusal-FileGone = У Telegram этого файла больше нет. Пришлите его ещё раз.
refusal-FileChanged = Это не тот файл, который вы смотрели. Пришлите его ещё раз.
refusal-ListTooOld = Вы смотрели этот список больше суток назад. Пришлите его ещё раз.
refusal-ListUnderWay = Этот список сейчас импортируется или отменяется. Всё продолжится само; загляните чуть позже.
refusal-ExportTooLarge = Файл был бы больше { $megabytes } МБ, которые принимает Telegram.

export-begins = <b>Минуту…</b> Пишу файл.
export-at-work = <b>Экспортирую…</b> строк: { $done }
export-done = <b>Экспорт</b>, { $when }. Строк: { $count }
export-too-large-xlsx = Таблица со всеми данными была бы больше { $megabytes } МБ, которые принимает Telegram. Файлами CSV выйдет меньше.
export-too-large-csv = Даже в архиве всё вместе больше { $megabytes } МБ, которые принимает Telegram. Тот, кто следит за машиной, может записать это там командой «passdesk export».

export-sheet-clients = клиенты
export-sheet-passes = абонементы
export-sheet-history = история
export-sheet-payments = платежи

export-column-id = №
export-column-name = имя
export-column-phone = телефон
export-column-created_at = добавлен
export-column-client = клиент
export-column-title = абонемент
export-column-sold_at = продан
export-column-valid_from = действует с
export-column-valid_until = действует до
export-column-deactivated_on = отключён с
export-column-total = всего
export-column-used = использовано
export-column-booked = забронировано
export-column-expired = сгорело
export-column-withdrawn = изъято
export-column-free = свободно
export-column-payment = оплата
export-column-price = цена
export-column-paid = оплачено
export-column-currency = валюта
export-column-at = когда
export-column-kind = что
export-column-session_on = занятие
export-column-actor = кто
export-column-reason = причина
export-column-reverses = отменяет №
export-column-paid_on = день
export-column-pass_title = абонемент
export-column-amount = сумма
export-column-method = способ
export-column-note = заметка
export-column-pass = абонемент

export-kind-grant = новый абонемент
export-kind-reserve = бронь
export-kind-release = бронь снята
export-kind-consume = использовано
export-kind-forfeit = сгорело за пропуск
export-kind-expire = истёк
export-kind-revive = возвращён
export-kind-adjust = исправлено
export-kind-transfer = передано
export-kind-reversal = отменено
export-kind-redate = другие даты
export-kind-retype = другой счёт
export-kind-hold = заморозка
export-kind-deactivate = отключён
export-kind-reactivate = снова включён
export-kind-share = общий доступ
export-kind-renewal = продление
export-kind-payment = платёж
export-kind-refund = возврат

export-money-kind-payment = получено
export-money-kind-refund = возвращено
export-money-kind-moved = перенесено между абонементами
export-money-kind-reversal = отменено

export-method-cash = наличные
export-method-card = карта
export-method-transfer = перевод
export-method-telegram = Telegram
export-method-account = с баланса клиента
export-method-other = иначе
