-- Moves no rows; the function is checked as the owner, whose policies let it through.
set local row_security = on;

-- The first question of every request: says to the transaction whose session it is and answers who that is and what time
-- it is, always in one row, by one query. Who has no live session is null.
create function access.enter(entering text) returns table (
  now timestamptz, account_id uuid, name text, locale text, organisation_id uuid, roles text[], region_codes text[],
  kind text, stage text, may_write boolean, session_id uuid, stepped_up_at timestamptz, last_seen_at timestamptz,
  ends_at timestamptz
)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  session text := set_config('shidian.session', entering, true);
  actor text := set_config('shidian.actor', '', true);
begin
  return query
    select t.moment, s.account_id, a.name, a.locale, s.organisation_id, s.roles, s.region_codes, s.kind, s.stage,
           s.may_write, s.id, s.stepped_up_at, s.last_seen_at, s.ends_at
    from (select date_trunc('milliseconds', greatest(c.floor, clock_timestamp() + c.shift)) as moment
          from storage.clock c) t
    left join (access.session s join access.account a on a.id = s.account_id)
      on s.hash = nullif(entering, '') and s.ended_at is null and s.ends_at > t.moment
      and (s.kind = 'token' or s.last_seen_at > t.moment - interval '30 minutes');
end
$$;
revoke all on function access.enter(text) from public;
grant execute on function access.enter(text) to shidian_app;

drop function access.present();
drop type access.actor;
