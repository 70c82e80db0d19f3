-- name: importing_people_ids
with recursive next (id) as (
    select coalesce(max(id), 0) + 1 from people union all select id + 1 from next limit :count
)
select id from next

-- name: importing_pass_ids
with recursive next (id) as (
    select coalesce(max(id), 0) + 1 from passes union all select id + 1 from next limit :count
)
select id from next

-- name: importing_accounts
select a.telegram_id, a.person_id from accounts a
where a.person_id is not null and a.telegram_id in (select value from json_each(:accounts))

-- name: importing_phones
select p.phone, p.id from people p where p.phone in (select value from json_each(:phones))

-- name: importing_people
select p.id, p.is_client, p.merged_into, p.erased_at from people p where p.id in (select value from json_each(:ids))

-- name: importing_add_keys!
insert into search_keys (key, person_id, weight)
select value ->> 0, value ->> 1, value ->> 2 from json_each(:keys)
where true
on conflict (key, person_id) do nothing
