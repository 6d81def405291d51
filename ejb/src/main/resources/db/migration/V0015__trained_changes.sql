-- Which state of the table trained is committed. Whoever changes the table adds 1 to the number and
-- holds this row until the commit; so numbers become visible in their order, and who sees one sees
-- all that is below it. The epoch grows when everything was recomputed.
create table trained_version (
  id        tinyint not null primary key,
  epoch     bigint  not null,
  number    bigint  not null,
  forgotten bigint  not null comment 'changes up to this number are no longer in trained_change',
  constraint trained_version_one check (id = 1)
);

insert into trained_version (id, epoch, number, forgotten) values (1, 1, 1, 1);

-- Whose rows of trained changed last with which number.
create table trained_change (
  person_id   bigint      not null primary key,
  number      bigint      not null,
  recorded_at datetime(6) not null,
  index trained_change_number (number)
);
