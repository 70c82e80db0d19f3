# Joining, staff, and clients' records.

welcome-client = Hello { $name }! Here you book sessions, and see how many you have left and when they expire.
welcome-coach = Hello { $name }! After a workout, open coach mode and deduct the session.
welcome-owner = Hello { $name }! The studio is yours to run from here.
welcome-nobody = Hello { $name }! You have no role at the studio at the moment. Ask at the desk.
joined = Nice to meet you, { $name }.
joined-again = You are with us already, { $name }.
button-owner-desk = Owner's desk

refusal-InviteUnusable = This invitation cannot be used: it was used before, has expired or was withdrawn. Ask the studio for a new one.
refusal-TooManyTries = Too many invitations failed. Please wait an hour and try again.
refusal-AccountTaken = This belongs to another person's card already. Ask at the desk: they can unlink or merge cards.
refusal-NotYourContact = That is somebody else's contact. Please share your own with the button below.
refusal-PhoneUnknown = No client of the studio has this phone number. Ask at the desk to add it, or for an invitation link.
refusal-PhoneUnclear = That is not a phone number. Type it with its country code, such as +49 30 1234567.
refusal-NameNeeded = { $most ->
    [one] Please type a name.
   *[other] Please type a name of up to { $most } characters.
}
refusal-LastOwner = A studio cannot be without an owner. Invite another owner first.
refusal-StaffCannotBeMerged = A coach's or owner's card cannot go into another one, nor take over somebody's Telegram account.

owner-title = <b>Owner's desk</b>
owner-hint = What would you like to look at?
button-report = Report of the week
report-empty =
    <b>Nothing to report</b>
    Nothing ends soon, nothing was lost, nobody owes.
button-people = People
button-plans-desk = Plans
button-disputes-desk = Disputes

people-title = <b>People</b>
people-hint = Coaches and owners. Clients are found in coach mode.
people-row-owner = { $name } · owner
people-row-coach = { $name } · coach
people-row-both = { $name } · owner, coach
people-row-nobody = { $name } · no longer staff
button-invite-coach = Invite a coach
button-invite-owner = Invite an owner
button-add-client = Add a client
button-invite-newcomer = Invite a new client

staff-accounts = { $count ->
    [0] No Telegram account is linked.
    [one] One Telegram account is linked.
   *[other] { $count } Telegram accounts are linked.
}
account-line = Telegram: { $name }
account-line-username = Telegram: { $name } (@{ $username })
account-line-blocked = Telegram: { $name } (has blocked the bot)
staff-rights-hint = What this coach may do (press to switch):
right-deduct = { $on ->
    [yes] Deduct sessions: yes
   *[no] Deduct sessions: no
}
right-adjust = { $on ->
    [yes] Adjust passes: yes
   *[no] Adjust passes: no
}
right-sell = { $on ->
    [yes] Give and sell passes: yes
   *[no] Give and sell passes: no
}
right-see_all = { $on ->
    [yes] See all clients: yes
   *[no] See all clients: own only
}
button-revoke-coach = End as coach
button-revoke-owner = End as owner
sure-revoke-coach = End <b>{ $name }</b>'s time as coach? Their buttons stop working at once. What they entered stays.
sure-revoke-owner = End <b>{ $name }</b>'s time as owner?
button-yes = Yes, do it
toast-revoked = Done: the role has ended.
button-unlink = Unlink { $name }
sure-unlink = Unlink this Telegram account from <b>{ $name }</b>? The card and its passes stay; the account sees nothing any more.
toast-unlinked = The account is unlinked.

invite-coach-title =
    <b>Invite a coach</b>
    What may they do? Press to switch.
invite-owner-title =
    <b>Invite an owner</b>
    An owner may do everything, also remove you.
button-make-link = Make the link
invite-link =
    { $link }

    Works once, until { $until }. Give it to nobody else.
invite-for-client = Invitation for <b>{ $name }</b>:
invite-for-newcomer = Invitation for a new client:
invite-for-coach = Invitation for a coach:
invite-for-owner = Invitation for an owner:
button-share-link = Share the link
button-withdraw = Withdraw the link
invite-withdrawn = The invitation is withdrawn: the link does not work any more.
invite-over = The invitation was used or had ended before.
notice-invite_used = { $role ->
    [owner] <b>{ $name }</b> has joined as owner. If that is not right, end it now.
   *[coach] <b>{ $name }</b> has joined as coach. If that is not right, end it now.
}
button-open-staff = Look at { $name }

ask-client-name = Type the client's name. A phone may follow after a comma: Anna Miller, +49 30 1234567
ask-new-name = Type the new name for <b>{ $name }</b>.
ask-phone = Type the phone of <b>{ $name }</b>, or - to remove it.
record-title = <b>{ $name }</b>: contact
record-phone = Phone: { $phone }
record-no-phone = No phone
record-coach = Coach: { $name }
button-contact = Contact and accounts
button-invite-client = Invitation link
button-rename = Change the name
button-phone = Change the phone
button-coaches = Whose own client
button-merge = Merge a duplicate
button-erase-client = Erase this person
button-to-passes = Back to the passes
toast-saved = Saved: { $title }
coaches-title = <b>{ $name }</b>: whose own client? A coach who does not see all clients sees these. Press to switch.
coaches-none = There is no coach yet.
button-own-client = { $on ->
    [yes] { $name }: yes
   *[no] { $name }: no
}

ask-merge = Which card goes into <b>{ $name }</b>? Type its name or phone.
merge-choose = Which card goes into <b>{ $name }</b>?
merge-nobody = No other card was found. Type another name or phone, or /cancel.
merge-twice = { $count ->
    [one] <b>Both cards are checked in to one session</b>, and both visits stay paid. If only one person came, open the visit of <b>{ $name }</b> first and take it back:
   *[other] <b>Both cards are checked in to { $count } sessions</b>, and both visits to each stay paid. If only one person came, open the visits of <b>{ $name }</b> first and take them back:
}
sure-merge = Put the card <b>{ $gone }</b> into <b>{ $kept }</b>? Its passes and Telegram accounts move; its old ledger lines stay as they are. This cannot be undone.
toast-merged = The cards are one now.
