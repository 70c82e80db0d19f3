# The code that clients show at the desk.

button-code = Check-in code
button-new-code = New code
code-caption = <b>Check-in code</b>
    Show it to your coach, who points the camera of a phone at it. It works once, until <b>{ $until }</b>.
