-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

-- The clock is read once, and who is signed in is found by one query.
create or replace function access.live_session() returns access.session
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  found access.session;
  moment timestamptz := public.clock_now();
begin
  select s.* into found from access.session s
  where s.hash = nullif(current_setting('shidian.session', true), '') and s.ended_at is null and s.ends_at > moment
    and (s.kind = 'token' or s.last_seen_at > moment - interval '30 minutes');
  return found;
end
$$;

create or replace function access.present() returns setof access.actor
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := public.clock_now();
begin
  return query
    select s.account_id, a.name, a.locale, s.organisation_id, s.roles, s.region_codes, s.kind, s.stage,
           s.may_write, s.id, s.stepped_up_at, s.last_seen_at, s.ends_at
    from access.session s join access.account a on a.id = s.account_id
    where s.hash = nullif(current_setting('shidian.session', true), '') and s.ended_at is null and s.ends_at > moment
      and (s.kind = 'token' or s.last_seen_at > moment - interval '30 minutes');
end
$$;
