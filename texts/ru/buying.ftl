# Покупка в чате и оплата того, что не оплачено.

refusal-CannotBePaid = Это нельзя оплатить.
refusal-NotPaidHere = Эта студия не принимает оплату в Telegram. Оплатите, пожалуйста, в студии.
refusal-NotInShop = «{ $title }» здесь не продаётся. Спросите, пожалуйста, в студии.
refusal-InvoiceReplaced = Для «{ $title }» есть более новый счёт. Оплатите, пожалуйста, его.
refusal-OrderChanged = «{ $title }» с тех пор изменилось. Откройте /buy, там то, что действует сейчас; деньги не списаны.
refusal-OrderPaid = «{ $title }» уже оплачено. Больше ничего не списано.
refusal-OrderClaimed = Вы сообщили, что оплатили «{ $title }»; студия ещё не подтвердила.
refusal-OrderClosed = Этот заказ «{ $title }» закрыт. Откройте /buy, чтобы заказать снова.
refusal-AlreadySorted = С этим платежом уже разобрались.

command-buy = Купить абонемент или оплатить неоплаченное
button-shop = Купить или оплатить
topic-sales = { $on ->
    [yes] Покупки и оплаты в Telegram: вкл.
   *[no] Покупки и оплаты в Telegram: выкл.
}
shop-title = <b>Купить или оплатить</b>
shop-hint = Выберите, чтобы увидеть, что входит и с какого дня действует.
shop-empty = Сейчас здесь ничего не продаётся. Спросите, пожалуйста, в студии.
shop-open = Кое-что ещё не оплачено: оплатите кнопками выше.
button-offer = { $title } · { $amount }
button-shop-pass = Оплатить { $title }: { $amount }
button-shop-account = Оплатить { $amount } на счёте
button-claim = Ждёт подтверждения: { $what }
order-plan = { $title }
order-bundle = { $title }
order-pass = Не оплачено по «{ $title }»
order-account = Долг на вашем счёте
order-contains = • { $title }
order-to-pay = К оплате: <b>{ $amount }</b>
order-not-by-telegram = Telegram не принимает оплату { $amount }: оплатите в студии.
order-amount = { $amount }
order-starts-now = Действует с момента оплаты.
order-starts-on = Действует с <b>{ $day }</b>.
order-starts-after = Действует с <b>{ $day }</b>, после «{ $title }».
order-choose-day = С какого дня он должен действовать?
button-begin-now = Лучше начать сразу
button-begin-after = Лучше начать { $day }
button-pay-telegram = Оплатить { $amount } в Telegram
button-pay-studio = Оплачу в студии
order-pay-note = Оплатите в студии: наличными, картой или переводом.
order-say-paid = Когда оплатите, сообщите здесь: студия проверит и подтвердит.
button-i-paid = Оплата сделана
order-ask-photo = Пришлите фото, на котором видна оплата, если оно есть.
button-no-photo = Без фото
button-not-paid = Оплаты всё-таки не было
order-is-claimed = Вы сообщили об оплате. Студия проверит и напишет вам.
order-is-paid = Это оплачено. Спасибо.
order-is-refused = Студия не получила эту оплату.
order-is-withdrawn = Вы отказались от этого заказа.
invoice-account = Долг на вашем счёте в { $studio }.
invoice-pass = Не оплачено по «{ $title }» в { $studio }.
invoice-not-taken = Telegram сейчас не принимает оплату <b>{ $amount }</b>: сумма может быть для него слишком мала или велика. Оплатите, пожалуйста, в студии.
paid-thanks = <b>Оплачено: { $amount }.</b> Спасибо!
paid-for = { $what }
paid-kept = Мы получили <b>{ $amount }</b>, спасибо. Выдать это уже нельзя: { $what }. Деньги остаются на вашем счёте, студия об этом знает.
paid-unmatched = Мы получили <b>{ $amount }</b>. Эта сумма не подходит ни к одному вашему заказу. Ничего не потеряно: студия знает и разберётся.
button-in-shop = { $on ->
    [yes] Клиенты могут купить: да
   *[no] Клиенты могут купить: нет
}

# Об оплате чего сообщили клиенты.

button-claims-desk = { $count ->
    [0] Сообщения об оплате
   *[other] Сообщения об оплате: { $count }
}
claims-title = <b>Сообщения об оплате</b>
claims-hint = Клиенты сообщили об оплате. Откройте, чтобы подтвердить.
claims-none = Никто не ждёт ответа.
button-claim-of = { $name } · { $amount }
notice-claimed = <b>{ $name }</b> сообщает об оплате:
claim-about = { $what } · <b>{ $amount }</b>
claim-since = Сообщение от { $at }
button-claim-confirm = Получено: подтвердить
button-open-client = Открыть: { $name }
button-claim-refuse = Не получено
claim-sure-refuse = <b>{ $name }</b>: сообщить, что деньги не пришли?
button-claim-nothing = Да, ничего не пришло
button-paid-otherwise = Получено иначе…
claim-how = Как оплачено? Выбор подтверждает.
claim-method-transfer = Переводом
claim-method-cash = Наличными
claim-method-card = Картой
claim-method-other = Иначе
claim-is-open = { $by }, { $at }
claim-is-paid = Подтверждено: { $by }, { $at }.
claim-is-refused = Не получено: { $by }, { $at }.
claim-is-withdrawn = Клиент отказался, { $at }.
toast-claim-confirmed = Подтверждено. Клиент узнает.
toast-claim-refused = Отмечено. Клиент узнает.
toast-claim-moved = Кто-то вас опередил. Вот как обстоит дело.
notice-order_settled-paid = Студия подтвердила вашу оплату <b>{ $amount }</b>. { $what }
notice-order_settled-refused = Студия <b>не получила</b> вашу оплату { $amount }: { $what }. Если вы оплатили, поговорите, пожалуйста, со студией.

# Оплаты в Telegram, для владельцев.

notice-bought = <b>{ $name }</b>: оплата <b>{ $amount }</b> в Telegram. { $what }
notice-stray_payment = В Telegram пришло <b>{ $amount }</b>, плательщик { $payer }. Заказа на эту сумму нет.
notice-stray_payment-kept = <b>{ $name }</b>: оплата <b>{ $amount }</b> в Telegram за то, что уже нельзя выдать: { $what }. Деньги остаются на счёте клиента.
button-sort-payment = Разобраться
button-stray-desk = { $count ->
    [0] Неясные платежи
   *[other] Неясные платежи: { $count }
}
stray-title = <b>Неясные платежи</b>
stray-hint = Эти деньги пришли в Telegram и не подходят ни к одному заказу.
stray-none = Таких нет.
button-stray = { $amount } · { $payer }
stray-at = Получено { $at }
stray-charge = Номер платежа у провайдера: <code>{ $charge }</code>
stray-explained = Оставьте деньги на счёте клиента или верните их через платёжного провайдера и отметьте это здесь.
stray-is-credited = Оставлено на счёте: { $name }. Отметка: { $by }.
stray-is-refunded = Возвращено вне Telegram. Отметка: { $by }.
stray-is-delivered = Оплаченное выдано.
stray-is-kept = Остаётся на счёте: { $name }.
button-credit-to = На счёт: { $name }
button-credit-somebody = На счёт клиента…
button-note-refunded = Деньги возвращены
stray-ask-client = Какому клиенту? Напишите две буквы имени.

books-broken-receipt = Оплата, о которой сообщил Telegram, записана иначе.
books-fault-receipt = <b>Платёж в Telegram № { $number }</b>
