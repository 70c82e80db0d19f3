# Der Code zum Vorzeigen am Empfang.

button-code = Check-in-Code
button-new-code = Neuer Code
code-caption = <b>Check-in-Code</b>
    Zeig ihn beim Training vor: dort wird er mit der Handykamera gelesen. Er gilt einmal, bis <b>{ $until }</b>.
code-nothing = Dieser Check-in-Code öffnet nichts: Er ist verbraucht, abgelaufen oder nicht für dich. Lass dir einen neuen zeigen, oder schreib im Trainermodus zwei Buchstaben des Namens.
