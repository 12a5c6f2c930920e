-- How far a job is, and whether somebody asked it to stop.
create table storage.job_run (
  id uuid primary key,
  name text not null,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer not null default 0,
  cancel_requested boolean not null default false,
  fault text,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index on storage.job_run (started_at);
grant select on storage.job_run to shidian_app, shidian_backup;
grant update (cancel_requested) on storage.job_run to shidian_app;
grant select, insert, update, delete on storage.job_run to shidian_job;

-- The application may put a job in the queue of the act's own transaction, and may do nothing else to the queue.
create function storage.enqueue(job text, payload jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog
as $$
declare
  made uuid;
begin
  if not exists (select from pgboss.queue where name = job) then
    perform pgboss.create_queue(job, '{"policy": "standard"}'::jsonb);
  end if;
  insert into pgboss.job (name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
                          retry_limit, retry_delay, retry_backoff, retry_delay_max, policy)
  select q.name, payload, now(), now(), now() + make_interval(secs => q.retention_seconds), q.expire_seconds,
         q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy
  from pgboss.queue q where q.name = job
  returning id into strict made;
  return made;
end
$$;
revoke all on function storage.enqueue(text, jsonb) from public;
grant execute on function storage.enqueue(text, jsonb) to shidian_app, shidian_job;
