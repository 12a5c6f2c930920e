import { breakOne } from './fuzz-breaks.ts'
import { anything, diceOf, nastyTexts, valueOf, type Dice, type Known, type Schema } from './fuzz-values.ts'
import type { Onlooker } from './proof-world.ts'
import type { TestServer } from './server.ts'

export interface FuzzSettings {
  readonly server: TestServer
  readonly onlookers: readonly Onlooker[]
  readonly requests: number
  readonly seed: number
  /** Paths to be asked; all when absent. */
  readonly only?: (path: string) => boolean
  /** Requests in the air at a time. */
  readonly atOnce?: number
}

export interface FuzzReport {
  readonly operations: number
  readonly requests: number
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Requests that certainly did not fit the contract. */
  readonly broken: number
  /** Each a sentence with the request that shows it. */
  readonly faults: readonly string[]
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly schema: Schema
    readonly required?: boolean
  }[]
  readonly body: Schema | undefined
}

interface Shot {
  readonly line: string
  readonly body: string | undefined
  readonly type: string
  /** In what it certainly does not fit; undefined when it may be right. */
  readonly misfit: string | undefined
}

const busyRoles = new Set<string>([
  'unit-administrator',
  'filler',
  'certifier',
  'local-officer',
  'local-approver',
  'ministry-officer',
  'ministry-approver',
  'support-officer',
  'security-administrator',
])

/** Asks every operation of the API document with fitting, broken and nasty values, the same ones for the same seed. */
export async function fuzz(settings: FuzzSettings): Promise<FuzzReport> {
  const { server, onlookers, requests, seed, atOnce = 4, only = () => true } = settings
  const operations = (await operationsOf(server)).filter(({ path }) => only(path))
  const known = await knownOf(server)
  const found = onlookers.filter(({ role }) => busyRoles.has(role))
  const busy = found.length > 0 ? found : onlookers
  const faults = new Map<string, string>()
  const statuses: Record<string, number> = {}
  const state = { next: 0, broken: 0 }
  const shooter = async (): Promise<void> => {
    while (state.next < requests) {
      const index = state.next
      state.next += 1
      if (index % 500 === 0) await refresh(server)
      const dice = diceOf(seed * 1_000_003 + index)
      const operation = operations[index % operations.length]
      if (!operation) return
      const shot = aim(operation, dice, known)
      // Those who have something to do get further in.
      const person = dice.pick(dice.roll() < 0.7 ? busy : onlookers)
      const { status, code } = await shoot(server, person, shot)
      statuses[status] = (statuses[status] ?? 0) + 1
      if (shot.misfit !== undefined) state.broken += 1
      const name = `${operation.method} ${operation.path}`
      const said = wrongIn({ status, code }, shot)
      if (said !== undefined && !faults.has(`${name} ${said}`)) {
        faults.set(
          `${name} ${said}`,
          `${name} ${said} to ${person.name} for ${shot.line} ${shot.body?.slice(0, 300) ?? ''}`,
        )
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, shooter))
  const lenient = operations
    .filter(({ body }) => body?.type === 'object' && body.additionalProperties !== false)
    .map(({ method, path }) => `${method} ${path} takes fields that it does not know`)
  const told = [...lenient, ...faults.values()]
  return { operations: operations.length, requests, statuses, broken: state.broken, faults: told }
}

function wrongIn({ status, code }: { readonly status: number; readonly code: string }, shot: Shot): string | undefined {
  if (status >= 500) return `answers ${status} ${code}`
  // Who asks too often or from elsewhere is told so before anybody reads the request.
  if (shot.misfit === undefined || status === 400 || status === 429) return undefined
  return `answers ${status} ${code} to ${shot.misfit}`
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: Operation['parameters']
            readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
          }
        >
      >
    >
  >
}

async function operationsOf(server: TestServer): Promise<readonly Operation[]> {
  const document = (await server.visitor.ask('GET /api/openapi.json')).body as Document
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content?.['application/json']?.schema,
    })),
  )
}

/** Ids and names of what is there, so that requests get past the first look. */
async function knownOf({ sql }: TestServer): Promise<Known> {
  const column = async (text: string): Promise<string[]> =>
    (await sql<{ value: string }>(text)).map(({ value }) => value)
  const ids = await column(
    `select id::text as value from solicitation.solution union all select id::text from solicitation.partnership
     union all select id::text from parties.organisation union all select id::text from access.account
     union all select id::text from outbox.letter union all select id::text from solicitation.waiver
     union all select id::text from solicitation.recommendation union all select id::text from access.role_grant
     order by value`,
  )
  const strange = [
    '018d2b3c-0000-7000-8000-00000000000f',
    '00000000-0000-0000-0000-000000000000',
    ids[0]?.toUpperCase() ?? '',
  ]
  const byName = {
    programme: ['demo-open', '2023-356', 'no-such-round'],
    from: ['demo-open'],
    form: await column('select distinct form as value from forms.definition order by value'),
    section: ['overview', 'lead', 'partners', 'no-such-section', '__proto__'],
    group: ['overview', 'lead', 'scenarios/1', 'no-such-group', '__proto__'],
    parameter: ['solutions-led-at-most', 'no-such-parameter'],
    rule: ['at-most-ten-partners', 'at-most-five-solutions-led'],
  }
  return { ids: [...ids, ...strange], byName }
}

