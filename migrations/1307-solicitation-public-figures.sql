-- What everybody may know of a round: counts, and only once its list is sealed. Small cells are hidden by the caller; while
-- the call is open the function answers nothing, whoever asks.
-- Moves no rows; functions over protected tables are checked as the owner, whose policies let it through.
set local row_security = on;

create policy functions on solicitation.call for select to shidian_owner using (true);
create policy functions on solicitation.sealed_list for select to shidian_owner using (true);

create function solicitation.public_figures(programme text) returns jsonb
language sql stable security definer set search_path = pg_catalog
begin atomic
  with filed as (
    select solution.id, solution.legal_person_id, solution.categories, solution.sectors from solicitation.solution
    where solution.programme_id = programme and solution.state in ('submitted', 'returned')
  ), members as (
    select filed.legal_person_id as member from filed
    union select partnership.organisation_id from solicitation.partnership
      join filed on filed.id = partnership.solution_id where partnership.state = 'confirmed'
  )
  select jsonb_build_object(
    'sealedAt', (select to_char(max(list.sealed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                 from solicitation.sealed_list list where list.programme_id = programme),
    'submitted', (select count(*) from filed),
    'leads', (select count(distinct filed.legal_person_id) from filed),
    'members', (select count(*) from members),
    'byCategory', coalesce((select jsonb_agg(jsonb_build_object('code', one.code, 'count', one.count) order by one.count desc, one.code)
      from (select category as code, count(*) as count from filed, unnest(filed.categories) as category group by category) one), '[]'),
    'bySector', coalesce((select jsonb_agg(jsonb_build_object('code', one.code, 'count', one.count) order by one.count desc, one.code)
      from (select sector as code, count(*) as count from filed, unnest(filed.sectors) as sector group by sector) one), '[]'))
  from solicitation.call where call.programme_id = programme and call.state = 'closed';
end;
revoke all on function solicitation.public_figures(text) from public;
grant execute on function solicitation.public_figures(text) to shidian_app, shidian_job;
