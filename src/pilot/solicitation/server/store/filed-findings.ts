import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { FiledSolution } from '../../../programmes/index.ts'

// Only the rules that are asked about leave the database: a thousand solutions hold some ten megabytes of findings.
const filed = statement(
  'solicitation.filed-findings',
  `select s.id, s.title, s.lead_name as lead, s.programme_id as "programmeId", v.findings
   from solicitation.solution s
   cross join lateral (
     select coalesce((select jsonb_agg(jsonb_build_object('rule', f -> 'rule', 'facts', f -> 'facts'))
                      from jsonb_array_elements(l.findings) f where f ->> 'rule' = any($1)), '[]') as findings
     from solicitation.sealed_version l where l.solution_id = s.id order by l.sequence desc limit 1
   ) v
   where s.state in ('submitted', 'returned')
   order by s.number
   limit 2000`,
)

/** What the last version of every solution that counts holds about these rules. */
export function listFiledFindings(tx: Tx, rules: readonly string[]): Promise<readonly FiledSolution[]> {
  return tx.query<FiledSolution>(filed, [rules])
}
