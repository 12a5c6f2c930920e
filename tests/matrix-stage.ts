import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createDemoAccount, startSession } from '../src/foundation/access/server/index.ts'
import { roleDescriptions, roles, type Relation, type Role } from '../src/foundation/access/index.ts'
import { makeId, ok, type Id } from '../src/foundation/kernel/index.ts'
import { withTx } from '../src/foundation/storage/server/index.ts'
import type { Answer, TestServer } from './server.ts'

export type MatrixRelation = Exclude<Relation, 'conflicted' | 'drafted'> | 'none'

export interface MatrixPerson {
  readonly role: Role
  readonly accountId: string
  readonly organisationId: string | null
  readonly regionCode: string | null
  /** With a fresh second factor, and without one. */
  readonly ask: (line: string, body?: unknown) => Promise<Answer>
  readonly askWithoutStepUp: (line: string, body?: unknown) => Promise<Answer>
  /** In a session of its own, so that the others outlive it. */
  readonly askApart: (line: string, body?: unknown) => Promise<Answer>
}

/** One server, one person a role, two organisations: everything the cells are played with. */
export interface MatrixStage {
  readonly server: TestServer
  readonly person: (role: Role) => MatrixPerson
  /** Of all people of units. */
  readonly own: string
  /** Of nobody on the stage. */
  readonly other: string
  readonly region: string
  /** What a fixture made, so that several fixtures can build on it. */
  readonly notes: Map<string, string>
  /** Keeps sessions and second factors fresh however long the matrix takes. */
  refresh(): Promise<void>
  newId(): string
}

export interface Wanted {
  readonly state: string
  readonly relation: MatrixRelation
  /** Who is going to ask; the relation is this person's. */
  readonly person: MatrixPerson
  /** To be written into every text that the object holds. */
  readonly canary: string
  /** The person must count as its drafter. */
  readonly drafted: boolean
}

/** An action, or one operation as `METHOD /path`. */
type Named = readonly string[]

interface Asked {
  readonly action: string
  readonly method: string
  readonly path: string
}

/** How objects of one resource are made, behind the product's back where that is quicker. */
export interface MatrixFixture {
  readonly resource: string
  /** The id of a fresh object as wanted, or undefined where such a thing cannot be. */
  readonly make: (stage: MatrixStage, wanted: Wanted) => Promise<string | undefined>
  /** Fields that an operation needs beside the id, by action or by `METHOD /path`; a fresh set each time. */
  readonly inputs?: Readonly<
    Record<string, (stage: MatrixStage, wanted: Wanted, id: string) => object | Promise<object>>
  >
  /** Operations whose address names no object of this resource: lists and creations below something else. */
  readonly withoutObject?: Named
  /** Those that ask for leave to a list though they are no plain reading. */
  readonly lists?: Named
  /** Those that end the session by which they are asked, so each is asked in one of its own. */
  readonly apart?: Named
  /** Those that need more of the world than the stage has, with the test that plays them. */
  readonly elsewhere?: Readonly<Record<string, string>>
  /** Acts as `resource.action` whose page tells the names of such objects of one's own. */
  readonly toldBy?: readonly string[]
  /** In which state an action without an object is asked; the machine's initial one when it is not named. */
  readonly stateOf?: Readonly<Record<string, string>>
  /** An id that names nothing, where it must look other than an id. */
  readonly strange?: () => string
  /** Codes of refusals by which the object's own rules say no before the gate is asked. */
  readonly denials?: readonly string[]
  /** What there is none of for this person, whatever the table allows. */
  readonly missing?: (person: MatrixPerson, asked: Asked) => boolean
  /** Which relations the asker has to what an operation without an id makes; own where the person has an organisation.
      Undefined for a list. */
  readonly creating?: (person: MatrixPerson, action: string) => readonly Relation[] | undefined
}

export function isNamed(named: Named, { action, method, path }: Asked): boolean {
  return named.includes(action) || named.includes(`${method} ${path}`)
}

