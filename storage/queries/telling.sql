-- name: telling_free_after$
select sum(total - used - booked - expired - withdrawn) from entries
where pass_id = :pass_id and version <= :version

-- name: telling_state$
select state from notices where key = :key
