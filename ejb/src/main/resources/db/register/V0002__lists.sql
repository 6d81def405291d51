-- Lists that administrators brought in, and the rows of them that were not taken: encrypted, and
-- only as long as somebody needs them.
create table list_part (
  reference char(22)    collate ascii_bin not null,
  part      int         not null,
  sealed    mediumblob  not null,
  stored_at datetime(6) not null,
  primary key (reference, part),
  index list_part_old (stored_at)
);

create table list_line (
  reference char(22)    collate ascii_bin not null,
  line      int         not null comment '0: the header',
  sealed    mediumblob  not null comment 'cells and what was wrong, JSON',
  stored_at datetime(6) not null,
  primary key (reference, line),
  index list_line_old (stored_at)
);
