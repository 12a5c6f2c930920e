import type { Invariant } from '../../../foundation/storage/server/index.ts'

/** Sentences that are always true of 试点实施, whatever happened to the machine. */
export const invariants: readonly Invariant[] = [
  {
    name: 'a-report-that-was-handed-in-has-its-sealed-version',
    sql: `select report.id from implementation.report where sequence > 0 and not exists (
      select from implementation.sealed_report sealed
      where sealed.report_id = report.id and sealed.sequence = report.sequence)`,
  },
  {
    name: 'no-sealed-report-beyond-the-last-one',
    sql: `select sealed.id from implementation.sealed_report sealed
      join implementation.report on report.id = sealed.report_id where sealed.sequence > report.sequence`,
  },
  {
    name: 'an-accepted-report-counts-by-a-version-that-was-handed-in',
    sql: `select id from implementation.report where accepted_sequence > sequence
      or (state = 'accepted' and accepted_sequence is distinct from sequence)`,
  },
  {
    name: 'no-figure-without-its-sealed-report',
    sql: `select figure.report_id from implementation.figure left join implementation.sealed_report sealed
      on sealed.report_id = figure.report_id and sealed.sequence = figure.sequence where sealed.id is null`,
  },
  {
    name: 'a-sealed-report-sums-to-its-figures',
    sql: `select report_id from (
        select sealed.report_id, sealed.sequence, one.indicator, one.segment, one.region, one.value
        from implementation.sealed_report sealed cross join lateral unnest(sealed.sum_indicators, sealed.sum_segments,
          sealed.sum_regions, sealed.sum_values) as one (indicator, segment, region, value)) kept
      full join (select report_id, sequence, indicator, segment, region_code as region, sum(value) as value
        from implementation.figure group by 1, 2, 3, 4, 5) made using (report_id, sequence, indicator, segment, region)
      where kept.value is distinct from made.value`,
  },
  {
    name: 'the-resident-line-holds-no-figure-of-the-enterprise-line',
    sql: `select report_id from implementation.figure
      where (segment = 'resident') <> (indicator like 'resident.%' or indicator = 'insured.residents')`,
  },
  {
    name: 'no-draft-report-is-tied-to-an-office',
    sql: `select report.id from implementation.report join access.relation on relation.resource = report.id
      where report.sequence = 0 and (relation.subject like 'role:%' or relation.subject like 'region:%')`,
  },
  {
    name: 'no-report-was-begun-before-its-period-was-over',
    sql: `select report.id from implementation.report join implementation.period on period.id = report.period_id
      where report.state <> 'expected' and report.state <> 'released' and period.until_day >= (clock_now() at time zone 'Asia/Shanghai')::date`,
  },
]
