-- Drafts of courses: folders that are being written. Files are kept by revision and never changed;
-- of each path the newest revision counts, and one with neither text nor hash says that it was
-- removed. At most one draft of a course is open: whoever opens one holds the course's row.
create table draft (
  id           bigint      not null auto_increment primary key,
  course_id    bigint      not null,
  based_on     bigint      null comment 'the version that it was begun from',
  opened_at    datetime(6) not null,
  opened_by    char(36)    collate ascii_bin not null,
  constraint draft_of foreign key (course_id) references course (id),
  constraint draft_from foreign key (based_on) references course_version (id)
);

create table draft_file (
  id          bigint       not null auto_increment primary key,
  draft_id    bigint       not null,
  path        varchar(700) collate utf8mb4_bin not null,
  revision    int          not null comment '1 for the first of this path',
  text        mediumtext   null,
  sha256      char(64)     collate ascii_bin null comment 'of what lies in the content store, or of the text',
  bytes       bigint       not null,
  media_type  varchar(120) collate ascii_bin not null,
  browser_key varchar(64)  collate ascii_bin null comment 'makes the same save sent twice one row',
  saved_at    datetime(6)  not null,
  saved_by    char(36)     collate ascii_bin not null,
  constraint draft_file_once unique (draft_id, path, revision),
  constraint draft_file_key unique (draft_id, path, browser_key),
  constraint draft_file_of foreign key (draft_id) references draft (id)
);
create trigger draft_file_stays before update on draft_file for each row
  signal sqlstate '45000' set message_text = 'saved revisions are never changed';
create trigger draft_file_is_kept before delete on draft_file for each row
  signal sqlstate '45000' set message_text = 'saved revisions are never deleted';

-- Who is writing on a text now. No ledger: a lock says nothing once it is over.
create table draft_lock (
  draft_id   bigint       not null,
  path       varchar(700) collate utf8mb4_bin not null,
  locked_by  char(36)     collate ascii_bin not null,
  until_at   datetime(6)  not null,
  primary key (draft_id, path),
  constraint draft_lock_of foreign key (draft_id) references draft (id)
);

-- What happens to a draft. A step speaks of the folder as it was: its fingerprint.
create table draft_event (
  id          bigint       not null auto_increment primary key,
  draft_id    bigint       not null,
  kind        varchar(12)  collate ascii_bin not null,
  fingerprint char(64)     collate ascii_bin null comment 'of the folder that it speaks of',
  reason      varchar(500) null,
  version_id  bigint       null comment 'what was published',
  recorded_at datetime(6)  not null,
  recorded_by char(36)     collate ascii_bin not null,
  constraint draft_event_of foreign key (draft_id) references draft (id),
  constraint draft_event_version foreign key (version_id) references course_version (id),
  constraint draft_event_kind check
    (kind in ('OPENED', 'SENT', 'REVIEWED', 'CLEARED', 'RETURNED', 'PUBLISHED', 'DISCARDED'))
);
create trigger draft_event_stays before update on draft_event for each row
  signal sqlstate '45000' set message_text = 'steps of a draft are never changed';
create trigger draft_event_is_kept before delete on draft_event for each row
  signal sqlstate '45000' set message_text = 'steps of a draft are never deleted';
