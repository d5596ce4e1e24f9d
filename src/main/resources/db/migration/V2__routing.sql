-- Events that were routed: the same source and id is routed once. The position tells a repeat by a sender from a
-- record that is read again after a crash.
create table routed_event (
    source         varchar(200) not null,
    event_id       varchar(200) not null,
    content_hash   varchar(43)  not null,
    log_topic      varchar(120) not null,
    log_partition  integer      not null,
    log_offset     bigint       not null,
    primary key (source, event_id)
);
