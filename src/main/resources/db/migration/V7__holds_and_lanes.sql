-- What keeps a system from getting records until a person or its folder ends it; several causes may stand at once.
create table system_hold (
    system      varchar(200)             not null,
    cause       varchar(20)              not null,
    reason      varchar(60)              not null,
    agreement   varchar(200),
    held_since  timestamp with time zone not null,
    primary key (system, cause)
);

insert into system_hold (system, cause, reason, held_since)
select system, cause, reason, held_since from destination_hold;

drop table destination_hold;

-- Since when a delivery is parked, and why.
alter table parked_delivery add column reason varchar(60) default 'unknown' not null;
alter table parked_delivery add column parked_at timestamp with time zone;
update parked_delivery set parked_at = appended_at;
alter table parked_delivery alter column parked_at set not null;

-- The hub that reads a partition raises its number of stays: one that lost the partition changes nothing parked any more.
create table parked_partition (
    log_topic      varchar(249)  not null,
    log_partition  integer       not null,
    stay           bigint        not null,
    primary key (log_topic, log_partition)
);

-- What people decided about parked deliveries; the hub that reads the partition carries it out.
create table parked_verdict (
    log_topic      varchar(249)             not null,
    log_partition  integer                  not null,
    log_offset     bigint                   not null,
    system         varchar(200)             not null,
    verdict        varchar(20)              not null,
    who            varchar(200)             not null,
    why            varchar(500)             not null,
    asked_at       timestamp with time zone not null,
    done_at        timestamp with time zone,
    primary key (log_topic, log_partition, log_offset)
);
