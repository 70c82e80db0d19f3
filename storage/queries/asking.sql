-- name: asking_is_due$
select exists (select 1 from passes where ask_on is not null and ask_on <= :today)

-- name: asking_due
select * from passes where ask_on is not null and ask_on <= :today
order by ask_on, id limit :limit

-- name: asking_held^
-- It may have been looked at since it was found.
select * from passes where id = :id and ask_on is not null and ask_on <= :today /*+ skip locked */

-- name: asking_look_again!
update passes set ask_on = :on, asked = :asked where id = :id

-- name: asking_next_on$
select ask_on from passes where id = :id and asked <> :last
