import type { Permit } from '../../../../foundation/access/index.ts'
import type { FilingWindow, WindowState } from '../../../../foundation/deadlines/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'

export interface IntakeRow {
  readonly id: Id<'intake'>
  readonly programmeId: string
  readonly state: WindowState
  readonly opensAt: Instant
  readonly deadline: Instant
  readonly drainMinutes: number
  readonly sourceClause: string
  readonly sourceWords: string | null
  readonly version: number
}

export const intakeColumns = `id, programme_id as "programmeId", state, opens_at as "opensAt", deadline,
  drain_minutes as "drainMinutes", source_clause as "sourceClause", source_words as "sourceWords", version`

const all = statement('work-plans.intakes', `select ${intakeColumns} from work_plans.intake order by deadline desc`)
const one = statement('work-plans.intake', `select ${intakeColumns} from work_plans.intake where programme_id = $1`)
const forShare = statement(
  'work-plans.intake-for-share',
  `select ${intakeColumns} from work_plans.intake where programme_id = $1 for share`,
)
const forUpdate = statement(
  'work-plans.intake-for-update',
  `select ${intakeColumns} from work_plans.intake where programme_id = $1 for update`,
)
const insert = statement(
  'work-plans.open-intake',
  `insert into work_plans.intake (id, programme_id, state, opens_at, deadline, drain_minutes, source_clause, source_words)
   values ($1, $2, 'open', $3, $4, $5, $6, $7) returning ${intakeColumns}`,
)
const update = statement(
  'work-plans.change-intake',
  `update work_plans.intake set state = $2, version = version + 1 where id = $1 returning ${intakeColumns}`,
)
const due = statement(
  'work-plans.intakes-due',
  `select programme_id as "programmeId" from work_plans.intake
   where (state = 'open' and deadline <= $1)
      or (state = 'closing' and deadline + make_interval(mins => drain_minutes) <= $1)`,
)

export const listIntakes = (tx: Tx): Promise<readonly IntakeRow[]> => tx.query<IntakeRow>(all)

export async function findIntake(tx: Tx, programmeId: string): Promise<IntakeRow | undefined> {
  return (await tx.query<IntakeRow>(one, [programmeId]))[0]
}

/** Held by every submission, so that closing waits for those that are being worked off. */
export async function shareIntake(tx: Tx, programmeId: string): Promise<IntakeRow | undefined> {
  return (await tx.query<IntakeRow>(forShare, [programmeId]))[0]
}

export async function lockIntake(tx: Tx, programmeId: string): Promise<IntakeRow | undefined> {
  return (await tx.query<IntakeRow>(forUpdate, [programmeId]))[0]
}

export async function insertIntake(
  tx: Tx,
  permit: Permit<'intake', 'open'>,
  intake: Omit<IntakeRow, 'id' | 'state' | 'version'>,
): Promise<IntakeRow> {
  const { programmeId, opensAt, deadline, drainMinutes, sourceClause, sourceWords } = intake
  const values = [permit.id, programmeId, opensAt, deadline, drainMinutes, sourceClause, sourceWords]
  return only(await tx.query<IntakeRow>(insert, values))
}

/** The job of the worker closes without a person; a person needs the permit. */
export async function changeIntake(
  tx: Tx,
  _leave: Permit<'intake', 'begin-closing' | 'seal'> | 'system',
  row: IntakeRow,
  state: WindowState,
): Promise<IntakeRow> {
  return only(await tx.query<IntakeRow>(update, [row.id, state]))
}

export async function intakesDueToClose(tx: Tx): Promise<readonly string[]> {
  return (await tx.query<{ programmeId: string }>(due, [tx.now])).map((row) => row.programmeId)
}

export function windowOf(row: IntakeRow): FilingWindow {
  const { state, opensAt, deadline, drainMinutes, sourceClause: clause, sourceWords: words } = row
  return { state, opensAt, deadline, drainMinutes, source: words === null ? { clause } : { clause, words } }
}
