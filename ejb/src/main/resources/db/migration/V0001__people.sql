-- People without their names: opaque ids, what is counted by, accounts, institutions, affiliations.
-- Names, numbers and contacts live in the registers' own schemas (db/register). Who recorded
-- something is an account's opaque id too, or a fixed word for the platform itself.
create sequence person_seq start with 1 increment by 50;

create table person (
  id          bigint       not null primary key,
  register    varchar(10)  not null,
  demo        boolean      not null default false,
  recorded_at datetime(6)  not null,
  constraint person_register check (register in ('OFFICIALS', 'MIGRANTS'))
);

-- What statistics divide by, as people themselves or their keepers say it; a correction is a further
-- row, the newest counts. What lists say lies with their records (effective_trait has both).
create table person_trait (
  id          bigint      not null auto_increment primary key,
  person_id   bigint      not null,
  sex         char(1)     null,
  sex_decided boolean     not null default false comment 'the person said so, not stated included',
  nationality char(2)     null,
  disability  varchar(3)  null,
  recorded_at datetime(6) not null,
  constraint person_trait_person foreign key (person_id) references person (id),
  constraint person_trait_sex check (sex in ('F', 'M', 'X')),
  constraint person_trait_disability check (disability in ('YES', 'NO')),
  index person_trait_newest (person_id, id)
);

-- Which sign-in is which person, by the identity provider's opaque id. What accounts are called
-- stands in the registers: a user name may be somebody's name or address.
create table account (
  id          bigint       not null auto_increment primary key,
  subject     char(36)     collate ascii_bin not null,
  register    varchar(10)  not null,
  person_id   bigint       not null,
  recorded_at datetime(6)  not null,
  constraint account_subject unique (subject, register),
  constraint account_person foreign key (person_id) references person (id)
);

create table institution (
  id          bigint       not null auto_increment primary key,
  name        varchar(300) not null,
  name_key    varchar(300) collate utf8mb4_bin not null,
  country     char(2)      null,
  country_key char(2)      not null comment 'the country, or -- when not stated: unique keys ignore nulls',
  type        varchar(20)  null,
  parent_id   bigint       null,
  counting    boolean      not null default true,
  demo        boolean      not null default false,
  recorded_at datetime(6)  not null,
  constraint institution_name unique (name_key, country_key),
  constraint institution_parent foreign key (parent_id) references institution (id)
);

create table affiliation (
  id             bigint       not null auto_increment primary key,
  person_id      bigint       not null,
  institution_id bigint       not null,
  position       varchar(200) null,
  valid_from     date         null,
  recorded_at    datetime(6)  not null,
  recorded_by    char(36)     collate ascii_bin not null,
  constraint affiliation_person foreign key (person_id) references person (id),
  constraint affiliation_institution foreign key (institution_id) references institution (id),
  index affiliation_of (person_id, valid_from)
);

-- Leaving is a fact of its own, so that what was known earlier can still be read.
create table affiliation_end (
  id             bigint       not null auto_increment primary key,
  affiliation_id bigint       not null,
  ended_on       date         not null,
  recorded_at    datetime(6)  not null,
  recorded_by    char(36)     collate ascii_bin not null,
  constraint affiliation_end_once unique (affiliation_id),
  constraint affiliation_end_of foreign key (affiliation_id) references affiliation (id)
);

-- Two people who may be one: they stay apart in every count until a human decides.
create table match_proposal (
  id          bigint      not null auto_increment primary key,
  person_a    bigint      not null,
  person_b    bigint      not null,
  reason      varchar(40) not null,
  recorded_at datetime(6) not null,
  constraint match_proposal_pair unique (person_a, person_b),
  constraint match_proposal_a foreign key (person_a) references person (id),
  constraint match_proposal_b foreign key (person_b) references person (id),
  constraint match_proposal_order check (person_a < person_b)
);
