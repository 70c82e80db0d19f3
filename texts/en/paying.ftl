# Money for a pass
entry-payment = Paid: { $amount }
entry-refund = Refunded: { $amount }
refusal-NothingToPay = Nothing is open on “{ $title }”.
refusal-NothingPaid = Nothing was paid for “{ $title }” that could go back.
