-- A version that was retired: nobody gets into it newly, whoever is inside finishes it.
create table version_event (
  id          bigint       not null auto_increment primary key,
  version_id  bigint       not null,
  kind        varchar(8)   collate ascii_bin not null,
  reason      varchar(500) not null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint version_event_of foreign key (version_id) references course_version (id),
  constraint version_event_kind check (kind in ('RETIRED'))
);
create trigger version_event_stays before update on version_event for each row
  signal sqlstate '45000' set message_text = 'what happened to versions is never changed';
create trigger version_event_is_kept before delete on version_event for each row
  signal sqlstate '45000' set message_text = 'what happened to versions is never deleted';

alter table course_version
  add column retired_at datetime(6) null comment 'follows from version_event';

-- Learners who were moved on purpose from one version to another.
create table enrolment_move (
  id           bigint       not null auto_increment primary key,
  enrolment_id bigint       not null,
  from_version bigint       not null,
  to_version   bigint       not null,
  reason       varchar(500) not null,
  recorded_at  datetime(6)  not null,
  recorded_by  char(36)     collate ascii_bin not null,
  constraint enrolment_move_of foreign key (enrolment_id) references enrolment (id),
  constraint enrolment_move_from foreign key (from_version) references course_version (id),
  constraint enrolment_move_to foreign key (to_version) references course_version (id)
);
create trigger enrolment_move_stays before update on enrolment_move for each row
  signal sqlstate '45000' set message_text = 'moves are never changed';
create trigger enrolment_move_is_kept before delete on enrolment_move for each row
  signal sqlstate '45000' set message_text = 'moves are never deleted';

-- Units that somebody had completed word by word the same in the version that they came from.
create table unit_credit (
  move_id      bigint      not null,
  enrolment_id bigint      not null,
  unit_id      bigint      not null,
  from_unit    bigint      not null,
  completed_at datetime(6) not null comment 'when the unit that it comes from was completed',
  primary key (enrolment_id, unit_id),
  constraint unit_credit_move foreign key (move_id) references enrolment_move (id),
  constraint unit_credit_unit foreign key (unit_id) references unit (id),
  constraint unit_credit_from foreign key (from_unit) references unit (id)
);
create trigger unit_credit_stays before update on unit_credit for each row
  signal sqlstate '45000' set message_text = 'what was kept at a move is never changed';
create trigger unit_credit_is_kept before delete on unit_credit for each row
  signal sqlstate '45000' set message_text = 'what was kept at a move is never deleted';

create or replace view completed_unit as
select enrolment_id, unit_id, completed_at from attempt where completed_at is not null
union all
select a.enrolment_id, a.unit_id, r.handed_in_at from test_result r
join test_attempt a on a.id = r.attempt_id where r.completes
union all
select enrolment_id, unit_id, completed_at from unit_credit;

create or replace view fact_use as
select f.code, c.code as course_code, v.id as version_id, u.title as unit
from unit_fact f join unit u on u.id = f.unit_id
join course_version v on v.id = u.version_id join course c on c.id = v.course_id
where v.number = (select max(n.number) from course_version n
  where n.course_id = v.course_id and n.published_at is not null and n.retired_at is null);
