# Wochenstunden und freie Zeiten der Coaches.

refusal-HoursOverlap = Diese Stunden überschneiden sich mit { $opens }–{ $closes }. Entferne die zuerst, oder schreib andere.
refusal-TimeTaken = { $at } bei { $name } ist nicht mehr frei. Diese Zeiten sind es.
refusal-EndsBeforeBegin = Das endet, bevor es beginnt. Wähle ein späteres Ende.
