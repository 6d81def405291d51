-- State, changed in place: evidence packs of frozen reports, on their way and for a day after. The
-- pack itself lies encrypted in the schema of its register, beside the lists.
create table export_run (
  id             bigint      not null auto_increment primary key,
  reference      char(22)    collate ascii_bin not null,
  report         char(22)    collate ascii_bin not null,
  register       varchar(10) not null,
  state          varchar(10) not null,
  documents      char(22)    collate ascii_bin not null comment 'where what was rendered beforehand lies, until the pack is made',
  persons        bigint      not null comment 'whom the report counts: so many the pack must name',
  participations bigint      not null comment 'and of so many it must show the evidence',
  done           bigint      not null default 0 comment 'how many of the participations are written',
  bytes          bigint      null,
  sha256         char(64)    collate ascii_bin null comment 'over the whole pack',
  fault          varchar(60) null comment 'why it failed: key of the message',
  claim          char(22)    collate ascii_bin null comment 'the run that may finish it, and where it keeps what it writes; another claim ends it',
  beat_at        datetime(6) null comment 'when the claimant last said that it is at work',
  attempts       int         not null default 0,
  recorded_at    datetime(6) not null,
  recorded_by    char(36)    collate ascii_bin not null,
  finished_at    datetime(6) null,
  constraint export_run_reference unique (reference),
  constraint export_run_report foreign key (report) references frozen_report (reference),
  constraint export_run_state check
    (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
  index export_run_newest (report, id),
  index export_run_waiting (state, beat_at)
);
