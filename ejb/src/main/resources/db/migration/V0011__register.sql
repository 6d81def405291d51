-- Locked while the tree of institutions changes, so that two changes cannot close a circle.
create table institution_lock (id int not null primary key);
insert into institution_lock (id) values (1);

-- To what somebody has agreed, and withdrawn: the newest row on a purpose counts.
create table consent (
  id          bigint      not null auto_increment primary key,
  person_id   bigint      not null,
  purpose     varchar(12) not null,
  given       boolean     not null comment 'false: refused or withdrawn',
  decided_on  date        not null,
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint consent_of foreign key (person_id) references person (id),
  index consent_newest (person_id, purpose, id)
);

insert into seed (name) values ('demo-structure');
