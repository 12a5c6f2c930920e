import { lookOpenly, type OpenRoute, orRefuse, type Visit } from '../../../foundation/access/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { listRounds } from '../../programmes/server/index.ts'
import { pilotsPage } from '../pages/pilots.ts'
import { listPilots } from './looks/read-plans.ts'

const reason = { zh: '试点名单向社会公布', en: 'The pilot list is published to everybody' }
const acts = { resource: 'pilot', action: 'read' } as const

export const publicPages: readonly OpenRoute[] = [
  { method: 'GET', path: '/pilots', audience: 'everyone', reason, acts, handle: (visit) => showPilots(visit) },
  {
    method: 'GET',
    path: '/pilots/:programme',
    audience: 'everyone',
    reason,
    acts,
    handle: (visit) => showPilots(visit),
  },
]

/** 试点名单 of one round; without a round in the address, of the latest that has one, or of the first that is shown. */
async function showPilots(visit: Visit): Promise<Response> {
  const { context, params } = visit
  const rounds = orRefuse(await lookOpenly(context, async ({ tx }) => ok(await listRounds(tx))))
  const shown = rounds.map(({ round }) => round).filter(({ state }) => state !== 'draft')
  const named = params['programme'] ?? new URL(visit.request.url).searchParams.get('round') ?? undefined
  const round = shown.find(({ id }) => id === named) ?? (named === undefined ? shown[0] : undefined)
  const pilots = round ? orRefuse(await lookOpenly(context, listPilots({ programme: round.id }))) : []
  return htmlResponse(pilotsPage(viewOf(visit), { rounds: shown, round, pilots }), round ? 200 : 404)
}
