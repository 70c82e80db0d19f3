"""Studio, people, plans, passes, ledger, notices and inbox."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.building import append_only, index, on_sqlite
from storage.migrations.columns import ByLetter, Day, Flag, Instant, Json, Key, Whole, Words

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates every table of the first release."""
    _studio()
    _people()
    _plans_and_passes()
    _ledger()
    _talk()
    _refusing()
    append_only("entries")


def _studio() -> None:
    _table(
        "studio",
        sa.Column("id", Key, sa.CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
        sa.Column("name", Words, nullable=False),
        sa.Column("timezone", Words, nullable=False),
        sa.Column("language", Words, nullable=False),
        sa.Column("currency", Words, nullable=False),
        sa.Column("rules", Json, nullable=False, server_default="{}"),
        sa.Column("version", Whole, nullable=False, server_default="1"),
    )
    _table(
        "sweeps",
        sa.Column("name", Words, primary_key=True),
        sa.Column("done_for", Day, nullable=False),
        sa.Column("finished_at", Instant, nullable=False),
    )


def _people() -> None:
    _table(
        "people",
        sa.Column("id", Key, primary_key=True),
        sa.Column("name", Words, nullable=False),
        sa.Column("phone", Words, unique=True),
        sa.Column("language", Words),
        sa.Column("muted", Json, nullable=False, server_default="[]"),
        sa.Column("is_client", Flag, nullable=False),
        sa.Column("is_coach", Flag, nullable=False),
        sa.Column("is_owner", Flag, nullable=False),
        sa.Column("rights", Json, nullable=False, server_default="[]"),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("erased_at", Instant),
        sa.Column("merged_into", Key, sa.ForeignKey("people.id")),
        sa.Column("version", Whole, nullable=False, server_default="1"),
    )
    index("people_staff", "people", ["id"], where="is_coach or is_owner")
    index("people_by_name", "people", ["name", "id"])
    index("people_merged", "people", ["merged_into"], where="merged_into is not null")
    _table(
        "search_keys",
        sa.Column("key", ByLetter, primary_key=True),
        sa.Column("person_id", Key, sa.ForeignKey("people.id"), primary_key=True),
        sa.Column("weight", Whole, nullable=False),
        sqlite_with_rowid=False,
    )
    index("search_keys_whole", "search_keys", ["key", "person_id"], where="weight = 2")
    index("search_keys_by_person", "search_keys", ["person_id", "weight", "key"])
    _table(
        "accounts",
        sa.Column("telegram_id", Key, primary_key=True, autoincrement=False),
        sa.Column("person_id", Key, sa.ForeignKey("people.id")),
        sa.Column("first_name", Words, nullable=False, server_default=""),
        sa.Column("username", Words),
        sa.Column("language_code", Words),
        sa.Column("seen_at", Instant, nullable=False),
        sa.Column("unreachable_since", Instant),
    )
    index("accounts_by_person", "accounts", ["person_id"])
    index("accounts_unreachable", "accounts", ["unreachable_since"], where="unreachable_since is not null")
    _table(
        "coach_clients",
        sa.Column("coach_id", Key, sa.ForeignKey("people.id"), primary_key=True),
        sa.Column("client_id", Key, sa.ForeignKey("people.id"), primary_key=True),
    )
    index("coach_clients_by_client", "coach_clients", ["client_id"])
    _table(
        "invites",
        sa.Column("id", Key, primary_key=True),
        sa.Column("token_hash", Words, nullable=False, unique=True),
        sa.Column("role", Words, nullable=False),
        sa.Column("person_id", Key, sa.ForeignKey("people.id")),
        sa.Column("rights", Json, nullable=False, server_default="[]"),
        sa.Column("created_by", Key, sa.ForeignKey("people.id")),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("used_at", Instant),
        sa.Column("used_by", Key),
    )
    index("invites_open_by_card", "invites", ["person_id"], where="used_at is null")
    index("invites_by_account", "invites", ["used_by"], where="used_by is not null")
    _table(
        "failed_joins",
        sa.Column("id", Key, primary_key=True),
        sa.Column("telegram_id", Key, nullable=False),
        sa.Column("at", Instant, nullable=False),
    )
    index("failed_joins_by_account", "failed_joins", ["telegram_id", "at"])


def _plans_and_passes() -> None:
    _table(
        "plans",
        sa.Column("id", Key, primary_key=True),
        sa.Column("title", Words, nullable=False),
        sa.Column("terms", Json, nullable=False),
        sa.Column("payment_type", Words, nullable=False),
        sa.Column("price", Whole),
        sa.Column("currency", Words),
        sa.Column("retired_on", Day),
        sa.Column("retired_block", Flag, nullable=False),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sa.Column("created_at", Instant, nullable=False),
    )
    _table(
        "passes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("client_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("plan_id", Key, sa.ForeignKey("plans.id")),
        sa.Column("title", Words, nullable=False),
        sa.Column("terms", Json, nullable=False),
        sa.Column("unlimited", Flag, nullable=False),
        sa.Column("valid_from", Day),
        sa.Column("valid_until", Day),
        sa.Column("activate_by", Day),
        sa.Column("deactivated_on", Day),
        sa.Column("held_from", Day),
        sa.Column("held_until", Day),
        sa.Column("total", Whole, nullable=False, server_default="0"),
        sa.Column("used", Whole, nullable=False, server_default="0"),
        sa.Column("booked", Whole, nullable=False, server_default="0"),
        sa.Column("expired", Whole, nullable=False, server_default="0"),
        sa.Column("withdrawn", Whole, nullable=False, server_default="0"),
        sa.Column("free", Whole, sa.Computed("total - used - booked - expired - withdrawn", persisted=True)),
        sa.Column("ends_on", Day, sa.Computed(_ENDS_ON, persisted=True)),
        sa.Column("debt_limit", Whole, nullable=False, server_default="0"),
        sa.Column("expiry_recorded", Flag, nullable=False),
        sa.Column("payment", Words, nullable=False, server_default="paid"),
        sa.Column("price", Whole),
        sa.Column("currency", Words),
        sa.Column("import_key", Words, unique=True),
        sa.Column("sold_by", Key, sa.ForeignKey("people.id")),
        sa.Column("sold_at", Instant, nullable=False),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sa.CheckConstraint("used >= 0 and booked >= 0 and expired >= 0 and withdrawn >= 0", name="counted"),
        sa.CheckConstraint(
            f"{_true('unlimited')} or total - used - booked - expired - withdrawn >= -debt_limit",
            name="never_below_zero",
        ),
    )
    index("passes_by_client", "passes", ["client_id", "valid_until", "id"])
    index("passes_to_expire", "passes", ["ends_on", "id"], where="not expiry_recorded")
    index("passes_unpaid", "passes", ["id"], where="payment <> 'paid'")
    index("passes_in_debt", "passes", ["id"], where="free < 0 and not unlimited")
    index("passes_by_expiry", "passes", ["valid_until", "id"])


# The last day on which a pass can work; one that nobody starts in time ends too (PRODUCT §3.3).
_ENDS_ON = "coalesce(valid_until, case when valid_from is null then activate_by end)"


def _ledger() -> None:
    _table(
        "entries",
        sa.Column("id", Key, primary_key=True),
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id"), nullable=False),
        sa.Column("client_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("kind", Words, nullable=False),
        sa.Column("total", Whole, nullable=False),
        sa.Column("used", Whole, nullable=False),
        sa.Column("booked", Whole, nullable=False),
        sa.Column("expired", Whole, nullable=False),
        sa.Column("withdrawn", Whole, nullable=False),
        sa.Column("changed", Json),
        sa.Column("session_on", Day),
        sa.Column("at", Instant, nullable=False),
        sa.Column("actor_id", Key, sa.ForeignKey("people.id")),
        sa.Column("reason", Words),
        sa.Column("booking_id", Key),
        sa.Column("reverses", Key, sa.ForeignKey("entries.id"), unique=True),
        sa.Column("linked", Key, sa.ForeignKey("entries.id")),
        sa.Column("batch", Words),
        sa.Column("key", Words, nullable=False, unique=True),
        sa.Column("version", Whole, nullable=False),
        sa.UniqueConstraint("pass_id", "version", name="one_entry_per_version"),
    )
    index("entries_by_client_day", "entries", ["client_id", "session_on"])
    index("entries_by_actor", "entries", ["actor_id", "id"])
    index("entries_by_batch", "entries", ["batch"], where="batch is not null")
    index("entries_by_kind_time", "entries", ["kind", "at"])
    _table(
        "disputes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("entry_id", Key, sa.ForeignKey("entries.id"), nullable=False, unique=True),
        sa.Column("opened_by", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("opened_at", Instant, nullable=False),
        sa.Column("state", Words, nullable=False),
        sa.Column("closed_by", Key, sa.ForeignKey("people.id")),
        sa.Column("closed_at", Instant),
    )
    index("disputes_open", "disputes", ["id"], where="state = 'open'")


def _talk() -> None:
    _table(
        "questions",
        sa.Column("id", Key, primary_key=True),
        sa.Column("telegram_id", Key, nullable=False),
        sa.Column("kind", Words, nullable=False),
        sa.Column("data", Json, nullable=False),
        sa.Column("asked_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("closed_at", Instant),
        sa.Column("answered_by", Whole),
        sa.Column("outcome", Words),
    )
    index("questions_open", "questions", ["telegram_id"], unique=True, where="closed_at is null")
    index("questions_by_account", "questions", ["telegram_id"])
    index("questions_answered", "questions", ["answered_by"], where="answered_by is not null")
    _table(
        "notices",
        sa.Column("id", Key, primary_key=True),
        sa.Column("person_id", Key, sa.ForeignKey("people.id")),
        sa.Column("telegram_id", Key),
        sa.Column("kind", Words, nullable=False),
        sa.Column("key", Words, nullable=False, unique=True),
        sa.Column("data", Json, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("not_before", Instant, nullable=False),
        sa.Column("not_after", Instant),
        sa.Column("state", Words, nullable=False, server_default="due"),
        sa.Column("attempts", Whole, nullable=False, server_default="0"),
        sa.Column("leased_until", Instant),
        sa.Column("settled_at", Instant),
        sa.Column("problem", Words),
    )
    index("notices_due", "notices", ["not_before", "id"], where="state = 'due'")
    index("notices_due_by_person", "notices", ["person_id", "id"], where="state = 'due'")
    index("notices_by_person", "notices", ["person_id", "id"])
    index("notices_by_account", "notices", ["telegram_id"], where="telegram_id is not null")
    _table(
        "inbox",
        sa.Column("id", Key, primary_key=True),
        sa.Column("update_id", Whole, nullable=False, unique=True),
        sa.Column("chat", Whole, nullable=False),
        sa.Column("raw", Words),
        sa.Column("received_at", Instant, nullable=False),
        sa.Column("state", Words, nullable=False, server_default="open"),
        sa.Column("attempts", Whole, nullable=False, server_default="0"),
        sa.Column("not_before", Instant),
        sa.Column("leased_by", Words),
        sa.Column("leased_until", Instant),
        sa.Column("reference", Words),
        sa.Column("problem", Words),
        sa.Column("closed_at", Instant),
    )
    index("inbox_open", "inbox", ["id"], where="state = 'open'")
    index("inbox_open_by_chat", "inbox", ["chat", "id"], where="state = 'open'")
    index("inbox_dead", "inbox", ["chat"], where="state = 'dead'")
    index("inbox_closed", "inbox", ["closed_at"], where="state <> 'open'")


def _table(name: str, *parts: sa.schema.SchemaItem, sqlite_with_rowid: bool = True) -> None:
    op.create_table(name, *parts, sqlite_strict=True, sqlite_with_rowid=sqlite_with_rowid)


def _true(flag: str) -> str:
    return f"{flag} = 1" if on_sqlite() else flag


def _refusing() -> None:
    """What PostgreSQL's triggers of append-only tables call; SQLite's say it themselves."""
    if not on_sqlite():
        op.execute(
            "create function append_only() returns trigger language plpgsql as "
            "$$ begin raise exception '% is append-only', tg_table_name; end $$"
        )
