-- name: digests_expiring
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, p.currency,
       case when not p.unlimited then p.free end as sessions,
       case when not p.unlimited and p.total > 0 then p.price * p.free / p.total end as value,
       count(*) over () as all_count,
       sum(case when not p.unlimited then p.free end) over () as all_sessions,
       sum(case when not p.unlimited and p.total > 0 and p.currency = :currency
                then p.price * p.free / p.total end) over () as all_value
from passes p join people c on c.id = p.client_id
where not p.expiry_recorded and (p.held_from is null or p.held_until is not null)
  and p.ends_on >= :today and p.ends_on <= :last
  and (p.unlimited or p.free > 0)
  and (p.deactivated_on is null or p.deactivated_on > p.ends_on)
order by p.ends_on, p.id limit :lines

-- name: digests_lost
-- What staff let expire on purpose is no news to them.
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, p.currency, e.expired as sessions,
       case when p.total > 0 then p.price * e.expired / p.total end as value,
       count(*) over () as all_count,
       sum(e.expired) over () as all_sessions,
       sum(case when p.total > 0 and p.currency = :currency
                then p.price * e.expired / p.total end) over () as all_value
from entries e join passes p on p.id = e.pass_id join people c on c.id = p.client_id
where e.kind = 'expire' and e.at > :since and e.at <= :until and e.expired > 0 and e.actor_id is null
  and p.expiry_recorded and p.expired > 0
  and (p.deactivated_on is null or p.deactivated_on > p.ends_on)
order by coalesce(case when p.total > 0 then p.price * e.expired / p.total end, 0) desc, e.expired desc, e.id
limit :lines

-- name: digests_low
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, p.currency, p.free as sessions,
       null as value,
       count(*) over () as all_count,
       sum(p.free) over () as all_sessions,
       sum(case when p.currency = :currency then 0 end) over () as all_value
from passes p join people c on c.id = p.client_id
where p.id in (select e.pass_id from entries e where e.kind = 'consume' and e.at > :since)
  and not p.unlimited and p.free > 0 and p.free <= :most
  and (p.ends_on is null or p.ends_on >= :today)
  and (p.deactivated_on is null or p.deactivated_on > :today)
order by p.free, p.id limit :lines

-- name: digests_unpaid
-- What is open on them; where no price is known, that something is.
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, p.currency, null as sessions,
       p.price - p.paid as value,
       count(*) over () as all_count,
       null as all_sessions,
       sum(case when p.currency = :currency then p.price - p.paid end) over () as all_value
from passes p join people c on c.id = p.client_id
where p.payment in ('partly', 'unpaid')
order by p.id desc limit :lines

-- name: digests_accounts
select d.person_id as client_id, d.name, null as pass_id, '' as title, null as day, d.currency, null as sessions,
       d.account as value,
       count(*) over () as all_count,
       null as all_sessions,
       sum(case when d.currency = :currency then d.account end) over () as all_value
from dues d
where d.account > 0
order by d.account desc, d.id limit :lines

-- name: digests_debts
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, p.currency, -p.free as sessions,
       null as value,
       count(*) over () as all_count,
       sum(-p.free) over () as all_sessions,
       sum(case when p.currency = :currency then 0 end) over () as all_value
from passes p join people c on c.id = p.client_id
where p.free < 0 and not p.unlimited
order by p.id desc limit :lines

-- name: digests_visits
-- Whoever is expected with nothing that pays is no debt yet.
select b.client_id, c.name, null as pass_id, '' as title, null as day, null as currency,
       count(*) as sessions, null as value,
       count(*) over () as all_count, sum(count(*)) over () as all_sessions, null as all_value
from bookings b join people c on c.id = b.client_id
where b.pass_id is null and b.state in ('booked', 'attended', 'late_cancelled', 'no_show')
  and (b.state <> 'booked' or b.starts_at <= :now)
  and (b.state <> 'late_cancelled' or b.policy like '%"late_cancel":true%')
  and (b.state <> 'no_show' or b.policy like '%"no_show":true%')
group by b.client_id, c.name
order by count(*) desc, b.client_id limit :lines

-- name: digests_unreachable
select a.person_id as client_id, c.name, null as pass_id, '' as title, null as day, null as currency,
       null as sessions, null as value,
       count(*) over () as all_count, null as all_sessions, null as all_value
from accounts a join people c on c.id = a.person_id
where a.unreachable_since is not null and a.unreachable_since > :since
  and not exists (
      select 1 from accounts other
      where other.person_id = a.person_id
        and (other.unreachable_since is null or other.unreachable_since > a.unreachable_since)
  )
order by a.unreachable_since desc, a.telegram_id limit :lines

-- name: digests_stopped
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, null as currency,
       null as sessions, null as value,
       count(*) over () as all_count, null as all_sessions, null as all_value
from passes p join people c on c.id = p.client_id
where p.id in (
    select e.pass_id from entries e where e.kind = 'renewal' and e.at > :since and e.actor_id = e.client_id
)
  and p.renewal_stopped and not p.expiry_recorded
order by p.id desc limit :lines

-- name: digests_resumed
select p.client_id, c.name, p.id as pass_id, p.title, p.ends_on as day, null as currency,
       null as sessions, null as value,
       count(*) over () as all_count, null as all_sessions, null as all_value
from passes p join people c on c.id = p.client_id
where p.id in (
    select e.pass_id from entries e where e.kind = 'renewal' and e.at > :since and e.actor_id = e.client_id
)
  and not p.renewal_stopped and not p.expiry_recorded
order by p.id desc limit :lines

-- name: digests_open_disputes$
select count(*) from disputes where state = 'open'

-- name: digests_last_sent$
select created_at from notices
where person_id = :owner_id and kind = 'digest' and state = 'sent'
order by id desc limit 1
