# One pass used by several people.

pass-shared-by = Shared by { $name }
pass-shared-with = Shared with { $names }
notice-used-by = Used by { $name }.
