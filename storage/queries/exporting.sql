-- Every table a studio owns, page by page, with the names that its ids stand for.

-- name: export_studio
select t.* from studio t where t.id > :after order by t.id limit :limit

-- name: export_sweeps
select t.* from sweeps t where t.name > :after order by t.name limit :limit

-- name: export_people
select t.* from people t where t.id > :after order by t.id limit :limit

-- name: export_accounts
select t.*, p.name as person
from accounts t left join people p on p.id = t.person_id
where t.telegram_id > :after order by t.telegram_id limit :limit

-- name: export_coach_clients
select t.*, coach.name as coach, client.name as client
from coach_clients t
join people coach on coach.id = t.coach_id
join people client on client.id = t.client_id
where (t.coach_id, t.client_id) > (:after, :after_client) order by t.coach_id, t.client_id limit :limit

-- name: export_invites
select t.*, p.name as person
from invites t left join people p on p.id = t.person_id
where t.id > :after order by t.id limit :limit

-- name: export_failed_joins
select t.* from failed_joins t where t.id > :after order by t.id limit :limit

-- name: export_plans
select t.* from plans t where t.id > :after order by t.id limit :limit

-- name: export_passes
select t.*, p.name as client
from passes t join people p on p.id = t.client_id
where t.id > :after order by t.id limit :limit

-- name: export_entries
select t.*, p.name as client, s.title as pass, a.name as actor
from entries t
left join people p on p.id = t.client_id
left join passes s on s.id = t.pass_id
left join people a on a.id = t.actor_id
where t.id > :after order by t.id limit :limit

-- name: export_disputes
select t.* from disputes t where t.id > :after order by t.id limit :limit

-- name: export_rule_changes
select t.*, a.name as actor from rule_changes t left join people a on a.id = t.actor_id
where t.id > :after order by t.id limit :limit

-- name: export_questions
select t.* from questions t where t.id > :after order by t.id limit :limit

-- name: export_notices
select t.*, p.name as person
from notices t left join people p on p.id = t.person_id
where t.id > :after order by t.id limit :limit

-- name: export_inbox
select t.* from inbox t where t.id > :after order by t.id limit :limit

-- name: export_services
select t.* from services t where t.id > :after order by t.id limit :limit

-- name: export_places
select t.* from places t where t.id > :after order by t.id limit :limit

-- name: export_resources
select t.* from resources t where t.id > :after order by t.id limit :limit

-- name: export_series
select t.* from series t where t.id > :after order by t.id limit :limit

-- name: export_booking_steps
select t.* from booking_steps t where t.id > :after order by t.id limit :limit

-- name: export_coach_hours
select t.*, c.name as coach from coach_hours t left join people c on c.id = t.coach_id
where t.id > :after order by t.id limit :limit

-- name: export_time_off
select t.*, c.name as coach from time_off t left join people c on c.id = t.coach_id
where t.id > :after order by t.id limit :limit

-- name: export_sessions
select t.*, s.name as service, c.name as coach, l.name as place
from sessions t
left join services s on s.id = t.service_id
left join people c on c.id = t.coach_id
left join places l on l.id = t.place_id
where t.id > :after order by t.id limit :limit

-- name: export_bookings
select t.*, p.name as client, s.title as pass
from bookings t
left join people p on p.id = t.client_id
left join passes s on s.id = t.pass_id
where t.id > :after order by t.id limit :limit

-- name: export_bundles
select t.* from bundles t where t.id > :after order by t.id limit :limit

-- name: export_intro_marks
select t.* from intro_marks t where t.id > :after order by t.id limit :limit

-- name: export_account_lines
select t.*, p.name as person
from account_lines t left join people p on p.id = t.person_id
where t.id > :after order by t.id limit :limit

-- name: export_payments
select t.*, p.name as client, s.title as pass_title, a.name as actor
from payments t
left join people p on p.id = t.client_id
left join passes s on s.id = t.pass_id
left join people a on a.id = t.actor_id
where t.id > :after order by t.id limit :limit

-- name: export_receipts
select t.* from receipts t where t.id > :after order by t.id limit :limit

-- name: export_orders
select t.*, p.name as client
from orders t left join people p on p.id = t.client_id
where t.id > :after order by t.id limit :limit

-- name: export_imports
select t.*, p.name as actor
from imports t left join people p on p.id = t.actor_id
where t.id > :after order by t.id limit :limit

-- name: export_import_marks
select t.* from import_marks t where t.id > :after order by t.id limit :limit
