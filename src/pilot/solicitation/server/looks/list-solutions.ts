import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Instant, ok } from '../../../../foundation/kernel/index.ts'
import { everything, parseSearch } from '../../../../foundation/search/index.ts'
import { solutionScheme } from '../../domain/solution-search.ts'
import { listRounds } from '../../../programmes/server/index.ts'
import { listCalls } from '../store/calls.ts'
import { assignedTo } from '../store/assignments.ts'
import { type SolutionLine, ownSolutions, pageOfSolutions } from '../store/lists.ts'
import { partnershipsOfOrganisation } from '../store/partnerships.ts'
import type { AssignedSolution } from '../../index.ts'
import { callViewWith } from '../views/call-view.ts'
import { partnershipViewOf } from '../views/partnership-view.ts'
import { solutionLineOf } from '../views/solution-view.ts'

/** 我的申报: what the actor's organisation files, what it is invited to, and which rounds are open. */
export const listMine = (): UseCase<ReturnType<typeof mineOf>> => async (acting) => {
  const { tx, actor } = acting
  const permit = acting.permitList('read', 'solution')
  if (!permit.ok) return permit
  const organisationId = actor.organisationId
  const [lines, invitations, calls, rounds, assigned] = await Promise.all([
    organisationId === null ? [] : ownSolutions(tx, organisationId),
    organisationId === null ? [] : partnershipsOfOrganisation(tx, organisationId),
    listCalls(tx),
    listRounds(tx),
    assignedTo(tx, actor.accountId),
  ])
  const roundOf = new Map(rounds.map(({ round }) => [round.id, round]))
  const fresh = { resource: 'solution', id: '*', state: 'draft', relations: ['own'] } as const
  return ok(
    mineOf({
      lines: lines.map(solutionLineOf),
      invitations: invitations.map((row) => partnershipViewOf(acting, row)),
      calls: calls.map((call) => callViewWith(acting, call, roundOf.get(call.programmeId))),
      assigned,
      mayCreate: acting.actionsOpenTo(fresh).includes('create'),
    }),
  )
}

interface Mine {
  readonly lines: readonly ReturnType<typeof solutionLineOf>[]
  readonly invitations: readonly ReturnType<typeof partnershipViewOf>[]
  readonly calls: readonly ReturnType<typeof callViewWith>[]
  readonly assigned: readonly AssignedSolution[]
  readonly mayCreate: boolean
}

const mineOf = (mine: Mine): Mine => mine

interface Query {
  readonly programme: string
  readonly words?: string | undefined
  readonly state?: string | undefined
  readonly sector?: string | undefined
  readonly region?: string | undefined
  readonly place?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

interface Page {
  readonly lines: readonly ReturnType<typeof solutionLineOf>[]
  readonly total: number
  readonly next: string | null
}

/** The work-list of officials: what has arrived and the actor may see, by the filters of the address. */
export const findSolutions =
  (query: Query): UseCase<Page> =>
  async (acting) => {
    const permit = acting.permitList('read', 'solution')
    if (!permit.ok) return permit
    const typed = parseSearch(query.words ?? '', solutionScheme)
    if (!typed.ok) return typed
    const { lines, total } = await pageOfSolutions(acting.tx, {
      programmeId: query.programme,
      query: typed.value,
      states: codesOf(query.state),
      sectors: codesOf(query.sector),
      regions: codesOf(query.region),
      places: codesOf(query.place),
      after: query.after ?? null,
      limit: query.limit,
    })
    const last = lines.at(-1)
    const next = last && lines.length === query.limit ? last.number : null
    return ok({ lines: lines.map(solutionLineOf), total, next })
  }

/** Several values of one filter stand in the address with commas. */
function codesOf(text: string | undefined): readonly string[] | null {
  const codes = (text ?? '').split(',').filter((code) => code !== '')
  return codes.length > 0 ? codes : null
}

/** The whole list of a round for the export, judged once for all: it needs a fresh second factor and is recorded. */
export const listEverything =
  (input: {
    readonly programme: string
  }): UseCase<{ readonly lines: readonly SolutionLine[]; readonly now: Instant }> =>
  async (acting) => {
    const fresh = { resource: 'solution', id: '*', state: 'submitted', relations: [] } as const
    const permit = acting.permit('export', fresh)
    if (!permit.ok) return permit
    const all = { query: everything, states: null, sectors: null, regions: null, places: null, after: null }
    const { lines } = await pageOfSolutions(acting.tx, { ...all, programmeId: input.programme, limit: 100_000 })
    return ok({ lines, now: acting.tx.now })
  }
