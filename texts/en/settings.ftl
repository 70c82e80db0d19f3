# Settings, language and privacy.

settings-title =
    <b>Settings</b>
    Language: { $language }
settings-notices = What shall I tell you about? Press to switch.
topic-visits = { $on ->
    [yes] Visits: on
   *[no] Visits: off
}
topic-changes = { $on ->
    [yes] Changes to my passes: on
   *[no] Changes to my passes: off
}
topic-expiry = { $on ->
    [yes] Expiry reminders: on
   *[no] Expiry reminders: off
}
topic-low = { $on ->
    [yes] Few sessions left: on
   *[no] Few sessions left: off
}
topic-digest = { $on ->
    [yes] Daily digest: on
   *[no] Daily digest: off
}
topic-losses = { $on ->
    [yes] Sessions lost to expiry: on
   *[no] Sessions lost to expiry: off
}
button-language = Change the language
button-privacy = My data
language-title =
    <b>Language</b>
    Which one shall I speak?
language-now = { $language } (now)
toast-language = I speak English now.

privacy-title = <b>Your data</b>
privacy-person = The studio keeps your name, your phone where it has one, your language and which notices you want.
privacy-accounts = { $count ->
    [one] One Telegram account: its number, name and language.
   *[other] { $count } Telegram accounts: their numbers, names and languages.
}
privacy-passes = { $count ->
    [0] No pass.
    [one] One pass with its history.
   *[other] { $count } passes with their history.
}
privacy-notices = { $count ->
    [0] No message was sent to you unasked.
    [one] When one message was sent to you, not its words.
   *[other] When { $count } messages were sent to you, not their words.
}
privacy-chat = What you write to me is dropped once it is answered.
privacy-stranger = The studio keeps the number, name and language of your Telegram account, because you wrote here, and nothing else.
button-export = Give me my data
button-erase = Erase me
export-caption = All that the studio keeps of you, as a JSON file.
sure-erase =
    <b>Erase you for good?</b>
    Your name, phone and Telegram accounts are removed, and nobody can bring them back.
sure-erase-client =
    <b>Erase { $name } for good?</b>
    Name, phone and Telegram accounts are removed, and nobody can bring them back.
sure-erase-free = { $free ->
    [0] No session is left on the passes.
    [one] One session that is left is lost.
   *[other] { $free } sessions that are left are lost.
}
sure-erase-ledger = The studio's books keep the entries without your name. Reasons that staff typed stay in them.
button-erase-sure = Erase for good
erased = It is done: you are erased. Should you come back, ask for a new invitation.
erased-client = It is done: the person is erased.
