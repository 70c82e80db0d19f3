-- name: doctoring_due^
select count(*) as due, min(not_before) as oldest from notices where state = 'due' and not_before <= :at

-- name: doctoring_dead$
select count(*) from inbox where state = 'dead'

-- name: doctoring_inbox^
select count(*) as waiting, min(received_at) as oldest from inbox where state = 'open'

-- name: doctoring_newest_entry$
select max(at) from (select at from entries order by id desc limit 100) latest

-- name: doctoring_owners$
select count(*) from people where is_owner

-- name: doctoring_last_update$
select coalesce(max(update_id), 0) from inbox

-- name: doctoring_last_sign$
select max(at) from (
    select max(finished_at) as at from sweeps
    union all select max(received_at) from inbox
    union all select max(at) from (select at from entries order by id desc limit 100) latest
) signs
