-- name: passes_get^
select * from passes where id = :id

-- name: passes_by_key^
select * from passes where import_key = :key

-- name: passes_locked^
select * from passes where id = :id /*+ lock */

-- name: passes_open_of
select * from passes
where client_id = :client_id
  and (valid_until is null or valid_until >= :today)
  and (deactivated_on is null or deactivated_on > :today)
  and (valid_from is not null or activate_by is null or activate_by >= :today)
order by valid_until is null, valid_until, id

-- name: passes_closed_of
select * from passes
where client_id = :client_id and id < :before
  and (valid_until < :today or deactivated_on <= :today or (valid_from is null and activate_by < :today))
order by id desc limit :limit

-- name: passes_add$
insert into passes (
    client_id, plan_id, title, terms, unlimited, valid_from, valid_until, activate_by, deactivated_on,
    held_from, held_until, total, used, booked, expired, withdrawn, debt_limit, expiry_recorded, payment,
    price, currency, import_key, sold_by, sold_at, version
) values (
    :client_id, :plan_id, :title, :terms, :unlimited, :valid_from, :valid_until, :activate_by,
    :deactivated_on, :held_from, :held_until, :total, :used, :booked, :expired, :withdrawn, :debt_limit,
    :expiry_recorded, :payment, :price, :currency, :import_key, :sold_by, :sold_at, :version
) returning id

-- name: passes_save!
update passes set
    title = :title, terms = :terms, unlimited = :unlimited, valid_from = :valid_from,
    valid_until = :valid_until, activate_by = :activate_by, deactivated_on = :deactivated_on,
    held_from = :held_from, held_until = :held_until, total = :total, used = :used, booked = :booked,
    expired = :expired, withdrawn = :withdrawn, debt_limit = :debt_limit,
    expiry_recorded = :expiry_recorded, payment = :payment, version = :version
where id = :id and version = :seen
