-- What is done once for a database, such as putting the demo round in.
create table storage.done_once (
  name text primary key,
  done_at timestamptz not null
);
grant select on storage.done_once to shidian_app, shidian_job;
