-- What happened to every record. Filled from the topic hub.journal, each entry once.
create table journal (
    log_topic      varchar(249)             not null,
    log_partition  integer                  not null,
    log_offset     bigint                   not null,
    happened_at    timestamp with time zone not null,
    step           varchar(20)              not null,
    source         varchar(200),
    event_id       varchar(200),
    subject        varchar(200),
    type           varchar(200),
    region         varchar(20),
    system         varchar(200)             not null,
    details        text                     not null,
    receipt        varchar(200),
    primary key (log_topic, log_partition, log_offset)
);

create index journal_by_event on journal (source, event_id);
create index journal_by_receipt on journal (receipt);

-- What must stay the same for the life of a database, as the fingerprint of the subject key.
create table kept_setting (
    name  varchar(100) not null primary key,
    kept  varchar(200) not null
);
