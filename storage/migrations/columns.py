"""Column types that mean the same on both databases; SQLite's tables are STRICT and know four types."""

import sqlalchemy as sa

Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Whole = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Flag = sa.Boolean(create_constraint=False).with_variant(sa.Integer(), "sqlite")
Day = sa.Date().with_variant(sa.Text(), "sqlite")
Instant = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
Words = sa.Text()
# Sorted letter by letter in every locale, so that a range of keys is a prefix.
ByLetter = sa.Text(collation="C").with_variant(sa.Text(), "sqlite")
Json = sa.Text()
