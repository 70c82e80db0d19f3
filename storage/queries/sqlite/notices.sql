-- name: notices_addresses
select person_id, telegram_id from (
    select a.person_id, a.telegram_id, row_number() over (
        partition by a.person_id order by a.seen_at desc, a.telegram_id) as place
    from accounts a
    where a.person_id in (select value from json_each(:people)) and a.unreachable_since is null
) where place = 1
