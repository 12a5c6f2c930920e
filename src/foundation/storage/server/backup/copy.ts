import type { Client, Connection, Submittable } from 'pg'

/** What node-postgres calls on the query in hand; its types leave the copy messages out. */
interface CopyHandlers extends Submittable {
  handleCopyInResponse(connection: CopyConnection): void
  handleCopyData(message: { readonly chunk: Buffer }, connection: CopyConnection): void
  handleCommandComplete(message: { readonly text: string }): void
  handleReadyForQuery(): void
  handleError(error: Error): void
}

interface CopyConnection extends Connection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
  readonly stream: Connection['stream'] & {
    readonly writableNeedDrain: boolean
    pause(): void
    resume(): void
    once(event: 'drain', listener: () => void): void
  }
}

// The server sends a message a row; they are handed on in pieces of about this size.
const pieceSize = 65_536

/** Runs `COPY … TO STDOUT` and hands every piece to `take`, one after the other; answers the number of rows. */
export async function copyOut(client: Client, text: string, take: (piece: Buffer) => Promise<void>): Promise<number> {
  let waiting: Buffer[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const piece = Buffer.concat(waiting)
    waiting = []
    size = 0
    await take(piece)
  }
  const rows = await submitted(client, text, {
    // The parser reuses its buffer, so each row is copied before anybody else runs.
    row: (row, connection) => {
      waiting.push(Buffer.from(row))
      size += row.length
      if (size < pieceSize) return undefined
      connection.stream.pause()
      return flush().finally(() => connection.stream.resume())
    },
  })
  if (size > 0) await flush()
  return rows
}

/** Runs `COPY … FROM STDIN` with the given pieces; answers the number of rows. */
export function copyIn(client: Client, text: string, pieces: AsyncIterable<Buffer>): Promise<number> {
  return submitted(client, text, {
    async feed(connection) {
      try {
        for await (const piece of pieces) {
          connection.sendCopyFromChunk(piece)
          if (connection.stream.writableNeedDrain) {
            await new Promise<void>((resolve) => {
              connection.stream.once('drain', resolve)
            })
          }
        }
        connection.endCopyFrom()
      } catch (error) {
        connection.sendCopyFail(error instanceof Error ? error.message : String(error))
      }
    },
  })
}

interface Parts {
  readonly row?: (row: Buffer, connection: CopyConnection) => Promise<void> | undefined
  readonly feed?: (connection: CopyConnection) => Promise<void>
}

function submitted(client: Client, text: string, { row, feed }: Parts): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0
    // A piece that could not be kept fails the whole copy, whatever the server says afterwards.
    const taken: Promise<void>[] = []
    const handlers: CopyHandlers = {
      submit: (connection) => {
        const copying = connection as CopyConnection
        copying.query(text)
      },
      handleCopyInResponse: (connection) => {
        if (feed) taken.push(quiet(feed(connection)))
      },
      handleCopyData: ({ chunk }, connection) => {
        const taking = row?.(chunk, connection)
        if (taking) taken.push(quiet(taking))
      },
      handleCommandComplete: (message) => {
        rows = Number(/^COPY (\d+)$/.exec(message.text)?.[1] ?? 0)
      },
      handleReadyForQuery: () => {
        Promise.all(taken).then(() => {
          resolve(rows)
        }, reject)
      },
      handleError: reject,
    }
    client.query(handlers)
  })
}

// The fault is looked at when the copy ends; until then it must not count as unhandled.
function quiet(work: Promise<void>): Promise<void> {
  work.catch(() => {})
  return work
}
