-- Which session a participation was in: the same course or activity, on the same days, in the same
-- way, with a trainer. A number made of these, since all that is asked is how many there are. What
-- was studied alone and on line was in none, and nothing is said of what states no way.
alter table trained add column session_id bigint null;

update trained t join training_record r on r.id = t.record_id set t.session_id =
  if(r.source = 'PLAY' or r.mode is null or r.mode = 'ONLINE', null,
    conv(left(sha1(concat_ws('|', r.what_key, coalesce(r.started_on, r.completed_on),
      r.completed_on, r.mode)), 15), 16, 10));

update trained_version set epoch = epoch + 1;
