-- Answers by field group, each with its version and its whole history. `resource` is the object of the owning slice
-- (a solution, a work plan, a report): who is related to it may see its answers, and nobody else.
create table forms.answer_set (
  id uuid primary key,
  resource uuid not null,
  definition_id uuid not null references forms.definition (id),
  state text not null check (state in ('open', 'frozen', 'correcting')),
  -- While correcting: the only paths that may change.
  opened_paths text[] not null default '{}',
  created_at timestamptz not null,
  created_by uuid not null,
  check (state = 'correcting' or opened_paths = '{}')
);
create index on forms.answer_set (resource);

create table forms.answer_group (
  answer_set_id uuid not null references forms.answer_set (id),
  -- A section, a repeat (the order of its rows) or one row of it.
  name text not null check (length(name) between 1 and 120),
  resource uuid not null,
  version integer not null check (version >= 1),
  answers jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  primary key (answer_set_id, name)
) with (fillfactor = 70);

create table forms.answer_history (
  answer_set_id uuid not null,
  name text not null,
  version integer not null,
  resource uuid not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  -- How it came: typed, taken from an earlier set, or put back to the sealed version.
  manner text not null check (manner in ('typed', 'reused', 'restored')),
  primary key (answer_set_id, name, version)
);

-- What was sealed: the exact canonical text, so that its fingerprint can be computed again by anybody. A row without
-- sealed_at is prepared when the answers are checked, so that submitting only marks it.
create table forms.sealed_answers (
  id uuid primary key,
  answer_set_id uuid not null references forms.answer_set (id),
  resource uuid not null,
  sequence integer not null check (sequence >= 1),
  -- The sum of all group versions: it grows with every save, so equal numbers mean the same answers.
  revision integer not null,
  definition_id uuid not null references forms.definition (id),
  facts jsonb not null,
  canonical text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- The answers that exist, files outside the seal included, for readers of the sealed version.
  answers jsonb not null,
  -- Versions of the groups, for putting them back.
  group_versions jsonb not null,
  prepared_at timestamptz not null,
  prepared_by uuid not null,
  sealed_at timestamptz,
  sealed_by uuid,
  unique (answer_set_id, sequence)
);

create function forms.keep_sealed() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise integrity_constraint_violation using message = 'sealed answers never change';
end
$$;
create trigger keep_sealed before update or delete on forms.sealed_answers
  for each row when (old.sealed_at is not null) execute function forms.keep_sealed();

grant select, insert, update on forms.answer_set, forms.answer_group to shidian_app, shidian_job;
grant select, insert on forms.answer_history to shidian_app, shidian_job;
grant select, insert, update, delete on forms.sealed_answers to shidian_app, shidian_job;
grant select on forms.answer_set, forms.answer_group, forms.answer_history, forms.sealed_answers to shidian_backup;

select access.protect('forms.answer_set', 'resource');
select access.protect('forms.answer_group', 'resource');
select access.protect('forms.answer_history', 'resource');
select access.protect('forms.sealed_answers', 'resource');

-- For neighbours: the present answers of a section or row by field, under the same net.
create view forms.saved_answer with (security_invoker = true) as
  select g.resource, g.answer_set_id, g.name as group_name, a.key as field, a.value as answer, g.version, g.saved_at
  from forms.answer_group g, jsonb_each(g.answers) as a;
grant select on forms.saved_answer to shidian_app, shidian_job, shidian_backup;
