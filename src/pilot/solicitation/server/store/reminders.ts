import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'

export interface ReminderRow {
  readonly hours: number
  readonly outcome: 'written' | 'passed-over'
  readonly letters: number
  readonly writtenAt: Instant
}

const list = statement(
  'solicitation.reminders',
  `select hours, outcome, letters, written_at as "writtenAt" from solicitation.reminder
   where programme_id = $1 and deadline = $2 order by hours desc`,
)
const insert = statement(
  'solicitation.insert-reminder',
  `insert into solicitation.reminder (id, programme_id, deadline, hours, outcome, letters, written_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
)
// Since when the present deadline stands: the opening, or the extension that set it.
const since = statement(
  'solicitation.deadline-since',
  `select coalesce(
     (select max(decided_at) from solicitation.extension
      where programme_id = $1 and state = 'granted' and new_deadline = $2),
     (select opens_at from solicitation.call where programme_id = $1)) as since`,
)
const unsubmitted = statement(
  'solicitation.unsubmitted',
  `select lead_id as "leadId", array_agg(title order by created_at, id) as titles
   from solicitation.solution where programme_id = $1 and state = 'draft' group by lead_id order by lead_id`,
)

export const remindersDone = (tx: Tx, programmeId: string, deadline: Instant): Promise<readonly ReminderRow[]> =>
  tx.query<ReminderRow>(list, [programmeId, deadline])

export async function deadlineSince(tx: Tx, programmeId: string, deadline: Instant): Promise<Instant> {
  const [row] = await tx.query<{ since: Instant }>(since, [programmeId, deadline])
  return row?.since ?? tx.now
}

export interface UnsubmittedDrafts {
  readonly leadId: Id<'organisation'>
  readonly titles: readonly string[]
}

/** Units with drafts that were not submitted; for the worker alone, who sees all drafts. */
export const unsubmittedDrafts = (tx: Tx, programmeId: string): Promise<readonly UnsubmittedDrafts[]> =>
  tx.query<UnsubmittedDrafts>(unsubmitted, [programmeId])

export async function insertReminder(
  tx: Tx,
  of: { readonly programmeId: string; readonly deadline: Instant },
  done: Pick<ReminderRow, 'hours' | 'outcome' | 'letters'>,
): Promise<void> {
  const id = tx.newId<'reminder'>()
  await tx.query(insert, [id, of.programmeId, of.deadline, done.hours, done.outcome, done.letters, tx.now])
}
