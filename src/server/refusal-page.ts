import type { Visit } from '../foundation/access/server/index.ts'
import { refusalResponse, viewOf } from '../foundation/interface/server/index.ts'
import type { Refusal } from '../foundation/kernel/index.ts'

/** The page that says no to a person: what happened, by which words, what to do, and the request's number. */
export function refusalPage(refusal: Refusal, status: number, visit: Visit): Response {
  return refusalResponse(viewOf(visit), refusal, { status, requestId: visit.context.requestId })
}
