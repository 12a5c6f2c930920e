import { answersOf } from '../src/command-line/demo/answers.ts'
import type { DemoMember } from '../src/command-line/demo/answering.ts'
import type { Role } from '../src/foundation/access/index.ts'
import type { DemoPerson } from '../src/foundation/access/server/index.ts'
import { divide, type FileAnswer } from '../src/foundation/forms/index.ts'
import { creditCodeCheck, makeId, organisationCheck } from '../src/foundation/kernel/index.ts'
import { solutionForm } from '../src/pilot/solicitation/index.ts'
import { personAt, uploadTo } from './planted-client.ts'
import type { TestClient } from './server.ts'

export const programme = 'demo-open'

/** One organisation with a person of each role that files. */
export interface PlantedUnit extends DemoMember {
  readonly administrator: TestClient
  readonly filler: TestClient
  readonly certifier: TestClient
}

/** What the planting needs of a server, in this process or in another one. */
export interface Ground {
  readonly origin: string
  sql<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  signIn(person: DemoPerson): Promise<{ readonly accountId: string; readonly cookie: string }>
  readonly log?: readonly string[]
}

export interface PlantedRound {
  readonly officer: TestClient
  readonly secondOfficer: TestClient
  readonly approver: TestClient
  readonly support: TestClient
  unit(name: string, given?: { readonly licensed?: boolean; readonly region?: string }): Promise<PlantedUnit>
  /** A person of an office of one's own, such as a local authority. */
  official(role: Role, given?: { readonly organisationId?: string; readonly region?: string }): Promise<TestClient>
  organisation(name: string, given?: { readonly licensed?: boolean; readonly region?: string }): Promise<DemoMember>
  /** Answers every section of a draft but the seal pages. */
  fill(
    lead: PlantedUnit,
    partners: readonly PlantedUnit[],
    draft: { readonly id: string; readonly title: string },
  ): Promise<void>
  /** A draft with every section filled, its partners confirmed, checked and sealed: ready to be submitted. */
  readyDraft(lead: PlantedUnit, partners?: readonly PlantedUnit[]): Promise<ReadyDraft>
  /** Ready drafts of one lead that take over the answers of a submitted one. */
  readyCopies(lead: PlantedUnit, from: string, count: number): Promise<readonly ReadyDraft[]>
}

export interface ReadyDraft {
  readonly id: string
  readonly answersVersion: number
  readonly fingerprint: string
}

let serial = 0
const nothing: FileAnswer = { id: '', name: '', bytes: 0, fingerprint: '' }
let log: readonly string[] = []
let origin = ''

/** The call of the demo round open, its officials, and units that can file. */
export async function plantRound(server: Ground): Promise<PlantedRound> {
  log = server.log ?? []
  origin = server.origin
  const organisation: PlantedRound['organisation'] = async (name, given = {}) => {
    serial += 1
    const id = makeId<'organisation'>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
    const region = given.region ?? '310000'
    const creditCode = plantedCode(region)
    const licensed = given.licensed ?? true
    await server.sql(
      `insert into parties.organisation (id, name, credit_code, state, kind, registered_in_prc, legal_person, capability,
         holds_no_licence, region_code, created_at, changed_at, is_demo)
       values ($1, $2, $3, 'verified', $4, true, true, true, $5, $6, clock_now(), clock_now(), true)`,
      [id, name, creditCode, licensed ? 'insurer' : 'security-company', !licensed, region],
    )
    if (licensed) {
      await server.sql(
        `insert into parties.licence (id, organisation_id, kind, number, long_term)
         values (gen_random_uuid(), $1, 'insurer', $2, true)`,
        [id, `演示许可〔DEMO〕${serial}号`],
      )
    }
    const licence = licensed ? { kind: 'insurer', number: `演示许可〔DEMO〕${serial}号`, until: 'long-term' } : null
    return { id, name, creditCode, kind: licensed ? 'insurer' : 'security-company', licence }
  }
  const person = async (
    role: Role,
    organisationId: string | null,
    region: string | null = null,
  ): Promise<TestClient> => {
    serial += 1
    const grants = [{ role, regionCode: region }]
    const login = `${role}.${serial}`
    const name = `${role}（示例）${serial}`
    const { accountId, cookie } = await server.signIn({ login, name, organisationId, grants })
    return personAt(origin, accountId, cookie)
  }
  const unit: PlantedRound['unit'] = async (name, given) => {
    const member = await organisation(name, given)
    const [administrator, filler, certifier] = await Promise.all([
      person('unit-administrator', member.id),
      person('filler', member.id),
      person('certifier', member.id),
    ])
    return { ...member, administrator, filler, certifier }
  }
  const [officer, secondOfficer, approver, support] = await Promise.all([
    person('ministry-officer', null),
    person('ministry-officer', null),
    person('ministry-approver', null),
    person('support-officer', null),
  ])
  await expectStatus(officer.ask('POST /api/calls', { body: { programme } }), 200)
  return {
    officer,
    secondOfficer,
    approver,
    support,
    unit,
    organisation,
    official: (role, given = {}) => person(role, given.organisationId ?? null, given.region ?? null),
    fill: (lead, partners, { id, title }) => fill(lead, partners, id, title),
    readyDraft: (lead, partners = []) => readyDraft(lead, partners),
    readyCopies: (lead, from, count) => Promise.all(Array.from({ length: count }, () => readyCopy(lead, from))),
  }
}

