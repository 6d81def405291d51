-- Who takes part in what, by whose wish: nominations, approval, places, the waiting list, cohorts; and
-- what people are reminded of.
alter table course
  add column approval boolean not null default false comment 'whoever is nominated or asks waits for a yes',
  add column capacity int null comment 'people who learn at a time; null: any number',
  add constraint course_capacity check (capacity > 0);

-- A named group who study one course together: of an institution, or, without one, a closed list of
-- people of several countries. State, changed in place; the audit log says by whom.
create table cohort (
  id             bigint       not null auto_increment primary key,
  name           varchar(200) not null,
  course_id      bigint       not null,
  institution_id bigint       null comment 'null: a closed list',
  capacity       int          null,
  due_on         date         null,
  opens_on       date         null comment 'first day of nominations',
  closes_on      date         null comment 'last day of nominations',
  recorded_at    datetime(6)  not null,
  recorded_by    char(36)     collate ascii_bin not null,
  constraint cohort_course foreign key (course_id) references course (id),
  constraint cohort_institution foreign key (institution_id) references institution (id),
  constraint cohort_capacity check (capacity > 0),
  index cohort_of (institution_id)
);

-- Who belongs to a cohort. Of a closed one this is the list: nobody else is enrolled in it or sees it.
create table cohort_member (
  id          bigint      not null auto_increment primary key,
  cohort_id   bigint      not null,
  person_id   bigint      not null,
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint cohort_member_cohort foreign key (cohort_id) references cohort (id),
  constraint cohort_member_person foreign key (person_id) references person (id),
  index cohort_member_who (cohort_id, person_id)
);

create table cohort_member_end (
  cohort_member_id bigint      not null primary key,
  recorded_at      datetime(6) not null,
  recorded_by      char(36)    collate ascii_bin not null,
  constraint cohort_member_end_of foreign key (cohort_member_id) references cohort_member (id)
);

create view standing_member as
select m.id, m.cohort_id, m.person_id, p.root_id
from cohort_member m join effective_person p on p.person_id = m.person_id
left join cohort_member_end e on e.cohort_member_id = m.id
where e.cohort_member_id is null;

-- An enrolment's state and what goes with it are a projection of its events.
alter table enrolment
  add column started   boolean not null default false comment 'learning has begun, whatever came later' after state,
  add column cohort_id bigint  null comment 'with which group',
  add column queued_as bigint  null comment 'the event that put them on the waiting list; the lowest comes first',
  add constraint enrolment_cohort foreign key (cohort_id) references cohort (id),
  add index enrolment_states (course_id, state, queued_as),
  add index enrolment_due (due_on, state);
update enrolment set started = true where state in ('STARTED', 'COMPLETED');

create table enrolment_event (
  id           bigint       not null auto_increment primary key,
  enrolment_id bigint       not null,
  kind         varchar(12)  not null,
  cohort_id    bigint       null,
  due_on       date         null,
  reason       varchar(500) null comment 'never a name',
  recorded_at  datetime(6)  not null,
  recorded_by  char(36)     collate ascii_bin not null,
  constraint enrolment_event_of foreign key (enrolment_id) references enrolment (id),
  constraint enrolment_event_cohort foreign key (cohort_id) references cohort (id),
  constraint enrolment_event_kind check (kind in ('NOMINATED', 'ASKED', 'APPROVED', 'DECLINED',
    'WAITING', 'MOVED_UP', 'ENROLLED', 'WITHDRAWN', 'DUE', 'COHORT')),
  index enrolment_event_newest (kind, recorded_at)
);
insert into enrolment_event (enrolment_id, kind, due_on, recorded_at, recorded_by)
select id, 'ENROLLED', due_on, enrolled_at, enrolled_by from enrolment;

create trigger enrolment_event_stays before update on enrolment_event for each row
  signal sqlstate '45000' set message_text = 'events of enrolments are never changed';
create trigger enrolment_event_is_kept before delete on enrolment_event for each row
  signal sqlstate '45000' set message_text = 'events of enrolments are never deleted';

-- What people are told by e-mail: each once, by whichever node claims it. No address and no name: both
-- are asked of the register when the mail is written.
create table reminder (
  id           bigint       not null auto_increment primary key,
  kind         varchar(12)  not null,
  enrolment_id bigint       not null,
  about        varchar(20)  collate ascii_bin not null comment 'the due day or the event: the same again is no second mail',
  due_at       datetime(6)  not null,
  attempts     int          not null default 0,
  done_at      datetime(6)  null,
  outcome      varchar(12)  null comment 'SENT, NO_ADDRESS, OUTDATED',
  error        varchar(200) null comment 'the kind of error alone: what servers say may hold addresses',
  recorded_at  datetime(6)  not null,
  constraint reminder_once unique (kind, enrolment_id, about),
  constraint reminder_of foreign key (enrolment_id) references enrolment (id),
  index reminder_waiting (done_at, due_at)
);

-- In which language somebody is written to; who is not here gets both.
create table mail_language (
  person_id  bigint      not null primary key,
  language   varchar(12) not null,
  changed_at datetime(6) not null,
  constraint mail_language_person foreign key (person_id) references person (id)
);
