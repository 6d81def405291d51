-- What counts as a participation, version by version; the newest holds for every new answer, and a
-- frozen report keeps its own. Rows are only added.
create table counting_rule (
  id                 int           not null auto_increment primary key,
  version            varchar(20)   collate ascii_bin not null,
  least_attendance   decimal(5, 2) not null comment 'percent, from which a list''s row counts',
  without_attendance boolean       not null comment 'whether a row counts that says nothing of attendance',
  reason             varchar(500)  null,
  recorded_at        datetime(6)   not null,
  recorded_by        char(36)      collate ascii_bin not null,
  constraint counting_rule_version unique (version)
);
insert into counting_rule
  (version, least_attendance, without_attendance, reason, recorded_at, recorded_by)
values ('2026.2', 80, true, null, '2026-01-01', 'platform');

create view current_rule as
select version, least_attendance, without_attendance from counting_rule
where id = (select max(id) from counting_rule);

-- A report that is kept: what was asked, as of when, by which rule, and a seal over the answer.
-- The answer itself is not kept: it is read from the ledgers again whenever somebody asks.
create table frozen_report (
  id          bigint       not null auto_increment primary key,
  reference   char(22)     collate ascii_bin not null,
  title       varchar(200) not null,
  audience    varchar(10)  not null,
  question    text         not null comment 'JSON: dimensions, period, filters',
  left_out    text         not null comment 'JSON: lists that the report leaves out',
  as_of       datetime(6)  not null,
  rule        varchar(20)  collate ascii_bin not null,
  hash        char(64)     collate ascii_bin not null comment 'SHA-256 over the canonical answer',
  signature   varchar(100) collate ascii_bin not null comment 'Ed25519 over the hash, base64',
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint frozen_report_reference unique (reference),
  constraint frozen_report_rule foreign key (rule) references counting_rule (version)
);

create trigger frozen_report_stays before update on frozen_report for each row
  signal sqlstate '45000' set message_text = 'frozen reports are never changed';
create trigger frozen_report_is_kept before delete on frozen_report for each row
  signal sqlstate '45000' set message_text = 'frozen reports are never deleted';
create trigger counting_rule_stays before update on counting_rule for each row
  signal sqlstate '45000' set message_text = 'counting rules are never changed';

-- Records with whether they are participations by the newest rule.
create view qualified_record as
select r.*, (r.completed_on is not null and if(r.source = 'PLAY', r.participation,
  coalesce(r.attendance_percent >= rule.least_attendance, rule.without_attendance))) as qualifies
from training_record r cross join current_rule rule;
