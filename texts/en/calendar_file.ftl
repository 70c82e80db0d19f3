# Sessions in calendars: files and the feed.

calendar-session = Training
calendar-with = { $service } · { $coach }
calendar-trained = { $service } ({ $taken } of { $capacity })
calendar-paid = Paid by { $title }
calendar-free-until = Cancelling costs nothing until { $until }
calendar-file = Open the file to put the session into your calendar.
calendar-file-cancelled = Open the file to take the session out of your calendar.
button-calendar = Add to calendar
button-calendar-changed = Change in calendar
button-calendar-cancelled = Remove from calendar
button-feed = Calendar feed
button-feed-make = Make an address
button-feed-renew = New address
button-feed-end = Switch off
feed-title = <b>Calendar feed</b>
feed-none = Your phone can show all your sessions in its calendar and keep them up to date by itself. For that you get an address that only you know.
feed-since = Your sessions stand at an address of your own since { $at }.
feed-renew-hint = Nobody can show it again. If it was lost or seen by somebody else, make a new one: the old one stops working at once.
feed-made = <b>Your address:</b>
feed-near = This address works only where this machine can be reached, such as in the same network.
feed-once = It is shown only now. Whoever knows it sees your sessions, so keep it to yourself.
feed-how =
    <b>iPhone:</b> Settings → Apps → Calendar → Calendar Accounts → Add Account → Other → Add Subscribed Calendar, paste the address.
    <b>Android:</b> on a computer open calendar.google.com → Other calendars → + → From URL, paste the address; the phone shows it soon after.
feed-unserved = It is not available at this desk.
toast-feed-ended = Switched off. The address no longer works.
