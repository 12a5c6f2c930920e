import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Instant } from '../foundation/kernel/index.ts'
import { rehearse, statementNamed, type Database } from '../foundation/storage/server/index.ts'
import { rehearseFiling } from '../pilot/solicitation/server/index.ts'

const roundsOfWarming = 40
const paths = [
  '/',
  '/notices',
  '/rounds',
  '/receipts',
  '/desk/',
  '/api/openapi.json',
  '/api/session',
  '/api/solutions',
] as const

/** What everybody who fills in, reads or files a solution asks of the database. */
export const carryTheLoad = [
  'access.enter',
  'access.own-login',
  'access.list-sessions',
  'access.has-second-factor',
  'programmes.all',
  'programmes.one',
  'programmes.imported',
  'parties.facts-of',
  'forms.answer-set',
  'forms.groups',
  'forms.set-and-group',
  'forms.groups-of-sections',
  'forms.answer-set-for-update',
  'forms.revision',
  'forms.prepared-seal',
  'solicitation.solution',
  'solicitation.solution-for-update',
  'solicitation.ties',
  'solicitation.lead',
  'solicitation.lead-for-update',
  'solicitation.call',
  'solicitation.calls',
  'solicitation.call-for-share',
  'solicitation.own-solutions',
  'solicitation.partnerships-of-solution',
  'solicitation.partnerships-of-organisation',
  'solicitation.fillers',
  'solicitation.assignments',
  'solicitation.assignments-of-account',
  'solicitation.open-correction',
  'solicitation.seal-pages',
] as const

export interface Warming {
  readonly fetch: (request: Request, source: string) => Promise<Response>
  readonly origin: string
  readonly database: Database
  readonly now: () => Instant
}

/**
 * Does before the first visitor what the first visitors would wait for: answers requests of its own, has every connection
 * make its plans, runs what a filing asks of the pure code. The slowest answer after a start falls from over a second to
 * tens of milliseconds. What is answered does not matter, and nothing is written.
 */
export async function warmUp({ fetch, origin, database, now }: Warming): Promise<void> {
  await rehearse(database, carryTheLoad.map(statementNamed))
  for (let round = 0; round < roundsOfWarming; round += 1) {
    rehearseFiling(now())
    await yieldToOthers()
    await Promise.all(
      paths.map(async (path) => {
        const answered = await fetch(new Request(`${origin}${path}`, { headers: { accept: 'text/html' } }), 'warm-up')
        await answered.arrayBuffer()
      }),
    )
  }
}
