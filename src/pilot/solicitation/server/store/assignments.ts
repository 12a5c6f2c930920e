import type { Permit } from '../../../../foundation/access/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import type { AssignedSolution, Assignment } from '../../index.ts'

const list = statement(
  'solicitation.assignments',
  `select nullif(section, '') as section, account_id as "accountId", account_name as name,
     assigned_by_name as "assignedByName", assigned_at as "assignedAt"
   from solicitation.assignment where solution_id = $1 order by section`,
)
const put = statement(
  'solicitation.assign',
  `insert into solicitation.assignment (solution_id, section, account_id, account_name, assigned_by_name, assigned_at)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (solution_id, section) do update set account_id = excluded.account_id,
     account_name = excluded.account_name, assigned_by_name = excluded.assigned_by_name,
     assigned_at = excluded.assigned_at`,
)
const remove = statement(
  'solicitation.unassign',
  'delete from solicitation.assignment where solution_id = $1 and section = $2',
)
const mine = statement(
  'solicitation.assignments-of-account',
  `select solution_id as "solutionId", array_remove(array_agg(nullif(section, '') order by section), null) as sections,
     bool_or(section = '') as whole
   from solicitation.assignment where account_id = $1 group by solution_id`,
)

export const assignmentsOf = (tx: Tx, solutionId: string): Promise<readonly Assignment[]> =>
  tx.query<Assignment>(list, [solutionId])

export const assignedTo = (tx: Tx, accountId: string): Promise<readonly AssignedSolution[]> =>
  tx.query<AssignedSolution>(mine, [accountId])

export async function saveAssignment(
  tx: Tx,
  permit: Permit<'solution', 'assign'>,
  to: { readonly section: string | null; readonly accountId: string; readonly name: string; readonly byName: string },
): Promise<void> {
  await tx.query(put, [permit.id, to.section ?? '', to.accountId, to.name, to.byName, tx.now])
}

export async function takeBackAssignment(
  tx: Tx,
  permit: Permit<'solution', 'assign'>,
  section: string | null,
): Promise<void> {
  await tx.query(remove, [permit.id, section ?? ''])
}
