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

-- Proposals that a human still has to look at, by the roots, with how sure they are, and whether
-- a focal point says that the two are one and asks for the merge.
create or replace view open_proposal as
select m.id as proposal_id, a.root_id as root_a, b.root_id as root_b, m.reasons, m.score,
  m.recorded_at, a.register, coalesce(d.same, false) as asked
from standing_proposal m
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
