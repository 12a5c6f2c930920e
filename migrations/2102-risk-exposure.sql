-- What all insurers' books come to together, for officials who look at shared events. Only sums leave the function; cells
-- that would tell of one insurer or of few insureds are put together by the caller before anybody sees them. Who is no
-- official is answered nothing, whatever the caller asks.
-- Moves no rows; the function is checked as the owner, whose policy lets it through.
set local row_security = on;

create index run_done on risk.run (organisation_id, id desc) where state = 'done';

create function risk.exposure(weights jsonb)
returns table (kind text, name text, insureds bigint, insurers bigint, weight double precision)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with latest as (
    -- The book that an insurer has last run to its end stands for what it bears.
    select distinct on (run.organisation_id) run.organisation_id, run.book
    from risk.run
    where run.state = 'done'
      and (select access.subjects()) && array['role:ministry-officer', 'role:ministry-approver', 'role:support-officer']
    order by run.organisation_id, run.id desc
  ), insured as (
    select latest.organisation_id, (one ->> 'count')::bigint as number,
      (one ->> 'count')::double precision * (latest.book ->> 'sharePpm')::double precision / 1e6
        * (weights ->> (one ->> 'size'))::double precision as weight,
      one ->> 'sector' as sector, one ->> 'region' as region, one ->> 'cloud' as cloud, one ->> 'supplier' as supplier
    from latest, jsonb_array_elements(latest.book -> 'rows') as one
  )
  select cell.kind, cell.name, sum(insured.number)::bigint, count(distinct insured.organisation_id),
    sum(insured.weight)
  from insured, lateral (values ('all', 'all'), ('sector', sector), ('region', region), ('cloud', cloud),
    ('supplier', supplier)) as cell (kind, name)
  where cell.name <> ''
  group by cell.kind, cell.name
  order by cell.kind, cell.name;
end;
revoke all on function risk.exposure(jsonb) from public;
grant execute on function risk.exposure(jsonb) to shidian_app;
