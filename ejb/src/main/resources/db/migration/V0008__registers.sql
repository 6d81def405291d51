-- Who is the same as whom, who belongs where and may act for whom: further facts beside the people.
-- Nothing here is changed in place, but for the two tables that say so; undoing is a row of its own.

-- Two people turned out to be one. Records, enrolments and accounts stay with the person under whom
-- they were recorded; whom they count for follows from the merges that stand.
create table person_merge (
  id          bigint       not null auto_increment primary key,
  reference   char(22)     collate ascii_bin not null,
  keep_id     bigint       not null,
  absorb_id   bigint       not null,
  reason      varchar(500) not null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint person_merge_reference unique (reference),
  constraint person_merge_keep foreign key (keep_id) references person (id),
  constraint person_merge_absorb foreign key (absorb_id) references person (id),
  constraint person_merge_two check (keep_id <> absorb_id)
);

create table person_merge_undo (
  merge_id    bigint       not null primary key,
  reason      varchar(500) not null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint person_merge_undo_of foreign key (merge_id) references person_merge (id)
);

-- Recomputed with every merge and undo: whom each absorbed person counts as now. Everybody who is
-- not here counts as themselves.
create table person_root (
  person_id bigint not null primary key,
  root_id   bigint not null,
  constraint person_root_person foreign key (person_id) references person (id),
  constraint person_root_root foreign key (root_id) references person (id),
  index person_root_members (root_id)
);

create view effective_person as
select p.id as person_id, coalesce(r.root_id, p.id) as root_id, p.register
from person p left join person_root r on r.person_id = p.id;

-- What somebody decided about two people who may be one; the newest decision on a pair counts.
create table match_decision (
  id          bigint       not null auto_increment primary key,
  person_a    bigint       not null,
  person_b    bigint       not null,
  same        boolean      null comment 'false: not the same, for ever; true: one, and to be joined; null: open again',
  reason      varchar(500) null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint match_decision_a foreign key (person_a) references person (id),
  constraint match_decision_b foreign key (person_b) references person (id),
  constraint match_decision_order check (person_a < person_b),
  index match_decision_pair (person_a, person_b, id)
);

-- The identity is gone from the register; what was learnt goes on counting.
create table person_erasure (
  person_id   bigint       not null primary key,
  reason      varchar(500) not null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint person_erasure_of foreign key (person_id) references person (id)
);

-- What is true of an institution; a change is a further row, the newest counts, and an institution
-- without a row here is as it was recorded first.
create table institution_state (
  id             bigint      not null auto_increment primary key,
  institution_id bigint      not null,
  country        char(2)     null,
  type           varchar(20) null,
  parent_id      bigint      null,
  counting       boolean     not null comment 'whether figures count it, or the next above that counts',
  merged_into    bigint      null comment 'a duplicate of this one',
  active_from    date        null,
  closed_on      date        null comment 'the first day on which it is no more',
  recorded_at    datetime(6) not null,
  recorded_by    char(36)    collate ascii_bin not null,
  constraint institution_state_of foreign key (institution_id) references institution (id),
  constraint institution_state_parent foreign key (parent_id) references institution (id),
  constraint institution_state_merged foreign key (merged_into) references institution (id),
  constraint institution_state_itself check (institution_id <> parent_id and institution_id <> merged_into),
  index institution_state_newest (institution_id, id)
);

-- Names in several languages and former names; the newest of a language is shown, all are matched.
create table institution_name (
  id             bigint       not null auto_increment primary key,
  institution_id bigint       not null,
  language       varchar(12)  not null,
  name           varchar(300) not null,
  name_key       varchar(300) collate utf8mb4_bin not null,
  recorded_at    datetime(6)  not null,
  recorded_by    char(36)     collate ascii_bin not null,
  constraint institution_name_of foreign key (institution_id) references institution (id),
  index institution_name_key (name_key),
  index institution_name_newest (institution_id, language, id)
);

create view effective_institution as
select i.id as institution_id, i.name, i.name_key, i.country_key, i.demo,
  if(s.id is null, i.country, s.country) as country,
  if(s.id is null, i.type, s.type) as type,
  if(s.id is null, i.parent_id, s.parent_id) as parent_id,
  if(s.id is null, i.counting, s.counting) as counting,
  s.merged_into, s.active_from, s.closed_on
from institution i
left join institution_state s on s.id =
  (select max(n.id) from institution_state n where n.institution_id = i.id);

alter table affiliation
  add column service_rank varchar(80) null comment 'as the institution writes it' after position;

-- Who belongs where: affiliations that somebody recorded; of those who have none, what the newest
-- standing record says. By person as recorded, merges not followed.
create view belonging as
select a.person_id, a.institution_id, a.position, a.service_rank, a.valid_from, e.ended_on, true as recorded
from affiliation a left join affiliation_end e on e.affiliation_id = a.id
union all
select r.person_id, r.institution_id, r.position, null, null, null, false
from training_record r
where r.institution_id is not null
  and r.id = (select max(s.id) from standing_record s
              where s.person_id = r.person_id and s.institution_id is not null)
  and not exists (select 1 from affiliation a where a.person_id = r.person_id);

-- Who may nominate and enrol the people of an institution and of everything below it.
create table focal_point (
  id             bigint      not null auto_increment primary key,
  person_id      bigint      not null,
  institution_id bigint      not null,
  recorded_at    datetime(6) not null,
  recorded_by    char(36)    collate ascii_bin not null,
  constraint focal_point_person foreign key (person_id) references person (id),
  constraint focal_point_institution foreign key (institution_id) references institution (id)
);

create table focal_point_end (
  focal_point_id bigint      not null primary key,
  recorded_at    datetime(6) not null,
  recorded_by    char(36)    collate ascii_bin not null,
  constraint focal_point_end_of foreign key (focal_point_id) references focal_point (id)
);

-- Who did what, and who looked at whose name: opaque ids only, for ever.
create table audit_entry (
  id          bigint       not null auto_increment primary key,
  action      varchar(40)  not null,
  register    varchar(10)  null comment 'whose administrators may read it; null: the operators',
  target      varchar(80)  not null comment 'kind and id',
  other       varchar(80)  null comment 'a second target',
  detail      varchar(500) null comment 'a reason or a count; never a name',
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  index audit_entry_newest (register, id),
  index audit_entry_target (target, id)
);
create trigger audit_entry_stays before update on audit_entry for each row
  signal sqlstate '45000' set message_text = 'audit entries are never changed';
create trigger audit_entry_is_kept before delete on audit_entry for each row
  signal sqlstate '45000' set message_text = 'audit entries are never deleted';
