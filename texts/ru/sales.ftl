# Продажа на одном экране: сколько стоит, как оплачено, что ещё было должно.

sale-title = <b>Продажа</b>: { $name }
sale-price = Цена: <b>{ $amount }</b>
sale-price-now = Цена: { $was } → <b>{ $now }</b>
sale-price-less = Цена: { $was } → <b>{ $now }</b> (скидка { $discount })
sale-payment-paid = Оплата: <b>оплачено</b>, { $method }
sale-payment-paid-without = Оплата: <b>оплачено</b>
sale-payment-partly = Оплата: сейчас <b>{ $amount }</b>, { $method }; остаётся { $rest }
sale-payment-unpaid = Оплата: <b>не оплачено</b>
sale-payment-complimentary = Бесплатно: { $reason }
sale-in-credit = Переплата на счёте: { $amount }
sale-credit = Из них { $amount } со счёта: { $was } → { $now }
sale-owes = Кроме того, долг: <b>{ $amount }</b>
sale-owes-pass = • { $title }: { $amount }
sale-settles = Долг, оплачивается этой продажей: { $was } → <b>{ $now }</b>
sale-takes = Получено сейчас: <b>{ $amount }</b>
sale-note = Заметка: { $note }

sale-ask-buyer = Кому? Напишите две буквы имени.
sale-ask-start = С какого дня? Выберите или напишите, например 31.12.2026 или +7д.
sale-ask-price = Сколько это стоит? Напишите сумму, например 80 или 80,50.
sale-ask-discount = Какая скидка? Выберите или напишите: 15 % или 12,50.
sale-ask-payment = Сколько оплачено?
sale-ask-part = Сколько из { $amount } оплачено сейчас? Напишите сумму.
sale-ask-method = Как оплачено?
sale-ask-reason = Почему бесплатно? Выберите или напишите. Причину увидят клиент и сотрудники.
sale-ask-note = Напишите заметку. Её увидят клиент и сотрудники.

button-sell-desk = Продать
button-sell = Продать
button-sell-for = Продать: { $amount }
button-sell-unpaid = Продать без оплаты
button-sell-free = Выдать бесплатно
button-settle-owed = + { $amount } долга
button-use-credit = Со счёта: { $amount }
button-sale-start = Первый день
button-sale-price = Цена
button-sale-discount = Скидка
button-sale-payment = Оплата
button-sale-method = Способ
button-sale-note = Заметка
button-start-beside = Сразу, рядом с { $title }
button-own-price = Как в продаже: { $amount }
button-percent = { $percent } %
button-no-discount = Без скидки
button-half = Половина: { $amount }
button-no-note = Без заметки

refusal-OwnCard = Это ваша собственная карточка: вам продаёт коллега или владелец.
refusal-SaleChanged = { $title }: за это время изменили. Вот как есть сейчас.
refusal-OwesOtherwise = Долг или переплата за это время изменились. Вот как есть сейчас.
refusal-WrongDiscount = Скидка меньше всей цены: до { $most } или до 99 %. То, что ничего не стоит, выдают бесплатно.
refusal-PriceStands = { $title }: цена уже указана, другую называет только владелец. Скидку вы дать можете.
