-- Courses, their immutable versions, their units; packages with their files by hash.
create table course (
  id          bigint       not null auto_increment primary key,
  code        varchar(40)  not null,
  audience    varchar(10)  not null,
  programme   varchar(40)  null,
  minutes     int          null,
  open        boolean      not null default false,
  recorded_at datetime(6)  not null,
  constraint course_code unique (code),
  constraint course_audience check (audience in ('OFFICIALS', 'MIGRANTS'))
);

create table course_text (
  course_id bigint       not null,
  language  varchar(12)  not null,
  title     varchar(300) not null,
  outline   text         null,
  outcomes  text         null,
  primary key (course_id, language),
  constraint course_text_of foreign key (course_id) references course (id)
);

create table content_package (
  id          bigint       not null auto_increment primary key,
  label       varchar(63)  collate ascii_bin not null,
  sha256      char(64)     collate ascii_bin not null,
  standard    varchar(20)  not null,
  title       varchar(300) not null,
  bytes       bigint       not null,
  structure   mediumtext   not null comment 'activities, as the engine writes them',
  recorded_at datetime(6)  not null,
  constraint content_package_label unique (label),
  constraint content_package_hash unique (sha256)
);

create table package_file (
  package_id bigint       not null,
  path       varchar(700) collate utf8mb4_bin not null,
  sha256     char(64)     collate ascii_bin not null,
  bytes      bigint       not null,
  media_type varchar(120) not null,
  primary key (package_id, path),
  constraint package_file_of foreign key (package_id) references content_package (id)
);

create table course_version (
  id           bigint      not null auto_increment primary key,
  course_id    bigint      not null,
  number       int         not null,
  published_at datetime(6) null,
  recorded_at  datetime(6) not null,
  constraint course_version_number unique (course_id, number),
  constraint course_version_of foreign key (course_id) references course (id)
);

create table unit (
  id         bigint       not null auto_increment primary key,
  version_id bigint       not null,
  position   int          not null,
  kind       varchar(20)  not null,
  title      varchar(300) not null,
  package_id bigint       null,
  constraint unit_position unique (version_id, position),
  constraint unit_of foreign key (version_id) references course_version (id),
  constraint unit_package foreign key (package_id) references content_package (id)
);

-- A unit's title in further languages; the unit's own title stands where there is none.
create table unit_text (
  unit_id  bigint       not null,
  language varchar(12)  not null,
  title    varchar(300) not null,
  primary key (unit_id, language),
  constraint unit_text_of foreign key (unit_id) references unit (id)
);

-- A row for each seed; its lock keeps two nodes from loading it at once, its fingerprint says which
-- edition of the seed was loaded.
create table seed (
  name        varchar(60) not null primary key,
  fingerprint char(64)    null,
  loaded_at   datetime(6) null
);
insert into seed (name) values ('catalogue'), ('demo-accounts'), ('demo-programme');
