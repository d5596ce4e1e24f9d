-- Types and code lists as they were last taken: what a later version must stay compatible with, also over a restart.
create table shared_file (
    name     varchar(300) primary key,
    content  text         not null
);
