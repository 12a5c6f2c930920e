-- The net below the permission table: who is tied to which row. It does not read the table of permissions, so that the two
-- can be held against each other.
create schema access;
grant usage on schema access to shidian_app, shidian_job, shidian_backup;

-- One row a stay of a signed-in person, or a personal access token. Only the digest of the secret is kept. What the
-- person is at sign-in (roles, regions, subjects) is frozen here: a change of it ends the session.
create table access.session (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  id uuid not null unique,
  account_id uuid not null,
  kind text not null check (kind in ('browser', 'token')),
  -- 'second-factor-due': signed in by password alone and may do nothing but enrol the second factor.
  stage text not null default 'full' check (stage in ('full', 'second-factor-due')),
  may_write boolean not null default true,
  label text not null default '',
  roles text[] not null,
  region_codes text[] not null,
  organisation_id uuid,
  subjects text[] not null,
  -- Whether so many rows are related to the subjects that probing each row is quicker than hashing them all.
  broad boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  stepped_up_at timestamptz,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index on access.session (account_id, created_at);
create index on access.session (ends_at) where ended_at is null;

create table access.relation (
  resource uuid not null,
  subject text not null check (subject ~ '^(account|organisation|region|role):.+$' or subject = 'public'),
  relation text not null check (relation in ('own', 'partner', 'assigned', 'region', 'any', 'conflicted')),
  primary key (resource, subject, relation)
);
create index on access.relation (subject, resource);
create index conflicted_resource on access.relation (resource) where relation = 'conflicted';

-- Subjects that are tied to every row of a protected table, whatever its state; written by migrations only.
create table access.relation_to_all (
  kind text not null,
  subject text not null,
  primary key (kind, subject)
);

-- The live session of this transaction, by the secret's digest that withTx has set. After COMMIT the setting is empty,
-- not null. Idle for thirty minutes ends a browser's session.
create function access.live_session() returns access.session
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  found access.session;
begin
  select s.* into found from access.session s
  where s.hash = nullif(current_setting('shidian.session', true), '') and s.ended_at is null
    and s.ends_at > public.clock_now()
    and (s.kind = 'token' or s.last_seen_at > public.clock_now() - interval '30 minutes');
  return found;
end
$$;

-- To be read as `(select access.subjects())`: once a query, not once a row.
create function access.subjects() returns text[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
begin
  return coalesce((access.live_session()).subjects, array['public']);
end
$$;

create function access.present_account() returns uuid
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
begin
  return (access.live_session()).account_id;
end
$$;

-- How a protected table is to be filtered for this session: 'all' rows, by 'probing' each, or by 'hashing' what is related.
create function access.reach(protected text) returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  present access.session := access.live_session();
begin
  if exists (select from access.relation_to_all a
             where a.kind = protected and a.subject = any (coalesce(present.subjects, array['public']))) then
    return 'all';
  end if;
  return case when coalesce(present.broad, true) then 'probing' else 'hashing' end;
end
$$;

alter table access.relation enable row level security, force row level security;
create policy mine on access.relation for select to shidian_app using (subject = any ((select access.subjects())::text[]));
create policy job on access.relation to shidian_job using (true) with check (true);
create policy owner on access.relation to shidian_owner using (true) with check (true);
grant select on access.relation to shidian_app, shidian_backup;
grant select, insert, delete on access.relation to shidian_job;
grant select on access.relation_to_all to shidian_app, shidian_job, shidian_backup;

-- Enables and forces row security on a table: a row is there only for whom its resource column is related to. The planner
-- chooses between hashing and probing; `offset 0` keeps it at probing. A conflict hides the row whatever else there is.
create function access.protect(protected regclass, resource_column text) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  kind text := (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.oid = protected);
  related text := format('exists (select from access.relation r where r.resource = %s.%I and r.relation <> ''conflicted''',
                         protected, resource_column);
  predicate text := format(
    'case (select access.reach(%L)) when ''all'' then true when ''probing'' then %s offset 0) else %s) end
     and not exists (select from access.relation c where c.resource = %s.%I and c.relation = ''conflicted'')',
    kind, related, related, protected, resource_column);
begin
  execute format('alter table %s enable row level security, force row level security', protected);
  execute format('create policy related on %s to shidian_app using (%s) with check (%s)', protected, predicate, predicate);
  execute format('create policy job on %s to shidian_job using (true) with check (true)', protected);
  execute format('create policy backup on %s for select to shidian_backup using (true)', protected);
end
$$;
revoke all on function access.protect(regclass, text) from public;

-- For migrations: ties a subject to every row of a protected table.
create function access.relate_to_all(subject text, protected regclass) returns void
language sql set search_path = pg_catalog
begin atomic
  insert into access.relation_to_all (kind, subject)
  select n.nspname || '.' || c.relname, relate_to_all.subject
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = protected
  on conflict do nothing;
end;
revoke all on function access.relate_to_all(text, regclass) from public;

-- By login or by SET ROLE, as on a foreign server; a setting of our own could be set by whoever gets a statement through.
create function access.is_worker() returns boolean
language sql stable set search_path = pg_catalog
return current_setting('role') = 'shidian_job' or (current_setting('role') = 'none' and session_user = 'shidian_job');

-- Whether this transaction may say who is related to a resource: it is the worker's, the resource is not yet anybody's,
-- or the present session is related to it.
create function access.may_relate(resource uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return access.is_worker()
    or not exists (select from access.relation r where r.resource = may_relate.resource)
    or exists (select from access.relation r where r.resource = may_relate.resource and r.relation <> 'conflicted'
               and r.subject = any (access.subjects()));
end
$$;

create function access.relate(subjects text[], relations text[], resources uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from unnest(resources) r where not access.may_relate(r)) then
    raise insufficient_privilege using message = 'only who is related to a resource may relate others to it';
  end if;
  insert into access.relation (subject, relation, resource)
  select * from unnest(subjects, relations, resources)
  on conflict do nothing;
end
$$;

create function access.unrelate(subjects text[], relations text[], resources uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from unnest(resources) r where not access.may_relate(r)) then
    raise insufficient_privilege using message = 'only who is related to a resource may end relations to it';
  end if;
  delete from access.relation r using unnest(subjects, relations, resources) as gone (subject, relation, resource)
  where r.subject = gone.subject and r.relation = gone.relation and r.resource = gone.resource;
end
$$;
revoke all on function access.live_session(), access.may_relate(uuid), access.relate(text[], text[], uuid[]),
  access.unrelate(text[], text[], uuid[]) from public;
grant execute on function access.relate(text[], text[], uuid[]), access.unrelate(text[], text[], uuid[])
  to shidian_app, shidian_job;
