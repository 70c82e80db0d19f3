# Eine Karte für mehrere.

pass-shared-by = Geteilt von { $name }
pass-shared-with = Geteilt mit { $names }
notice-used-by = Genutzt von { $name }.
