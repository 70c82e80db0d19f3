-- name: rosters_sessions
-- What everybody trains, also what was booked for somebody by hand.
select s.* from sessions_shown s
where s.state = 'planned' and (s.taken > 0 or not s.personal) and s.starts_at >= :since and s.starts_at < :until
order by s.starts_at, s.id

-- name: rosters_tallies
-- 0 stands for any coach.
select b.session_id,
       sum(case when b.state = 'booked' then 1 else 0 end) as expected,
       sum(case when b.state = 'attended' then 1 else 0 end) as came,
       sum(case when b.state in ('no_show', 'late_cancelled', 'excused') then 1 else 0 end) as missed,
       sum(case when b.state in ('waitlisted', 'offered') then 1 else 0 end) as waiting,
       sum(case when b.pass_id is null and b.state in ('booked', 'attended') then 1 else 0 end) as unpaid
from sessions s join bookings b on b.session_id = s.id
where s.starts_at >= :since and s.starts_at < :until and s.state = 'planned'
  and (s.coach_id = :coach_id or :coach_id = 0)
group by b.session_id

-- name: rosters_last_step^
select booking_id, was, now, entry_id, at, actor_id from booking_steps
where booking_id = :booking_id order by id desc limit 1

-- name: rosters_steps_at
select t.booking_id, t.was, t.now, t.entry_id, t.at, t.actor_id
from bookings b join booking_steps t on t.booking_id = b.id
where b.session_id = :session_id and t.actor_id = :actor_id and t.at = :at
order by t.booking_id, t.id
