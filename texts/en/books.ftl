# What an owner hears when a balance is not the sum of its entries.

notice-books_wrong = { $count ->
    [one] <b>One balance does not match its history.</b>
   *[other] <b>{ $count } balances do not match their history.</b>
}
    Please tell whoever looks after the machine: “passdesk check” names the passes and the entries there. Nothing is changed by itself until then.
