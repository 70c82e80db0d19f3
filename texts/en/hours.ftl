# Coaches' weekly hours and time off.

refusal-HoursOverlap = These hours overlap with { $opens }–{ $closes }. Remove those first, or type others.
refusal-TimeTaken = { $at } with { $name } is not free any more. These times are.
refusal-EndsBeforeBegin = That ends before it begins. Choose a later end.
