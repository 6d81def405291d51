-- Lists on their way in. A list counts when it is finished: its records stand by the rows of
-- participation_import, which appear with its last step, or not at all.
alter table participation_import
  add column kind varchar(14) not null default 'PARTICIPATIONS' after name,
  add column register varchar(10) null comment 'whose people it names' after kind;

update participation_import i set register = if(exists (
    select 1 from import_row r join training_record t on t.id = r.record_id
    join person p on p.id = t.person_id
    where r.import_id = i.id and p.register = 'MIGRANTS'), 'MIGRANTS', 'OFFICIALS');

-- State, changed in place: what a list is about to become. The list itself lies encrypted in its
-- register's schema.
create table import_run (
  id          bigint       not null auto_increment primary key,
  reference   char(22)     collate ascii_bin not null,
  kind        varchar(14)  not null,
  register    varchar(10)  not null,
  name        varchar(200) not null,
  state       varchar(10)  not null,
  dry         boolean      not null default false comment 'whether what waits, runs or ran last stores nothing',
  layout      text         null comment 'sheet, header row and columns, JSON; null: as recognised',
  enrol       varchar(40)  null comment 'course in which everybody in the list is enrolled',
  rows_read   int          not null default 0 comment 'rows read so far',
  rows_known  int          null comment 'rows of the list, once it was read to its end',
  result      text         null comment 'the counts of what ran last, JSON',
  fault       varchar(60)  null comment 'why it failed: key of the message',
  fault_value varchar(200) null comment 'what the message speaks of; never what stood in a row',
  claim       char(22)     collate ascii_bin null comment 'the run that may finish it; another claim ends it',
  beat_at     datetime(6)  null comment 'when the claimant last said that it is at work',
  attempts    int          not null default 0,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  confined    boolean      not null default false comment 'of a focal point: adds to their institutions and to nothing else',
  finished_at datetime(6)  null,
  constraint import_run_reference unique (reference),
  constraint import_run_state check
    (state in ('UPLOADED', 'WAITING', 'RUNNING', 'CHECKED', 'DONE', 'FAILED', 'CANCELLED')),
  index import_run_newest (register, id),
  index import_run_waiting (state, beat_at)
);

insert into import_run (reference, kind, register, name, state, rows_read, rows_known, result,
    recorded_at, recorded_by, finished_at)
select reference, kind, register, name, 'DONE', json_value(result, '$.rows'),
  json_value(result, '$.rows'), json_remove(result, '$.rejected'), recorded_at, recorded_by, recorded_at
from participation_import order by id;

-- What came of every row of the newest run; without anything that stood in it.
create table import_outcome (
  run_id    bigint      not null,
  row_no    int         not null,
  outcome   varchar(9)  not null,
  person    varchar(7)  null comment 'CREATED, MATCHED, or REVIEW: new, and like somebody known',
  at_column varchar(40) null,
  reason    varchar(60) null comment 'key of the message',
  primary key (run_id, row_no),
  constraint import_outcome_of foreign key (run_id) references import_run (id) on delete cascade,
  index import_outcome_filter (run_id, outcome, row_no)
);

-- Who is in a list of people, and the affiliations that it states. One stands while any list that
-- states it does.
create table import_person (
  import_id      bigint not null,
  row_no         int    not null,
  person_id      bigint not null,
  affiliation_id bigint null,
  brought        boolean not null comment 'whether nobody had stated it before',
  primary key (import_id, row_no),
  constraint import_person_import foreign key (import_id) references participation_import (id),
  constraint import_person_person foreign key (person_id) references person (id),
  constraint import_person_affiliation foreign key (affiliation_id) references affiliation (id)
);
