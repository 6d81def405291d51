-- A version is made of a course's folder: its files as they were published, whole, so that what
-- comes out is what went in. The contents lie in the content store. Packages that came alone have
-- no folder.
create table version_file (
  version_id bigint       not null,
  path       varchar(700) collate utf8mb4_bin not null,
  sha256     char(64)     collate ascii_bin not null,
  bytes      bigint       not null,
  primary key (version_id, path),
  constraint version_file_of foreign key (version_id) references course_version (id)
);
create trigger version_file_stays before update on version_file for each row
  signal sqlstate '45000' set message_text = 'published files are never changed';
create trigger version_file_is_kept before delete on version_file for each row
  signal sqlstate '45000' set message_text = 'published files are never deleted';

alter table unit
  add column source varchar(60) collate ascii_bin null comment 'name of the unit in its folder, the same in every version; null without a folder',
  add column authored varchar(10) collate ascii_bin null comment 'lesson, document, audio, test, survey or scorm; null without a folder';

-- Which fact cards a unit shows, and what of them was published with it. Where a card says or is
-- checked otherwise since, the unit is behind it.
create table unit_fact (
  unit_id      bigint      not null,
  code         varchar(40) not null,
  statement_id bigint      not null comment 'what the card said',
  expires_on   date        null comment 'until when it may be shown in this unit; null where it is not shown',
  primary key (unit_id, code),
  constraint unit_fact_unit foreign key (unit_id) references unit (id),
  index unit_fact_code (code)
);
create trigger unit_fact_stays before update on unit_fact for each row
  signal sqlstate '45000' set message_text = 'what was published of fact cards is never changed';
create trigger unit_fact_is_kept before delete on unit_fact for each row
  signal sqlstate '45000' set message_text = 'what was published of fact cards is never deleted';

-- Where fact cards are used: in the version of each course that learners get into now.
create or replace view fact_use as
select f.code, c.code as course_code, v.id as version_id, u.title as unit
from unit_fact f join unit u on u.id = f.unit_id
join course_version v on v.id = u.version_id join course c on c.id = v.course_id
where v.number = (select max(n.number) from course_version n
  where n.course_id = v.course_id and n.published_at is not null);