function aim(operation: Operation, dice: Dice, known: Known): Shot {
  const { method, parameters, body: schema } = operation
  const given = parameters.map((one) => ({ ...one, value: valueOf(one.schema, one.name, { dice, known }) }))
  const asked = given.filter((one) => one.in === 'path' || one.required === true || dice.roll() < 0.5)
  const plain = { line: lineOf(operation, asked), type: 'application/json' }
  const luck = dice.roll()
  if (schema === undefined) {
    if (luck < 0.2)
      return {
        ...plain,
        line: `${plain.line}${plain.line.includes('?') ? '&' : '?'}${dice.pick(oddQueries)}`,
        body: bodyless(method),
        misfit: undefined,
      }
    if (luck < 0.4)
      return {
        ...plain,
        line: lineOf(
          operation,
          asked.map((one) => ({ ...one, value: dice.pick(nastyTexts) })),
        ),
        body: bodyless(method),
        misfit: undefined,
      }
    return { ...plain, body: bodyless(method), misfit: undefined }
  }
  const body = valueOf(schema, '', { dice, known })
  if (luck < 0.45) return { ...plain, body: JSON.stringify(body), misfit: undefined }
  if (luck < 0.85) {
    const broken = breakOne(body, schema, dice)
    return { ...plain, body: JSON.stringify(broken ? broken.body : body), misfit: broken?.how }
  }
  if (luck < 0.93) return { ...plain, body: JSON.stringify(anything(dice, 4)), misfit: undefined }
  return { ...plain, body: dice.pick(oddBodies), type: dice.pick(oddTypes), misfit: undefined }
}

const bodyless = (method: string): string | undefined => (method === 'GET' ? undefined : '{}')
const oddQueries = ['surprise=1', 'a[b][c]=1', 'limit=-1', 'limit=1e99', '__proto__[x]=1', '%00=%ff', '=', 'after=%00']
const oddBodies = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{"a":1e999}',
  '{"__proto__":{"x":1}}',
  '\u0000',
  '{"a":"\\ud800"}',
  '['.repeat(20_000),
]
const oddTypes = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'x/y; z=',
]

function lineOf(
  { method, path }: Operation,
  given: readonly { readonly name: string; readonly in: string; readonly value: unknown }[],
): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const wellFormed = (value: unknown): string => encodeURIComponent(text(value).replaceAll(/\p{Surrogate}/gu, '\ufffd'))
  const filled = given
    .filter((one) => one.in === 'path')
    .reduce(
      (line, { name, value }) =>
        line.replace(new RegExp(`\\{\\+?${name}\\}`), wellFormed(value).slice(0, 2000) || '%20'),
      path,
    )
  const query = given
    .filter((one) => one.in === 'query')
    .map(({ name, value }) => `${name}=${wellFormed(value).slice(0, 2000)}`)
  return `${method} /api${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

async function shoot(
  { origin }: TestServer,
  { cookie }: Onlooker,
  { line, body, type }: Shot,
): Promise<{ readonly status: number; readonly code: string }> {
  const [method = 'GET', path = '/'] = line.split(' ')
  const headers = { origin, 'x-shidian-request': '1', 'content-type': type, ...(cookie === '' ? {} : { cookie }) }
  const answer = await fetch(`${origin}${path}`, {
    method,
    redirect: 'manual',
    headers,
    ...(body === undefined ? {} : { body }),
  })
  const said = (await answer.json().catch(() => ({}))) as { readonly code?: string } | null
  return { status: answer.status, code: said?.code ?? '' }
}

/** Acts of high value want a fresh second factor, and some requests end the sessions of others. */
async function refresh({ sql }: TestServer): Promise<void> {
  await sql(`update access.account set state = 'active' where login like 'onlooker.%' and state <> 'active'`)
  await sql(
    `update access.session set last_seen_at = clock_now(), ends_at = clock_now() + interval '12 hours', ended_at = null,
       stepped_up_at = clock_now() where account_id in (select id from access.account where login like 'onlooker.%')`,
  )
}
