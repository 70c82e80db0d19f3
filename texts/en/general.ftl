# What everybody may read.

welcome = <b>{ $studio }</b>: the front desk
welcome-stranger = I do not know you yet. Share your phone number, or open the invitation link that the studio gave you.
help-unknown = I did not understand that. Use the buttons, or /help.
question-expired = That question has expired. Please start again.
done-before = That is done already.
button-cancel = Cancel
refusal-AlreadyAnswered = That question is closed already.
button-share-contact = Share my phone number
group-private-only = Let us talk in private: { $link }
refusal-NotFound = This does not exist.
refusal-Outdated = That card was out of date. Here is the present one.
refusal-PassExpired = { $title } was valid through { $on }.
refusal-PassNotStarted = { $title } starts on { $on }.
refusal-PassOnHold = { $title } is on hold until { $until }.
refusal-PassOnHold-no-until = { $title } is on hold until further notice.
refusal-PassDeactivated = { $title } is deactivated since { $on }.
refusal-NothingFree = { $title }: nothing is free.
refusal-DebtLimitReached = { $title }: the limit of { $limit } owed sessions is reached.
refusal-AlreadyDeducted = Already deducted at { $at } by { $by }. Deduct another?
refusal-AlreadyUndone = This was taken back already.
refusal-CannotUndo = A later change rests on this one. Undo that one first.
refusal-InTheFuture = A visit can be entered for today or an earlier day.
refusal-TooLongAgo = { $days ->
    [one] A visit can be entered one day back at most.
   *[other] A visit can be entered { $days } days back at most.
}
bug-apology = Something went wrong on our side; nothing was changed. Reference: { $reference }
toast-old-button = This button is from an older version. Please start again: /start
command-start = Start
command-balance = My passes
command-coach = Coach mode
