import { unzipSync } from 'fflate'
import type { PermissionTable } from '../src/foundation/access/index.ts'
import type { ServerSlice } from '../src/foundation/access/server/index.ts'
import { exceptionsFor, type Sighting } from './canary-exceptions.ts'
import { deliverLetters, plantExtras } from './canary-extras.ts'
import { markRows, type Mark } from './canary-marks.ts'
import { readableAddresses } from './canary-routes.ts'
import { canaryPattern } from './matrix-stage.ts'
import { mayRead } from './proof-relations.ts'
import { titleCanary, type Onlooker, type ProofWorld } from './proof-world.ts'
import { judgeShelves } from './row-agreement.ts'
import type { TestServer } from './server.ts'

export interface CanarySettings {
  readonly server: TestServer
  readonly slices: readonly ServerSlice[]
  readonly table: PermissionTable
  readonly world: ProofWorld
}

export interface CanaryReport {
  readonly canaries: number
  readonly addresses: number
  readonly requests: number
  /** Texts that were shown to somebody who may read them: a sweep that sees nothing proves nothing. */
  readonly sightings: number
  readonly letters: number
  /** Each a sentence. */
  readonly faults: readonly string[]
}

type Marks = ReadonlyMap<string, Mark>

/** Fills the world with marks; done once, whatever sweeps follow. */
export async function layCanaries({ server, slices, world }: CanarySettings): Promise<Marks> {
  await plantExtras(server, world)
  await deliverLetters(server, slices)
  const titles = [...world.solutions].map(([key, id]): [string, Mark] => [
    titleCanary(key),
    { table: 'solicitation.solution', key: id, isTitle: true },
  ])
  return new Map<string, Mark>([...(await markRows(server)), ...titles])
}

/** Asks every readable address as everybody: nobody may be told a text of what the table does not let them read. */
export async function sweepCanaries(settings: CanarySettings, marks: Marks): Promise<CanaryReport> {
  const { server, slices, table, world } = settings
  const addresses = await readableAddresses(server, slices)
  const judged = await judgeShelves(server)
  const isExcepted = exceptionsFor({ table, judged })
  const isAllowed = (person: Onlooker, sighting: Sighting): boolean => {
    const row = judged.get(sighting.mark.table)?.rows.get(sighting.mark.key)
    return (row !== undefined && mayRead(table, person, row)) || isExcepted(person, sighting)
  }
  const titles = [...world.solutions.keys()].map(titleCanary)
  const faults = new Map<string, number>()
  const count = { requests: 0, sightings: 0 }
  for (const person of world.onlookers) {
    for (const address of addresses) {
      // Each search looks for the title of another solution.
      const sought = titles[count.requests % titles.length] ?? ''
      count.requests += 1
      const text = await textOf(server.origin, address.replace('%', sought), person)
      for (const mark of marksIn(text, { marks, echoed: address.includes('%') ? sought : '' })) {
        if (isAllowed(person, { address, mark })) count.sightings += 1
        else note(faults, sentence(person, `GET ${address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}`, mark))
      }
    }
  }
  const letters = await mailOf(server)
  for (const { person, template, text } of letters) {
    for (const mark of marksIn(text, { marks, echoed: '' })) {
      // A letter may tell what any of the reader's roles may read.
      const alike = letters.filter((one) => one.person.accountId === person.accountId).map((one) => one.person)
      const isKnown = mark.table.startsWith('outbox.') || alike.some((one) => isAllowed(one, { address: '', mark }))
      if (!isKnown) note(faults, sentence(person, `the letter ${template}`, mark))
    }
  }
  const told = [...faults].map(([said, times]) => (times > 1 ? `${said} (${times} times)` : said))
  return { canaries: marks.size, addresses: addresses.length, ...count, letters: letters.length, faults: told }
}

/** The rows whose words stand in a text; a page may say again what it was asked for. */
function marksIn(text: string, { marks, echoed }: { readonly marks: Marks; readonly echoed: string }): readonly Mark[] {
  const words = new Set(text.match(canaryPattern) ?? [])
  return [...words].flatMap((word) => (word === echoed && !text.includes('"total":') ? [] : (marks.get(word) ?? [])))
}

function note(faults: Map<string, number>, said: string): void {
  faults.set(said, (faults.get(said) ?? 0) + 1)
}

function sentence(person: Onlooker, where: string, { table, isTitle }: Mark): string {
  return `${person.name}: ${where} lets out ${isTitle ? 'the title' : 'a text'} of ${table}`
}

/** What anybody was written, in the product and by mail, once for each role that the reader holds. */
async function mailOf(
  server: TestServer,
): Promise<readonly { readonly person: Onlooker; readonly template: string; readonly text: string }[]> {
  const written = await server.sql<Omit<Onlooker, 'cookie' | 'sessionHash'> & { template: string; text: string }>(
    `select concat(a.login, ' as ', g.role) as name, g.role, a.id::text as "accountId",
       a.organisation_id::text as "organisationId", g.region_code as "regionCode", l.template,
       concat(m.subject, ' ', m.body, ' ', l.subject_zh, ' ', l.body_zh, ' ', l.body_en) as text
     from outbox.delivery d join outbox.letter l on l.id = d.letter_id join access.account a on a.id = d.account_id
     join access.role_grant g on g.account_id = a.id and g.state = 'granted'
     left join outbox.message m on m.letter_id = l.id and m.account_id = d.account_id`,
  )
  return written.map(({ template, text, ...person }) => ({
    person: { ...person, cookie: '', sessionHash: null },
    template,
    text,
  }))
}

async function textOf(origin: string, path: string, { cookie }: Onlooker): Promise<string> {
  const answer = await fetch(`${origin}${path}`, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = textIn(bytes)
  if (answer.status === 500 || text.includes('unexpected-fault'))
    throw new Error(`GET ${path} answers ${answer.status}`)
  return text
}

/** An archive is read entry by entry: documents and workbooks are archives. */
function textIn(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isArchive ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n')
}
