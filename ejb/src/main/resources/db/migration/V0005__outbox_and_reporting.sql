create table outbox_event (
  id          bigint      not null auto_increment primary key,
  type        varchar(60) not null,
  body        text        not null,
  recorded_at datetime(6) not null
);

-- One delivery for each projector; done ones are kept for a while, failed ones stay visible.
create table outbox_delivery (
  event_id       bigint       not null,
  projector      varchar(40)  not null,
  projection_key bigint       not null,
  attempts       int          not null default 0,
  due_at         datetime(6)  not null,
  done_at        datetime(6)  null,
  error          varchar(500) null,
  primary key (event_id, projector, projection_key),
  constraint outbox_delivery_of foreign key (event_id) references outbox_event (id),
  index outbox_delivery_waiting (done_at, due_at)
);

-- One row for each participation that counts now; recomputed per person from the ledgers, never added up.
create table trained (
  record_id        bigint       not null primary key,
  register         varchar(10)  collate ascii_bin not null comment 'compared in every row: cheaply',
  person_id        bigint       not null,
  institution_id   bigint       null,
  institution_type varchar(20)  null,
  country          char(2)      null,
  sex              char(1)      null,
  age_band         varchar(8)   null,
  disability       varchar(3)   null,
  nationality      char(2)      null,
  course_id        bigint       null,
  programme        varchar(40)  null,
  project          varchar(200) collate utf8mb4_bin null,
  mode             varchar(10)  null,
  language         varchar(12)  null,
  completed_on     date         not null,
  first_time       boolean      not null,
  index trained_person (person_id),
  index trained_slice (register, completed_on, institution_id, person_id),
  -- Read in the order of the groups, so that people per institution are counted without sorting.
  index trained_institution (register, institution_id, person_id, completed_on)
);
