-- name: inbox_lock_chats
-- SQLite has one writer: whoever writes has every chat to itself.
select :chats

-- name: inbox_keep
insert into inbox (update_id, chat, raw, received_at, leased_by, leased_until)
select value ->> 'update_id', value ->> 'chat', value ->> 'raw', :at,
       case when not value ->> 'left' and not exists (
           select 1 from inbox busy
           where busy.chat = value ->> 'chat' and busy.state = 'open' and busy.leased_by is not :holder
       ) then :holder end,
       :until
from json_each(:updates)
where true
on conflict (update_id) do nothing
returning id, update_id, leased_by
