outage-began = <b>Der Empfang kann nichts speichern</b>: Die Platte ist voll oder die Datenbank ist nicht erreichbar. Nachrichten hebt Telegram einen Tag lang auf, sie werden später beantwortet; jetzt gedrückte Knöpfe können aber nach zweieinhalb Minuten verloren gehen. Bitte sieh auf dem Rechner nach.
outage-ended = Der Empfang speichert wieder. Was gewartet hat, wird jetzt beantwortet.
