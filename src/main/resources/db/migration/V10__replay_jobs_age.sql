-- Replay jobs are trimmed by age, once they have ended.
create index replay_job_by_end on replay_job (ended_at);
