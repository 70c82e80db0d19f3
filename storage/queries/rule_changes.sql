-- name: rule_changes_add$
insert into rule_changes (rule, was, now, at, actor_id) values (:rule, :was, :now, :at, :by) returning id

-- name: rule_changes_get^
select r.id, r.rule, r.was, r.now, r.at, p.name as actor_name
from rule_changes r join people p on p.id = r.actor_id
where r.id = :id

-- name: rule_changes_latest^
select r.id, r.rule, r.was, r.now, r.at, p.name as actor_name
from rule_changes r join people p on p.id = r.actor_id
where r.rule = :rule order by r.id desc limit 1
