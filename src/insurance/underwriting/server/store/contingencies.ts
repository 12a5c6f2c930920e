import type { Day, Id } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { ContingencyState } from '../../index.ts'

export interface ContingencyRow {
  readonly id: Id<'contingency'>
  readonly code: string
  readonly issueCode: string
  readonly state: ContingencyState
  readonly dueOn: Day
  readonly reason: string | null
  readonly settledByName: string | null
  readonly version: number
}

const columns = `id, code, issue_code as "issueCode", state, due_on as "dueOn", reason, settled_by_name as "settledByName",
  version`
const ofProposal = statement(
  'underwriting.contingencies-of-proposal',
  `select ${columns} from underwriting.contingency where proposal_id = $1 order by code`,
)
const want = statement(
  'underwriting.want-contingency',
  `insert into underwriting.contingency (id, proposal_id, code, issue_code, state, due_on)
   values ($1, $2, $3, $4, 'open', $5) on conflict (proposal_id, code) do nothing`,
)
const settle = statement(
  'underwriting.settle-contingency',
  `update underwriting.contingency set state = $3, reason = $4, settled_by_name = $5, settled_at = $6, version = version + 1
   where proposal_id = $1 and code = $2 and state = 'open' returning ${columns}`,
)

export const contingenciesOf = (tx: Tx, proposalId: string): Promise<readonly ContingencyRow[]> =>
  tx.query<ContingencyRow>(ofProposal, [proposalId])

/** One that stands already is left as it is. */
export async function wantContingency(
  tx: Tx,
  proposalId: string,
  { code, issue, dueOn }: { readonly code: string; readonly issue: string; readonly dueOn: Day },
): Promise<void> {
  await tx.query(want, [tx.newId<'contingency'>(), proposalId, code, issue, dueOn])
}

/** Undefined where it is not open, or there is none. */
export async function settleContingency(
  tx: Tx,
  proposalId: string,
  one: { readonly code: string; readonly state: ContingencyState; readonly reason: string; readonly byName: string },
): Promise<ContingencyRow | undefined> {
  const values = [proposalId, one.code, one.state, one.reason, one.byName, tx.now]
  return (await tx.query<ContingencyRow>(settle, values))[0]
}
