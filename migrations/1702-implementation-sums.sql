-- What a sealed report sums to by indicator, line and region, kept with it: a roll-up reads one row a report, so that row
-- security is asked thousands of times and not hundreds of thousands. An invariant holds it against the figures.
set local row_security = off;
alter table implementation.sealed_report
  add column sum_indicators text[] not null default '{}',
  add column sum_segments text[] not null default '{}',
  add column sum_regions text[] not null default '{}',
  add column sum_values numeric[] not null default '{}',
  add column sum_weighed numeric[] not null default '{}',
  add column sum_weights numeric[] not null default '{}',
  add column sum_cells integer[] not null default '{}';

alter table implementation.sealed_report no force row level security;
alter table implementation.figure no force row level security;
update implementation.sealed_report sealed set
  sum_indicators = sums.indicators, sum_segments = sums.segments, sum_regions = sums.regions, sum_values = sums.amounts,
  sum_weighed = sums.weighed, sum_weights = sums.weights, sum_cells = sums.cells
from (
  select report_id, sequence, array_agg(indicator order by indicator, segment, region_code) as indicators,
    array_agg(segment order by indicator, segment, region_code) as segments,
    array_agg(region_code order by indicator, segment, region_code) as regions,
    array_agg(amount order by indicator, segment, region_code) as amounts,
    array_agg(weighed order by indicator, segment, region_code) as weighed,
    array_agg(weight order by indicator, segment, region_code) as weights,
    array_agg(cells order by indicator, segment, region_code) as cells
  from (
    select report_id, sequence, indicator, segment, region_code, sum(value) as amount,
      coalesce(sum(value::numeric * weight), 0) as weighed, coalesce(sum(weight), 0) as weight, count(*)::integer as cells
    from implementation.figure group by report_id, sequence, indicator, segment, region_code
  ) one group by report_id, sequence
) sums
where sums.report_id = sealed.report_id and sums.sequence = sealed.sequence;
alter table implementation.sealed_report force row level security;
alter table implementation.figure force row level security;
