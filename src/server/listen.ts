import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly port: number
  /** Takes no new connection, lets what is under way finish, then cuts what is left. */
  close(): Promise<void>
}

export interface ListenSettings {
  readonly host: string
  readonly port: number
  readonly fetch: (request: Request, source: string) => Promise<Response> | Response
  /** The sender's address by the word of the trusted proxy, when the request came through one. */
  readonly sourceOf: (peer: string, forwarded: string | undefined) => string
}

const mostConnections = 2_000
const graceMilliseconds = 10_000

export async function listen(settings: ListenSettings): Promise<Listening> {
  const listener = getRequestListener(
    (request, { incoming }) => {
      const forwarded = incoming.headers['x-forwarded-for']
      const peer = incoming.socket.remoteAddress ?? ''
      return settings.fetch(
        request,
        settings.sourceOf(peer, Array.isArray(forwarded) ? forwarded.join(',') : forwarded),
      )
    },
    { hostname: settings.host, overrideGlobalObjects: false },
  )
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  // A client that sends slowly or keeps a connection for nothing gives it up.
  server.headersTimeout = 15_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 20_000
  server.maxConnections = mostConnections
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: settings.host, port: settings.port, backlog: 1024 }, () => resolve())
  })
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  cut.unref()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(cut)
}
