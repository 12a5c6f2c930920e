import type { Visit } from '../foundation/access/server/index.ts'
import type { Refusal } from '../foundation/kernel/index.ts'

/** The page that says no to a person: what happened, by which words, what to do, and the request's number. */
export function refusalPage(refusal: Refusal, status: number, visit: Visit): Response {
  const { locale, requestId } = visit.context
  return new Response(`${refusal.message[locale]}\n${refusal.remedy[locale]}\n${requestId}`, { status })
}
