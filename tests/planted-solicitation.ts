import { setTimeout as pause } from 'node:timers/promises'
import { answersOf } from '../src/command-line/demo/answers.ts'
import type { DemoMember } from '../src/command-line/demo/answering.ts'
import type { Role } from '../src/foundation/access/index.ts'
import { contextOf, requestHeader, type RequestContext } from '../src/foundation/access/server/index.ts'
import { divide, type FileAnswer } from '../src/foundation/forms/index.ts'
import { creditCodeCheck, makeId, organisationCheck, type Instant } from '../src/foundation/kernel/index.ts'
import { solutionForm } from '../src/pilot/solicitation/index.ts'
import { startTestServer, type TestClient, type TestServer } from './server.ts'

export const programme = 'demo-open'

/** One organisation with a person of each role that files. */
export interface PlantedUnit extends DemoMember {
  readonly administrator: TestClient
  readonly filler: TestClient
  readonly certifier: TestClient
}

export interface PlantedSolicitation extends TestServer {
  readonly officer: TestClient
  readonly secondOfficer: TestClient
  readonly approver: TestClient
  readonly support: TestClient
  unit(name: string, given?: { readonly licensed?: boolean; readonly region?: string }): Promise<PlantedUnit>
  /** A person of an office of one's own, such as a local authority. */
  official(role: Role, given?: { readonly organisationId?: string; readonly region?: string }): Promise<TestClient>
  organisation(name: string, given?: { readonly licensed?: boolean; readonly region?: string }): Promise<DemoMember>
  /** A draft with every section filled, its partners confirmed, checked and sealed: ready to be submitted. */
  readyDraft(lead: PlantedUnit, partners?: readonly PlantedUnit[]): Promise<ReadyDraft>
  /** Ready drafts of one lead that take over the answers of a submitted one. */
  readyCopies(lead: PlantedUnit, from: string, count: number): Promise<readonly ReadyDraft[]>
  /** Runs a use case as a person whose request was complete at that instant. */
  at(client: TestClient, arrival: Instant): RequestContext
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

/** The whole server with the call of the demo round open, and units that can file. */
export async function plantSolicitation(poolSize = 10): Promise<PlantedSolicitation> {
  const server = await startTestServer({ poolSize })
  log = server.log
  origin = server.origin
  const organisation: PlantedSolicitation['organisation'] = async (name, given = {}) => {
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
    return patient(await server.signIn({ login, name: `${role}（示例）${serial}`, organisationId, grants }))
  }
  const unit: PlantedSolicitation['unit'] = async (name, given) => {
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
    ...server,
    officer,
    secondOfficer,
    approver,
    support,
    unit,
    organisation,
    official: (role, given = {}) => person(role, given.organisationId ?? null, given.region ?? null),
    readyDraft: (lead, partners = []) => readyDraft(lead, partners),
    readyCopies: (lead, from, count) => Promise.all(Array.from({ length: count }, () => readyCopy(lead, from))),
    at: (client, arrival) => {
      const request = new Request(server.origin, { headers: { cookie: client.cookie } })
      return contextOf(server.host, request, { arrival, locale: 'zh', requestId: 'test', source: '127.0.0.1' })
    },
  }
}

/** A fictitious credit code with right check characters. */
function plantedCode(region: string): string {
  const subject = `TEXT${String(serial).padStart(4, '0')}`
  const first17 = `91${region}${subject}${organisationCheck(subject)}`
  return `${first17}${creditCodeCheck(first17)}`
}

/** Does as the server asks when it sheds: on a busy machine the test and the server share one process. */
function patient(client: TestClient): TestClient {
  return {
    ...client,
    async ask(line, asking) {
      for (let tries = 0; ; tries += 1) {
        const answer = await client.ask(line, asking)
        const code = (answer.body as { code?: string } | undefined)?.code
        if (code !== 'too-busy' || tries > 50) return answer
        await pause(200)
      }
    },
  }
}

/** Uploads a small file for real; the answers that name it make it the solution's. */
async function upload(client: TestClient, name: string): Promise<FileAnswer> {
  const body = Buffer.from(`%PDF-1.4\n% ${name} ${(serial += 1)}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)
  const headers = { origin, cookie: client.cookie, [requestHeader]: '1', 'content-type': 'application/pdf' }
  for (let tries = 0; ; tries += 1) {
    const url = `${origin}/attachments?name=${encodeURIComponent(`${name}.pdf`)}`
    const answered = await fetch(url, { method: 'POST', headers, body })
    if (answered.status === 201) {
      const { id, name: kept, bytes, fingerprint } = (await answered.json()) as FileAnswer
      return { id, name: kept, bytes, fingerprint }
    }
    if (answered.status !== 503 || tries > 50) throw new Error(`${answered.status}: ${await answered.text()}`)
    await pause(200)
  }
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
    if (field.type === 'file' && !field.outsideSeal) files.set(field.id, await upload(lead.filler, field.id))
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
  if (field?.type !== 'multi') return [await upload(lead.filler, path.replaceAll('/', '-'))]
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
  for (const member of [lead, ...partners]) files.push(await upload(lead.filler, `盖章页-${member.name}`))
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
