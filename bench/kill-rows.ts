import { prepare } from '../src/command-line/demo/play.ts'
import { setStage } from '../src/command-line/demo/stage.ts'
import { createDemoAccount, startSession } from '../src/foundation/access/server/index.ts'
import type { Host } from '../src/foundation/access/server/index.ts'
import { dayOf, ok } from '../src/foundation/kernel/index.ts'
import { openDatabase, openLog, readConfiguration, tickClock, withTx } from '../src/foundation/storage/server/index.ts'
import type { DatabaseAddress } from '../src/foundation/storage/server/index.ts'
import { openApplication } from '../src/server/application.ts'
import { installContent } from '../src/server/content.ts'
import { openHostOf } from '../src/server/host.ts'
import { slices } from '../src/server/slices.ts'
import { cloneDrafts } from './surge-drafts.ts'
import type { ClonedDraft } from './surge-drafts.ts'

/** Leads with sessions and drafts that are ready to be submitted. */
export interface FilingRows {
  readonly drafts: ClonedDraft[]
  readonly cookies: ReadonlyMap<string, string>
  readonly answersVersion: number
  readonly overview: { readonly version: number; readonly answers: Record<string, unknown> }
}

/** One draft through the use cases, copied `count` times, five to a lead, and one session for each lead. */
export async function prepareFiling(dataFolder: string, address: DatabaseAddress, count: number): Promise<FilingRows> {
  const configuration = readConfiguration({ SHIDIAN_DATA: dataFolder })
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
  const drafts = [...(await cloneDrafts(address.owner, template.id, count))]
  const cookies = new Map<string, string>()
  for (const organisation of new Set(drafts.map((draft) => draft.organisation))) {
    cookies.set(organisation, await sessionOf(host, organisation, cookies.size))
  }
  application.close()
  await database.close()
  return { drafts, cookies, answersVersion: template.answersVersion, overview }
}

interface SectionBody {
  readonly groups: readonly { name: string; version: number; answers: Record<string, unknown> }[]
}

const story = {
  key: 'kill',
  title: '断电演练方案（演示）',
  lead: 'haoyue',
  partners: [],
  sectors: ['telecom-internet'],
  cover: ['fp.bi', 'fp.data', 'tp.incident'],
  progress: 'submitted',
  daysAgo: 0,
  paperCopies: 0,
  recommendedBy: [],
} as const

async function sessionOf(host: Host, organisationId: string, serial: number): Promise<string> {
  const roles = ['unit-administrator', 'certifier', 'filler'] as const
  const session = await withTx(host.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const accountId = await createDemoAccount(tx, host, {
      login: `kill.${serial}`,
      name: '断电演练员',
      organisationId,
      grants: roles.map((role) => ({ role, regionCode: null })),
    })
    return ok(await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: true }))
  })
  if (!session.ok) throw new Error(session.refusal.message.en)
  return `shidian=${session.value}`
}