/** A fictitious credit code with right check characters. */
function plantedCode(region: string): string {
  const subject = `TEXT${String(serial).padStart(4, '0')}`
  const first17 = `91${region}${subject}${organisationCheck(subject)}`
  return `${first17}${creditCodeCheck(first17)}`
}

async function readyDraft(lead: PlantedUnit, partners: readonly PlantedUnit[]): Promise<ReadyDraft> {
  const title = `示例方案 ${(serial += 1)}`
  const made = await expectStatus(lead.administrator.ask('POST /api/solutions', { body: { programme, title } }), 200)
  const { id } = made as { id: string }
  for (const partner of partners) {
    const body = { organisationId: partner.id }
    const invited = await expectStatus(lead.administrator.ask(`POST /api/solutions/${id}/partners`, { body }), 200)
    const { id: partnership } = invited as { id: string }
    await expectStatus(partner.administrator.ask(`POST /api/partnerships/${partnership}/confirm`, { body: {} }), 200)
  }
  await fill(lead, partners, id, title)
  return seal(lead, partners, id)
}

/** One upload for each question that wants a file; the seal pages come later. */
async function filesFor(lead: PlantedUnit): Promise<ReadonlyMap<string, FileAnswer>> {
  const files = new Map<string, FileAnswer>()
  for (const field of solutionForm.fields) {
    if (field.type === 'file' && !field.outsideSeal) files.set(field.id, await uploadTo(origin, lead.filler, field.id))
  }
  return files
}

async function readyCopy(lead: PlantedUnit, reuse: string): Promise<ReadyDraft> {
  const body = { programme, title: `示例方案 ${(serial += 1)}`, reuse }
  const made = await expectStatus(lead.administrator.ask('POST /api/solutions', { body }), 200)
  const { id } = made as { id: string }
  const wanted = (await expectStatus(lead.filler.ask(`GET /api/solutions/${id}/answers`), 200)) as {
    errors: readonly { path: string; section: string; code: string }[]
  }
  const present = new Map((await section(lead, id)).groups.map((group) => [group.name, group]))
  const anew = new Map<string, Record<string, unknown>>()
  for (const { path } of wanted.errors.filter((error) => error.path !== 'commitments.seal-pages')) {
    const [repeat = '', row, inner] = path.split('/')
    const group = row === undefined ? (path.split('.')[0] ?? '') : `${repeat}/${row}`
    anew.set(group, { ...anew.get(group), [inner ?? path]: await givenAnew(lead, path) })
  }
  for (const [group, given] of anew) {
    const before = present.get(group)
    await save(lead, id, { group, version: before?.version ?? 0, answers: { ...before?.answers, ...given } })
  }
  return seal(lead, [], id)
}

