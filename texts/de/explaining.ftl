# Wie eine Zahl zustande kam.

button-explain = Rechenweg
button-later = Später
button-from-start = Von Anfang an
explain-title = <b>Rechenweg</b>: { $title } · { $name }
explain-carried = Übertrag: <b>{ $left }</b>
explain-carried-unlimited = Übertrag: { $used } verbraucht
explain-follows = Es geht weiter: „Später“.
explain-moved = { $change } → { $left }
explain-used = { $used } verbraucht
explain-step = <b>{ $sum }</b> · { $what }
explain-undone = <b>{ $sum }</b> · { $what } · ↩ später zurückgenommen
explain-visitor = { $what }, { $name }
explain-dated = { $what } ({ $day })
explain-remaining = Übrig <b>{ $remaining }</b> = gebucht { $booked } + frei { $free }
explain-identity = Gesamt <b>{ $total }</b> = verbraucht { $used } + gebucht { $booked } + frei { $free } + verfallen { $expired } + entzogen { $withdrawn }
explain-unlimited = <b>Unbegrenzt</b>: es wird nichts heruntergezählt. Verbraucht { $used } · gebucht { $booked }
