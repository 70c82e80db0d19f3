"""The timetable, places in its sessions, and the trace of what became of each booking."""

import secrets

import sqlalchemy as sa
from alembic import op

from storage.migrations.building import add, append_only, index, no
from storage.migrations.columns import Day, Flag, Instant, Json, Key, Whole, Words

revision = "0003"
down_revision = "0002"

_LIVE = "state in ('booked', 'waitlisted', 'offered')"
_SESSIONS = sa.table("sessions", sa.column("personal", Flag))


def upgrade() -> None:
    """Adds what booking needs; what was booked before stays booked, with its trace."""
    _catalogue()
    _timetable()
    _sessions()
    _bookings()
    _steps()
    _coaches()
    _codes()
    _mark()


def _catalogue() -> None:
    add("services", "minutes", Whole, "not null default 60 check (minutes > 0)")
    add("services", "capacity", Whole, "not null default 12 check (capacity > 0)")
    add("services", "personal", Flag, f"not null default {no()}")
    op.create_table(
        "resources",
        sa.Column("id", Key, primary_key=True),
        sa.Column("name", Words, nullable=False),
        sa.Column("folded", Words, nullable=False, unique=True),
        sa.Column("retired_on", Day),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sqlite_strict=True,
    )


def _timetable() -> None:
    op.create_table(
        "series",
        sa.Column("id", Key, primary_key=True),
        sa.Column("service_id", Key, sa.ForeignKey("services.id")),
        sa.Column("coach_id", Key, sa.ForeignKey("people.id")),
        sa.Column("place_id", Key, sa.ForeignKey("places.id")),
        sa.Column("resource_id", Key, sa.ForeignKey("resources.id")),
        sa.Column("rule", Words, nullable=False),
        sa.Column("at", Words, nullable=False),
        sa.Column("first", Day, nullable=False),
        sa.Column("last", Day),
        sa.Column("minutes", Whole, sa.CheckConstraint("minutes > 0"), nullable=False),
        sa.Column("capacity", Whole, sa.CheckConstraint("capacity > 0"), nullable=False),
        sa.Column("laid_until", Day, nullable=False),
        sa.Column("is_ending", Flag, nullable=False, server_default=sa.text(no())),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sqlite_strict=True,
    )
    index("series_to_lay", "series", ["laid_until", "id"])
    index("series_ending", "series", ["id"], where="is_ending")


def _sessions() -> None:
    add("sessions", "series_id", Key, "references series (id)")
    add("sessions", "series_day", Day, "")
    add("sessions", "resource_id", Key, "references resources (id)")
    # Those made by hand for somebody's booking are not on the timetable.
    add("sessions", "personal", Flag, f"not null default {no()}")
    op.execute(sa.update(_SESSIONS).values(personal=sa.true()))
    add("sessions", "taken", Whole, "not null default 0 check (taken >= 0 and taken <= capacity)")
    op.execute(
        "update sessions set taken = (select count(*) from bookings b "
        "where b.session_id = sessions.id and b.state in ('booked', 'attended'))"
    )
    index(
        "sessions_of_series",
        "sessions",
        ["series_id", "series_day"],
        unique=True,
        where="series_id is not null",
    )
    index(
        "sessions_on_timetable", "sessions", ["starts_at", "id"], where="not personal and state = 'planned'"
    )
    index(
        "sessions_called_off", "sessions", ["starts_at", "id"], where="not personal and state = 'cancelled'"
    )
    index("sessions_by_resource", "sessions", ["resource_id", "starts_at"], where="resource_id is not null")


