import { createDemoAccount, startSession, type Host } from '../../foundation/access/server/index.ts'
import type { Role } from '../../foundation/access/index.ts'
import { addDays, day, ok, type Day, type Id } from '../../foundation/kernel/index.ts'
import { readTx, withTx, type Database, type Tx } from '../../foundation/storage/server/index.ts'
import { idOfCreditCode, installOrganisation, type InstalledOrganisation } from '../../pilot/parties/server/index.ts'
import { accounts, type DemoAccount } from './accounts.ts'
import { isOffice, organisations, type DemoOrganisation } from './organisations.ts'

/** The cast as it stands in the database, by the keys of the story. */
export interface Cast {
  readonly organisations: ReadonlyMap<string, Id<'organisation'>>
  readonly accounts: ReadonlyMap<string, Id<'account'>>
  /** Secrets of one session for each login; good for the time of planting. */
  readonly sessions: ReadonlyMap<string, string>
}

/** Puts organisations and people in by the system's own hand; what they do afterwards goes through the use cases. */
export async function plantCast(host: Host, today: Day): Promise<Cast> {
  const planted = await withTx(host.database, { kind: 'system', actor: 'installation' }, async (tx) =>
    ok(await plantOrganisations(tx, today)),
  )
  if (!planted.ok) throw new Error(planted.refusal.message.en)
  const ids = new Map<string, Id<'account'>>()
  for (const account of [...accounts, ...storyAccounts, ...storyExperts])
    ids.set(account.login, await plantAccount(host, account, planted.value))
  const cast = { organisations: planted.value, accounts: ids, sessions: new Map<string, string>() }
  return anew(host, cast)
}

/** The same cast with new sessions: a story that jumps some days outlives the sessions in which it began. */
export async function anew(host: Host, cast: Cast): Promise<Cast> {
  const opened = await withTx(host.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const sessions = new Map<string, string>()
    for (const [login, accountId] of cast.accounts)
      sessions.set(login, await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: true }))
    return ok(sessions)
  })
  if (!opened.ok) throw new Error(opened.refusal.message.en)
  return { ...cast, sessions: opened.value }
}

/** Whether this database holds the cast already; it is planted once. */
export async function isPlanted(database: Database): Promise<boolean> {
  const [first] = organisations
  if (!first) return false
  const scope = { kind: 'system', actor: 'installation' } as const
  return (await readTx(database, scope, (tx) => idOfCreditCode(tx, first.creditCode))) !== undefined
}

/** For the stories each filing organisation has one person who may do all that a unit does. */
export const storyLogin = (organisation: string): string => `${organisation}.story`

const storyAccounts: readonly DemoAccount[] = organisations
  .filter((one) => one.branchOf === undefined && !isOffice(one))
  .map((one, index) => ({
    login: storyLogin(one.key),
    name: `演示经办 ${index + 1} 号`,
    organisation: one.key,
    roles: ['unit-administrator', 'filler', 'certifier'],
    purpose: { zh: '演示故事经办', en: 'Plays the story' },
  }))

/** Experts of the demo beside the one who is shown at start: they answer invitations and score, and nobody need sign in. */
export const expertLogin = (place: number): string => (place === 0 ? 'expert.one' : `expert-${place + 1}.story`)
export const seatedExperts = 10

const storyExperts: readonly DemoAccount[] = Array.from({ length: seatedExperts - 1 }, (_, index) => ({
  login: expertLogin(index + 1),
  name: `演示专家 ${index + 2} 号`,
  organisation: '',
  roles: ['expert'],
  purpose: { zh: '演示评审专家', en: 'Plays an expert' },
}))

async function plantOrganisations(tx: Tx, today: Day): Promise<ReadonlyMap<string, Id<'organisation'>>> {
  const ids = new Map<string, Id<'organisation'>>()
  for (const [index, organisation] of organisations.entries()) {
    ids.set(organisation.key, await installOrganisation(tx, recordOf(organisation, { ids, today, serial: index + 1 })))
  }
  return ids
}

interface Planting {
  readonly ids: ReadonlyMap<string, Id<'organisation'>>
  readonly today: Day
  readonly serial: number
}

function recordOf(one: DemoOrganisation, { ids, today, serial }: Planting): InstalledOrganisation {
  const branchOf = one.branchOf === undefined ? null : (ids.get(one.branchOf) ?? null)
  return {
    name: one.name,
    creditCode: one.creditCode,
    state: one.verified ? 'verified' : 'unverified',
    kind: one.kind,
    registeredInPrc: true,
    legalPerson: branchOf === null,
    capability: one.capability,
    capabilityGrounds: one.capability ? '设有专门团队，已开展网络安全保险或配套服务（演示）' : '',
    holdsNoLicence: one.licence === null,
    regionCode: one.region,
    address: '演示地址',
    size: one.size,
    industry: one.industry,
    branchOf,
    licences: one.licence === null ? [] : [licenceOf(one.licence, { today, serial })],
    links: one.group === undefined ? [] : [groupLink(one.group)],
    isDemo: true,
  }
}

export function licenceNumber(serial: number): string {
  return `演示许可〔DEMO〕${String(serial).padStart(3, '0')}号`
}

export function licenceEnd(until: number | 'long-term', today: Day): Day | 'long-term' {
  return until === 'long-term' ? until : addDays(today, until)
}

function licenceOf(
  licence: NonNullable<DemoOrganisation['licence']>,
  { today, serial }: Pick<Planting, 'today' | 'serial'>,
): InstalledOrganisation['licences'][number] {
  return {
    kind: licence.kind,
    number: licenceNumber(serial),
    scope: '财产保险及相关业务（演示）',
    validFrom: day('2020-01-01'),
    validUntil: licenceEnd(licence.until, today),
  }
}

function groupLink(group: string): InstalledOrganisation['links'][number] {
  const otherName = group === 'haoyue-group' ? '皓月示例金融集团' : group
  return { kind: 'group', otherId: null, otherName, sharePpm: null, from: day('2020-01-01'), until: null }
}

async function plantAccount(host: Host, account: DemoAccount, ids: Cast['organisations']): Promise<Id<'account'>> {
  const organisation = organisations.find(({ key }) => key === account.organisation)
  const made = await withTx(host.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const accountId = await createDemoAccount(tx, host, {
      login: account.login,
      name: account.name,
      organisationId: ids.get(account.organisation) ?? null,
      grants: account.roles.map((role) => ({
        role: role as Role,
        regionCode: role.startsWith('local-') ? (organisation?.region ?? null) : null,
      })),
    })
    return ok(accountId)
  })
  if (!made.ok) throw new Error(made.refusal.message.en)
  return made.value
}
