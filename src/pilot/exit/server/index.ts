import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import type { Invariant } from '../../../foundation/storage/server/index.ts'
import { exitCaseMachine, exitNoticeMachine } from '../index.ts'
import { auditedExits } from './objects.ts'
import { permissions, prohibitions } from './permissions.ts'
import { exitPages, router } from './routes.ts'
import { words } from './words.ts'

export const invariants: readonly Invariant[] = [
  {
    name: 'who-lost-its-standing-has-a-decision-of-two',
    sql: `select one.id from parties.standing one where one.source_resource = 'exit-case' and not exists (
        select from exit.exit_case decided where decided.id::text = one.source_id and decided.decided_at is not null
          and decided.proposed_by <> decided.decided_by)`,
  },
  {
    name: 'every-published-exit-is-on-the-list-and-no-other-is',
    sql: `select one.id from exit.exit_case one left join exit.exit_notice notice on notice.id = one.id
      where (one.state in ('published', 'reinstating', 'reinstated')) <> (notice.id is not null)`,
  },
]

export const exitSlice: ServerSlice = {
  name: 'exit',
  permissions,
  prohibitions,
  machines: [exitCaseMachine, exitNoticeMachine],
  words,
  router,
  openRoutes: exitPages,
  invariants,
  auditedTables: auditedExits,
}
