# The code that clients show at the desk.

button-code = Check-in code
button-new-code = New code
code-caption = <b>Check-in code</b>
    Show it to your coach, who points the camera of a phone at it. It works once, until <b>{ $until }</b>.
code-nothing = This check-in code opens nothing: it has been used, is over, or is not for you. Ask for a new one, or type two letters of the name in coach mode.
