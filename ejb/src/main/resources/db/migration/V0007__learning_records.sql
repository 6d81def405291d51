-- What came of each commit, and every launch: facts of the moment, not recomputed by later engines.
alter table journal
  add column rejected   mediumtext    null comment 'values that were not taken, JSON: [[index, element, error]…]',
  add column refused    varchar(30)   null comment 'why the navigation request was not followed',
  add column completion varchar(15)   null comment 'how the attempt stood afterwards',
  add column success    varchar(10)   null,
  add column score      decimal(7, 4) null,
  add column seconds    bigint        null;

-- One row for each time that something was put before the learner.
create table launch (
  play_id     bigint      not null,
  after_seq   int         not null comment 'the last commit of the play before it; 0 before the first',
  launched_at datetime(6) not null,
  number      int         not null comment 'of the launch within the attempt',
  activity    text        not null,
  title       text        not null,
  primary key (play_id, after_seq, launched_at, number),
  constraint launch_play foreign key (play_id) references play (id)
);

-- Ledgers only grow. The account of the application owns its schema, so rights cannot keep it from
-- changing rows; triggers do, whatever statement comes.
create trigger journal_stays before update on journal for each row
  signal sqlstate '45000' set message_text = 'journals are never changed';
create trigger journal_is_kept before delete on journal for each row
  signal sqlstate '45000' set message_text = 'journals are never deleted';
create trigger launch_stays before update on launch for each row
  signal sqlstate '45000' set message_text = 'launches are never changed';
create trigger launch_is_kept before delete on launch for each row
  signal sqlstate '45000' set message_text = 'launches are never deleted';

-- Plays by which authors look at a package. They stand apart from the plays of learners, so that
-- nothing that is counted or listed can meet them; they are forgotten when they expire.
create table preview (
  id         bigint      not null auto_increment primary key,
  reference  char(30)    collate ascii_bin not null,
  token_hash binary(32)  not null,
  unit_id    bigint      not null,
  language   varchar(12) not null,
  person_id  bigint      null comment 'who looks, whom content greets',
  register   varchar(10) null,
  state      mediumtext  not null,
  last_seq   int         not null default 0,
  last_commit_at datetime(6) null,
  expires_at datetime(6) not null,
  constraint preview_reference unique (reference),
  constraint preview_unit foreign key (unit_id) references unit (id),
  index preview_expired (expires_at)
);

-- What was found when the package of a version came in; warnings, since errors store nothing.
create table version_fault (
  version_id bigint     not null primary key,
  faults     mediumtext not null comment 'JSON',
  constraint version_fault_of foreign key (version_id) references course_version (id)
);
