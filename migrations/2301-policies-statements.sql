-- 承保: what insurers sign of their books for a round, and what others report as theirs. No policy stands here, only keys.
-- Functions run as the owner, whose own policy lets them through; no row is moved.
set local row_security = on;
create schema policies;
grant usage on schema policies to shidian_app, shidian_job, shidian_backup;

-- With it all insurers make the same key of the same policy. Nobody reads the table; two functions use it.
create table policies.round_salt (
  round_id uuid primary key,
  salt text not null check (salt ~ '^[0-9a-f]{32}$'),
  made_at timestamptz not null
);
alter table policies.round_salt enable row level security, force row level security;
create policy owner on policies.round_salt to shidian_owner using (true) with check (true);
create policy backup on policies.round_salt for select to shidian_backup using (true);
grant select on policies.round_salt to shidian_backup;

-- The salt of a round, made when it is first asked for. The use case gives it to licensed insurers alone.
create function policies.salt_of(round uuid) returns text
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into policies.round_salt (round_id, salt, made_at)
  values (round, encode(public.gen_random_bytes(16), 'hex'), public.clock_now()) on conflict (round_id) do nothing;
  return (select s.salt from policies.round_salt s where s.round_id = round);
end
$$;

-- Keys of policies in the order given; who asks learns the key and never the salt.
create function policies.keys_of(round uuid, leaders text[], numbers text[]) returns table (place integer, key text)
language sql security definer set search_path = pg_catalog as $$
  select n::integer, encode(public.digest(convert_to(s.salt || '|' || leader || '|' || number, 'UTF8'), 'sm3'), 'hex')
  from (select policies.salt_of(round) as salt) s, unnest(leaders, numbers) with ordinality as given (leader, number, n)
$$;

-- Totals, cells and breaks that one insurer sends for a round; of each insurer and round one draft and one in force.
create table policies.statement (
  id uuid primary key,
  round_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'signed', 'superseded')),
  as_of date not null,
  led jsonb not null check (jsonb_typeof(led) = 'object'),
  followed jsonb not null check (jsonb_typeof(followed) = 'object'),
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  breaks jsonb not null check (jsonb_typeof(breaks) = 'array'),
  -- SM3 of the file as it came, and of the keys in their order.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  keys_digest text not null check (keys_digest ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  signed_by_name text,
  signed_at timestamptz,
  superseded_at timestamptz,
  version integer not null default 1,
  unique (round_id, organisation_id, number),
  check ((state = 'draft') = (signed_at is null) and (signed_at is null) = (signed_by_name is null)),
  check ((state = 'superseded') = (superseded_at is not null))
);
create unique index statement_draft on policies.statement (round_id, organisation_id) where state = 'draft';
create unique index statement_in_force on policies.statement (round_id, organisation_id) where state = 'signed';
select access.protect('policies.statement', 'id');
create policy owner on policies.statement to shidian_owner using (true) with check (true);
grant select on policies.statement to shidian_app, shidian_job, shidian_backup;
grant insert, update on policies.statement to shidian_app;

create table policies.statement_key (
  statement_id uuid not null references policies.statement,
  key bytea not null check (length(key) = 32),
  led boolean not null,
  primary key (statement_id, key)
);
create index statement_key_by_key on policies.statement_key (key);
select access.protect('policies.statement_key', 'statement_id');
create policy owner on policies.statement_key to shidian_owner using (true) with check (true);
grant select on policies.statement_key to shidian_app, shidian_job, shidian_backup;
grant insert, delete on policies.statement_key to shidian_app;

-- What was signed stays as it was signed.
create function policies.signed_stays() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'draft' and (new.round_id, new.organisation_id, new.number, new.as_of, new.led, new.followed, new.cells,
      new.breaks, new.fingerprint, new.keys_digest, new.signed_at)
    is distinct from (old.round_id, old.organisation_id, old.number, old.as_of, old.led, old.followed, old.cells,
      old.breaks, old.fingerprint, old.keys_digest, old.signed_at) then
    raise exception 'a signed statement does not change';
  end if;
  return new;
