-- Indicators, and the projects and funders behind them. What is promised is kept, and what somebody
-- found out elsewhere; what can be counted never is. Rows are only added: the newest of a code counts,
-- and a withdrawal is a further row.
create table indicator (
  id          bigint       not null auto_increment primary key,
  code        varchar(30)  collate ascii_bin not null,
  audience    varchar(10)  collate ascii_bin not null comment 'whose administrators keep it',
  definition  text         not null comment 'JSON: names, what is asked, baseline, milestones, target',
  draft       boolean      not null,
  withdrawn   boolean      not null default false,
  reason      varchar(500) null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  index indicator_newest (code, id)
);

-- What a survey or a study found: a value with its day and its source.
create table indicator_value (
  id          bigint         not null auto_increment primary key,
  reference   char(22)       collate ascii_bin not null,
  code        varchar(30)    collate ascii_bin not null,
  value       decimal(18, 2) not null,
  held_on     date           not null,
  source      varchar(500)   not null,
  withdrawn   boolean        not null default false,
  reason      varchar(500)   null,
  recorded_at datetime(6)    not null,
  recorded_by char(36)       collate ascii_bin not null,
  index indicator_value_code (code, held_on),
  index indicator_value_newest (reference, id)
);

create table indicator_comment (
  id          bigint        not null auto_increment primary key,
  reference   char(22)      collate ascii_bin not null,
  code        varchar(30)   collate ascii_bin not null,
  text        varchar(2000) not null,
  withdrawn   boolean       not null default false,
  recorded_at datetime(6)   not null,
  recorded_by char(36)      collate ascii_bin not null,
  index indicator_comment_code (code, id),
  index indicator_comment_newest (reference, id)
);

create table project (
  id          bigint       not null auto_increment primary key,
  code        varchar(200) collate utf8mb4_bin not null comment 'as records name it',
  definition  text         not null comment 'JSON: names, period, budget, who pays how much of it',
  withdrawn   boolean      not null default false,
  reason      varchar(500) null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  index project_newest (code, id)
);

create table funder (
  id          bigint       not null auto_increment primary key,
  code        varchar(30)  collate ascii_bin not null,
  definition  text         not null comment 'JSON: names',
  withdrawn   boolean      not null default false,
  reason      varchar(500) null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  index funder_newest (code, id)
);

create trigger indicator_stays before update on indicator for each row
  signal sqlstate '45000' set message_text = 'indicators are never changed';
create trigger indicator_is_kept before delete on indicator for each row
  signal sqlstate '45000' set message_text = 'indicators are never deleted';
create trigger indicator_value_stays before update on indicator_value for each row
  signal sqlstate '45000' set message_text = 'entered values are never changed';
create trigger indicator_value_is_kept before delete on indicator_value for each row
  signal sqlstate '45000' set message_text = 'entered values are never deleted';
create trigger indicator_comment_stays before update on indicator_comment for each row
  signal sqlstate '45000' set message_text = 'comments are never changed';
create trigger indicator_comment_is_kept before delete on indicator_comment for each row
  signal sqlstate '45000' set message_text = 'comments are never deleted';
create trigger project_stays before update on project for each row
  signal sqlstate '45000' set message_text = 'projects are never changed';
create trigger project_is_kept before delete on project for each row
  signal sqlstate '45000' set message_text = 'projects are never deleted';
create trigger funder_stays before update on funder for each row
  signal sqlstate '45000' set message_text = 'funders are never changed';
create trigger funder_is_kept before delete on funder for each row
  signal sqlstate '45000' set message_text = 'funders are never deleted';

insert into seed (name) values ('demo-indicators');
