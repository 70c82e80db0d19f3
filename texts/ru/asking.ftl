# Просьбы оплатить абонемент.

notice-payment_asked = Пожалуйста, оплатите <b>{ $amount }</b> за <b>{ $title }</b>.
notice-payment_reminded = Напоминание: за <b>{ $title }</b> ещё не оплачено <b>{ $amount }</b>.
notice-not_paid = { $count ->
    [one] <b>{ $count } абонемент не оплачен, хотя просили</b>
    [few] <b>{ $count } абонемента не оплачены, хотя просили</b>
    [many] <b>{ $count } абонементов не оплачены, хотя просили</b>
   *[other] <b>{ $count } абонемента не оплачены, хотя просили</b>
}
not-paid-line = • { $name } · { $title }: { $amount }, с { $since }
asking-sold = Он у вас с { $day }.
asking-part = Это часть, которую пора оплатить; всего не оплачено { $amount }.
asking-last = Это последнее напоминание.
asking-how = <b>Как оплатить</b>
asking-open = Осталось оплатить: <b>{ $amount }</b>. Продан { $since }.
asking-due = Из них пора оплатить: <b>{ $amount }</b>
asking-nothing = За него ничего платить не нужно.
asking-asked-today = Сегодня клиента уже попросили.
asking-next = { $day } просьба придёт клиенту сама.
asking-by-hand = Само напоминание больше не придёт.
button-pay-amount = Оплатить { $amount }
button-ask-to-pay = Попросить оплатить
button-payments-of = Его оплаты
button-deactivate-charge = Отключить и начислить…
toast-asked-to-pay = Просьба отправлена: { $name }.
topic-money = { $on ->
    [yes] Напоминания об оплате: вкл.
   *[no] Напоминания об оплате: выкл.
}
refusal-CannotBeAsked = { $name }: нет аккаунта Telegram, в который можно написать. Попросите лично.
refusal-AskedAlready = { $name }: об этой сумме сегодня уже просили.
button-ask-for-it = Попросить оплатить…
