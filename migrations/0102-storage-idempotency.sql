-- The answer of an act that was done once, kept with the act for seven days.
create table storage.idempotency (
  actor text not null,
  key text not null check (length(key) between 1 and 200),
  body_hash text not null,
  -- As text, so that an answer given again is the same to the byte.
  answer text,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index on storage.idempotency (created_at);
grant select, insert, update on storage.idempotency to shidian_app, shidian_job;
grant delete on storage.idempotency to shidian_job;
grant select on storage.idempotency to shidian_backup;
