-- name: importing_alone
-- Imports wait for each other: what one has added the next must see.
select id from studio where id = 1 /*+ lock */

-- name: importing_known
select id, client_id, import_key, total, used, unlimited from passes where import_key like 'import:%' order by id

-- name: importing_add_person!
insert into people (id, name, phone, muted, is_client, is_coach, is_owner, rights, created_at)
values (:id, :name, :phone, :muted, :is_client, :is_coach, :is_owner, :rights, :created_at)

-- name: importing_set_phone!
update people set phone = :phone, version = version + 1 where id = :id and phone is null

-- name: importing_make_client!
update people set is_client = :is_client, version = version + 1 where id = :id

-- name: importing_add_pass!
insert into passes (
    id, client_id, plan_id, title, terms, unlimited, valid_from, valid_until, activate_by, deactivated_on,
    holds, held_from, held_until, total, used, booked, expired, withdrawn, debt_limit, expiry_recorded,
    payment, price, currency, shared_with, renews, renewal_stopped, renews_at_end, renewal_settled,
    import_key, sold_by, sold_at, version
) values (
    :id, :client_id, :plan_id, :title, :terms, :unlimited, :valid_from, :valid_until, :activate_by,
    :deactivated_on, :holds, :held_from, :held_until, :total, :used, :booked, :expired, :withdrawn,
    :debt_limit, :expiry_recorded, :payment, :price, :currency, :shared_with, :renews, :renewal_stopped,
    :renews_at_end, :renewal_settled, :import_key, :sold_by, :sold_at, :version
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
