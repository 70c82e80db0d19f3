-- name: telling_is_renewed$
select exists (
    select 1 from passes own join passes next on next.client_id = own.client_id
    where own.id = :pass_id and (next.valid_from = date(own.ends_on, '+1 day') or next.renews = own.id)
      and next.deactivated_on is null
)
