-- Outreach and counselling: headcounts of their own, never persons. And what academies plan.
-- Each row says one thing as it was known when it was recorded: the newest row of a reference counts,
-- a correction is a further row of the same reference, and so is a withdrawal, with its reason.

create table outreach_event (
  id             bigint       not null auto_increment primary key,
  reference      char(22)     collate ascii_bin not null,
  institution_id bigint       not null comment 'who reached them',
  place          varchar(200) null,
  country        char(2)      not null,
  happened_on    date         not null,
  channel        varchar(16)  collate ascii_bin not null,
  method         varchar(12)  collate ascii_bin not null comment 'what was counted: these are never added up',
  women          int          not null,
  men            int          not null,
  not_stated     int          not null,
  project        varchar(200) collate utf8mb4_bin null,
  source         varchar(500) null comment 'how one knows: an attendance sheet, a statement of the station',
  parent         char(22)     collate ascii_bin null comment 'the event out of which this one came',
  withdrawn      boolean      not null default false,
  reason         varchar(500) null comment 'why it was corrected or withdrawn',
  recorded_at    datetime(6)  not null,
  recorded_by    char(36)     collate ascii_bin not null,
  constraint outreach_event_institution foreign key (institution_id) references institution (id),
  constraint outreach_event_counts check (women >= 0 and men >= 0 and not_stated >= 0),
  index outreach_event_newest (reference, id),
  index outreach_event_day (happened_on)
);

create table counselling (
  id             bigint       not null auto_increment primary key,
  reference      char(22)     collate ascii_bin not null,
  institution_id bigint       not null,
  country        char(2)      not null,
  happened_on    date         not null,
  topic          varchar(20)  collate ascii_bin not null,
  channel        varchar(12)  collate ascii_bin not null,
  sex            char(1)      null,
  interactions   int          not null,
  client         varchar(13)  collate ascii_bin null comment 'a number of the centre, never a name',
  project        varchar(200) collate utf8mb4_bin null,
  withdrawn      boolean      not null default false,
  reason         varchar(500) null,
  recorded_at    datetime(6)  not null,
  recorded_by    char(36)     collate ascii_bin not null,
  constraint counselling_institution foreign key (institution_id) references institution (id),
  constraint counselling_count check (interactions > 0),
  constraint counselling_sex check (sex in ('F', 'M', 'X')),
  index counselling_newest (reference, id),
  index counselling_day (happened_on)
);

create trigger outreach_event_stays before update on outreach_event for each row
  signal sqlstate '45000' set message_text = 'outreach events are never changed';
create trigger outreach_event_is_kept before delete on outreach_event for each row
  signal sqlstate '45000' set message_text = 'outreach events are never deleted';
create trigger counselling_stays before update on counselling for each row
  signal sqlstate '45000' set message_text = 'counselling is never changed';
create trigger counselling_is_kept before delete on counselling for each row
  signal sqlstate '45000' set message_text = 'counselling is never deleted';

-- The words that an academy uses for ranks and wings; a wing is one or more institutions with what
-- lies below them. The newest row of a word and institution counts.
create table plan_word (
  id             bigint      not null auto_increment primary key,
  academy_id     bigint      not null,
  kind           varchar(4)  collate ascii_bin not null,
  word           varchar(80) not null,
  institution_id bigint      null comment 'of a wing: where its people work',
  removed        boolean     not null default false,
  recorded_at    datetime(6) not null,
  recorded_by    char(36)    collate ascii_bin not null,
  constraint plan_word_academy foreign key (academy_id) references institution (id),
  constraint plan_word_institution foreign key (institution_id) references institution (id),
  constraint plan_word_kind check ((kind = 'RANK' and institution_id is null)
    or (kind = 'WING' and institution_id is not null)),
  index plan_word_newest (academy_id, kind, id)
);

-- Who has to take which course in a year, and how often.
create table plan_rule (
  id           bigint      not null auto_increment primary key,
  reference    char(22)    collate ascii_bin not null,
  academy_id   bigint      not null,
  year         smallint    not null,
  course_id    bigint      not null,
  every_months int         null comment 'null: once',
  service_rank varchar(80) null comment 'null: all ranks',
  wing         varchar(80) null comment 'null: all institutions of the plan',
  removed      boolean     not null default false,
  recorded_at  datetime(6) not null,
  recorded_by  char(36)    collate ascii_bin not null,
  constraint plan_rule_academy foreign key (academy_id) references institution (id),
  constraint plan_rule_course foreign key (course_id) references course (id),
  constraint plan_rule_months check (every_months between 1 and 120),
  index plan_rule_newest (reference, id),
  index plan_rule_year (academy_id, year)
);

-- How many of an institution's people, with those of its units, shall be trained in a year.
create table plan_target (
  id             bigint      not null auto_increment primary key,
  academy_id     bigint      not null,
  year           smallint    not null,
  institution_id bigint      not null,
  persons        int         not null,
  women          int         not null,
  removed        boolean     not null default false,
  recorded_at    datetime(6) not null,
  recorded_by    char(36)    collate ascii_bin not null,
  constraint plan_target_academy foreign key (academy_id) references institution (id),
  constraint plan_target_institution foreign key (institution_id) references institution (id),
  constraint plan_target_counts check (women >= 0 and persons >= women),
  index plan_target_newest (academy_id, year, institution_id, id)
);

-- Who may teach what at an academy.
create table plan_trainer (
  id          bigint      not null auto_increment primary key,
  academy_id  bigint      not null,
  person_id   bigint      not null,
  course_id   bigint      not null,
  removed     boolean     not null default false,
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint plan_trainer_academy foreign key (academy_id) references institution (id),
  constraint plan_trainer_person foreign key (person_id) references person (id),
  constraint plan_trainer_course foreign key (course_id) references course (id),
  index plan_trainer_newest (academy_id, person_id, course_id, id)
);

-- How far a course is at an academy: each stage with the day on which it was reached.
create table plan_stage (
  id          bigint      not null auto_increment primary key,
  academy_id  bigint      not null,
  course_id   bigint      not null,
  stage       varchar(10) collate ascii_bin not null,
  since       date        null comment 'null: it was never reached, an earlier row was wrong',
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint plan_stage_academy foreign key (academy_id) references institution (id),
  constraint plan_stage_course foreign key (course_id) references course (id),
  constraint plan_stage_known check (stage in ('PILOTED', 'ADOPTED', 'BUDGETED', 'DELIVERED')),
  index plan_stage_newest (academy_id, course_id, stage, id)
);

insert into seed (name) values ('demo-outreach'), ('demo-plan');
