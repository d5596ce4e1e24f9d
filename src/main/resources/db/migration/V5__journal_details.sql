-- The agreed fields stand in the details, and an agreement may name any number of them.
alter table journal alter column details set data type text;
