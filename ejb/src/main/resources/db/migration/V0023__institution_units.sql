-- The unit that somebody was at, whatever institution it is counted for: figures can be divided by
-- either. A duplicate is the one that it is a duplicate of.
alter table trained add column institution_unit_id bigint null after institution_id;

create temporary table unit_of as
with recursive same (institution_id, at_id, steps) as (
  select institution_id, institution_id, 0 from effective_institution
  union all
  select s.institution_id, e.merged_into, s.steps + 1 from same s
    join effective_institution e on e.institution_id = s.at_id
  where e.merged_into is not null and s.steps < 50)
select s.institution_id, s.at_id as institution_unit_id from same s
  join effective_institution e on e.institution_id = s.at_id
where e.merged_into is null;

update trained t join training_record r on r.id = t.record_id
  left join unit_of u on u.institution_id = r.institution_id
set t.institution_unit_id = coalesce(u.institution_unit_id, r.institution_id);

drop temporary table unit_of;

update trained_version set epoch = epoch + 1;
