-- What units say, as published: the source text by language. A published version never changes;
-- a language that was missing may be added.
create table unit_source (
  unit_id     bigint      not null,
  language    varchar(12) not null,
  text        mediumtext  not null,
  recorded_at datetime(6) not null,
  primary key (unit_id, language),
  constraint unit_source_of foreign key (unit_id) references unit (id)
);
create trigger unit_source_stays before update on unit_source for each row
  signal sqlstate '45000' set message_text = 'published texts are never changed';
create trigger unit_source_is_kept before delete on unit_source for each row
  signal sqlstate '45000' set message_text = 'published texts are never deleted';

-- One taking of a test or survey: which questions, in which order of chance, until when. It is open
-- until it has a result.
create table test_attempt (
  id           bigint       not null auto_increment primary key,
  reference    char(22)     collate ascii_bin not null,
  enrolment_id bigint       not null,
  unit_id      bigint       not null,
  number       int          not null comment '1 for the first',
  seed         bigint       not null comment 'of the order of options',
  questions    text         not null comment 'ids in their order',
  language     varchar(12)  not null comment 'in which it was begun',
  begun_at     datetime(6)  not null,
  deadline     datetime(6)  null comment 'by the server''s clock',
  constraint test_attempt_reference unique (reference),
  constraint test_attempt_once unique (enrolment_id, unit_id, number),
  constraint test_attempt_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint test_attempt_unit foreign key (unit_id) references unit (id),
  index test_attempt_deadline (deadline)
);
create trigger test_attempt_stays before update on test_attempt for each row
  signal sqlstate '45000' set message_text = 'attempts on tests are never changed';
create trigger test_attempt_is_kept before delete on test_attempt for each row
  signal sqlstate '45000' set message_text = 'attempts on tests are never deleted';

-- Every answer, as it came; of those to one question the newest counts. The browser's key makes the
-- same answer sent twice one row.
create table test_answer (
  id          bigint      not null auto_increment primary key,
  attempt_id  bigint      not null,
  question    varchar(40) not null,
  answer      text        not null comment 'JSON: values by the names of the question''s text',
  browser_key varchar(64) collate ascii_bin not null,
  language    varchar(12) not null comment 'in which the question was read',
  saved_at    datetime(6) not null,
  constraint test_answer_key unique (attempt_id, browser_key),
  constraint test_answer_attempt foreign key (attempt_id) references test_attempt (id)
);
create trigger test_answer_stays before update on test_answer for each row
  signal sqlstate '45000' set message_text = 'answers are never changed';
create trigger test_answer_is_kept before delete on test_answer for each row
  signal sqlstate '45000' set message_text = 'answers are never deleted';

-- How an attempt ended, and what it came to.
create table test_result (
  attempt_id   bigint        not null primary key,
  handed_in_at datetime(6)   not null,
  handed_in    varchar(10)   not null comment 'LEARNER, or TIME when it was over',
  points       decimal(9, 4) not null,
  most         decimal(9, 4) not null,
  score        decimal(7, 4) null comment 'percent; null where nothing is marked',
  passed       boolean       not null,
  completes    boolean       not null comment 'whether the unit is completed with it',
  language     varchar(12)   not null comment 'of the last answer',
  constraint test_result_of foreign key (attempt_id) references test_attempt (id),
  constraint test_result_how check (handed_in in ('LEARNER', 'TIME'))
);
create trigger test_result_stays before update on test_result for each row
  signal sqlstate '45000' set message_text = 'results are never changed';
create trigger test_result_is_kept before delete on test_result for each row
  signal sqlstate '45000' set message_text = 'results are never deleted';

-- What each question of an attempt came to; unanswered ones too.
create table test_mark (
  attempt_id bigint        not null,
  question   varchar(40)   not null,
  answer_id  bigint        null comment 'the one that counts',
  points     decimal(9, 4) not null,
  most       decimal(9, 4) not null,
  correct    boolean       not null comment 'wholly right',
  primary key (attempt_id, question),
  constraint test_mark_of foreign key (attempt_id) references test_result (attempt_id),
  constraint test_mark_answer foreign key (answer_id) references test_answer (id)
);
create trigger test_mark_stays before update on test_mark for each row
  signal sqlstate '45000' set message_text = 'marks are never changed';
create trigger test_mark_is_kept before delete on test_mark for each row
  signal sqlstate '45000' set message_text = 'marks are never deleted';

-- Units that enrolments have behind them, however they are taken.
create view completed_unit as
select enrolment_id, unit_id, completed_at from attempt where completed_at is not null
union all
select a.enrolment_id, a.unit_id, r.handed_in_at from test_result r
join test_attempt a on a.id = r.attempt_id where r.completes;
