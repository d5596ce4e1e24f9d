-- What happened to every record. Filled from the topic hub.journal, each entry once.
create table journal (
    log_topic      varchar(120)             not null,
    log_partition  integer                  not null,
    log_offset     bigint                   not null,
    happened_at    timestamp with time zone not null,
    step           varchar(20)              not null,
    source         varchar(150),
    event_id       varchar(200),
    subject        varchar(100),
    type           varchar(150),
    region         varchar(10),
    system         varchar(100)             not null,
    details        varchar(4000)            not null,
    receipt        varchar(40),
    primary key (log_topic, log_partition, log_offset)
);

create index journal_by_event on journal (source, event_id);
create index journal_by_receipt on journal (receipt);

-- What must stay the same for the life of a database, as the fingerprint of the subject key.
create table kept_setting (
    name  varchar(100) not null primary key,
    kept  varchar(200) not null
);
