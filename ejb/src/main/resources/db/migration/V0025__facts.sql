-- Fact cards: one hotline, fee, law or office each, with its source and until when it may be shown.
-- Rows are only added. The newest statement of a card counts; a check belongs to the statement that
-- was checked, so a changed statement is unverified until somebody checks it again.
create table fact_card (
  id          bigint      not null auto_increment primary key,
  code        varchar(40) collate ascii_bin not null,
  country     varchar(2)  collate ascii_bin not null comment 'ISO 3166-1 alpha-2',
  kind        varchar(8)  collate ascii_bin not null,
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint fact_card_code unique (code),
  constraint fact_card_kind check (kind in ('HOTLINE', 'FEE', 'LAW', 'OFFICE', 'OTHER'))
);

-- Who looks after a card; the newest row counts, and a card without one waits for somebody.
create table fact_owner (
  id          bigint      not null auto_increment primary key,
  card_id     bigint      not null,
  owner       varchar(36) collate ascii_bin not null comment 'the account, as ledgers name it',
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint fact_owner_card foreign key (card_id) references fact_card (id),
  index fact_owner_newest (card_id, id)
);

create table fact_statement (
  id          bigint       not null auto_increment primary key,
  card_id     bigint       not null,
  value       varchar(200) not null comment 'the number, amount or title, the same in all languages',
  source      varchar(500) not null,
  note        varchar(500) null comment 'for authors, never for learners',
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint fact_statement_card foreign key (card_id) references fact_card (id),
  index fact_statement_newest (card_id, id)
);

create table fact_statement_text (
  statement_id bigint        not null,
  language     varchar(3)    collate ascii_bin not null,
  text         varchar(1000) not null comment 'what it says',
  instead      varchar(1000) not null comment 'whom to ask while the value cannot be shown',
  draft        boolean       not null comment 'drafted by a machine, and reviewed by nobody',
  primary key (statement_id, language),
  constraint fact_statement_text_statement foreign key (statement_id) references fact_statement (id)
);

-- The newest check of a statement counts; what is shown may be shown up to and on its last day.
create table fact_check (
  id           bigint       not null auto_increment primary key,
  statement_id bigint       not null,
  verified_on  date         not null,
  expires_on   date         not null,
  method       varchar(500) not null comment 'how: called, read, asked',
  recorded_at  datetime(6)  not null,
  recorded_by  char(36)     collate ascii_bin not null,
  constraint fact_check_statement foreign key (statement_id) references fact_statement (id),
  constraint fact_check_days check (expires_on > verified_on),
  index fact_check_newest (statement_id, id)
);

-- What somebody took back. A further statement brings the card again, unverified.
create table fact_withdrawal (
  id           bigint       not null auto_increment primary key,
  statement_id bigint       not null,
  reason       varchar(500) not null,
  recorded_at  datetime(6)  not null,
  recorded_by  char(36)     collate ascii_bin not null,
  constraint fact_withdrawal_statement foreign key (statement_id) references fact_statement (id),
  constraint fact_withdrawal_once unique (statement_id)
);

-- How each card stands, apart from the day: whoever reads it holds expires_on against a day.
create view effective_fact as
select c.id as card_id, c.code, c.country, c.kind, o.owner, s.id as statement_id, s.value, s.source,
  s.note, s.recorded_at as stated_at, k.id as check_id, k.verified_on, k.expires_on, k.recorded_at as checked_at,
  (w.id is not null) as withdrawn
from fact_card c
join fact_statement s on s.id = (select max(n.id) from fact_statement n where n.card_id = c.id)
left join fact_owner o on o.id = (select max(n.id) from fact_owner n where n.card_id = c.id)
left join fact_check k on k.id = (select max(n.id) from fact_check n where n.statement_id = s.id)
left join fact_withdrawal w on w.statement_id = s.id;

-- Whom to tell that a card needs another check: of each check each thing once, without address or
-- name.
create table fact_reminder (
  id          bigint       not null auto_increment primary key,
  kind        varchar(12)  collate ascii_bin not null,
  check_id    bigint       not null,
  due_at      datetime(6)  not null,
  attempts    int          not null default 0,
  done_at     datetime(6)  null,
  outcome     varchar(12)  null comment 'SENT, NO_ADDRESS, OUTDATED',
  error       varchar(200) null comment 'the kind of error alone: what servers say may hold addresses',
  recorded_at datetime(6)  not null,
  constraint fact_reminder_once unique (kind, check_id),
  constraint fact_reminder_of foreign key (check_id) references fact_check (id),
  index fact_reminder_waiting (done_at, due_at)
);

-- Which units of which course versions show a card. Whoever keeps the units replaces this view by
-- one with the same columns; until then nothing uses any card.
create view fact_use as
select cast('' as char(40)) as code, cast('' as char(40)) as course_code, cast(0 as signed) as version_id,
  cast('' as char(200)) as unit
from dual where false;

create trigger fact_card_stays before update on fact_card for each row
  signal sqlstate '45000' set message_text = 'fact cards are never changed';
create trigger fact_card_is_kept before delete on fact_card for each row
  signal sqlstate '45000' set message_text = 'fact cards are never deleted';
create trigger fact_owner_stays before update on fact_owner for each row
  signal sqlstate '45000' set message_text = 'owners of fact cards are never changed';
create trigger fact_owner_is_kept before delete on fact_owner for each row
  signal sqlstate '45000' set message_text = 'owners of fact cards are never deleted';
create trigger fact_statement_stays before update on fact_statement for each row
  signal sqlstate '45000' set message_text = 'statements of fact cards are never changed';
create trigger fact_statement_is_kept before delete on fact_statement for each row
  signal sqlstate '45000' set message_text = 'statements of fact cards are never deleted';
create trigger fact_statement_text_stays before update on fact_statement_text for each row
  signal sqlstate '45000' set message_text = 'texts of fact cards are never changed';
create trigger fact_statement_text_is_kept before delete on fact_statement_text for each row
  signal sqlstate '45000' set message_text = 'texts of fact cards are never deleted';
create trigger fact_check_stays before update on fact_check for each row
  signal sqlstate '45000' set message_text = 'checks of fact cards are never changed';
create trigger fact_check_is_kept before delete on fact_check for each row
  signal sqlstate '45000' set message_text = 'checks of fact cards are never deleted';
create trigger fact_withdrawal_stays before update on fact_withdrawal for each row
  signal sqlstate '45000' set message_text = 'withdrawals of fact cards are never changed';
create trigger fact_withdrawal_is_kept before delete on fact_withdrawal for each row
  signal sqlstate '45000' set message_text = 'withdrawals of fact cards are never deleted';

insert into seed (name) values ('facts');
