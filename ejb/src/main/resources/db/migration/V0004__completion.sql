-- What was learnt, when, where and how we know: a ledger that only grows.
create table participation_import (
  id          bigint       not null auto_increment primary key,
  reference   char(22)     collate ascii_bin not null,
  name        varchar(200) not null,
  result      mediumtext   not null comment 'the answer that the importer got, JSON',
  demo        boolean      not null default false,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint participation_import_reference unique (reference)
);

create table import_undo (
  import_id   bigint       not null primary key,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint import_undo_of foreign key (import_id) references participation_import (id)
);

create table training_record (
  id                 bigint        not null auto_increment primary key,
  person_id          bigint        not null,
  course_id          bigint        null,
  activity_title     varchar(300)  null,
  happened_on        date          not null comment 'completed_on, else started_on',
  what_key           varchar(320)  collate utf8mb4_bin not null comment 'course code or activity title',
  started_on         date          null,
  completed_on       date          null,
  mode               varchar(10)   null,
  language           varchar(12)   null,
  attendance_percent decimal(5, 2) null,
  score              decimal(5, 2) null,
  project            varchar(200)  collate utf8mb4_bin null,
  institution_id     bigint        null,
  position           varchar(200)  null,
  age_band           varchar(8)    null,
  sex                char(1)       null,
  nationality        char(2)       null,
  disability         varchar(3)    null,
  participation      boolean       not null,
  source             varchar(8)    not null,
  enrolment_id       bigint        null,
  demo               boolean       not null default false,
  recorded_at        datetime(6)   not null,
  recorded_by        char(36)      collate ascii_bin not null,
  constraint training_record_person foreign key (person_id) references person (id),
  constraint training_record_course foreign key (course_id) references course (id),
  constraint training_record_institution foreign key (institution_id) references institution (id),
  constraint training_record_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint training_record_source check (source in ('IMPORT', 'PLAY')),
  index training_record_key (person_id, what_key, happened_on)
);

create table import_row (
  import_id  bigint not null,
  record_id  bigint not null,
  row_no     int    not null,
  primary key (record_id, import_id, row_no),
  constraint import_row_import foreign key (import_id) references participation_import (id),
  constraint import_row_record foreign key (record_id) references training_record (id),
  index import_row_of (import_id)
);

-- A record is the same again if person, course or title, and day are the same. It stands while any
-- import that contains it stands; one that fell may be recorded anew with other values. What was
-- played stands for good, and steps back while a participation of the same key stands in a list.
create view standing_record as
select r.* from training_record r
where (r.source = 'PLAY' or exists (
    select 1 from import_row ir left join import_undo iu on iu.import_id = ir.import_id
    where ir.record_id = r.id and iu.import_id is null))
  and (r.source <> 'PLAY' or not exists (
    select 1 from training_record l
    join import_row ir on ir.record_id = l.id
    left join import_undo iu on iu.import_id = ir.import_id
    where l.person_id = r.person_id and l.what_key = r.what_key and l.happened_on = r.happened_on
      and l.source = 'IMPORT' and l.participation and iu.import_id is null));

-- What is known of somebody now: what they or their keepers said, else what the newest record says
-- that says anything. It falls with the list that said it.
create view effective_trait as
select p.id as person_id,
  if(t.sex_decided, t.sex, coalesce(t.sex,
    (select s.sex from standing_record s
     where s.person_id = p.id and s.sex is not null order by s.id desc limit 1))) as sex,
  coalesce(t.nationality,
    (select s.nationality from standing_record s
     where s.person_id = p.id and s.nationality is not null order by s.id desc limit 1)) as nationality,
  coalesce(t.disability,
    (select s.disability from standing_record s
     where s.person_id = p.id and s.disability is not null order by s.id desc limit 1)) as disability
from person p
left join person_trait t on t.id = (select max(n.id) from person_trait n where n.person_id = p.id);
