-- What a feed without event ids and times of change said last under each own id: tells a repeat from a change.
create table feed_content (
    own_key       varchar(43) not null primary key,
    content_hash  varchar(43) not null,
    version       bigint      not null
);