/** What is not taken over from an earlier filing: files and declarations. */
async function givenAnew(lead: PlantedUnit, path: string): Promise<unknown> {
  const field = solutionForm.fields.find((one) => one.id === path)
  if (field?.type !== 'multi') return [await uploadTo(origin, lead.filler, path.replaceAll('/', '-'))]
  return solutionForm.lists.find((list) => list.id === field.list)?.options.map((option) => option.code)
}

async function seal(lead: PlantedUnit, partners: readonly PlantedUnit[], id: string): Promise<ReadyDraft> {
  const { fingerprint } = await check(lead, id)
  await attachSeals(lead, partners, id)
  const checked = await check(lead, id)
  if (checked.state !== 'checked' || checked.fingerprint !== fingerprint) throw new Error('the draft is not ready')
  return { id, answersVersion: checked.answersVersion, fingerprint }
}

async function fill(lead: PlantedUnit, partners: readonly PlantedUnit[], id: string, title: string): Promise<void> {
  const members = new Map<string, DemoMember>([['lead', lead], ...partners.map((one, at) => [`p${at}`, one] as const)])
  const files = await filesFor(lead)
  const answers = answersOf({
    definition: solutionForm,
    solution: {
      key: 's',
      title,
      lead: 'lead',
      partners: partners.map((_, at) => `p${at}`),
      sectors: ['telecom-internet'],
      cover: ['fp.bi', 'fp.data', 'tp.incident'],
      progress: 'complete',
      daysAgo: 1,
      paperCopies: 0,
      recommendedBy: [],
    },
    member: (key) => members.get(key) ?? lead,
    file: (field) => files.get(field) ?? [...files.values()][0] ?? nothing,
    day: '2030-01-01',
    facts: {},
  })
  const { 'commitments.seal-pages': _seals, ...unsealed } = answers
  const present = new Map((await section(lead, id)).groups.map((group) => [group.name, group.version]))
  for (const [group, values] of Object.entries(divide(solutionForm, unsealed))) {
    await save(lead, id, { group, version: present.get(group) ?? 0, answers: values })
  }
}

async function attachSeals(lead: PlantedUnit, partners: readonly PlantedUnit[], id: string): Promise<void> {
  const group = (await section(lead, id)).groups.find((one) => one.name === 'commitments')
  const files = []
  for (const member of [lead, ...partners]) files.push(await uploadTo(origin, lead.filler, `盖章页-${member.name}`))
  const answers = { ...group?.answers, 'commitments.seal-pages': files }
  await save(lead, id, { group: 'commitments', version: group?.version ?? 0, answers })
}

export interface GroupToSave {
  readonly group: string
  readonly version: number
  readonly answers: unknown
}

export async function save(lead: PlantedUnit, id: string, body: GroupToSave): Promise<void> {
  await expectStatus(lead.filler.ask(`PUT /api/solutions/${id}/answers`, { body }), 200)
}

interface SectionBody {
  readonly groups: readonly { name: string; version: number; answers: Record<string, unknown> }[]
  readonly revision: number
}

export async function section(unit: PlantedUnit, id: string): Promise<SectionBody> {
  return (await expectStatus(unit.filler.ask(`GET /api/solutions/${id}/sections/overview`), 200)) as SectionBody
}

async function check(
  lead: PlantedUnit,
  id: string,
): Promise<{ state: string; fingerprint: string; answersVersion: number }> {
  const answersVersion = (await section(lead, id)).revision
  const body = { answersVersion }
  const checked = await expectStatus(lead.certifier.ask(`POST /api/solutions/${id}/check`, { body }), 200)
  return { ...(checked as { state: string; fingerprint: string }), answersVersion }
}

export async function expectStatus(asked: ReturnType<TestClient['ask']>, status: number): Promise<unknown> {
  const answer = await asked
  if (answer.status !== status) {
    const fault = log.findLast((line) => line.includes('"error"')) ?? ''
    throw new Error(`${answer.status}: ${JSON.stringify(answer.body).slice(0, 1500)} ${fault}`)
  }
  return answer.body
}
