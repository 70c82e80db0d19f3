# What coaches and owners read at work.

coach-title = <b>Coach mode</b>
coach-hint = Choose a client, or type two letters of a name.
coach-recent = Recent clients:
coach-no-recent = Nobody was deducted by you yet.
client-title = <b>{ $name }</b>
client-no-pass = No usable pass.
button-deduct = Deduct: { $title }
button-deduct-confirm = Deduct one: { $before } → { $after }
button-deduct-confirm-unlimited = Deduct one
button-deduct-another = Deduct another
button-undo = Undo
button-client = { $name }
deducted = ✓ Deducted from <b>{ $title }</b> of { $name }: { $before } → { $after } free
deducted-unlimited = ✓ Deducted from <b>{ $title }</b> of { $name } (unlimited)
undone = ↩ Taken back on <b>{ $title }</b> of { $name }: { $before } → { $after } free
undone-unlimited = ↩ Taken back on <b>{ $title }</b> of { $name } (unlimited)
toast-deducted = Deducted: { $before } → { $after }
toast-undone = Taken back
