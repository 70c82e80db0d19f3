# Что клиенты должны помимо абонементов.

dues-title = <b>Счёт</b>: { $name }
dues-title-own = <b>Ваш счёт</b>
dues-owes = Долг: <b>{ $amount }</b>
dues-owes-own = К оплате: <b>{ $amount }</b>
dues-credit = Переплата: <b>{ $amount }</b>
dues-even = Долгов нет.
dues-line = <b>{ $number }.</b> { $what }
dues-charge = Начислено: { $amount }
dues-charge-for = Начислено: { $amount } за { $title }
dues-paid = Оплачено: { $amount }
dues-waived = Прощено: { $amount }
dues-reversal = Отменено: { $amount }
dues-ask-reason = Ваше следующее сообщение станет причиной или способом оплаты. Его увидят клиент и сотрудники.
client-account-owes = Долг: <b>{ $amount }</b>
client-account-credit = На счёте: <b>{ $amount }</b>
notice-account-paid = Оплата записана: { $amount }. Спасибо.
notice-account-waived = Вам прощён долг: { $amount }.
notice-account-reversal = Запись о погашении { $amount } на вашем счёте отменена.
reason-cash = Наличными
reason-card = Картой
reason-bank = Переводом
button-account = Счёт
button-pay = Оплачено: { $amount }
button-pay-other = Оплачена другая сумма…
button-waive = Простить { $amount }
refusal-NothingOwed = На этом счёте нет долга.
refusal-AccountMoved = Счёт тем временем изменился. Вот как он выглядит сейчас.
toast-account-saved = Сохранено
digest-accounts = <b>Долг на счёте: { $count }</b>
digest-line-account = • { $name } { $amount }
books-broken-dues = Сумма к оплате у клиента записана иначе, чем выходит по строкам.
books-fault-client = <b>Клиент № { $number }</b>
owing-title = <b>Счета</b>
owing-hint = Кто должен студии или переплатил. Части, срок которых ещё не наступил, учтены.
owing-none = Все счета сведены: долгов нет.
button-owing = { $name }: долг { $amount }
button-in-credit = { $name }: аванс { $amount }
button-owing-desk = Счета
dues-credited = Оставлено на счёте: { $amount }
dues-credited-for = Оставлено на счёте: { $amount } от «{ $title }»
dues-used = Списано со счёта: { $amount }
dues-used-for = Списано со счёта: { $amount } за «{ $title }»
dues-paid_out = Выплачено со счёта: { $amount }
refusal-CreditTooSmall = На этом счёте { $credit }: больше списать нельзя.
refusal-CameByTelegram = Это поступило через Telegram: остаток выплачивается, а не отменяется.
notice-account-credit = На вашем счёте теперь { $amount }.
notice-account-paid_out = Вам выплачено { $amount } с вашего счёта.
dues-paid-ask = <b>{ $name }</b> платит { $amount }.
dues-waived-ask = Списать долг { $amount }? Клиент: <b>{ $name }</b>
dues-credit-ask = <b>{ $name }</b> платит { $amount } вперёд: сумма останется на счёте.
dues-paid_out-ask = Выплатить со счёта { $amount }? Клиент: <b>{ $name }</b>
dues-change = Долг: { $was } → <b>{ $now }</b>
dues-change-credit = На счёте: { $was } → <b>{ $now }</b>
dues-change-to-credit = Долг: { $was } → на счёте: <b>{ $now }</b>
dues-how-paid = Как оплачено? Нажатие сохраняет.
dues-how-credit = Как оплачено? Нажатие сохраняет.
dues-how-paid_out = Как выплачено? Нажатие сохраняет.
dues-ask-paid = Напишите, сколько оплачено, не больше { $amount }.
dues-ask-credit = Напишите, сколько оплачено вперёд, например 40 или 40,50.
dues-later = Позже: { $amount }
dues-next-part = с { $day } за { $title }: { $amount }
dues-on-pass = из них за «{ $title }»: { $amount }
dues-on-passes = { $count ->
    [one] и ещё за { $count } абонемент
    [few] и ещё за { $count } абонемента
    [many] и ещё за { $count } абонементов
   *[other] и ещё за { $count } абонемента
}
dues-by = { $what } · { $method }
button-dues-note = С пометкой…
button-pay-account = Оплатить долг на счёте
button-pay-pass = { $title }: { $amount } к оплате
button-pay-out = Выплатить { $amount }
button-pay-ahead = Оплата вперёд…
button-owing-by-name = По имени
button-owing-by-amount = По сумме
