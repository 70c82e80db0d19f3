-- name: importing_alone
-- Pieces of imports and what changes cards as a whole wait for each other: what one has done the next must see.
select id from studio where id = 1 /*+ lock */

-- name: importing_known
-- Of people who were forgotten nobody is known again. Not a join: PostgreSQL plans this once for a connection,
-- and a join that was planned while there were a few passes goes through all people for each of many.
select id, client_id, import_key, total, used, unlimited from passes
where import_key like 'import:%' and client_id not in (select p.id from people p where p.erased_at is not null)
order by id

-- name: importing_add_person!
insert into people (id, name, phone, muted, is_client, is_coach, is_owner, rights, created_at)
values (:id, :name, :phone, :muted, :is_client, :is_coach, :is_owner, :rights, :created_at)

-- name: importing_set_phone!
update people set phone = :phone, version = version + 1 where id = :id and phone is null

-- name: importing_make_client!
update people set is_client = :is_client, version = version + 1 where id = :id

-- name: importing_add_pass!
insert into passes (
    id, client_id, plan_id, title, terms, unlimited, without_sessions, valid_from, valid_until,
    activate_by, deactivated_on, holds, held_from, held_until, total, used, booked, expired, withdrawn,
    debt_limit, expiry_recorded,
    payment, price, discount, paid, currency, shared_with, renews, renewal_stopped, renews_at_end, renewal_settled,
    import_key, sold_by, sold_at, version
) values (
    :id, :client_id, :plan_id, :title, :terms, :unlimited, :without_sessions, :valid_from, :valid_until,
    :activate_by, :deactivated_on, :holds, :held_from, :held_until, :total, :used, :booked, :expired, :withdrawn,
    :debt_limit, :expiry_recorded, :payment, :price, :discount, :paid, :currency, :shared_with, :renews,
    :renewal_stopped, :renews_at_end, :renewal_settled, :import_key, :sold_by, :sold_at, :version
)

-- name: importing_add_entry!
insert into entries (
    pass_id, client_id, kind, total, used, booked, expired, withdrawn, changed, session_on, at, actor_id,
    reason, reverses, booking_id, visitor_id, linked, batch, key, version
) values (
    :pass_id, :client_id, :kind, :total, :used, :booked, :expired, :withdrawn, :changed, :session_on, :at,
    :actor_id, :reason, :reverses, :booking_id, :visitor_id, :linked, :batch,
    :key, :version
)

-- name: importing_mark!
insert into import_marks (import_id, kind, subject, version) values (:import_id, :kind, :subject, 1)

-- name: importing_mark_phone!
-- With the version that their card will have.
insert into import_marks (import_id, kind, subject, version)
select cast(:import_id as bigint), 'phone', p.id, p.version + 1 from people p where p.id = :id and p.phone is null

-- name: importing_mark_account!
insert into import_marks (import_id, kind, subject, version)
select cast(:import_id as bigint), 'account', cast(:telegram_id as bigint), 1
where not exists (select 1 from accounts a where a.telegram_id = :telegram_id and a.person_id is not null)
