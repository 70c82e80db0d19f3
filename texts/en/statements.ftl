# Statements.

statement-choose = <b>Statement</b>: { $name }
    All that was bought and paid, with what is open after each line, visits and passes. For which time?
statement-title = Statement: { $name }
statement-until = All until { $last }
statement-stretch = { $first } – { $last }
statement-this_month = This month
statement-last_month = Last month
statement-this_year = This year
statement-all = All
button-statement-pdf = { $stretch }: PDF
button-statement-xlsx = { $stretch }: Excel
statement-before = Open before: { $amount }
statement-before-credit = In credit before: { $amount }
statement-after = Open at the end: { $amount }
statement-after-credit = In credit at the end: { $amount }
statement-then = Open { $amount }
statement-then-credit = In credit { $amount }
statement-charged = Charged { $amount }
statement-paid = Paid { $amount }
statement-passes = Passes as they are today
statement-pass = { $title } · { $state }
statement-pass-counted = { $pass_ } · { $used } of { $total } used, { $remaining } left
statement-sheet = Statement
statement-column-day = Date
statement-column-what = What
statement-column-charged = Charged
statement-column-paid = Paid
statement-column-open = Open
statement-column-currency = Currency
statement-column-pass = Pass
statement-column-total = Sessions
statement-column-used = Used
statement-column-left = Left
statement-column-until = Valid through
