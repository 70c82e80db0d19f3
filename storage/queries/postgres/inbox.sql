-- name: inbox_lock_chats
-- Two processes that keep updates of one chat at the same time must see each other's rows; the order is the
-- same everywhere, so that they cannot block each other for good.
select pg_advisory_xact_lock(chat)
from (select cast(value as bigint) as chat from json_array_elements_text(cast(:chats as json)) order by 1) chats

-- name: inbox_keep
insert into inbox (update_id, chat, raw, received_at, leased_by, leased_until)
select cast(value ->> 'update_id' as bigint), cast(value ->> 'chat' as bigint), value ->> 'raw', :at,
       case when not cast(value ->> 'left' as boolean) and not exists (
           select 1 from inbox busy
           where busy.chat = cast(value ->> 'chat' as bigint) and busy.state = 'open'
             and busy.leased_by is distinct from cast(:holder as text)
       ) then cast(:holder as text) end,
       :until
from json_array_elements(cast(:updates as json)) with ordinality as arrived (value, place)
order by place
on conflict (update_id) do nothing
returning id, update_id, leased_by
