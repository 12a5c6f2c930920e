-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

-- What may be done before anybody is signed in; each function does one thing and nothing else is granted for it.

create type access.actor as (
  account_id uuid, name text, locale text, organisation_id uuid, roles text[], region_codes text[], kind text, stage text,
  may_write boolean, session_id uuid, stepped_up_at timestamptz, last_seen_at timestamptz, ends_at timestamptz
);

create function access.present() returns setof access.actor
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  s access.session := access.live_session();
begin
  if s.hash is null then
    return;
  end if;
  return query
    select s.account_id, a.name, a.locale, s.organisation_id, s.roles, s.region_codes, s.kind, s.stage,
           s.may_write, s.id, s.stepped_up_at, s.last_seen_at, s.ends_at
    from access.account a where a.id = s.account_id;
end
$$;

-- At most once a minute a session, so that reading does not write.
create function access.touch_session() returns void
language sql security definer set search_path = pg_catalog
begin atomic
  update access.session set last_seen_at = public.clock_now()
  where hash = nullif(current_setting('shidian.session', true), '')
    and last_seen_at < public.clock_now() - interval '1 minute';
end;

create function access.live_grants(account uuid) returns setof access.role_grant
language sql stable security definer set search_path = pg_catalog
begin atomic
  select g.* from access.role_grant g
  where g.account_id = account and g.state = 'granted' and (g.ends_at is null or g.ends_at > public.clock_now());
end;

create type access.proof as (
  account_id uuid, state text, password_hash text, roles text[], sealed_secret text, last_step bigint
);

create function access.proof_of(wanted_login text) returns setof access.proof
language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.state, c.password_hash,
         (select coalesce(array_agg(distinct g.role), '{}') from access.live_grants(a.id) g),
         f.sealed_secret, f.last_step
  from access.account a
  left join access.credential c on c.account_id = a.id
  left join access.second_factor f on f.account_id = a.id
  where a.login = wanted_login;
end;

-- Takes a code's step once; of two requests with the same code one is too late.
create function access.take_step(account uuid, step bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.second_factor set last_step = step where account_id = account and last_step < step;
  return found;
end
$$;

create function access.open_session(
  hash text, id uuid, account uuid, kind text, stage text, may_write boolean, label text, stepped_up boolean,
  wanted_end timestamptz
) returns timestamptz
language plpgsql security definer set search_path = pg_catalog as $$
declare
  person access.account;
  held text[] := '{}';
  regions text[] := '{}';
  earliest timestamptz;
  subjects text[];
  moment timestamptz := public.clock_now();
begin
  select a.* into strict person from access.account a where a.id = account and a.state = 'active';
  if stage = 'full' then
    select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.region_code)
             filter (where g.region_code is not null), '{}'), min(g.ends_at)
    into held, regions, earliest from access.live_grants(account) g;
  end if;
  subjects := array['public', 'account:' || account]
    || (select coalesce(array_agg('role:' || r), '{}') from unnest(held) r)
    || (select coalesce(array_agg('region:' || c), '{}') from unnest(regions) c);
  if person.organisation_id is not null and stage = 'full' then
    subjects := subjects || ('organisation:' || person.organisation_id);
  end if;
  insert into access.session (hash, id, account_id, kind, stage, may_write, label, roles, region_codes, organisation_id,
                              subjects, broad, created_at, last_seen_at, stepped_up_at, ends_at)
  values (hash, id, account, kind, stage, may_write, label, held, regions, person.organisation_id, subjects,
          -- Hashing twenty thousand related rows takes some 10 ms; whoever has more finds a page sooner by probing.
          (select count(*) > 20000 from (select from access.relation r where r.subject = any (subjects) limit 20001) x),
          moment, moment, case when stepped_up then moment end, least(wanted_end, earliest));
  return least(wanted_end, earliest);
end
$$;

-- `grants` is [{id, role, regionCode, state}], given or proposed by `granted_by`; the caller has asked the gate.
create function access.create_account(
  id uuid, login text, name text, email text, organisation uuid, locale text, is_demo boolean, password_hash text,
  grants jsonb, granted_by uuid
) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := public.clock_now();
begin
  insert into access.account (id, login, name, email, organisation_id, locale, is_demo, created_at)
  values (id, login, name, nullif(email, ''), organisation, locale, is_demo, moment);
  if password_hash is not null then
    insert into access.credential (account_id, password_hash, changed_at) values (id, password_hash, moment);
  end if;
  insert into access.relation (subject, relation, resource) values ('account:' || id, 'own', id);
  if organisation is not null then
    insert into access.relation (subject, relation, resource)
    values ('organisation:' || organisation, 'own', id), ('organisation:' || organisation, 'own', organisation)
    on conflict do nothing;
  end if;
  insert into access.role_grant (id, account_id, role, region_code, state, proposed_by, proposed_at, decided_by, decided_at)
  select g.id, create_account.id, g.role, g."regionCode", g.state, coalesce(granted_by, create_account.id), moment,
         case when g.state = 'granted' then coalesce(granted_by, create_account.id) end,
         case when g.state = 'granted' then moment end
  from jsonb_to_recordset(grants) as g (id uuid, role text, "regionCode" text, state text);