/** What this very operation needs, else what the action needs wherever it is asked for. */
export function inputOf(
  fixture: MatrixFixture | undefined,
  { action, method, path }: Asked,
): NonNullable<MatrixFixture['inputs']>[string] | undefined {
  return fixture?.inputs?.[`${method} ${path}`] ?? fixture?.inputs?.[action]
}

export interface MatrixSupplier {
  readonly prepare?: (stage: MatrixStage) => Promise<void>
  readonly fixtures: readonly MatrixFixture[]
}

const own = '018d2b3c-0000-7000-8000-0000000000a1'
const other = '018d2b3c-0000-7000-8000-0000000000a2'
const region = '330000'

export async function openStage(server: TestServer): Promise<MatrixStage> {
  const people = new Map<Role, MatrixPerson>()
  for (const role of roles) people.set(role, await enter(server, role))
  return {
    server,
    own,
    other,
    region,
    notes: new Map(),
    person: (role) => people.get(role) as MatrixPerson,
    async refresh() {
      await server.sql(
        `update access.session set last_seen_at = clock_now(), ends_at = clock_now() + interval '12 hours',
           stepped_up_at = case when stepped_up_at is null then null else clock_now() end
         where ended_at is null`,
      )
      // The test cluster runs no autovacuum, and ten thousand new rows want another plan than none.
      await server.sql('vacuum analyze access.session')
      await server.sql('analyze access.relation')
    },
    newId: () => makeId(Date.now(), randomBytes(10)),
  }
}

async function enter(server: TestServer, role: Role): Promise<MatrixPerson> {
  const { side } = roleDescriptions[role]
  const organisationId = ['organisation', 'insurer', 'enterprise', 'provider'].includes(side) ? own : null
  const regionCode = side === 'authority' ? region : null
  const none = { role, organisationId, regionCode, accountId: '' }
  if (role === 'visitor') {
    const ask = (line: string, body?: unknown): Promise<Answer> => patiently(() => server.visitor.ask(line, { body }))
    return { ...none, ask, askWithoutStepUp: ask, askApart: ask }
  }
  const person = { login: `matrix.${role}`, name: `甲 ${role}`, organisationId, grants: [{ role, regionCode }] }
  const opened = await withTx(server.database, { kind: 'session', sessionHash: null }, async (tx) => {
    const accountId = await createDemoAccount(tx, server.host, person)
    const start = (isSteppedUp: boolean): Promise<string> =>
      startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp })
    return ok({ accountId, fresh: await start(true), plain: await start(false) })
  })
  if (!opened.ok) throw new Error(opened.refusal.message.en)
  const { accountId, fresh, plain } = opened.value
  const with_ =
    (secret: string) =>
    (line: string, body?: unknown): Promise<Answer> =>
      patiently(() => server.visitor.ask(line, { body, headers: { cookie: `shidian=${secret}` } }))
  const askApart: MatrixPerson['askApart'] = async (line, body) =>
    with_(await anotherSession(server, accountId))(line, body)
  return { ...none, accountId, ask: with_(fresh), askWithoutStepUp: with_(plain), askApart }
}

async function anotherSession(server: TestServer, accountId: Id<'account'>): Promise<string> {
  const started = await withTx(server.database, { kind: 'session', sessionHash: null }, async (tx) =>
    ok(await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: true })),
  )
  if (!started.ok) throw new Error(started.refusal.message.en)
  return started.value
}

/** A busy machine makes the server shed; the matrix comes again, as a browser would. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask()
    if (!isShed(answer) || tries === 50) return answer
    await pause(200)
  }
}

/** Told to come again, which is not the same as an answer that something broke. */
function isShed({ status, body }: Answer): boolean {
  return status === 503 && (body as { code?: string } | null)?.code !== 'unexpected-fault'
}

/** A word that stands nowhere else, by which a text is known again wherever it turns up. */
export function canaryOf(text: string): string {
  return `canary${createHash('sm3').update(text).digest('hex').slice(0, 16)}`
}

export const canaryPattern = /canary[0-9a-f]{16}/g
