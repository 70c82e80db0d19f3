# Деньги за абонемент
entry-payment = Оплачено: { $amount }
entry-refund = Возвращено: { $amount }
refusal-NothingToPay = За «{ $title }» ничего не нужно доплачивать.
refusal-NothingPaid = За «{ $title }» ничего не оплачено, возвращать нечего.
