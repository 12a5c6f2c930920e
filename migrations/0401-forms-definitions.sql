-- Forms as versioned data. A published version never changes: answers, seals and receipts rest on it.
create schema forms;
grant usage on schema forms to shidian_app, shidian_job, shidian_backup;

create table forms.definition (
  id uuid primary key,
  form text not null check (form ~ '^[a-z][a-z0-9-]*$'),
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'published', 'discarded')),
  -- Counts the saves of a draft, so that two editors notice each other.
  revision integer not null default 1,
  body jsonb not null,
  -- SM3 of the canonical text once it is published.
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  drafted_at timestamptz not null,
  drafted_by uuid,
  drafted_by_name text not null,
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  published_at timestamptz,
  published_by uuid,
  published_by_name text,
  reason text,
  check ((state = 'published') = (published_at is not null and fingerprint is not null and reason is not null))
);
create unique index on forms.definition (form, version) where state <> 'discarded';
-- One draft a form at a time: two drafts would both become the next version.
create unique index on forms.definition (form) where state = 'draft';

create function forms.keep_published() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise integrity_constraint_violation using message = 'a published form version never changes';
end
$$;
create trigger keep_published before update or delete on forms.definition
  for each row when (old.state = 'published') execute function forms.keep_published();

grant select, insert, update on forms.definition to shidian_app, shidian_job;
grant select on forms.definition to shidian_backup;

-- Drafts are for the offices that write forms; a published version is tied to the public when it is published.
select access.protect('forms.definition', 'id');
select access.relate_to_all('role:' || role, 'forms.definition')
from unnest(array['ministry-officer', 'ministry-approver', 'support-officer']) as role;
