import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import type { Place, SolutionState } from '../../index.ts'
import type { SealedMember } from './sealed-versions.ts'

/** A solution that has arrived, with the version that was sealed last. */
export interface FiledSolution {
  readonly id: Id<'solution'>
  readonly number: string
  readonly title: string
  readonly state: SolutionState
  readonly place: Place
  readonly leadId: Id<'organisation'>
  readonly leadName: string
  readonly regionCode: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly answerSetId: Id<'answer-set'>
  readonly fingerprint: string
  readonly members: readonly SealedMember[]
  /** The day of the first arrival, in Asia/Shanghai. */
  readonly submittedOn: Day
}

const filed = statement(
  'solicitation.filed-for-review',
  `select s.id, s.number, s.title, s.state, s.place, s.lead_id as "leadId", s.lead_name as "leadName",
     s.region_code as "regionCode", s.sectors, s.classes, s.answer_set_id as "answerSetId",
     latest.fingerprint, latest.members, (first.arrived_at at time zone 'Asia/Shanghai')::date as "submittedOn"
   from solicitation.solution s
   join lateral (select v.fingerprint, v.members from solicitation.sealed_version v
     where v.solution_id = s.id order by v.sequence desc limit 1) latest on true
   join lateral (select v.arrived_at from solicitation.sealed_version v
     where v.solution_id = s.id order by v.sequence limit 1) first on true
   where s.programme_id = $1 and s.state in ('submitted', 'returned')
   order by s.number`,
)
const states = statement('solicitation.states-of', 'select id, state from solicitation.states_of($1::uuid[])')
const closing = statement(
  'solicitation.call-of-review',
  'select state, deadline from solicitation.call where programme_id = $1',
)

/** Everything that stands in a round, for whoever may see it. */
export const filedForReview = (tx: Tx, programmeId: string): Promise<readonly FiledSolution[]> =>
  tx.query<FiledSolution>(filed, [programmeId])

/** Whether solutions still stand, also for a reviewer, who sees nothing else of them. */
export async function statesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SolutionState>> {
  const rows = ids.length === 0 ? [] : await tx.query<{ id: string; state: SolutionState }>(states, [ids])
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** Undefined while the round has no call. */
export async function callStateOf(
  tx: Tx,
  programmeId: string,
): Promise<{ readonly state: 'open' | 'closing' | 'closed'; readonly deadline: Instant } | undefined> {
  return (await tx.query<{ state: 'open' | 'closing' | 'closed'; deadline: Instant }>(closing, [programmeId]))[0]
}
