import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { AuthorityGrade, ContingencyState, IssueLevel } from '../../index.ts'

export interface OpenPoints {
  readonly blocks: readonly { readonly code: string; readonly level: IssueLevel; readonly grade: AuthorityGrade }[]
  readonly contingencies: readonly { readonly code: string; readonly state: ContingencyState }[]
}

// An approval that has run out counts as open from that day on, whether or not somebody has opened the issue again.
const open = statement(
  'underwriting.open-points',
  `select
     coalesce((select jsonb_agg(jsonb_build_object('code', i.code, 'level', i.level, 'grade', i.grade) order by i.code)
       from underwriting.issue i
       where i.proposal_id = $1 and i.level <> 'INFO' and (i.state in ('open', 'reopened', 'rejected')
         or (i.state = 'approved' and i.approved_until < $2))), '[]') as blocks,
     coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'state', c.state) order by c.code)
       from underwriting.contingency c where c.proposal_id = $1), '[]') as contingencies`,
)

/** What still stands against binding on a day, in one statement. */
export async function openPointsOf(tx: Tx, proposalId: string, on: string): Promise<OpenPoints> {
  const [points] = await tx.query<OpenPoints>(open, [proposalId, on])
  return points ?? { blocks: [], contingencies: [] }
}
