import pg from 'pg'
import { prepare } from '../src/command-line/demo/play.ts'
import { setStage } from '../src/command-line/demo/stage.ts'
import type { Role } from '../src/foundation/access/index.ts'
import { createDemoAccount, startSession } from '../src/foundation/access/server/index.ts'
import type { Host } from '../src/foundation/access/server/index.ts'
import { dayOf, ok } from '../src/foundation/kernel/index.ts'
import { openDatabase, openLog, tickClock, withTx } from '../src/foundation/storage/server/index.ts'
import type { Configuration, Database, DatabaseAddress } from '../src/foundation/storage/server/index.ts'
import { openApplication } from '../src/server/application.ts'
import { installContent } from '../src/server/content.ts'
import { openHostOf } from '../src/server/host.ts'
import { slices } from '../src/server/slices.ts'
import { cloneDrafts } from './surge-drafts.ts'
import type { ClonedDraft } from './surge-drafts.ts'

/** Leads with sessions and drafts that are ready to be submitted. */
export interface ReadyRows {
  readonly drafts: readonly ClonedDraft[]
  /** By organisation: somebody there who may do all that a lead does. */
  readonly cookies: ReadonlyMap<string, string>
  /** Of somebody at the ministry, who sees all that has arrived. */
  readonly officer: string
  readonly answersVersion: number
  readonly overview: { readonly version: number; readonly answers: Record<string, unknown> }
}

/**
 * One draft through the use cases, copied `count` times, five to a lead, and one session for each lead. Says so on standard
 * error, since standard output may be a document.
 */
export async function prepareRows(
  configuration: Configuration,
  address: DatabaseAddress,
  count: number,
): Promise<ReadyRows> {
  const log = openLog(() => {})
  const database = await openDatabase({ app: address.app, ...(address.job ? { job: address.job } : {}) })
  const { host } = openHostOf({ database, configuration, slices, demo: true, log })
  await installContent(database, { demo: true })
  const application = await openApplication({ configuration, host, slices, log })
  const stage = await setStage({
    host,
    fetch: (request, source) => application.fetch(request, source),
    origin: configuration.publicUrl,
    today: dayOf(await tickClock(database)),
    say: () => {},
  })
  const template = await prepare(stage, story)
  const page = await stage.filer(story.lead).get<SectionBody>(`/api/solutions/${template.id}/sections/overview`)
  const overview = page.groups.find(({ name }) => name === 'overview')
  if (!overview || !address.owner) throw new Error('the template has no overview')
  const drafts = await cloneDrafts(address.owner, template.id, count)
  const cookies = new Map<string, string>()
  for (const organisationId of new Set(drafts.map((draft) => draft.organisation))) {
    const person = { login: `bench.${cookies.size}`, organisationId, roles: leadRoles }
    cookies.set(organisationId, await signedIn(database, host, person))
  }
  const office = { login: 'bench.officer', organisationId: null, roles: ['ministry-officer'] } as const
  const officer = await signedIn(database, host, office)
  application.close()
  await database.close()
  console.error(
    `prepared ${drafts.length} ready drafts of ${cookies.size} leads by plain SQL from one that went through the use cases`,
  )
  return { drafts, cookies, officer, answersVersion: template.answersVersion, overview }
}

/**
 * A second factor counts for five minutes, and a long load must not end up being asked for it: renews those that are two
 * minutes old, a few every second and never one that a request holds, until the answered function is called.
 */
export async function keepSecondFactorsFresh(owner: pg.ClientConfig): Promise<() => Promise<void>> {
  const client = new pg.Client(owner)
  await client.connect()
  let renewal = Promise.resolve()
  const timer = setInterval(() => {
    renewal = renewal.then(async () => {
      await client.query(renewSome)
    })
  }, 1000)
  return async () => {
    clearInterval(timer)
    await renewal
    await client.end()
  }
}

const renewSome = `
  update access.session set stepped_up_at = clock_now(), last_seen_at = clock_now() where id in (
    select id from access.session where ended_at is null and stepped_up_at < clock_now() - interval '2 minutes'
    order by stepped_up_at limit 200 for update skip locked)`

interface SectionBody {
  readonly groups: readonly { name: string; version: number; answers: Record<string, unknown> }[]
}

const leadRoles = ['unit-administrator', 'certifier', 'filler'] as const

const story = {
  key: 'bench',
  title: '压力测试方案（演示）',
  lead: 'haoyue',
  partners: [],
  sectors: ['telecom-internet'],
  cover: ['fp.bi', 'fp.data', 'tp.incident'],
  progress: 'submitted',
  daysAgo: 0,
  paperCopies: 0,
  recommendedBy: [],
} as const

interface Person {
  readonly login: string
  readonly organisationId: string | null
  readonly roles: readonly Role[]
}

async function signedIn(database: Database, host: Host, { login, organisationId, roles }: Person): Promise<string> {
  const session = await withTx(database, { kind: 'session', sessionHash: null }, async (tx) => {
    const grants = roles.map((role) => ({ role, regionCode: null }))
    const accountId = await createDemoAccount(tx, host, { login, name: '压测人员', organisationId, grants })
    return ok(await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: true }))
  })
  if (!session.ok) throw new Error(session.refusal.message.en)
  return `shidian=${session.value}`
}
