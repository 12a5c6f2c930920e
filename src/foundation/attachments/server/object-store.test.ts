import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import type { KeptBytes } from './file-store.ts'
import { objectStore } from './object-store.ts'
import type { ObjectStoreSettings } from './object-store.ts'
import { signedHeaders } from './signature-v4.ts'

// A store that keeps objects in memory and lets in only whose signature it can work out itself.
const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const objects = new Map<string, Buffer>()
let server: Server
let settings: ObjectStoreSettings
let folder: string

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shidian-objects-'))
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces)
      const address = new URL(request.url ?? '/', `http://${request.headers.host}`)
      const moment = String(request.headers['x-amz-date'])
      const expected = signedHeaders({
        method: request.method ?? '',
        address,
        digest: createHash('sha256').update(body).digest('hex'),
        at: new Date(moment.replace(/(....)(..)(..T..)(..)(..)Z/, '$1-$2-$3:$4:$5Z')),
        service: 's3',
        region: 'test-1',
        accessKey: 'key',
        secretKey: secret,
      })
      const answer = (status: number, content: string | Buffer = ''): void => {
        response.writeHead(status)
        response.end(content)
      }
      if (request.headers.authorization !== expected['authorization']) return answer(403, 'SignatureDoesNotMatch')
      const key = decodeURIComponent(address.pathname).replace('/bucket', '').slice(1)
      if (request.method === 'PUT') objects.set(key, body)
      if (request.method === 'DELETE') objects.delete(key)
      if (request.method !== 'GET') return answer(request.method === 'DELETE' ? 204 : 200)
      if (key === '') return answer(200, listing(address.searchParams.get('continuation-token')))
      const found = objects.get(key)
      return found ? answer(200, found) : answer(404, 'NoSuchKey')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  settings = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'bucket',
    region: 'test-1',
    accessKey: 'key',
    secretKey: secret,
  }
})
after(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

/** One object a page, so that the reader has to turn pages. */
function listing(token: string | null): string {
  const keys = [...objects.keys()].sort()
  const at = token === null ? 0 : Number(token.split('&')[1])
  const content = keys[at]
    ? `<Contents><Key>${keys[at]}</Key><LastModified>2026-12-07T09:42:09.000Z</LastModified></Contents>`
    : ''
  const next = at + 1 < keys.length ? `<NextContinuationToken>page&amp;${at + 1}</NextContinuationToken>` : ''
  return `<ListBucketResult>${content}${next}</ListBucketResult>`
}

const place = (letter: string) => ({
  owner: 'organisation-018bcfe5-6800-7101-8101-010101010101',
  fingerprint: letter.repeat(64),
})

test('the signature is that of the example in the documentation of S3', () => {
  // "GET Object" in "Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk".
  const { authorization } = signedHeaders({
    method: 'GET',
    address: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
    digest: createHash('sha256').digest('hex'),
    at: new Date('2013-05-24T00:00:00Z'),
    service: 's3',
    region: 'us-east-1',
    accessKey: 'AKIAIOSFODNN7EXAMPLE',
    secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    headers: { range: 'bytes=0-9' },
  })
  assert.equal(
    authorization,
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

test('bytes are kept, found again, listed page by page and removed', async () => {
  const store = objectStore(settings)
  for (const letter of ['a', 'b', 'c']) {
    const received = join(folder, letter)
    writeFileSync(received, `bytes of ${letter}`)
    await store.keep(place(letter), received)
  }
  assert.equal(await new Response(await store.open(place('b'))).text(), 'bytes of b')
  assert.equal(await store.open(place('d')), undefined)
  await store.remove(place('b'))
  await store.remove(place('d'))
  const kept: KeptBytes[] = []
  for await (const one of store.list()) kept.push(one)
  assert.deepEqual(
    kept,
    ['a', 'c'].map((letter) => ({ ...place(letter), keptAt: Date.parse('2026-12-07T09:42:09Z') })),
  )
})

test('a store that refuses is an error and never a success', async () => {
  const received = join(folder, 'e')
  writeFileSync(received, 'bytes')
  const stranger = objectStore({ ...settings, secretKey: 'wrong' })
  await assert.rejects(stranger.keep(place('e'), received), /403/)
  await assert.rejects(stranger.open(place('a')), /403/)
  await assert.rejects(objectStore(settings).open({ owner: '../x', fingerprint: 'a' }), RangeError)
})
