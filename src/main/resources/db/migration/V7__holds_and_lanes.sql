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
