import type { AnyContractRouter } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, type Router } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Host, RequestContext, ServerSlice } from '../foundation/access/server/index.ts'
import type { Refusal } from '../foundation/kernel/index.ts'
import type { Log } from '../foundation/storage/server/index.ts'
import { unstorableIn } from './unstorable.ts'
import { bodyOf, brokenMachine, malformed, statusOf, unknownAddress, type RequestFault } from './refusals.ts'

type ApiRouter = Record<string, Router<AnyContractRouter, RequestContext>>

export interface Api {
  /** Undefined when no operation has this address and method. */
  handle(request: Request, context: RequestContext): Promise<Response | undefined>
}

export function routerOf(slices: readonly ServerSlice[], host: Host): ApiRouter {
  const router: ApiRouter = {}
  for (const slice of slices) {
    if (slice.router) router[slice.name] = slice.router(host)
  }
  return router
}

/** Runs the operations; an exception is logged here, once, and becomes a refusal that gives away nothing. */
export function openApi(router: ApiRouter, log: Log): Api {
  const handler = new OpenAPIHandler<RequestContext>(router, {
    interceptors: [
      async (options) => {
        try {
          if (!isReadable(options.request)) throw new SyntaxError('the body is not JSON')
          return await options.next()
        } catch (error) {
          if (!isAnswer(error)) log.fault('request', error, { id: options.context.requestId })
          throw answerOf(error, options.context.requestId)
        }
      },
    ],
    clientInterceptors: [
      (options) => {
        const faults = unstorableIn(options.input)
        if (faults.length > 0) throw new ORPCError('BAD_REQUEST', { data: { issues: faults } })
        return options.next()
      },
    ],
    customErrorResponseBodyEncoder: (error) => error.data,
  })
  return {
    async handle(request, context) {
      const { matched, response } = await handler.handle(request, { prefix: '/api', context })
      return matched ? response : undefined
    },
  }
}

export function openApiDocument(router: ApiRouter): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(router, {
    info: {
      title: '网络安全保险服务试点支撑平台 / Shidian',
      version: '1',
      description:
        'Everything on the screens is possible here with a personal access token: Authorization: Bearer TOKEN.',
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { token: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-shidian' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  })
}

/** The API speaks JSON; a form or a stream of another kind is not read at all. */
function isReadable({ method, headers }: { readonly method: string; readonly headers: object }): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  const type = (headers as Readonly<Record<string, unknown>>)['content-type']
  return type === undefined || (typeof type === 'string' && /^application\/json\b/i.test(type))
}

/** A "no" that an operation meant to give, or a request that does not fit its contract; anything else is a fault. */
function isAnswer(error: unknown): boolean {
  if (error instanceof ORPCError) return error.status < 500 || isRefusal(error.data)
  // oRPC reports a body that is not JSON as a SyntaxError and answers 400 itself.
  return error instanceof SyntaxError
}

function answerOf(error: unknown, requestId: string): ORPCError<string, unknown> {
  const refusal = refusalOf(error)
  return new ORPCError('REFUSED', { status: statusOf[refusal.kind], data: bodyOf(refusal, requestId) })
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof SyntaxError) return malformed([])
  if (!(error instanceof ORPCError)) return brokenMachine
  if (isRefusal(error.data)) return error.data
  if (error.status === 400) return malformed(faultsOf(error.data))
  return error.status === 404 ? unknownAddress : brokenMachine
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && 'remedy' in value
}

function faultsOf(value: unknown): RequestFault[] {
  if (typeof value !== 'object' || value === null || !('issues' in value) || !Array.isArray(value.issues)) return []
  return value.issues.map((issue: { path?: (string | number)[]; message?: string; keys?: string[] }) => ({
    path: [...(issue.path ?? []), ...(issue.keys?.slice(0, 1) ?? [])],
    problem: issue.message ?? '',
  }))
}
