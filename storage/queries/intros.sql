-- name: intros_add!
insert into intro_marks (mark, pass_id) values (:mark, :pass_id)

-- name: intros_taken^
-- The latest intro pass under a mark; one whose sale was taken back was none.
select p.* from intro_marks m join passes p on p.id = m.pass_id
where m.mark = :mark and not exists (
    select 1 from entries opening join entries undone on undone.reverses = opening.id
    where opening.pass_id = p.id and opening.kind = 'grant'
)
order by m.id desc limit 1

-- name: intros_merge!
update intro_marks set mark = (select 'person:' || p.id from people p where p.id = :into)
where mark = (select 'person:' || p.id from people p where p.id = :id)
