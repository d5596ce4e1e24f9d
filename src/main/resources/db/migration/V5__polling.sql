-- Where the hub is in what an application has, which instance asks it, and when next. Every time is this database's own.
create table poll (
    system         varchar(200)             not null,
    feed           varchar(200)             not null,
    cursor_value   varchar(1000),
    pages          integer                  not null,
    row_count      bigint                   not null,
    next_page      varchar(1000),
    highest        varchar(1000),
    holder         varchar(60),
    held_until     timestamp with time zone,
    due_at         timestamp with time zone not null,
    succeeded_at   timestamp with time zone,
    failing_since  timestamp with time zone,
    failures       integer                  not null,
    reason         varchar(60),
    primary key (system, feed)
);
