import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { Hono, type Context } from 'hono'
import {
  Refused,
  unfitKey,
  type OpenRoute,
  type RequestContext,
  type Visit,
} from '../foundation/access/server/index.ts'
import type { Refusal } from '../foundation/kernel/index.ts'
import type { Api } from './api.ts'
import type { ArrivalClock } from './arrival.ts'
import { localeOf, securityHeaders } from './headers.ts'
import type { Log } from '../foundation/storage/server/index.ts'
import { logRequest } from './request-log.ts'
import type { Metrics } from './metrics.ts'
import { bodyOf, brokenMachine, statusOf, tooBusy, tooLarge, unknownAddress } from './refusals.ts'
import type { Gatekeeper, Urgency } from './shedding.ts'

export interface Edge {
  readonly api: Api
  readonly openRoutes: readonly OpenRoute[]
  readonly clock: ArrivalClock
  readonly gatekeeper: Gatekeeper
  readonly metrics: Metrics
  readonly log: Log
  /** The part of the context that this request settles by itself. */
  readonly contextOf: (request: Request, known: Known) => RequestContext
  /** Undefined when a request that changes something comes from this origin and says so. */
  readonly foreign: (request: Request, url: URL, openRoute: boolean) => Refusal | undefined
  /** The page that says no to a person, in the look of the public pages. */
  readonly refusalPage: (refusal: Refusal, status: number, visit: Visit) => Promise<Response> | Response
  readonly secure: boolean
}

export interface Known {
  readonly arrival: RequestContext['arrival']
  readonly locale: RequestContext['locale']
  readonly requestId: string
  readonly source: string
}

interface Variables {
  Bindings: { readonly source: string }
  Variables: { visit: Visit; route: string }
}

const apiBodyLimit = 1024 * 1024
const openRouteBodyLimit = 64 * 1024

export function openHttp(edge: Edge): Hono<Variables> {
  const app = new Hono<Variables>({ strict: true })
  app.use(async (c, next) => {
    await aroundRequest(edge, c, next)
  })
  for (const route of edge.openRoutes) {
    app.on(route.method, [route.path], (c) => answerOpenRoute(edge, route, c))
  }
  // After the routes of its own address, such as the document that describes it.
  app.all('/api/*', (c) => answerApi(edge, c))
  app.notFound((c) => sayNo(edge, unknownAddress, c))
  app.onError((error, c) => {
    if (error instanceof Refused) return sayNo(edge, error.refusal, c)
    edge.log.fault('page', error, { id: c.get('visit')?.context.requestId })
    return sayNo(edge, brokenMachine, c)
  })
  return app
}

async function aroundRequest(edge: Edge, c: Context<Variables>, next: () => Promise<void>): Promise<void> {
  const started = performance.now()
  const request = c.req.raw
  const url = new URL(request.url)
  const nonce = randomBytes(12).toString('base64url')
  const requestId = randomBytes(6).toString('hex')
  const known = { arrival: edge.clock.now(), locale: localeOf(request, url), requestId, source: c.env.source }
  const context = edge.contextOf(request, known)
  c.set('visit', { request, params: {}, context, nonce })
  c.set('route', 'none')
  const leave = isFree(url.pathname) ? () => {} : edge.gatekeeper.enter(urgencyOf(request.method, url.pathname))
  if (leave) {
    try {
      await next()
    } finally {
      leave()
    }
  } else {
    c.res = await sayNo(edge, tooBusy, c)
    c.header('retry-after', String(2 + Math.floor(Math.random() * 5)))
  }
  for (const [name, value] of Object.entries(securityHeaders(nonce, edge.secure))) {
    if (!c.res.headers.has(name)) c.header(name, value)
  }
  c.header('x-request-id', requestId)
  const milliseconds = performance.now() - started
  const line = {
    id: requestId,
    method: request.method,
    route: c.get('route'),
    status: c.res.status,
    milliseconds,
    sessionHash: context.sessionHash,
  }
  logRequest(edge.log, line)
  edge.metrics.observe(urgencyOf(request.method, url.pathname), c.res.status, milliseconds)
}

async function answerApi(edge: Edge, c: Context<Variables>): Promise<Response> {
  const { context } = c.get('visit')
  c.set('route', 'api')
  const bounded = await boundedRequest(c.req.raw, apiBodyLimit)
  if (!bounded) return sayNo(edge, tooLarge(apiBodyLimit), c)
  const foreign = edge.foreign(bounded, new URL(bounded.url), false) ?? unfitKey(bounded)
  if (foreign) return sayNo(edge, foreign, c)
  // The complete request is in: this instant decides about deadlines, whatever queue it meets from here on.
  const arrived = { ...context, arrival: edge.clock.now() }
  return (await edge.api.handle(bounded, arrived)) ?? sayNo(edge, unknownAddress, c)
}

async function answerOpenRoute(edge: Edge, route: OpenRoute, c: Context<Variables>): Promise<Response> {
  c.set('route', route.path)
  const limit = route.bodyLimit ?? openRouteBodyLimit
  const declared = Number(c.req.raw.headers.get('content-length') ?? '0')
  if (declared > limit) return sayNo(edge, tooLarge(limit), c)
  // Larger bodies are uploads: they stream, and their route counts what comes in.
  const request = limit > apiBodyLimit ? c.req.raw : await boundedRequest(c.req.raw, limit)
  if (!request) return sayNo(edge, tooLarge(limit), c)
  const foreign = edge.foreign(request, new URL(request.url), true) ?? unfitKey(request)
  if (foreign) return sayNo(edge, foreign, c)
  const visit = { ...c.get('visit'), request, params: c.req.param() as Record<string, string> }
  return route.handle({ ...visit, context: { ...visit.context, arrival: edge.clock.now() } })
}

/** An answer that says no: as data to programs, as a page to people. */
async function sayNo(edge: Edge, refusal: Refusal, c: Context<Variables>): Promise<Response> {
  const visit = c.get('visit')
  const status = statusOf[refusal.kind]
  const url = new URL(c.req.raw.url)
  const wantsPage = !url.pathname.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')
  if (wantsPage) return edge.refusalPage(refusal, status, visit)
  // What is too large is not read to its end, so its connection serves nothing after it; the sender must know.
  const ending = refusal.kind === 'too-large' ? { connection: 'close' } : {}
  const headers = { 'cache-control': 'no-store', ...ending }
  return Response.json(bodyOf(refusal, visit.context.requestId), { status, headers })
}

/** The request with its whole body read, or undefined when it is longer than allowed. */
async function boundedRequest(request: Request, limit: number): Promise<Request | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return request
  if (Number(request.headers.get('content-length') ?? '0') > limit) return undefined
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body) {
    length += piece.byteLength
    if (length > limit) return undefined
    pieces.push(piece)
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(pieces) })
}

/** Files from memory and the questions of operators cost nothing and must not be missing when it is busy. */
function isFree(path: string): boolean {
  return /^\/(assets\/|desk\/assets\/|health$|ready$|metrics$)/.test(path)
}

export function urgencyOf(method: string, path: string): Urgency {
  if (method === 'GET' || method === 'HEAD') return 'reading'
  return /\/(submit|resubmit|sign-in)$/.test(path) ? 'submitting' : 'saving'
}
