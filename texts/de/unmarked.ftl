# Trainings, die vorbei sind, mit Buchungen, die niemand markiert hat.

unmarked-ask = Wer war da? Bitte markiere es auf der Liste.
unmarked-name = • { $name }
unmarked-resolved = <b>Nicht markiert, daher nach der Regel des Studios entschieden:</b> { $what }
unmarked-attended = Als anwesend gezählt: <b>{ $count }</b>
unmarked-no_show = Als nicht erschienen gezählt: <b>{ $count }</b>
unmarked-undo = Stimmt nicht? Ändere es auf der Liste.