def _bookings() -> None:
    add("bookings", "policy", Json, "not null default '{}'")
    add("bookings", "free_until", Instant, "")
    add("bookings", "offered_until", Instant, "")
    add("bookings", "forgiven", Flag, f"not null default {no()}")
    # How far one that nobody marked was followed up: 0 not yet, 1 asked about, 2 resolved by itself, once.
    add("bookings", "pursued", Whole, "not null default 0")
    op.drop_index("bookings_live", "bookings")
    index("bookings_live", "bookings", ["session_id", "client_id"], unique=True, where=_LIVE)
    index("bookings_by_session", "bookings", ["session_id", "id"])
    index("bookings_waiting", "bookings", ["session_id", "booked_at", "id"], where="state = 'waitlisted'")
    index("bookings_offered", "bookings", ["offered_until", "id"], where="state = 'offered'")
    index("bookings_unmarked", "bookings", ["starts_at", "id"], where="state = 'booked'")
    index("bookings_unpursued", "bookings", ["starts_at", "id"], where="state = 'booked' and pursued < 2")
    index(
        "bookings_unpaid",
        "bookings",
        ["client_id", "starts_at"],
        where="pass_id is null and state in ('booked', 'attended', 'late_cancelled', 'no_show')",
    )
    index(
        "bookings_struck",
        "bookings",
        ["client_id", "starts_at"],
        where="state in ('late_cancelled', 'no_show') and not forgiven",
    )
    op.execute(
        "create view bookings_shown as select b.id, b.session_id, b.client_id, b.pass_id, b.state, "
        "b.starts_at, b.day, b.booked_by, b.booked_at, b.version, b.policy, b.free_until, b.offered_until, "
        "b.forgiven, s.minutes, s.service_id, s.coach_id, s.place_id, s.personal, "
        "s.version as session_version, v.name as service, c.name as coach, l.name as place, "
        "p.name as client_name "
        "from bookings b join sessions s on s.id = b.session_id join people p on p.id = b.client_id "
        "left join services v on v.id = s.service_id left join people c on c.id = s.coach_id "
        "left join places l on l.id = s.place_id"
    )
    op.execute(
        "create view sessions_shown as select s.*, v.name as service, c.name as coach, l.name as place, "
        "r.name as resource from sessions s left join services v on v.id = s.service_id "
        "left join people c on c.id = s.coach_id left join places l on l.id = s.place_id "
        "left join resources r on r.id = s.resource_id"
    )


def _steps() -> None:
    op.create_table(
        "booking_steps",
        sa.Column("id", Key, primary_key=True),
        sa.Column("booking_id", Key, sa.ForeignKey("bookings.id"), nullable=False),
        sa.Column("was", Words),
        sa.Column("now", Words, nullable=False),
        sa.Column("entry_id", Key, sa.ForeignKey("entries.id")),
        sa.Column("at", Instant, nullable=False),
        sa.Column("actor_id", Key, sa.ForeignKey("people.id")),
        sqlite_strict=True,
    )
    index("booking_steps_of", "booking_steps", ["booking_id", "id"])
    index("booking_steps_by_entry", "booking_steps", ["entry_id"], where="entry_id is not null")
    op.execute(
        "insert into booking_steps (booking_id, was, now, entry_id, at, actor_id) "
        "select booking_id, case kind when 'reserve' then null else 'booked' end, "
        "case kind when 'reserve' then 'booked' when 'release' then 'cancelled' else 'attended' end, "
        "id, at, actor_id from entries "
        "where booking_id is not null and kind in ('reserve', 'release', 'consume') order by id"
    )
    # What was undone before left no step of its own: the trace ends where the booking stands.
    op.execute(
        "insert into booking_steps (booking_id, was, now, entry_id, at, actor_id) "
        "select b.id, t.now, b.state, null, "
        "(select max(e.at) from entries e where e.booking_id = b.id), null "
        "from bookings b join booking_steps t "
        "on t.id = (select max(l.id) from booking_steps l where l.booking_id = b.id) "
        "where t.now <> b.state order by b.id"
    )
    append_only("booking_steps")


def _coaches() -> None:
    op.create_table(
        "coach_hours",
        sa.Column("id", Key, primary_key=True),
        sa.Column("coach_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("weekday", Whole, nullable=False),
        sa.Column("opens", Words, nullable=False),
        sa.Column("closes", Words, nullable=False),
        sa.Column("place_id", Key, sa.ForeignKey("places.id")),
        sqlite_strict=True,
    )
    index("coach_hours_of", "coach_hours", ["coach_id", "weekday", "opens"])
    op.create_table(
        "time_off",
        sa.Column("id", Key, primary_key=True),
        sa.Column("coach_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("starts_at", Instant, nullable=False),
        sa.Column("ends_at", Instant, nullable=False),
        sqlite_strict=True,
    )
    index("time_off_of", "time_off", ["coach_id", "ends_at"])


def _codes() -> None:
    op.create_table(
        "checkin_codes",
        sa.Column("code_hash", Words, primary_key=True),
        sa.Column("person_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("used_at", Instant),
        sa.Column("used_by", Key, sa.ForeignKey("people.id")),
        sqlite_strict=True,
    )
    index("checkin_codes_by_person", "checkin_codes", ["person_id"])
    index("checkin_codes_by_age", "checkin_codes", ["expires_at"])
    op.create_table(
        "calendar_feeds",
        sa.Column("token_hash", Words, primary_key=True),
        sa.Column("person_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sqlite_strict=True,
    )
    index("calendar_feeds_by_person", "calendar_feeds", ["person_id"])


def _mark() -> None:
    # One of its own for each database: calendars tell the entries of two studios apart by it.
    add("studio", "mark", Words, f"not null default '{secrets.token_hex(8)}'")
