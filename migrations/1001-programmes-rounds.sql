-- 批次: each round as one value with all its versions, and the official text that an official imported for it.
create schema programmes;
grant usage on schema programmes to shidian_app, shidian_job, shidian_backup;

create table programmes.programme (
  id uuid primary key,
  -- The name by which everything else knows the round, such as 2023-356.
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  state text not null check (state in ('draft', 'announced', 'open', 'closed')),
  version integer not null default 1 check (version >= 1),
  fictitious boolean not null,
  -- The value of pilot/notice: notice, parameters, vocabulary, rules, what becomes of each sentence.
  definition jsonb not null,
  -- Who changed the draft last: that person does not open the round.
  drafted_by text not null,
  changed_at timestamptz not null
);

-- Every version as it stood, with the reason of the change. Never changed, never removed.
create table programmes.programme_version (
  programme_id uuid not null references programmes.programme (id),
  version integer not null check (version >= 1),
  action text not null,
  definition jsonb not null,
  changes jsonb not null,
  reason text not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (programme_id, version)
);

-- The official words. A later import is a further version; earlier ones stay.
create table programmes.notice (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  version integer not null check (version >= 1),
  text text not null,
  reading jsonb not null,
  -- SM3 of the whole text without white space.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  report jsonb not null,
  imported_by text not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  unique (programme_id, version)
);

select access.protect('programmes.programme', 'id');
select access.protect('programmes.programme_version', 'programme_id');
select access.protect('programmes.notice', 'programme_id');

grant select, insert on programmes.programme, programmes.programme_version, programmes.notice to shidian_app, shidian_job;
grant update (state, version, definition, drafted_by, changed_at) on programmes.programme to shidian_app, shidian_job;
grant select on programmes.programme, programmes.programme_version, programmes.notice to shidian_backup;
