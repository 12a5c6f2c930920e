import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { listRounds } from '../../../programmes/server/index.ts'
import type { IntakeView, PartnerView, PlanLineView } from '../../domain/pages.ts'
import { listIntakes } from '../store/intakes.ts'
import { ownPlans, pageOfPlans } from '../store/lists.ts'
import { partnersOfOrganisation } from '../store/partners.ts'
import { intakeViewOf, partnerViewOf, planLineOf } from '../views.ts'

interface Mine {
  readonly lines: readonly PlanLineView[]
  readonly invitations: readonly PartnerView[]
  readonly intakes: readonly IntakeView[]
  readonly mayCreate: boolean
}

/** 我的试点方案: what the actor's organisation draws up, what it is invited to, and which rounds take plans. */
export const listMine = (): UseCase<Mine> => async (acting) => {
  const { tx, actor } = acting
  const permit = acting.permitList('read', 'plan')
  if (!permit.ok) return permit
  const { organisationId } = actor
  const [lines, invitations, intakes, rounds] = await Promise.all([
    organisationId === null ? [] : ownPlans(tx, organisationId),
    organisationId === null ? [] : partnersOfOrganisation(tx, organisationId),
    listIntakes(tx),
    listRounds(tx),
  ])
  const roundOf = new Map(rounds.map(({ round }) => [round.id, round]))
  const fresh = { resource: 'plan', id: '*', state: 'draft', relations: ['own'] } as const
  return ok({
    lines: lines.map(planLineOf),
    invitations: invitations.map((row) => partnerViewOf(acting, row)),
    intakes: intakes.map((row) => intakeViewOf(acting, row, roundOf.get(row.programmeId))),
    mayCreate: organisationId !== null && acting.actionsOpenTo(fresh).includes('create'),
  })
}

interface Query {
  readonly programme: string
  readonly words?: string | undefined
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly region?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

interface Page {
  readonly lines: readonly PlanLineView[]
  readonly total: number
  readonly next: string | null
}

/** The work-list of officials: what has arrived and the actor may see, by the filters of the address. */
export const findPlans =
  (query: Query): UseCase<Page> =>
  async (acting) => {
    const permit = acting.permitList('read', 'plan')
    if (!permit.ok) return permit
    const { lines, total } = await pageOfPlans(acting.tx, {
      programmeId: query.programme,
      words: query.words?.trim() || null,
      kinds: codesOf(query.kind),
      states: codesOf(query.state),
      regions: codesOf(query.region),
      after: query.after ?? null,
      limit: query.limit,
    })
    const last = lines.at(-1)
    return ok({ lines: lines.map(planLineOf), total, next: last && lines.length === query.limit ? last.number : null })
  }

/** Several values of one filter stand in the address with commas. */
function codesOf(text: string | undefined): readonly string[] | null {
  const codes = (text ?? '').split(',').filter((code) => code !== '')
  return codes.length > 0 ? codes : null
}
