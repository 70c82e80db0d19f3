"""Services and places, booked sessions, shared passes, bundles, accounts of what clients owe."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.building import add, append_only, index, no
from storage.migrations.columns import Day, Flag, Instant, Json, Key, Whole, Words

revision = "0002"
down_revision = "0001"

# A pass on an open-ended hold is ended by no date (PRODUCT §4.10).
_NOT_FROZEN = "(held_from is null or held_until is not null)"
_NAMES_COACHES = """replace(terms, '"coaches":[{', '') <> terms"""

# What has no end comes last in a list by last days; one day later is infinity to PostgreSQL's driver.
_LAST_DAY = "(coalesce(ends_on, '9999-12-30'))"
_RETURNS_ON = "(coalesce(held_until, '9999-12-30'))"
_SOMETHING_LEFT = "unlimited or free + booked > 0"


def upgrade() -> None:
    """Adds what every kind of pass needs; nothing that was kept before is changed."""
    _covered()
    _passes()
    _ledger()
    _bookings()
    _sales()


def _covered() -> None:
    for table in ("services", "places"):
        op.create_table(
            table,
            sa.Column("id", Key, primary_key=True),
            sa.Column("name", Words, nullable=False),
            sa.Column("folded", Words, nullable=False, unique=True),
            sa.Column("retired_on", Day),
            sa.Column("version", Whole, nullable=False, server_default="1"),
            sqlite_strict=True,
        )


def _passes() -> None:
    add("passes", "holds", Json, "not null default '[]'")
    op.execute(
        "update passes set holds = '[{\"first\":\"' || cast(held_from as text) || '\",\"last\":' "
        "|| coalesce('\"' || cast(held_until as text) || '\"', 'null') || '}]' where held_from is not null"
    )
    add("passes", "shared_with", Json, "not null default '[]'")
    add("passes", "renews", Key, "references passes (id)")
    add("passes", "renewal_stopped", Flag, f"not null default {no()}")
    op.drop_index("passes_to_expire", "passes")
    index("passes_to_expire", "passes", ["ends_on", "id"], where=f"not expiry_recorded and {_NOT_FROZEN}")
    # An erased coach's name is taken out of these.
    index("passes_with_coaches", "passes", ["id"], where=_NAMES_COACHES)
    index("passes_renewing", "passes", ["renews"], where="renews is not null")
    _renewals()
    _lists()
    op.create_table(
        "sharers",
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id"), primary_key=True),
        sa.Column("person_id", Key, sa.ForeignKey("people.id"), primary_key=True),
        sqlite_strict=True,
    )
    index("sharers_by_person", "sharers", ["person_id"])


def _renewals() -> None:
    # Whether the desk has seen to what follows a pass is no part of its balance: no ledger entry says it.
    add("passes", "renews_at_end", Flag, f"not null default {no()}")
    add("passes", "renewal_settled", Flag, f"not null default {no()}")
    awaited = "renews_at_end and not renewal_settled"
    index("passes_to_renew", "passes", ["ends_on", "id"], where=f"{awaited} and {_NOT_FROZEN}")
    used_up = "not unlimited and free <= 0 and booked = 0"
    index("passes_to_renew_used_up", "passes", ["id"], where=f"{awaited} and {used_up}")


def _lists() -> None:
    # One index for each list that staff may look through, so that none costs more in a larger studio.
    op.drop_index("passes_by_expiry", "passes")
    index("passes_by_last_day", "passes", [_LAST_DAY, "id"])
    index("passes_going", "passes", [_LAST_DAY, "id"], where=_SOMETHING_LEFT)
    index("passes_used_up", "passes", [_LAST_DAY, "id"], where=f"not ({_SOMETHING_LEFT})")
    index("passes_of_plan", "passes", ["plan_id", _LAST_DAY, "id"])
    index("passes_of_client", "passes", ["client_id", "id"])
    index("passes_deactivated", "passes", ["deactivated_on", "id"], where="deactivated_on is not null")
    index("passes_returning", "passes", [_RETURNS_ON, "id"], where="held_from is not null")
    index("passes_by_first_day", "passes", ["valid_from", "id"])
    op.drop_index("passes_unpaid", "passes")
    index("passes_unpaid", "passes", ["id"], where="payment in ('partly', 'unpaid')")


def _ledger() -> None:
    add("entries", "visitor_id", Key, "references people (id)")
    index("entries_by_pass_day", "entries", ["pass_id", "session_on"], where="session_on is not null")
    index("entries_by_visitor_day", "entries", ["visitor_id", "session_on"], where="visitor_id is not null")
    index("entries_by_booking", "entries", ["booking_id"], where="booking_id is not null")


def _bookings() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", Key, primary_key=True),
        sa.Column("service_id", Key, sa.ForeignKey("services.id")),
        sa.Column("coach_id", Key, sa.ForeignKey("people.id")),
        sa.Column("place_id", Key, sa.ForeignKey("places.id")),
        sa.Column("starts_at", Instant, nullable=False),
        sa.Column("day", Day, nullable=False),
        sa.Column("minutes", Whole, nullable=False),
        sa.Column("capacity", Whole, sa.CheckConstraint("capacity > 0"), nullable=False),
        sa.Column("state", Words, nullable=False, server_default="planned"),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sqlite_strict=True,
    )
    index("sessions_by_start", "sessions", ["starts_at", "id"])
    index("sessions_by_coach", "sessions", ["coach_id", "starts_at"])
    op.create_table(
        "bookings",
        sa.Column("id", Key, primary_key=True),
        sa.Column("session_id", Key, sa.ForeignKey("sessions.id"), nullable=False),
        sa.Column("client_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id")),
        sa.Column("state", Words, nullable=False, server_default="booked"),
        sa.Column("starts_at", Instant, nullable=False),
        sa.Column("day", Day, nullable=False),
        sa.Column("booked_by", Key, sa.ForeignKey("people.id")),
        sa.Column("booked_at", Instant, nullable=False),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sqlite_strict=True,
    )
    index("bookings_live", "bookings", ["session_id", "client_id"], unique=True, where="state = 'booked'")
    index("bookings_by_pass", "bookings", ["pass_id", "day"], where="state = 'booked'")
    index("bookings_by_client", "bookings", ["client_id", "starts_at", "id"])


def _sales() -> None:
    op.create_table(
        "bundles",
        sa.Column("id", Key, primary_key=True),
        sa.Column("title", Words, nullable=False),
        sa.Column("items", Json, nullable=False),
        sa.Column("validity", Json),
        sa.Column("price", Whole),
        sa.Column("currency", Words),
        sa.Column("retired_on", Day),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sa.Column("created_at", Instant, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "intro_marks",
        sa.Column("id", Key, primary_key=True),
        sa.Column("mark", Words, nullable=False),
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id"), nullable=False),
        sqlite_strict=True,
    )
    index("intro_marks_by_mark", "intro_marks", ["mark"])
    index("intro_marks_by_pass", "intro_marks", ["pass_id"])
    op.create_table(
        "account_lines",
        sa.Column("id", Key, primary_key=True),
        sa.Column("person_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("amount", Whole, nullable=False),
        sa.Column("currency", Words, nullable=False),
        sa.Column("kind", Words, nullable=False),
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id")),
        sa.Column("entry_id", Key, sa.ForeignKey("entries.id")),
        sa.Column("reverses", Key, sa.ForeignKey("account_lines.id"), unique=True),
        sa.Column("reason", Words),
        sa.Column("at", Instant, nullable=False),
        sa.Column("actor_id", Key, sa.ForeignKey("people.id")),
        sa.Column("key", Words, nullable=False, unique=True),
        sqlite_strict=True,
    )
    index("account_lines_by_person", "account_lines", ["person_id", "id"])
    index("account_lines_by_entry", "account_lines", ["entry_id"], where="entry_id is not null")
    append_only("account_lines")
