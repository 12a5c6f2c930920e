import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { permissionTable } from '../src/foundation/access/index.ts'
import { act, openHost, Refused, relate } from '../src/foundation/access/server/index.ts'
import type { Host, RequestContext } from '../src/foundation/access/server/index.ts'
import type { AttachmentReference } from '../src/foundation/attachments/index.ts'
import {
  attachFile,
  attachmentKeeping,
  attachments,
  openAttachmentKeeping,
} from '../src/foundation/attachments/server/index.ts'
import type { AttachmentKeeping, Verdict } from '../src/foundation/attachments/server/index.ts'
import { recorder } from '../src/foundation/audit/server/index.ts'
import { makeId } from '../src/foundation/kernel/index.ts'
import type { Result } from '../src/foundation/kernel/index.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'
import { plantPeople } from './planted-people.ts'
import type { PlantedPeople, PlantedPerson } from './planted-people.ts'

export const pdf = `%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n`

/** An id that is the same in every run. */
export const fixedId = (number: number): string => makeId(1_700_000_000_000 + number, new Uint8Array(10).fill(number))

export interface PlantedAttachments {
  readonly held: TestDatabase
  readonly people: PlantedPeople
  readonly filler: PlantedPerson
  /** Of the filler's organisation, `fixedId(1)`. */
  readonly colleague: PlantedPerson
  /** Of another organisation, `fixedId(2)`. */
  readonly stranger: PlantedPerson
  /** Where the bytes of this test lie. */
  readonly folder: string
  /** An empty folder and an empty table, without a scanner. */
  fresh(): Promise<void>
  /** From here on there is a scanner, which says this of the bytes. */
  useScanner(verdict?: (bytes: string) => Verdict | Error): void
  /** The reference, or the code of the refusal. */
  upload(
    who: RequestContext,
    body: BodyInit,
    told?: { readonly name?: string; readonly type?: string },
  ): Promise<AttachmentReference | string>
  uploaded(...words: Parameters<PlantedAttachments['upload']>): Promise<AttachmentReference>
  download(who: RequestContext, id: string): Promise<Response | string>
  /** As an act of another slice that has asked the gate about its object. */
  attach(who: PlantedPerson, fileId: string, subject: string): Promise<Result<AttachmentReference>>
  runJob(name: string, payload?: object): Promise<void>
  /** Names of all bytes that are kept. */
  stored(): readonly string[]
  /** Makes bytes so many hours old. */
  age(name: string, hours: number): void
  close(): Promise<void>
}

/** The slice on a database of its own, entered through its routes and jobs. */
export async function plantAttachments(): Promise<PlantedAttachments> {
  const held = await testDatabase({ recorder })
  const folders: string[] = []
  let keeping: AttachmentKeeping | undefined
  const folder = (): string => folders.at(-1) ?? ''
  const present = (): AttachmentKeeping => {
    assert.ok(keeping, 'a test begins with fresh()')
    return keeping
  }
  // One host for all tests; the folder and the scanner behind it are those of the test.
  const current = new Proxy({} as AttachmentKeeping, { get: (_, name) => Reflect.get(present(), name) as unknown })
  const host = openHost(held.database, permissionTable(attachments.permissions)).with(attachmentKeeping, current)
  const people = plantPeople(held, attachments.permissions, host)
  const person = (name: string, organisationId: string): Promise<PlantedPerson> =>
    people.person({ name, roles: ['filler'], organisationId })
  const upload: PlantedAttachments['upload'] = (who, body, { name = '方案.pdf', type = 'application/pdf' } = {}) => {
    // A body that streams is half of a conversation; the types of the browser do not know the word yet.
    const streaming = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' }
    return uploadRequest(who, new Request(`http://localhost/attachments?name=${encodeURIComponent(name)}`, streaming))
  }
  return {
    held,
    people,
    filler: await person('填报人', fixedId(1)),
    colleague: await person('同事', fixedId(1)),
    stranger: await person('外单位', fixedId(2)),
    get folder() {
      return folder()
    },
    async fresh() {
      folders.push(mkdtempSync(join(tmpdir(), 'shidian-attachments-')))
      keeping = openAttachmentKeeping({ folder: folder() })
      await held.sql('truncate attachments.file, audit.entry')
      await held.sql(`update audit.head set seq = 0, head = decode(repeat('00', 32), 'hex')`)
    },
    useScanner(verdict = () => ({ clean: true })) {
      keeping = { ...present(), scanner: { scan: async (bytes) => orThrow(verdict(await new Response(bytes).text())) } }
    },
    upload,
    async uploaded(...words) {
      const done = await upload(...words)
      assert.ok(typeof done === 'object', JSON.stringify(done))
      return done
    },
    download: (who, id) =>
      answered(async () => routeOf('GET').handle({ request: ask(id), params: { id }, context: who, nonce: 'n' })),
    attach: (who, fileId, subject) =>
      act(who.context, {}, async (acting) => {
        await relate(acting.tx, [{ subject: `organisation:${fixedId(1)}`, relation: 'own', resource: subject }])
        return attachFile(acting, fileId, { resource: 'solution', id: subject })
      }),
    runJob: (name, payload = {}) => runJob(host, name, payload),
    stored: () =>
      readdirSync(folder(), { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name)),
    age(name, hours) {
      const then = new Date(Date.now() - hours * 3_600_000)
      utimesSync(join(folder(), name), then, then)
    },
    async close() {
      await held.close()
      for (const one of folders) rmSync(one, { recursive: true, force: true })
    },
  }
}

const ask = (id: string): Request => new Request(`http://localhost/attachments/${id}`)

function routeOf(method: string) {
  const route = attachments.openRoutes?.find((one) => one.method === method)
  assert.ok(route)
  return route
}

function uploadRequest(who: RequestContext, request: Request): Promise<AttachmentReference | string> {
  return answered(async () => {
    const answer = await routeOf('POST').handle({ request, params: {}, context: who, nonce: 'n' })
    assert.equal(answer.status, 201)
    return (await answer.json()) as AttachmentReference
  })
}

/** What came of it, or the code of the refusal. */
async function answered<Value>(run: () => Promise<Value>): Promise<Value | string> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

async function runJob(host: Host, name: string, payload: object): Promise<void> {
  const job = attachments.jobs?.find((one) => one.name === name)
  assert.ok(job)
  await job.run(host, payload as never, () => Promise.resolve(true))
}

function orThrow(said: Verdict | Error): Verdict {
  if (said instanceof Error) throw said
  return said
}
