import { lookOpenly, type OpenRoute, orRefuse, type Visit } from '../../../foundation/access/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { listRounds } from '../../programmes/server/index.ts'
import { outcomePage } from '../pages/outcome.ts'
import { readOutcome } from './acts/keep-outcome.ts'

export const publicPages: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/outcomes/:programme',
    audience: 'everyone',
    reason: { zh: '试点成果向社会公布', en: 'The outcome of a round is published to everybody' },
    acts: { resource: 'outcome', action: 'read' },
    handle: showOutcome,
  },
]

/** A round that is no draft; another name answers as one that does not exist. */
async function showOutcome(visit: Visit): Promise<Response> {
  const { context, params } = visit
  const rounds = orRefuse(await lookOpenly(context, async ({ tx }) => ok(await listRounds(tx))))
  const round = rounds.map((one) => one.round).find(({ id, state }) => id === params['programme'] && state !== 'draft')
  const found = round ? orRefuse(await lookOpenly(context, readOutcome({ programme: round.id }))) : null
  // What is still a draft is not yet an outcome for anybody, the ministry included.
  const outcome = found?.state === 'published' ? found : null
  return htmlResponse(outcomePage(viewOf(visit), { round, outcome }), round ? 200 : 404)
}
