# Sessions that are over, with bookings that nobody has marked.

unmarked-ask = Who came? Please mark them on the roster.
unmarked-name = • { $name }
unmarked-resolved = <b>Not marked, so settled by your studio's rule:</b> { $what }
unmarked-attended = Counted as attended: <b>{ $count }</b>
unmarked-no_show = Counted as not come: <b>{ $count }</b>
unmarked-undo = Wrong? Change it on the roster.
