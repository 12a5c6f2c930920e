import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { DemoPerson } from '../src/foundation/access/server/index.ts'
import { openServerProcess, type StageServer } from './server-process.ts'

/** A person at a browser of their own. */
export interface Seat {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors and exceptions of every page of this seat; a journey ends with none. */
  readonly troubles: readonly string[]
}

export interface Stage {
  readonly server: StageServer
  /** A browser that nobody has signed in with. */
  visitor(): Promise<Seat>
  /** A browser in which this person has just signed in with a second factor. */
  seat(person: DemoPerson): Promise<Seat>
}

interface WorkerFixtures {
  /** Journeys that change the round itself name a scene of their own and get a server of their own. */
  readonly scene: string
  readonly server: StageServer
  /** Session cookies by sign-in name: a person exists once on a server. */
  readonly people: Map<string, string>
}

/**
 * Journeys run on a whole server with a database of its own, one for each worker. They wait for roles and words, never
 * for time.
 */
export const test = base.extend<{ stage: Stage }, WorkerFixtures>({
  scene: ['shared', { option: true, scope: 'worker' }],
  server: [
    // Naming the scene makes the server belong to it.
    async ({ scene: _scene }, use) => {
      const server = await openServerProcess()
      await use(server)
      await server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  people: [
    // Playwright demands a destructured first argument even where a fixture needs no other.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  stage: async ({ browser, server, people }, use) => {
    const seats: Seat[] = []
    const known = (await server.faults()).length
    const open = async (cookie?: string): Promise<Seat> => {
      const seat = await openSeat(browser, server, cookie)
      seats.push(seat)
      return seat
    }
    await use({
      server,
      visitor: () => open(),
      seat: async (person) => {
        const cookie = people.get(person.login) ?? (await server.signIn(person)).cookie
        people.set(person.login, cookie)
        return open(cookie)
      },
    })
    const faults = (await server.faults()).slice(known)
    const troubles = seats.flatMap((seat) => seat.troubles)
    for (const seat of seats) await seat.context.close()
    expect(troubles, 'console errors and exceptions').toEqual([])
    expect(faults, 'faults in the log of the server').toEqual([])
  },
})

export { expect }

async function openSeat(browser: Browser, server: StageServer, cookie?: string): Promise<Seat> {
  const context = await browser.newContext({ baseURL: server.origin })
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: 'Strict' }])
  }
  const troubles: string[] = []
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A refused or shed request is an answer that the page shows; the browser logs it all the same. What is a fault of
    // the server stands in its log, which is looked at as well.
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) {
      troubles.push(`${page.url()}: ${message.text()}`)
    }
  })
  return { page, context, troubles }
}
