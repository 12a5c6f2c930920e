-- Prints that were asked for: the frozen document, and its PDF once the worker has made it.
create schema documents;
grant usage on schema documents to shidian_app, shidian_job, shidian_backup;

create table documents.print (
  id uuid primary key,
  -- What the print is of; who may see that may see the print.
  subject_id uuid not null,
  -- SM3 of the frozen document: the same data of the same subject is printed once.
  content text not null check (content ~ '^[0-9a-f]{64}$'),
  document jsonb not null,
  state text not null check (state in ('queued', 'ready', 'failed')),
  bytes bytea,
  pages integer,
  refusal jsonb,
  asked_at timestamptz not null,
  finished_at timestamptz,
  unique (subject_id, content),
  check ((state = 'ready') = (bytes is not null))
);
create index print_old on documents.print (finished_at) where state <> 'queued';

select access.protect('documents.print', 'subject_id');
grant select, insert on documents.print to shidian_app;
grant update (state) on documents.print to shidian_app;
grant select, update, delete on documents.print to shidian_job;
grant select on documents.print to shidian_backup;