end
$$;

create function access.enrol_second_factor(account uuid, sealed text, step bigint) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into access.second_factor (account_id, sealed_secret, last_step, enrolled_at)
  values (account, sealed, step, public.clock_now())
  on conflict (account_id) do update
  set sealed_secret = excluded.sealed_secret, last_step = excluded.last_step, enrolled_at = excluded.enrolled_at;
end;

create function access.remember_device(device_hash text, account uuid) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  insert into access.device (hash, account_id, created_at) values (device_hash, account, public.clock_now())
  on conflict (hash) do nothing;
end;

-- The login of whoever has signed in from this browser within half a year.
create function access.login_of_device(device_hash text) returns text
language sql stable security definer set search_path = pg_catalog
return (select a.login from access.device d join access.account a on a.id = d.account_id
        where d.hash = device_hash and d.created_at > public.clock_now() - interval '180 days');

create function access.invitation_of(wanted_hash text) returns setof access.invitation
language sql security definer set search_path = pg_catalog
begin atomic
  select i.* from access.invitation i
  where i.token_hash = wanted_hash and i.state = 'sent' and i.ends_at > public.clock_now() for update;
end;

create function access.accept_invitation(accepted uuid, account uuid) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  update access.invitation set state = 'accepted', account_id = account, version = version + 1
  where id = accepted and state = 'sent';
end;

-- The invitations to the first administrators; nobody else could send them.
create function access.invite_first_administrators(made jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7310358);
  if exists (select from access.account) or exists (select from access.invitation where state = 'sent') then
    return false;
  end if;
  insert into access.invitation (id, name, roles, at_once, token_hash, state, invited_at, ends_at)
  select m.id, m.name, array[m.role], true, m."tokenHash", 'sent', public.clock_now(), public.clock_now() + interval '7 days'
  from jsonb_to_recordset(made) as m (id uuid, name text, role text, "tokenHash" text);
  return true;
end
$$;

-- Counts a refusal; answers the count of this minute and what of earlier minutes no entry of the log has told yet.
create function access.count_denial(actor text, resource text, action text, code text)
returns table (this_minute integer, untold integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  present_minute timestamptz := date_trunc('minute', public.clock_now());
begin
  insert into access.denial as d (actor, resource, action, minute, code) values ($1, $2, $3, present_minute, $4)
  on conflict on constraint denial_pkey do update set count = d.count + 1
  returning d.count into this_minute;
  untold := 0;
  if this_minute = 1 then
    select coalesce((select d.count - 1 from access.denial d
                     where d.actor = $1 and d.resource = $2 and d.action = $3 and d.minute < present_minute
                     order by d.minute desc limit 1), 0) into untold;
  end if;
  return next;
end
$$;

-- A lost device: whoever holds the office of security administrator in this session lets the owner enrol again.
create function access.reset_second_factor(account uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not 'role:security-administrator' = any (access.subjects()) then
    raise insufficient_privilege using message = 'only a security administrator forgets a second factor';
  end if;
  delete from access.second_factor where account_id = account;
  perform access.end_sessions_of(account);
end
$$;

-- Names alone, for "who did it" on the pages of others.
create function access.names_of(accounts uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.name from access.account a where a.id = any (accounts);
end;

-- Whether, not what: for lists of people.
create function access.has_second_factor(accounts uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog
begin atomic
  select f.account_id from access.second_factor f where f.account_id = any (accounts);
end;

create function access.count_accounts(demo boolean) returns bigint
language sql stable security definer set search_path = pg_catalog
return (select count(*) from access.account a where a.is_demo = demo);

create function access.demo_logins() returns table (login text, name text, roles text[])
language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.login, a.name, (select coalesce(array_agg(distinct g.role), '{}') from access.live_grants(a.id) g)
  from access.account a where a.is_demo and a.state = 'active' order by a.id;
end;

do $$
declare
  one regprocedure;
begin
  for one in select p.oid from pg_proc p where p.pronamespace = 'access'::regnamespace and p.prosecdef
    and p.proname in ('present', 'touch_session', 'proof_of', 'take_step', 'open_session', 'create_account',
                      'enrol_second_factor', 'remember_device', 'login_of_device', 'invitation_of', 'accept_invitation',
                      'invite_first_administrators', 'count_denial', 'names_of', 'count_accounts', 'reset_second_factor', 'has_second_factor',
                      'demo_logins') loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to shidian_app, shidian_job', one);
  end loop;
end
$$;
revoke all on function access.live_grants(uuid) from public;
