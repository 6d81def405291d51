-- Further facts of an identity. All goes with the identity when it is erased.

-- A name as it is written in another language or script.
create table identity_name (
  person_id   bigint         not null,
  language    varchar(12)    collate ascii_bin not null,
  given_name  varbinary(800) not null,
  family_name varbinary(800) null,
  recorded_at datetime(6)    not null,
  primary key (person_id, language),
  constraint identity_name_of foreign key (person_id) references identity (person_id) on delete cascade
);

-- Numbers of identity documents beyond the first.
create table identity_number (
  id          bigint         not null auto_increment primary key,
  person_id   bigint         not null,
  kind        varchar(10)    collate ascii_bin not null,
  number      varbinary(300) not null,
  recorded_at datetime(6)    not null,
  constraint identity_number_of foreign key (person_id) references identity (person_id) on delete cascade
);

-- Languages, an age band without a birth date, answers of the Washington Group's short set.
create table identity_trait (
  person_id   bigint         not null,
  kind        varchar(16)    collate ascii_bin not null,
  value       varbinary(300) not null,
  recorded_at datetime(6)    not null,
  primary key (person_id, kind),
  constraint identity_trait_of foreign key (person_id) references identity (person_id) on delete cascade
);
