import type { Permit } from '../../../../foundation/access/index.ts'
import type { Answers, Facts } from '../../../../foundation/forms/index.ts'
import { type Day, type Id, isId } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'

export interface EntryMember {
  readonly organisationId: string
  readonly name: string
  readonly part: 'lead' | 'partner'
}

/** A solution as it stood when the list was frozen. */
export interface EntryRow {
  readonly id: Id<'review-entry'>
  readonly panelId: Id<'panel'>
  readonly solutionId: Id<'solution'>
  readonly number: string
  readonly title: string
  readonly leadId: string
  readonly leadName: string
  readonly members: readonly EntryMember[]
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly regionCode: string
  readonly fingerprint: string
  readonly submittedOn: Day
  readonly state: 'listed' | 'withdrawn'
  readonly version: number
}

const columns = `e.id, e.panel_id as "panelId", e.solution_id as "solutionId", e.number, e.title, e.lead_id as "leadId",
  e.lead_name as "leadName", e.members, e.sectors, e.classes, e.region_code as "regionCode", e.fingerprint,
  e.submitted_on as "submittedOn", e.state, e.version`
const ofRound = statement(
  'review.entries',
  `select ${columns} from review.entry e where e.round_id = $1 order by e.number`,
)
const one = statement('review.entry', `select ${columns} from review.entry e where e.id = $1`)
const insert = statement(
  'review.insert-entry',
  `insert into review.entry (id, round_id, panel_id, solution_id, number, title, lead_id, lead_name, members, sectors,
     classes, region_code, fingerprint, submitted_on, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'listed')`,
)
const insertAnswers = statement(
  'review.insert-frozen-answers',
  'insert into review.frozen_answers (entry_id, definition_id, answers, facts) values ($1, $2, $3, $4)',
)
const insertFiles = statement(
  'review.insert-frozen-files',
  'insert into review.frozen_file (entry_id, file_id) select $1, unnest($2::uuid[]) on conflict do nothing',
)
const answers = statement(
  'review.frozen-answers',
  `select definition_id as "definitionId", answers, facts from review.frozen_answers where entry_id = $1`,
)
const withdraw = statement(
  'review.withdraw-entries',
  `update review.entry e set state = 'withdrawn', version = version + 1
   where e.round_id = $1 and e.solution_id = any ($2) and e.state = 'listed' returning ${columns}`,
)

export const entriesOf = (tx: Tx, roundId: string): Promise<readonly EntryRow[]> =>
  tx.query<EntryRow>(ofRound, [roundId])

export async function findEntry(tx: Tx, id: string): Promise<EntryRow | undefined> {
  return (await tx.query<EntryRow>(one, [id]))[0]
}

export interface FrozenAnswers {
  readonly definitionId: string
  readonly answers: Answers
  readonly facts: Facts
}

export async function insertEntry(
  tx: Tx,
  permit: Permit<'review-round', 'freeze'>,
  entry: Omit<EntryRow, 'state' | 'version'> & { readonly frozen: FrozenAnswers },
): Promise<void> {
  await tx.query(insert, [
    entry.id,
    permit.id,
    entry.panelId,
    entry.solutionId,
    entry.number,
    entry.title,
    entry.leadId,
    entry.leadName,
    json(entry.members),
    entry.sectors,
    entry.classes,
    entry.regionCode,
    entry.fingerprint,
    entry.submittedOn,
  ])
  const { definitionId, answers: kept, facts } = entry.frozen
  await tx.query(insertAnswers, [entry.id, definitionId, json(kept), json(facts)])
  const files = filesIn(kept)
  if (files.length > 0) await tx.query(insertFiles, [entry.id, files])
}

/** Ids of the files that the kept answers name, in rows too. */
function filesIn(kept: Answers): readonly string[] {
  const ofValue = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(ofValue)
    if (typeof value !== 'object' || value === null) return []
    if ('fingerprint' in value && 'bytes' in value && 'id' in value && typeof value.id === 'string') return [value.id]
    return Object.values(value).flatMap(ofValue)
  }
  return [...new Set(ofValue(kept))].filter(isId)
}

export async function frozenAnswersOf(tx: Tx, entryId: string): Promise<FrozenAnswers | undefined> {
  return (await tx.query<FrozenAnswers>(answers, [entryId]))[0]
}

export const withdrawEntries = (
  tx: Tx,
  permit: Permit<'review-round', 'drop-withdrawn'>,
  solutionIds: readonly string[],
): Promise<readonly EntryRow[]> => tx.query<EntryRow>(withdraw, [permit.id, solutionIds])
