# Das Menü der Befehle, und Hilfe.

command-history = Gekauft, bezahlt, trainiert
command-settings = Sprache und Nachrichten
command-language = Sprache ändern
command-privacy = Meine Daten
command-help = Was ich kann
command-cancel = Offene Frage verwerfen
command-owner = Büro

help-title = <b>Was ich kann</b>
help-command = /{ $name }: { $does }
help-client = Du kannst auch einfach fragen: „Wie viele habe ich noch?“
help-coach = Tippe zwei Buchstaben eines Namens, um die Person zu finden. Zweimal tippen bucht eine Einheit ab, und das lässt sich zurücknehmen.
help-owner = Personen, Angebote und Beanstandungen findest du im Büro.
help-stranger = Ich antworte Kundschaft und Team des Studios. Teile deine Telefonnummer oder öffne den Einladungslink, den du vom Studio bekommen hast.
cancelled = Verworfen. Es wurde nichts geändert.
cancelled-nothing = Es gab nichts abzubrechen.
