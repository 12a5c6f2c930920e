import { createORPCClient, ORPCError } from '@orpc/client'
import type { NestedClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { Locale } from '../index.ts'
import { isRefusalBody, refusalOf } from './refusal-error.ts'

export type NestedContract = AnyContractRouter

/** What a single call may carry: the key that makes a repeated act count once, and a way to give up. */
export interface CallContext {
  readonly key?: string
}

/** Contracts speak JSON only (money is decimal text, instants are text), so what they say is what arrives. */
export type ApiOf<Contract extends NestedContract> = ContractRouterClient<Contract, CallContext>

export interface ApiSettings {
  /** Methods and paths of all slices' contracts by slice, without their schemas; made when the desk is built. */
  readonly contracts: AnyContractRouter
  readonly locale: () => Locale
  /** Called on 401; resolves once somebody has signed in again, rejects when that was given up. */
  readonly signInAgain: () => Promise<void>
  /** Called when an act needs a fresh second factor; true once a code was taken, false when that was given up. */
  readonly stepUp: () => Promise<boolean>
}

export interface Api {
  readonly of: <Contract extends NestedContract>(slice: string) => ApiOf<Contract>
}

/** The one client of the desk. A session that ended asks for sign-in and then goes on where it was. */
export function openApi(settings: ApiSettings): Api {
  const link = new OpenAPILink<CallContext>(settings.contracts, {
    url: `${window.location.origin}/api`,
    headers: ({ context }, path) => ({
      'x-shidian-request': 'desk',
      'x-shidian-language': settings.locale(),
      ...(isAct(settings.contracts, path) ? { 'idempotency-key': context.key ?? newKey() } : {}),
    }),
    fetch: (request, init) => fetchSignedIn(settings, request, init),
    customErrorResponseBodyDecoder: (body, response) =>
      isRefusalBody(body) ? new ORPCError('REFUSED', { status: response.status, data: body }) : undefined,
    interceptors: [
      async (options) => {
        try {
          return await options.next()
        } catch (error) {
          throw refusalOf(error)
        }
      },
    ],
  })
  const made = new Map<string, NestedClient<CallContext>>()
  return {
    of: <Contract extends NestedContract>(slice: string) => {
      const client = made.get(slice) ?? createORPCClient<NestedClient<CallContext>>(link, { path: [slice] })
      made.set(slice, client)
      return client as unknown as ApiOf<Contract>
    },
  }
}

/** 128 random bits; `crypto.randomUUID` is younger than the oldest browser that we serve. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function fetchSignedIn(settings: ApiSettings, request: Request, init: RequestInit): Promise<Response> {
  const again = request.clone()
  const answer = await fetch(request, { ...init, credentials: 'same-origin' })
  if (answer.status === 401) await settings.signInAgain()
  else if (!(await wantsStepUp(answer)) || !(await settings.stepUp())) return answer
  return fetch(again, { ...init, credentials: 'same-origin' })
}

/** Whether the platform has held an act back for a fresh second factor; nothing was done then, so it may be sent again. */
async function wantsStepUp(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  return isRefusalBody(body) && body.kind === 'step-up'
}

/** Creates and acts are POST; edits carry a version instead of a key. */
function isAct(contracts: unknown, path: readonly string[]): boolean {
  let at: unknown = contracts
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return false
    at = (at as Record<string, unknown>)[name]
  }
  const route = (at as { '~orpc'?: { route?: { method?: string } } } | undefined)?.['~orpc']?.route
  return route?.method === 'POST'
}
