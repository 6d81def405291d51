-- What became of links to the outside when they were looked at last. No ledger: what a link led to
-- last month says nothing once it was looked at again.
create table link_look (
  sha256    char(64)      collate ascii_bin not null primary key comment 'of the address',
  url       varchar(2000) collate utf8mb4_bin not null,
  finding   varchar(9)    collate ascii_bin not null,
  status    int           null comment 'what the other server answered',
  looked_at datetime(6)   not null,
  constraint link_look_finding check
    (finding in ('ALIVE', 'GONE', 'NO_HOST', 'SILENT', 'ANSWERED', 'REFUSED', 'OFFLINE'))
);
