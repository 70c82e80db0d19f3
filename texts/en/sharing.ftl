# One pass used by several people.

pass-shared-by = Shared by { $name }
pass-shared-with = Shared with { $names }
notice-used-by = Used by { $name }.

button-share = Share
button-share-add = Share with somebody
button-share-remove = Remove { $name }
button-share-remove-keep = Remove, keep the bookings
button-share-remove-release = Remove, cancel and return
sharing-person = • <b>{ $name }</b>
sharing-nobody = Only its own client uses this pass.
sharing-hint = They use the pass too. Every visit says who trained.
sharing-ask = <b>{ $title }</b> of { $name }: with whom? Type two letters of the name, or four digits of the phone number.
sharing-sure = <b>{ $name }</b> will no longer be able to use this pass.
sharing-booked = { $count ->
    [one] <b>One booking is theirs:</b>
   *[other] <b>{ $count } bookings are theirs:</b>
}
entry-share-added = Shared with { $name }
entry-share-removed = No longer shared with { $name }
notice-shared-added = { $name } shares <b>{ $title }</b> with you: your visits can be paid by it.
notice-shared-removed = { $name } no longer shares <b>{ $title }</b> with you.
refusal-SharedWithTooMany = { $title } is shared with { $most } people already. Remove somebody first.
