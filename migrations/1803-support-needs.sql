-- 供需对接: what an enterprise needs, to whom it shows it, what is said and what comes of it.
create table support.need (
  id uuid primary key,
  organisation_id uuid not null,
  organisation_name text not null,
  state text not null check (state in ('stated', 'shown', 'closed')),
  -- Sector, scenarios, classes, cover, systems, region, size; never a budget, which stands among what is the unit's own.
  terms jsonb not null check (jsonb_typeof(terms) = 'object' and not terms ? 'budget'),
  summary text not null check (length(summary) between 2 and 1000),
  stated_by_name text not null,
  shown_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'shown') <= (shown_at is not null))
);
create index need_of_organisation on support.need (organisation_id, changed_at desc);
create index need_shown on support.need (shown_at desc, id) where state = 'shown';
select access.protect('support.need', 'id');

-- What no institution sees: the budget, to whom it is shown, and what came of it.
create table support.need_own (
  id uuid primary key,
  need_id uuid not null unique references support.need,
  budget numeric(20, 0) check (budget >= 0),
  shown_to uuid[] not null default '{}',
  outcome jsonb,
  closed_at timestamptz,
  version integer not null default 1,
  check ((outcome is null) = (closed_at is null))
);
select access.protect('support.need_own', 'id');

create table support.conversation (
  id uuid primary key,
  need_id uuid not null references support.need,
  entry_id uuid not null,
  entry_version integer not null,
  entry_number text not null,
  entry_title text not null,
  enterprise_id uuid not null,
  enterprise_name text not null,
  institution_id uuid not null check (institution_id <> enterprise_id),
  institution_name text not null,
  opened_by text not null check (opened_by in ('enterprise', 'institution')),
  opened_at timestamptz not null,
  version integer not null default 1,
  unique (need_id, institution_id)
);
create index conversation_of_need on support.conversation (need_id, opened_at);
select access.protect('support.conversation', 'id');

create table support.message (
  id uuid primary key,
  conversation_id uuid not null references support.conversation,
  side text not null check (side in ('enterprise', 'institution')),
  author_name text not null,
  body text not null check (length(body) between 1 and 4000),
  written_at timestamptz not null
);
create index message_of_conversation on support.message (conversation_id, id);
select access.protect('support.message', 'conversation_id');

do $$
declare
  one regclass;
begin
  foreach one in array array['support.need', 'support.need_own', 'support.conversation', 'support.message']::regclass[] loop
    execute format('create policy owner on %s to shidian_owner using (true) with check (true)', one);
    execute format('grant select on %s to shidian_app, shidian_job, shidian_backup', one);
    execute format('grant insert on %s to shidian_app', one);
  end loop;
end
$$;
grant update on support.need, support.need_own to shidian_app;
