# Geld für einen Pass
entry-payment = Bezahlt: { $amount }
entry-refund = Erstattet: { $amount }
refusal-NothingToPay = Für „{ $title }“ ist nichts offen.
refusal-NothingPaid = Für „{ $title }“ wurde nichts bezahlt, das zurückgehen könnte.
