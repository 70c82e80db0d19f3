-- name: sweeps_ending
select p.*, exists (
    select 1 from passes renewal
    where renewal.client_id = p.client_id and renewal.valid_from = date(p.ends_on, '+1 day')
      and renewal.deactivated_on is null
) as renewed
from passes p
where not p.expiry_recorded and (p.held_from is null or p.held_until is not null)
  and p.ends_on <= :last and (p.ends_on, p.id) > (:day, :pass_id)
  and (p.unlimited or p.free > 0)
  and not exists (
      select 1 from notices told
      where told.key = 'days_left:' || p.id || ':' || p.ends_on || ':' || cast(:threshold as text)
  )
order by p.ends_on, p.id limit :limit
