-- What trainers report after they have held a course: of the course and the group, never of single
-- people. The newest row of a reference counts; a correction is a further row.
create table trainer_report (
  id          bigint      not null auto_increment primary key,
  reference   char(22)    collate ascii_bin not null,
  course_id   bigint      not null,
  cohort_id   bigint      null comment 'the group; null if it was none of the platform''s',
  held_from   date        not null,
  held_to     date        not null,
  mode        varchar(9)  collate ascii_bin not null,
  present     int         not null comment 'how many were there',
  went_well   text        null,
  was_hard    text        null,
  to_change   text        null comment 'what the course should change',
  follow_up   text        null,
  recorded_at datetime(6) not null,
  recorded_by char(36)    collate ascii_bin not null,
  constraint trainer_report_course foreign key (course_id) references course (id),
  constraint trainer_report_cohort foreign key (cohort_id) references cohort (id),
  constraint trainer_report_days check (held_to >= held_from),
  constraint trainer_report_present check (present >= 0),
  constraint trainer_report_mode check (mode in ('ONLINE', 'LIVE', 'CLASSROOM', 'ROOM', 'BLENDED')),
  index trainer_report_newest (reference, id),
  index trainer_report_of (course_id, held_to)
);
create trigger trainer_report_stays before update on trainer_report for each row
  signal sqlstate '45000' set message_text = 'reports of trainers are never changed';
create trigger trainer_report_is_kept before delete on trainer_report for each row
  signal sqlstate '45000' set message_text = 'reports of trainers are never deleted';
