-- What attempts on tests and surveys came to, for figures of courses. Time is that of tests with a
-- limit: without one it says nothing about how long somebody sat there.
create view test_outcome as
select t.id, t.enrolment_id, t.unit_id,
  case when r.completes then r.handed_in_at end as completed_at,
  case when r.attempt_id is not null
    then timestampdiff(second, t.begun_at, least(r.handed_in_at, t.deadline)) end as seconds,
  r.score,
  case when r.attempt_id is null then 'OPEN' when r.score is null then 'UNKNOWN'
    when r.passed then 'PASSED' else 'FAILED' end as success
from test_attempt t left join test_result r on r.attempt_id = t.id;
