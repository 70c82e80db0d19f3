-- name: unmarked_bookings
-- Places that nobody has marked, in sessions that began by then, and that were followed up no further.
select b.id, b.session_id, b.starts_at, s.minutes from bookings b join sessions s on s.id = b.session_id
where b.state = 'booked' and b.pursued < 2 and b.pursued <= :most
  and b.starts_at <= :until and (b.starts_at, b.id) > (:after, :after_id)
order by b.starts_at, b.id limit :limit

-- name: unmarked_asked!
update bookings set pursued = 1 where session_id = :session_id and state = 'booked' and pursued = 0

-- name: unmarked_resolved!
update bookings set pursued = 2 where id = :id and state = 'booked' and pursued < 2

-- name: unmarked_left$
select count(*) from bookings where session_id = :session_id and state = 'booked' and pursued < 2

-- name: unmarked_decided
-- What the rule has made of a session's bookings, as it stands still.
select state, count(*) as bookings from bookings
where session_id = :session_id and pursued = 2 and state in ('attended', 'no_show')
group by state
