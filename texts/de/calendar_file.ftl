# Termine in Kalendern: Dateien und das Kalender-Abo.

calendar-session = Training
calendar-with = { $service } · { $coach }
calendar-trained = { $service } ({ $taken } von { $capacity })
calendar-paid = Bezahlt mit { $title }
calendar-free-until = Absagen kostet nichts bis { $until }
calendar-file = Öffne die Datei, um den Termin in deinen Kalender zu übernehmen.
calendar-file-cancelled = Öffne die Datei, um den Termin aus deinem Kalender zu nehmen.
button-calendar = In den Kalender
button-calendar-changed = Im Kalender ändern
button-calendar-cancelled = Aus dem Kalender nehmen
button-feed = Kalender-Abo
button-feed-make = Adresse erstellen
button-feed-renew = Neue Adresse
button-feed-end = Abschalten
feed-title = <b>Kalender-Abo</b>
feed-none = Dein Handy kann alle deine Termine im Kalender zeigen und sie von selbst aktuell halten. Dafür bekommst du eine Adresse, die nur du kennst.
feed-since = Deine Termine stehen seit { $at } unter einer eigenen Adresse.
feed-renew-hint = Niemand kann sie noch einmal zeigen. Ist sie verloren oder hat sie jemand gesehen, erstelle eine neue: die alte gilt sofort nicht mehr.
feed-made = <b>Deine Adresse:</b>
feed-near = Diese Adresse geht nur dort, wo dieser Rechner erreichbar ist, etwa im selben Netz.
feed-once = Sie wird nur jetzt gezeigt. Wer sie kennt, sieht deine Termine; behalte sie für dich.
feed-how =
    <b>iPhone:</b> Einstellungen → Apps → Kalender → Kalenderaccounts → Account hinzufügen → Andere → Kalenderabo hinzufügen, Adresse einsetzen.
    <b>Android:</b> am Computer calendar.google.com öffnen → Weitere Kalender → + → Per URL, Adresse einsetzen; das Handy zeigt sie bald danach.
feed-unserved = An diesem Empfang gibt es das nicht.
toast-feed-ended = Abgeschaltet. Die Adresse geht nicht mehr.
