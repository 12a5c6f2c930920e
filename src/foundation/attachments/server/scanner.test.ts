import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import test, { after, before } from 'node:test'
import { clamd } from './scanner.ts'

let server: Server
let port: number

// Speaks the part of clamd's protocol that we use, and finds what holds the word EICAR.
before(async () => {
  server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece])
      const content = contentOf(received)
      if (content === undefined) return
      const said = content.includes('EICAR') ? 'stream: Eicar-Signature FOUND' : 'stream: OK'
      socket.end(`${content.includes('strange') ? 'INSTREAM size limit exceeded. ERROR' : said}\0`)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
})
after(() => server.close())

/** The whole content once its end has come. */
function contentOf(received: Buffer): string | undefined {
  const command = 'zINSTREAM\0'
  if (!received.subarray(0, command.length).equals(Buffer.from(command))) return undefined
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces).toString()
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const streamOf = (text: string): ReadableStream<Uint8Array> => new Response(text).body ?? new ReadableStream()

test('a clean file passes and an infected one is named', async () => {
  const scanner = clamd({ host: '127.0.0.1', port })
  assert.deepEqual(await scanner.scan(streamOf('方案'.repeat(100_000))), { clean: true })
  assert.deepEqual(await scanner.scan(streamOf('x EICAR x')), { clean: false, finding: 'Eicar-Signature' })
})

test('an answer that is neither, and a scanner that is away, are errors and never "clean"', async () => {
  await assert.rejects(clamd({ host: '127.0.0.1', port }).scan(streamOf('strange')), /does not say/)
  await assert.rejects(clamd({ host: '127.0.0.1', port: 1 }).scan(streamOf('x')))
})
