-- Enrolments, attempts, plays and the append-only journal of what a learner's browser committed.
create table enrolment (
  id           bigint       not null auto_increment primary key,
  person_id    bigint       not null,
  course_id    bigint       not null,
  version_id   bigint       not null,
  source       varchar(12)  not null,
  state        varchar(12)  not null,
  due_on       date         null,
  enrolled_at  datetime(6)  not null,
  enrolled_by  char(36)     collate ascii_bin not null,
  completed_at datetime(6)  null,
  constraint enrolment_once unique (person_id, course_id),
  constraint enrolment_person foreign key (person_id) references person (id),
  constraint enrolment_course foreign key (course_id) references course (id),
  constraint enrolment_version foreign key (version_id) references course_version (id)
);

create table attempt (
  id             bigint      not null auto_increment primary key,
  enrolment_id   bigint      not null,
  unit_id        bigint      not null,
  package_id     bigint      not null,
  state          mediumtext  not null,
  completion     varchar(15) not null,
  success        varchar(10) not null,
  score          decimal(7, 4) null comment 'scaled, 0 to 100',
  seconds        bigint      not null default 0,
  writer_play    bigint      null,
  started_at     datetime(6) not null,
  last_commit_at datetime(6) null,
  completed_at   datetime(6) null,
  constraint attempt_once unique (enrolment_id, unit_id),
  constraint attempt_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint attempt_unit foreign key (unit_id) references unit (id),
  constraint attempt_package foreign key (package_id) references content_package (id)
);

create table play (
  id         bigint      not null auto_increment primary key,
  reference  char(22)    collate ascii_bin not null,
  attempt_id bigint      not null,
  token_hash binary(32)  not null,
  language   varchar(12) not null,
  opened_at  datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at   datetime(6) null,
  last_seq   int         not null default 0,
  constraint play_reference unique (reference),
  constraint play_attempt foreign key (attempt_id) references attempt (id)
);

-- What a learner's SCORM 2004 courses share: global objectives and data stores (SN 3.10.2, RTE 4.3).
create table learner_shared (
  person_id  bigint      not null primary key,
  state      mediumtext  not null,
  changed_at datetime(6) not null,
  constraint learner_shared_person foreign key (person_id) references person (id)
);

create table journal (
  play_id      bigint      not null,
  seq          int         not null,
  committed_at datetime(6) not null,
  entries      mediumtext  not null,
  terminates   boolean     not null,
  navigation   varchar(300) null,
  late         boolean     not null default false
               comment 'handed in after another play had taken over',
  primary key (play_id, seq),
  constraint journal_play foreign key (play_id) references play (id)
);