end
$$;
create trigger signed_stays before update on policies.statement for each row execute function policies.signed_stays();

create function policies.keys_of_drafts_only() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from touched t join policies.statement s on s.id = t.statement_id where s.state <> 'draft') then
    raise exception 'the keys of a signed statement do not change';
  end if;
  return null;
end
$$;
create trigger draft_keys_come after insert on policies.statement_key referencing new table as touched
  for each statement execute function policies.keys_of_drafts_only();
create trigger draft_keys_go after delete on policies.statement_key referencing old table as touched
  for each statement execute function policies.keys_of_drafts_only();

create function policies.digest_of_keys(statement uuid) returns text
language sql stable set search_path = pg_catalog as $$
  select encode(public.digest(coalesce(string_agg(k.key || case when k.led then '\x01' else '\x00' end::bytea, ''::bytea
    order by k.key), ''::bytea), 'sm3'), 'hex')
  from policies.statement_key k where k.statement_id = statement
$$;

-- What one organisation or region says it has served, bought or promoted in a round.
create table policies.attribution (
  id uuid primary key,
  round_id uuid not null,
  subject text not null check (subject ~ '^(organisation|region):.+$'),
  part text not null check (part in ('service', 'enterprise', 'authority')),
  opened_at timestamptz not null,
  version integer not null default 1,
  unique (round_id, subject)
);
select access.protect('policies.attribution', 'id');
create policy owner on policies.attribution to shidian_owner using (true) with check (true);
grant select on policies.attribution to shidian_app, shidian_job, shidian_backup;
grant insert, update on policies.attribution to shidian_app;

create table policies.attribution_key (
  attribution_id uuid not null references policies.attribution,
  key bytea not null check (length(key) = 32),
  reported_by_name text not null,
  reported_at timestamptz not null,
  primary key (attribution_id, key)
);
create index attribution_key_by_key on policies.attribution_key (key);
select access.protect('policies.attribution_key', 'attribution_id');
create policy owner on policies.attribution_key to shidian_owner using (true) with check (true);
grant select on policies.attribution_key to shidian_app, shidian_job, shidian_backup;
grant insert, delete on policies.attribution_key to shidian_app;

create function policies.digest_of_attribution(attribution uuid) returns text
language sql stable set search_path = pg_catalog as $$
  select encode(public.digest(coalesce(string_agg(k.key, ''::bytea order by k.key), ''::bytea), 'sm3'), 'hex')
  from policies.attribution_key k where k.attribution_id = attribution
$$;

-- Which of the keys an insurer has sent in a statement in force; which insurer, nobody is told.
create function policies.confirmed(round uuid, keys bytea[]) returns setof bytea
language sql stable security definer set search_path = pg_catalog as $$
  select given from unnest(keys) given
  where exists (select from policies.statement_key k join policies.statement s on s.id = k.statement_id
                where k.key = given and s.round_id = round and s.state = 'signed')
$$;

-- How many keys others have reported, by the part they take, and how many of them no insurer has sent; no key leaves.
create function policies.attributed(round uuid) returns table (part text, policies integer, unconfirmed integer)
language sql stable security definer set search_path = pg_catalog as $$
  with reported as (
    select distinct a.part, k.key from policies.attribution_key k join policies.attribution a on a.id = k.attribution_id
    where a.round_id = round
  ), judged as (
    select r.part, r.key, exists (
      select from policies.statement_key k join policies.statement s on s.id = k.statement_id
      where k.key = r.key and s.round_id = round and s.state = 'signed') as sent
    from reported r
  )
  select coalesce(j.part, 'all'), count(distinct j.key)::integer, (count(distinct j.key) filter (where not j.sent))::integer
  from judged j group by grouping sets ((j.part), ())
$$;

revoke all on function policies.salt_of(uuid), policies.keys_of(uuid, text[], text[]), policies.confirmed(uuid, bytea[]),
  policies.attributed(uuid) from public;
grant execute on function policies.salt_of(uuid), policies.keys_of(uuid, text[], text[]),
  policies.confirmed(uuid, bytea[]), policies.attributed(uuid) to shidian_app, shidian_job;
