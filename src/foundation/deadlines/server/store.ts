import type { Day, Id, Instant } from '../../kernel/index.ts'
import { json, statement, type Tx } from '../../storage/server/index.ts'
import type { CalendarYear, Obligation, Period } from '../index.ts'

/** How a due instant was counted; enough to count it again by another calendar. */
export interface Counting {
  readonly period: Period
  readonly start: Day | Instant
}

export interface KeptObligation extends Obligation {
  readonly key: string
  readonly counting: Counting | null
}

interface ObligationRow {
  readonly id: Id<'obligation'>
  readonly key: string
  readonly owner: string
  readonly title: Obligation['title']
  readonly object: Obligation['object']
  readonly clause: string
  readonly words: string | null
  readonly startsAt: Instant
  readonly due: Instant
  readonly provisional: boolean
  readonly counting: Counting | null
  readonly pauses: Obligation['pauses']
  readonly escalations: Obligation['escalations']
  readonly doneAt: Instant | null
  readonly cancelledAt: Instant | null
  readonly version: number
}

const columns = `id, key, owner, title, object, clause, words, starts_at as "startsAt", due, provisional, counting, pauses,
  escalations, done_at as "doneAt", cancelled_at as "cancelledAt", version`

const byKey = statement('deadlines.by-key', `select ${columns} from deadlines.obligation_by_key($1)`)
const save = statement('deadlines.save', 'select deadlines.save_obligation($1)')
const open = statement(
  'deadlines.open',
  `select ${columns} from deadlines.obligation
   where done_at is null and cancelled_at is null and (due, id) > ($1, $2) order by due, id limit $3`,
)
const openOf = statement(
  'deadlines.open-of',
  `select ${columns} from deadlines.obligation
   where object ->> 'resource' = $1 and object ->> 'id' = any ($2) order by due, id`,
)
const years = statement(
  'deadlines.years',
  `select distinct on (year) year, off, working, source from deadlines.calendar_year order by year, version desc`,
)
const yearVersion = statement(
  'deadlines.year-version',
  'select coalesce(max(version), 0) as version from deadlines.calendar_year where year = $1',
)
const insertYear = statement(
  'deadlines.insert-year',
  `insert into deadlines.calendar_year (id, year, off, working, source, entered_by, entered_by_name, entered_at, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const provisional = statement(
  'deadlines.provisional',
  `select ${columns} from deadlines.obligation
   where provisional and done_at is null and cancelled_at is null and counting is not null order by id for update`,
)
const escalating = statement(
  'deadlines.escalating',
  `select ${columns}, looked_at as "lookedAt" from deadlines.obligation o
   where done_at is null and cancelled_at is null and jsonb_array_length(escalations) > 0
     and exists (select from jsonb_array_elements(escalations) e
                 where due + make_interval(hours => (e ->> 'hours')::integer) > looked_at
                   and due + make_interval(hours => (e ->> 'hours')::integer) <= $1)
   order by due limit $2 for update skip locked`,
)
const escalated = statement(
  'deadlines.escalated',
  `update deadlines.obligation set looked_at = $2,
     escalated_to = (select array(select distinct unnest(escalated_to || $3::text[]))), version = version + 1
   where id = $1`,
)

export async function lockObligation(tx: Tx, key: string): Promise<KeptObligation | undefined> {
  const [row] = await tx.query<ObligationRow>(byKey, [key])
  return row && obligationOf(row)
}

export async function saveObligation(tx: Tx, one: KeptObligation): Promise<void> {
  const { source, ...rest } = one
  await tx.query(save, [json({ ...rest, clause: source.clause, words: source.words ?? null })])
}

/** What the present session owes or was told of by escalation, earliest first; row security leaves out the rest. */
export async function openObligations(
  tx: Tx,
  after: { readonly due: string; readonly id: string },
  limit: number,
): Promise<readonly KeptObligation[]> {
  return (await tx.query<ObligationRow>(open, [after.due, after.id, limit])).map(obligationOf)
}

export async function obligationsOf(
  tx: Tx,
  resource: string,
  ids: readonly string[],
): Promise<readonly KeptObligation[]> {
  return (await tx.query<ObligationRow>(openOf, [resource, ids])).map(obligationOf)
}

export function enteredYears(tx: Tx): Promise<readonly CalendarYear[]> {
  return tx.query<CalendarYear>(years)
}

export async function nextYearVersion(tx: Tx, year: number): Promise<number> {
  const [row] = await tx.query<{ version: number }>(yearVersion, [year])
  return (row?.version ?? 0) + 1
}

export interface EnteredYear extends CalendarYear {
  readonly id: Id<'calendar-year'>
  readonly enteredBy: string
  readonly enteredByName: string
  readonly version: number
}

export async function insertCalendarYear(tx: Tx, one: EnteredYear): Promise<void> {
  const { id, year, off, working, source, enteredBy, enteredByName, version } = one
  await tx.query(insertYear, [id, year, off, working, source, enteredBy, enteredByName, tx.now, version])
}

export async function provisionalObligations(tx: Tx): Promise<readonly KeptObligation[]> {
  return (await tx.query<ObligationRow>(provisional)).map(obligationOf)
}

export async function escalatingObligations(
  tx: Tx,
  limit: number,
): Promise<readonly { readonly obligation: KeptObligation; readonly lookedAt: Instant }[]> {
  const rows = await tx.query<ObligationRow & { lookedAt: Instant }>(escalating, [tx.now, limit])
  return rows.map((row) => ({ obligation: obligationOf(row), lookedAt: row.lookedAt }))
}

export async function noteEscalation(tx: Tx, id: string, to: readonly string[]): Promise<void> {
  await tx.query(escalated, [id, tx.now, to])
}

function obligationOf(row: ObligationRow): KeptObligation {
  const { clause, words, doneAt, cancelledAt, ...rest } = row
  return {
    ...rest,
    source: words === null ? { clause } : { clause, words },
    ...(doneAt === null ? {} : { doneAt }),
    ...(cancelledAt === null ? {} : { cancelledAt }),
  }
}
