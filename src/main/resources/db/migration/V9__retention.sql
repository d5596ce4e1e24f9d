-- Events are known as routed for as long as the log holds them; the log tells where it begins.
create index routed_event_by_place on routed_event (log_topic, log_partition, log_offset);
-- Dead letters are trimmed by age.
create index dead_letter_by_time on dead_letter (died_at);
