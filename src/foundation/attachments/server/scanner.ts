import { createConnection } from 'node:net'

export type Verdict = { readonly clean: true } | { readonly clean: false; readonly finding: string }

/** Looks for malware. It throws when it cannot say, and the file then stays where it is. */
export interface Scanner {
  scan(bytes: ReadableStream<Uint8Array>): Promise<Verdict>
}

const patience = 120_000

/** A clamd on the network, by its INSTREAM command: pieces with their length in front, then a length of zero. */
export function clamd({ host, port }: { readonly host: string; readonly port: number }): Scanner {
  return {
    async scan(bytes) {
      const said = await talk(host, port, bytes)
      const finding = /^stream: (.+) FOUND$/.exec(said)?.[1]
      if (finding !== undefined) return { clean: false, finding: finding.slice(0, 200) }
      if (said === 'stream: OK') return { clean: true }
      throw new Error(`the scanner does not say whether the file is clean: ${said.slice(0, 200)}`)
    },
  }
}

function talk(host: string, port: number, bytes: ReadableStream<Uint8Array>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port })
    let said = ''
    socket.setTimeout(patience, () => socket.destroy(new Error('the scanner does not answer')))
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(said.replaceAll(/[\0\r\n]+$/g, '')))
    socket.on('connect', () => {
      // A refusal of the stream shows as its answer; writing on would only break the connection.
      send(bytes, (piece) => write(socket, piece)).catch((error: unknown) => socket.destroy(error as Error))
    })
  })
}

async function send(bytes: ReadableStream<Uint8Array>, write: (piece: Uint8Array) => Promise<void>): Promise<void> {
  await write(Buffer.from('zINSTREAM\0'))
  for await (const piece of bytes) {
    if (piece.byteLength === 0) continue
    await write(lengthOf(piece.byteLength))
    await write(piece)
  }
  await write(lengthOf(0))
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}

function write(socket: ReturnType<typeof createConnection>, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(piece, (error) => (error ? reject(error) : resolve()))
  })
}
