-- name: importing_people_ids
select nextval(pg_get_serial_sequence('people', 'id')) as id from generate_series(1, cast(:count as bigint))

-- name: importing_pass_ids
select nextval(pg_get_serial_sequence('passes', 'id')) as id from generate_series(1, cast(:count as bigint))

-- name: importing_accounts
select a.telegram_id, a.person_id from accounts a
where a.person_id is not null
  and a.telegram_id in (select cast(value as bigint) from json_array_elements_text(cast(:accounts as json)))

-- name: importing_phones
select p.phone, p.id from people p
where p.phone in (select value from json_array_elements_text(cast(:phones as json)))

-- name: importing_people
select p.id, p.is_client, p.merged_into, p.erased_at from people p
where p.id in (select cast(value as bigint) from json_array_elements_text(cast(:ids as json)))

-- name: importing_add_keys!
insert into search_keys (key, person_id, weight)
select value ->> 0, cast(value ->> 1 as bigint), cast(value ->> 2 as bigint)
from json_array_elements(cast(:keys as json))
on conflict (key, person_id) do nothing
