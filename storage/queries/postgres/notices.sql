-- name: notices_addresses
select distinct on (a.person_id) a.person_id, a.telegram_id from accounts a
where a.person_id in (select cast(value as bigint) from json_array_elements_text(cast(:people as json)))
  and a.unreachable_since is null
order by a.person_id, a.seen_at desc, a.telegram_id
