-- name: sweeps_is_expiry_due$
select exists (select 1 from passes where not expiry_recorded and ends_on < :today and (held_from is null or held_until is not null))

-- name: sweeps_expire!
-- The entry is what claims a pass: its key and version can be written once.
insert into entries (
    pass_id, client_id, kind, total, used, booked, expired, withdrawn, at, batch, key, version
)
with due as materialized (
    select id, client_id, unlimited, free, version from passes
    where not expiry_recorded and ends_on < :today and (held_from is null or held_until is not null)
    order by ends_on, id limit :limit /*+ skip locked */
)
select id, client_id, 'expire', 0, 0, 0, case when unlimited or free < 0 then 0 else free end, 0, :at, :batch,
       'pass:' || id || ':' || (version + 1), version + 1
from due

-- name: sweeps_mark_expired!
update passes
set expired = passes.expired + entry.expired, version = entry.version, expiry_recorded = true
from entries entry
where entry.batch = :batch and entry.pass_id = passes.id

-- name: sweeps_tell_clients!
insert into notices (person_id, kind, key, data, created_at, not_before)
select e.client_id, 'expired', 'expired:' || e.id, '{"entry_id":' || e.id || '}', :at, :not_before
from entries e join passes p on p.id = e.pass_id
where e.batch = :batch and (p.unlimited or e.expired > 0)
  and (p.deactivated_on is null or p.deactivated_on > p.ends_on)
on conflict (key) do nothing

-- name: sweeps_has_lost$
select exists (
    select 1 from entries e join passes p on p.id = e.pass_id
    where e.batch = :batch and e.expired > 0
      and (p.deactivated_on is null or p.deactivated_on > p.ends_on)
)

-- name: sweeps_done_for$
select done_for from sweeps where name = :name

-- name: sweeps_finish!
insert into sweeps (name, done_for, finished_at, found) values (:name, :day, :at, :found)
on conflict (name) do update
set done_for = excluded.done_for, finished_at = excluded.finished_at, found = excluded.found

-- name: sweeps_found$
select found from sweeps where name = :name
