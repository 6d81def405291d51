-- How a participation is known, so that lists without attendance can be shown apart. What counts is
-- the same as before.
alter table trained add column evidence varchar(8) null;

update trained t join training_record r on r.id = t.record_id set t.evidence =
  case when r.source = 'PLAY' then 'PLAYED' when r.attendance_percent is null then 'LISTED'
  else 'ATTENDED' end;
