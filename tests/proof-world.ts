import { createHash } from 'node:crypto'
import { organisations } from '../src/command-line/demo/organisations.ts'
import { answerCorrection, recommend, registerPaper } from '../src/command-line/demo/after.ts'
import { play } from '../src/command-line/demo/play.ts'
import { solutions } from '../src/command-line/demo/solutions.ts'
import type { DemoSolution } from '../src/command-line/demo/story.ts'
import { setStage } from '../src/command-line/demo/stage.ts'
import { roleDescriptions, roles, type Role } from '../src/foundation/access/index.ts'
import { dayOf } from '../src/foundation/kernel/index.ts'
import { tickClock } from '../src/foundation/storage/server/index.ts'
import { canaryOf } from './matrix-stage.ts'
import type { TestServer } from './server.ts'

/** Somebody who looks at the world, in one role of one unit, region or office. */
export interface Onlooker {
  readonly name: string
  readonly role: Role
  readonly accountId: string
  readonly organisationId: string | null
  readonly regionCode: string | null
  readonly cookie: string
  /** Null for a visitor. */
  readonly sessionHash: string | null
}

/** A round that real acts have brought about, and people of every role who had no part in it. */
export interface ProofWorld {
  readonly onlookers: readonly Onlooker[]
  /** Ids by the keys of the demo's stories. */
  readonly solutions: ReadonlyMap<string, string>
}

export const titleCanary = (key: string): string => canaryOf(`title of ${key}`)

/** Two insurers that lead, a partner of both, and one that has no part in anything. */
const units = ['haoyue', 'tinglan', 'tieyi', 'liangchi']
const authorities = [
  { key: 'authority-east', regionCode: '330000' },
  { key: 'authority-sea', regionCode: '310000' },
]

/** Plays the stories of the demo round through the use cases; each title carries a word that stands nowhere else. */
export async function openWorld(server: TestServer, stories: readonly DemoSolution[] = solutions): Promise<ProofWorld> {
  const { host, origin } = server
  const today = dayOf(await tickClock(server.database))
  const stage = await setStage({ host, origin, today, fetch: (request) => fetch(request), say: () => {} })
  const played = new Map<string, string>()
  const listed = new Map<string, string[]>()
  for (const story of stories) {
    const solution = { ...story, title: `${story.title} ${titleCanary(story.key)}` }
    const id = await play(stage, solution)
    played.set(story.key, id)
    const filer = stage.filer(story.lead)
    await registerPaper(stage.offices, filer, id, story)
    if (story.progress === 'resubmitted') await answerCorrection(filer, id)
    for (const key of story.recommendedBy) listed.set(key, [...(listed.get(key) ?? []), id])
  }
  await recommend(stage.offices, listed)
  const known = await server.sql<{ id: string; name: string }>('select id, name from parties.organisation')
  const idOf = (key: string): string => {
    const name = organisations.find((one) => one.key === key)?.name
    return known.find((one) => one.name === name)?.id ?? ''
  }
  return { solutions: played, onlookers: await onlookersOf(server, idOf) }
}

const isOfUnit = (role: Role): boolean =>
  ['organisation', 'insurer', 'enterprise', 'provider'].includes(roleDescriptions[role].side)

async function onlookersOf(server: TestServer, idOf: (key: string) => string): Promise<readonly Onlooker[]> {
  const found: Onlooker[] = []
  for (const role of roles) {
    if (role === 'visitor') {
      const nobody = { accountId: '', organisationId: null, regionCode: null, cookie: '', sessionHash: null }
      found.push({ name: 'visitor', role, ...nobody })
    } else if (isOfUnit(role)) {
      for (const key of units) found.push(await enter(server, role, { key, organisationId: idOf(key) }))
    } else if (roleDescriptions[role].side === 'authority') {
      for (const { key, regionCode } of authorities)
        found.push(await enter(server, role, { key, organisationId: idOf(key), regionCode }))
    } else found.push(await enter(server, role, { key: '' }))
  }
  return found
}

interface Standing {
  readonly key: string
  readonly organisationId?: string
  readonly regionCode?: string
}

async function enter(server: TestServer, role: Role, standing: Standing): Promise<Onlooker> {
  const { key, organisationId = null, regionCode = null } = standing
  const login = `onlooker.${role}.${key}`.replace(/\.$/, '')
  const person = { login, name: `观看者 ${role} ${key}`.trim(), organisationId, grants: [{ role, regionCode }] }
  const { accountId, cookie } = await server.signIn(person)
  const sessionHash = createHash('sm3').update(cookie.slice('shidian='.length)).digest('hex')
  return {
    name: key === '' ? role : `${role} of ${key}`,
    role,
    accountId,
    organisationId,
    regionCode,
    cookie,
    sessionHash,
  }
}
