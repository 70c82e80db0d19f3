-- name: passes_get^
select * from passes where id = :id

-- name: passes_by_key^
select * from passes where import_key = :key

-- name: passes_locked^
select * from passes where id = :id /*+ lock */

-- name: passes_to_pay_of
select * from passes
where client_id = :client_id and payment in ('partly', 'unpaid') and price > paid
order by id

-- name: passes_open_of
select * from passes
where client_id = :client_id
  and (valid_until is null or valid_until >= :today or (held_from is not null and held_until is null))
  and (deactivated_on is null or deactivated_on > :today)
  and (
      valid_from is not null or activate_by is null or activate_by >= :today
      or (held_from is not null and held_until is null)
  )
order by valid_until is null, valid_until, id

-- name: passes_all_of
select id from passes where client_id = :client_id order by id

-- name: passes_closed_of
select * from passes
where client_id = :client_id and id < :before
  and (
      deactivated_on <= :today
      or (
          (valid_until < :today or (valid_from is null and activate_by < :today))
          and (held_from is null or held_until is not null)
      )
  )
  and (
      :with_taken_back
      or not exists (
          select 1 from entries o join entries r on r.reverses = o.id
          where o.pass_id = passes.id and o.version = 1
      )
  )
order by id desc limit :limit

-- name: passes_add$
insert into passes (
    client_id, plan_id, title, terms, unlimited, without_sessions, valid_from, valid_until,
    activate_by, deactivated_on, holds, held_from, held_until, total, used, booked, expired, withdrawn,
    debt_limit, expiry_recorded,
    payment, price, discount, paid, currency, shared_with, renews, renewal_stopped, renews_at_end, import_key,
    sold_by, sold_at, version
) values (
    :client_id, :plan_id, :title, :terms, :unlimited, :without_sessions, :valid_from, :valid_until,
    :activate_by, :deactivated_on, :holds, :held_from, :held_until, :total, :used, :booked, :expired, :withdrawn,
    :debt_limit, :expiry_recorded, :payment, :price, :discount, :paid, :currency, :shared_with, :renews,
    :renewal_stopped, :renews_at_end, :import_key, :sold_by, :sold_at, :version
) returning id

-- name: passes_save!
update passes set
    title = :title, terms = :terms, unlimited = :unlimited, without_sessions = :without_sessions,
    valid_from = :valid_from,
    valid_until = :valid_until, activate_by = :activate_by, deactivated_on = :deactivated_on,
    holds = :holds, held_from = :held_from, held_until = :held_until, total = :total, used = :used,
    booked = :booked, expired = :expired, withdrawn = :withdrawn, debt_limit = :debt_limit,
    expiry_recorded = :expiry_recorded, payment = :payment, price = :price, discount = :discount, paid = :paid,
    currency = :currency, shared_with = :shared_with, renews = :renews, renewal_stopped = :renewal_stopped, renews_at_end = :renews_at_end,
    version = :version
where id = :id and version = :seen

-- name: passes_unshare!
delete from sharers where pass_id = :pass_id

-- name: passes_share!
insert into sharers (pass_id, person_id) values (:pass_id, :person_id)

-- name: passes_to_unshare
select pass_id from sharers where person_id in (:one, :other)
union
select s.pass_id from passes p join sharers s on s.pass_id = p.id where p.client_id in (:one, :other)
order by pass_id

-- name: passes_usable_by
-- Their own first, then those that others share with them: one statement, as it is asked at every turn.
with usable (id, is_shared) as (
    select id, 0 from passes where client_id = :client_id
    union all
    select pass_id, 1 from sharers where person_id = :client_id
)
select p.*
from usable u join passes p on p.id = u.id join people holder on holder.id = p.client_id
where (u.is_shared = 0 or (p.client_id <> :client_id and holder.erased_at is null))
  and (p.valid_until is null or p.valid_until >= :today or (p.held_from is not null and p.held_until is null))
  and (p.deactivated_on is null or p.deactivated_on > :today)
  and (
      p.valid_from is not null or p.activate_by is null or p.activate_by >= :today
      or (p.held_from is not null and p.held_until is null)
  )
order by u.is_shared, p.valid_until is null, p.valid_until, p.id

-- name: passes_follower_of^
select * from passes where renews = :id and deactivated_on is null order by id desc limit 1
