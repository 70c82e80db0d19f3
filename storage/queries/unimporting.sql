-- Taking back what an import made. Whoever is of no more use is marked as gone first, and then forgotten.

-- name: unimport_next$
-- The last of the next few marks.
select max(id) from (
    select m.id from import_marks m where m.import_id = :import_id and m.id > :after order by m.id limit :limit
) piece

-- name: unimport_hold_people
select p.id from people p
where p.id in (
    select m.subject from import_marks m
    where m.import_id = :import_id and m.id > :after and m.id <= :until
      and m.kind in ('person', 'client', 'phone')
)
order by p.id /*+ lock */

-- name: unimport_standing
select e.pass_id from entries e
left join entries r on r.reverses = e.id
where e.batch = :batch and e.version = 1 and r.id is null and e.pass_id > :after
order by e.pass_id

-- name: unimport_passes
select s.* from passes s where s.id >= :first and s.id <= :last and s.import_key is not null order by s.id

-- name: unimport_passes_locked
select s.* from passes s where s.id >= :first and s.id <= :last and s.import_key is not null
order by s.id /*+ lock */

-- name: unimport_entries
select e.*, cast(null as text) as actor_name, cast(null as text) as visitor_name, r.id as reversed_by
from entries e
left join entries r on r.reverses = e.id
where e.pass_id >= :first and e.pass_id <= :last
order by e.pass_id, e.version

-- name: unimport_renewed
select n.renews from passes n
where n.renews is not null and n.renews >= :first and n.renews <= :last and n.deactivated_on is null

-- name: unimport_end_pass!
update passes set
    total = :total, used = :used, booked = :booked, expired = :expired, withdrawn = :withdrawn,
    expiry_recorded = :expiry_recorded, deactivated_on = :deactivated_on,
    renewal_stopped = :renewal_stopped, renewal_settled = true, import_key = :import_key, version = :version
where id = :id

-- name: unimport_mark_gone!
-- Asked of each mark by itself: PostgreSQL holds every mark against every person otherwise.
update import_marks set kind = 'gone'
where import_id = :import_id and id > :after and id <= :until and kind = 'person' and exists (
    select 1 from people p
    where p.id = import_marks.subject and p.version = import_marks.version
      and p.erased_at is null and p.merged_into is null and not p.is_coach and not p.is_owner
      and not exists (
          select 1 from passes s
          where s.client_id = p.id and (s.import_key is null or s.import_key not like '%:undone-%')
      )
      and not exists (select 1 from sharers s where s.person_id = p.id)
      and not exists (select 1 from bookings b where b.client_id = p.id)
      and not exists (select 1 from people g where g.merged_into = p.id)
      and not exists (select 1 from account_lines l where l.person_id = p.id)
      and not exists (select 1 from payments y where y.client_id = p.id)
      and not exists (select 1 from orders o where o.client_id = p.id)
      and not exists (
          select 1 from accounts a
          where a.person_id = p.id and (a.first_name <> '' or a.seen_at > :done_at)
      )
)

-- name: unimport_forget_accounts!
delete from accounts where person_id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'gone'
)

-- name: unimport_forget_keys!
delete from search_keys where person_id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'gone'
)

-- name: unimport_forget_coaches!
delete from coach_clients where client_id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'gone'
)

-- name: unimport_forget_invites!
delete from invites where used_at is null and person_id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'gone'
)

-- name: unimport_forget_notices!
delete from notices where person_id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'gone'
)

-- name: unimport_forget_people!
update people set name = '#' || id, phone = null, is_client = false, erased_at = :at, version = version + 1
where erased_at is null and id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'gone'
)

-- name: unimport_unlink!
update accounts set person_id = null
where first_name = '' and seen_at <= :done_at and telegram_id in (
    select subject from import_marks
    where import_id = :import_id and id > :after and id <= :until and kind = 'account'
) and not exists (
    select 1 from import_marks m
    where m.import_id = :import_id and m.kind = 'person' and m.subject = accounts.person_id
)

-- name: unimport_clients!
update people set is_client = false, version = version + 1
where is_client and (is_coach or is_owner)
  and id in (
      select subject from import_marks
      where import_id = :import_id and id > :after and id <= :until and kind = 'client'
  )
  and not exists (
      select 1 from passes s
      where s.client_id = people.id and (s.import_key is null or s.import_key not like '%:undone-%')
  )
  and not exists (select 1 from sharers s where s.person_id = people.id)
  and not exists (select 1 from bookings b where b.client_id = people.id)
  and not exists (select 1 from people g where g.merged_into = people.id)
  and not exists (select 1 from account_lines l where l.person_id = people.id)
  and not exists (select 1 from payments y where y.client_id = people.id)
  and not exists (select 1 from orders o where o.client_id = people.id)

-- name: unimport_numbered
-- Whoever is made no client any more has another version: their number is looked at before.
select p.* from import_marks m join people p on p.id = m.subject
where m.import_id = :import_id and m.kind = 'phone' and p.version = m.version
  and m.subject in (
      select c.subject from import_marks c
      where c.import_id = :import_id and c.id > :after and c.id <= :until and c.kind in ('client', 'phone')
  )
order by p.id

-- name: unimport_retire!
update plans set retired_on = :today, version = version + 1
where retired_on is null
  and id in (
      select p.id from import_marks m join plans p on p.id = m.subject
      where m.import_id = :import_id and m.id > :after and m.id <= :until
        and m.kind = 'plan' and p.version = m.version
  )
  and not exists (
      select 1 from passes s
      where s.plan_id = plans.id and (s.import_key is null or s.import_key not like '%:undone-%')
  )
