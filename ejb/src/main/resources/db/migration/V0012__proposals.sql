-- Why two people may be one, and how surely; what was proposed by the first rule says so.
alter table match_proposal
  change column reason reasons varchar(250) not null comment 'codes, the strongest first',
  add column score tinyint unsigned not null default 80 after reasons;
update match_proposal set reasons = 'SAME_BIRTH_DATE,LIKE_NAME';

-- A pair was looked at again because an identity was corrected; the newest row counts. Proposals
-- themselves stay, so that figures of an earlier day stay what they were.
create table match_assessment (
  id          bigint           not null auto_increment primary key,
  person_a    bigint           not null,
  person_b    bigint           not null,
  reasons     varchar(250)     not null,
  score       tinyint unsigned not null comment '0: they are no longer alike',
  recorded_at datetime(6)      not null,
  constraint match_assessment_a foreign key (person_a) references person (id),
  constraint match_assessment_b foreign key (person_b) references person (id),
  constraint match_assessment_order check (person_a < person_b),
  index match_assessment_newest (person_a, person_b, id)
);

-- What is proposed today, decided or not, by the people as recorded.
create view standing_proposal as
select p.id, p.person_a, p.person_b,
  coalesce(a.score, p.score) as score, coalesce(a.reasons, p.reasons) as reasons, p.recorded_at
from match_proposal p
left join match_assessment a on a.id =
  (select max(n.id) from match_assessment n
   where n.person_a = p.person_a and n.person_b = p.person_b)
where coalesce(a.score, p.score) > 0;

-- Pairs of whom somebody decided that they are two, by the people they count as today: a decision on
-- one member of merged people holds for the others.
create view decided_apart as
select distinct least(a.root_id, b.root_id) as root_a, greatest(a.root_id, b.root_id) as root_b
from match_decision d
join effective_person a on a.person_id = d.person_a
join effective_person b on b.person_id = d.person_b
where d.same = false
  and d.id = (select max(n.id) from match_decision n
              where n.person_a = d.person_a and n.person_b = d.person_b);

-- What waits for a decision: each pair of people once, as they count today.
create view open_proposal as
select x.register, x.root_a, x.root_b, max(x.score) as score,
  cast(substring_index(group_concat(x.reasons order by x.score desc, x.id separator ';'), ';', 1)
    as char(250)) as reasons,
  min(x.recorded_at) as recorded_at
from (
  select p.id, a.register, least(a.root_id, b.root_id) as root_a,
    greatest(a.root_id, b.root_id) as root_b, p.score, p.reasons, p.recorded_at
  from standing_proposal p
  join effective_person a on a.person_id = p.person_a
  join effective_person b on b.person_id = p.person_b
  where a.root_id <> b.root_id
    and not exists (select 1 from person_erasure e where e.person_id in (a.root_id, b.root_id))
) x
left join decided_apart d on d.root_a = x.root_a and d.root_b = x.root_b
where d.root_a is null
group by x.register, x.root_a, x.root_b;
