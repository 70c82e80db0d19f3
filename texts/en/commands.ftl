# The menu of commands, and help.

command-history = What I bought, paid and trained
command-settings = Language and notices
command-language = Change the language
command-privacy = My data
command-help = What I can do
command-cancel = Drop the open question
command-owner = Owner's desk

help-title = <b>What I can do</b>
help-command = /{ $name }: { $does }
help-client = You can also just ask: “how many do I have left?”
help-coach = Type two letters of a client's name to find their card. Deducting a session takes two taps and can be undone.
help-owner = People, plans and disputes are on the owner's desk.
help-stranger = I answer clients and staff of the studio. Share your phone number, or open the invitation link that the studio gave you.
cancelled = Dropped. Nothing was changed.
cancelled-nothing = There was nothing to cancel.
