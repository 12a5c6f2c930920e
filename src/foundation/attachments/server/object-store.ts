import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { isBytePlace } from './file-store.ts'
import type { BytePlace, FileStore, KeptBytes } from './file-store.ts'
import { signedHeaders } from './signature-v4.ts'

export interface ObjectStoreSettings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

/** An S3-compatible store, addressed by path: `endpoint/bucket/owner/fingerprint`. */
export function objectStore(settings: ObjectStoreSettings): FileStore {
  const call = caller(settings)
  const keyOf = (place: BytePlace): string => {
    if (!isBytePlace(place)) throw new RangeError('no such place for bytes')
    return `${place.owner}/${place.fingerprint}`
  }
  return {
    async keep(place, received) {
      const { size } = await stat(received)
      const body = Readable.toWeb(createReadStream(received)) as ReadableStream<Uint8Array>
      const answer = await call('PUT', keyOf(place), { body, size, digest: await sha256Of(received) })
      await expect(answer, [200])
    },
    async open(place) {
      const answer = await call('GET', keyOf(place))
      if (answer.status === 404) return undefined
      await expect(answer, [200])
      return answer.body ?? undefined
    },
    async remove(place) {
      await expect(await call('DELETE', keyOf(place)), [200, 204, 404])
    },
    list: () => listAll(call),
  }
}

interface Body {
  readonly body: ReadableStream<Uint8Array>
  readonly size: number
  /** SHA-256 in hex, by which the store notices damage on the way. */
  readonly digest: string
}

type Call = (method: string, key: string, sent?: Body, query?: Readonly<Record<string, string>>) => Promise<Response>

function caller(settings: ObjectStoreSettings): Call {
  return (method, key, sent, query = {}) => {
    const address = new URL(`${settings.endpoint}/${settings.bucket}${key === '' ? '' : `/${key}`}`)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
    const digest = sent?.digest ?? emptyDigest
    const signed = signedHeaders({ method, address, digest, at: new Date(), service: 's3', ...settings })
    const headers = { ...signed, ...(sent ? { 'content-length': String(sent.size) } : {}) }
    const body = sent ? { body: sent.body, duplex: 'half' as const } : {}
    return fetch(address, { method, headers, signal: AbortSignal.timeout(120_000), ...body })
  }
}

async function* listAll(call: Call): AsyncGenerator<KeptBytes> {
  let token: string | undefined
  do {
    const query = { 'list-type': '2', ...(token === undefined ? {} : { 'continuation-token': token }) }
    const answer = await call('GET', '', undefined, query)
    await expect(answer, [200])
    const text = await answer.text()
    for (const [, content = ''] of text.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
      const [owner = '', fingerprint = ''] = (valueOf(content, 'Key') ?? '').split('/')
      const keptAt = Date.parse(valueOf(content, 'LastModified') ?? '')
      if (isBytePlace({ owner, fingerprint }) && !Number.isNaN(keptAt)) yield { owner, fingerprint, keptAt }
    }
    token = valueOf(text, 'NextContinuationToken')
  } while (token !== undefined)
}

function valueOf(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1]?.replaceAll('&amp;', '&')
}

async function expect(answer: Response, statuses: readonly number[]): Promise<void> {
  if (statuses.includes(answer.status)) return
  const said = (await answer.text().catch(() => '')).slice(0, 300)
  throw new Error(`the object store answered ${answer.status}: ${said}`)
}

const emptyDigest = createHash('sha256').digest('hex')

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
