-- Everybody who counts as the same as somebody, they themselves too. To be asked with a person's id:
-- the condition reaches into every branch.
create view same_person as
select p.id as person_id, p.id as other_id from person p
union all select r.person_id, r.root_id from person_root r
union all select r.root_id, r.person_id from person_root r
union all select a.person_id, b.person_id from person_root a
join person_root b on b.root_id = a.root_id and b.person_id <> a.person_id;

-- Somebody found a record to be wrong. It stands no more until that is taken back.
create table record_withdrawal (
  id          bigint       not null auto_increment primary key,
  reference   char(22)     collate ascii_bin not null,
  record_id   bigint       not null,
  reason      varchar(500) not null,
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint record_withdrawal_reference unique (reference),
  constraint record_withdrawal_of foreign key (record_id) references training_record (id)
);

create table record_withdrawal_undo (
  withdrawal_id bigint       not null primary key,
  reason        varchar(500) not null,
  recorded_at   datetime(6)  not null,
  recorded_by   char(36)     collate ascii_bin not null,
  constraint record_withdrawal_undo_of foreign key (withdrawal_id) references record_withdrawal (id)
);

-- As before, and not withdrawn. Of one person as recorded; of those who count as one person and have
-- the same record twice, one counts (reporting).
create or replace view standing_record as
select r.* from training_record r
where (r.source = 'PLAY' or exists (
    select 1 from import_row ir left join import_undo iu on iu.import_id = ir.import_id
    where ir.record_id = r.id and iu.import_id is null))
  and not exists (
    select 1 from record_withdrawal w
    left join record_withdrawal_undo wu on wu.withdrawal_id = w.id
    where w.record_id = r.id and wu.withdrawal_id is null)
  and (r.source <> 'PLAY' or not exists (
    select 1 from training_record l
    join import_row ir on ir.record_id = l.id
    left join import_undo iu on iu.import_id = ir.import_id
    where l.person_id = r.person_id and l.what_key = r.what_key and l.happened_on = r.happened_on
      and l.source = 'IMPORT' and l.participation and iu.import_id is null
      and not exists (
        select 1 from record_withdrawal lw
        left join record_withdrawal_undo lu on lu.withdrawal_id = lw.id
        where lw.record_id = l.id and lu.withdrawal_id is null)));

-- A row says what was stated or corrected with it, and nothing about the rest. "Not stated" may be
-- what was decided.
alter table person_trait
  add column nationality_decided boolean not null default false after nationality,
  add column disability_decided  boolean not null default false after disability;

-- What is known of somebody now: for each trait the newest row that says it, of all who count as the
-- same; else what the newest of their standing records says.
create or replace view effective_trait as
select e.person_id,
  if(ts.id is null, rs.sex, ts.sex) as sex,
  if(tn.id is null, rn.nationality, tn.nationality) as nationality,
  if(td.id is null, rd.disability, td.disability) as disability
from effective_person e
left join person_trait ts on ts.id = greatest(
  coalesce((select max(x.id) from person_trait x
    where x.person_id = e.root_id and (x.sex is not null or x.sex_decided)), 0),
  coalesce((select max(x.id) from person_root m join person_trait x on x.person_id = m.person_id
    where m.root_id = e.root_id and (x.sex is not null or x.sex_decided)), 0))
left join training_record rs on rs.id = greatest(
  coalesce((select max(x.id) from standing_record x
    where x.person_id = e.root_id and x.sex is not null), 0),
  coalesce((select max(x.id) from person_root m join standing_record x on x.person_id = m.person_id
    where m.root_id = e.root_id and x.sex is not null), 0))
left join person_trait tn on tn.id = greatest(
  coalesce((select max(x.id) from person_trait x
    where x.person_id = e.root_id and (x.nationality is not null or x.nationality_decided)), 0),
  coalesce((select max(x.id) from person_root m join person_trait x on x.person_id = m.person_id
    where m.root_id = e.root_id and (x.nationality is not null or x.nationality_decided)), 0))
left join training_record rn on rn.id = greatest(
  coalesce((select max(x.id) from standing_record x
    where x.person_id = e.root_id and x.nationality is not null), 0),
  coalesce((select max(x.id) from person_root m join standing_record x on x.person_id = m.person_id
    where m.root_id = e.root_id and x.nationality is not null), 0))
left join person_trait td on td.id = greatest(
  coalesce((select max(x.id) from person_trait x
    where x.person_id = e.root_id and (x.disability is not null or x.disability_decided)), 0),
  coalesce((select max(x.id) from person_root m join person_trait x on x.person_id = m.person_id
    where m.root_id = e.root_id and (x.disability is not null or x.disability_decided)), 0))
left join training_record rd on rd.id = greatest(
  coalesce((select max(x.id) from standing_record x
    where x.person_id = e.root_id and x.disability is not null), 0),
  coalesce((select max(x.id) from person_root m join standing_record x on x.person_id = m.person_id
    where m.root_id = e.root_id and x.disability is not null), 0));

-- Proposals that a human still has to look at, by the roots: both count as two, and the newest
-- decision about any of them is not that they are two.
create view open_proposal as
select m.id as proposal_id, a.root_id as root_a, b.root_id as root_b, m.reason, m.recorded_at,
  a.register
from match_proposal m
join effective_person a on a.person_id = m.person_a
join effective_person b on b.person_id = m.person_b
left join (
  select least(x.root_id, y.root_id) as low, greatest(x.root_id, y.root_id) as high,
    max(d.id) as newest
  from match_decision d
  join effective_person x on x.person_id = d.person_a
  join effective_person y on y.person_id = d.person_b
  group by least(x.root_id, y.root_id), greatest(x.root_id, y.root_id)) decided
  on decided.low = least(a.root_id, b.root_id) and decided.high = greatest(a.root_id, b.root_id)
left join match_decision d on d.id = decided.newest
where a.root_id <> b.root_id and coalesce(d.same, true);

-- The rows of a person are gathered from all who count as them.
create index person_merge_standing on person_merge (absorb_id, keep_id);
