-- One register's identities. Every readable value is encrypted with the register's own key;
-- equality is looked up by keyed hash. The core knows the person_id alone.
create table identity (
  person_id   bigint         not null primary key,
  given_name  varbinary(800) not null,
  family_name varbinary(800) null,
  birth_date  varbinary(60)  null,
  national_id varbinary(300) null,
  email       varbinary(800) null,
  phone       varbinary(300) null,
  recorded_at datetime(6)    not null
);

create table identity_key (
  kind      varchar(12) collate ascii_bin not null,
  hash      binary(32)  not null,
  person_id bigint      not null,
  primary key (kind, hash, person_id),
  constraint identity_key_of foreign key (person_id) references identity (person_id),
  index identity_key_person (person_id)
);

-- Whose account a user name is; the name itself is not kept. Exactly: jose and josé are two.
create table account_name (
  hash        binary(32)  not null primary key,
  person_id   bigint      not null,
  subject     char(36)    collate ascii_bin null
    comment 'the account that bears the name; null: prepared for who has not signed in yet',
  recorded_at datetime(6) not null,
  constraint account_name_of foreign key (person_id) references identity (person_id),
  index account_name_subject (subject)
);

-- Locked while somebody is matched, so that two arrivals of one person cannot become two.
create table matching_lock (id int not null primary key);
insert into matching_lock (id) values (1);
