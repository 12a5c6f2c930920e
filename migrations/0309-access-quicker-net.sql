-- Moves no rows but those of live sessions, as the owner, whose policies let it through.
set local row_security = on;

-- The net is read by nearly every statement, so what it needs of a session is found by one look each: no function calls
-- another, and the kinds that are reached whole are worked out when the session opens.
alter table access.session add column whole text[] not null default '{}';

create function access.whole_of(subjects text[]) returns text[]
language sql stable security definer set search_path = pg_catalog
return (select coalesce(array_agg(distinct a.kind), '{}') from access.relation_to_all a where a.subject = any (subjects));
revoke all on function access.whole_of(text[]) from public;

create function access.note_whole() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.whole := access.whole_of(new.subjects);
  return new;
end
$$;
create trigger whole before insert or update of subjects on access.session for each row execute function access.note_whole();

-- A later migration may tie a subject to all rows of a table; who is signed in then is not to miss it, or keep it.
create function access.renew_whole() returns trigger
language plpgsql security definer set search_path = pg_catalog set row_security = on as $$
begin
  update access.session s set whole = access.whole_of(s.subjects) where s.ended_at is null;
  return null;
end
$$;
create trigger renewed after insert or update or delete on access.relation_to_all
  for each statement execute function access.renew_whole();
update access.session s set whole = access.whole_of(s.subjects);

-- The platform's time stands in the query itself: public.clock_now() costs as much as the rest of it.
create or replace function access.subjects() returns text[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  found text[];
begin
  select s.subjects into found from access.session s, storage.clock c
  where s.hash = current_setting('shidian.session', true) and s.ended_at is null
    and s.ends_at > greatest(c.floor, clock_timestamp() + c.shift)
    and (s.kind = 'token' or s.last_seen_at > greatest(c.floor, clock_timestamp() + c.shift) - interval '30 minutes');
  return coalesce(found, array['public']);
end
$$;

create or replace function access.reach(protected text) returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  answer text;
begin
  select case when protected = any (s.whole) then 'all' when s.broad then 'probing' else 'hashing' end
  into answer from access.session s, storage.clock c
  where s.hash = current_setting('shidian.session', true) and s.ended_at is null
    and s.ends_at > greatest(c.floor, clock_timestamp() + c.shift)
    and (s.kind = 'token' or s.last_seen_at > greatest(c.floor, clock_timestamp() + c.shift) - interval '30 minutes');
  if answer is not null then
    return answer;
  end if;
  return case when protected = any (access.whole_of(array['public'])) then 'all' else 'probing' end;
end
$$;

-- Each resource is judged once, however many subjects are tied to it.
create or replace function access.relate(subjects text[], relations text[], resources uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from (select distinct one from unnest(resources) one) r where not access.may_relate(r.one)) then
    raise insufficient_privilege using message = 'only who is related to a resource may relate others to it';
  end if;
  insert into access.relation (subject, relation, resource)
  select * from unnest(subjects, relations, resources)
  on conflict do nothing;
end
$$;
