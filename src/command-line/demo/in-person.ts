import { act, contextOf, type Host, type UseCase } from '../../foundation/access/server/index.ts'
import { tickClock } from '../../foundation/storage/server/index.ts'

interface Place {
  readonly host: Host
  readonly origin: string
}

/** Runs a use case that no page offers as the person whose session it is: same gate, same row security, same log. */
export async function inPerson<Value>({ host, origin }: Place, secret: string, run: UseCase<Value>): Promise<Value> {
  const request = new Request(origin, { headers: { cookie: `shidian=${secret}` } })
  const arrival = await tickClock(host.database)
  const known = { arrival, locale: 'zh', requestId: 'demo', source: '127.0.0.1' } as const
  const outcome = await act(contextOf(host, request, known), undefined, run)
  if (outcome.ok) return outcome.value
  throw new Error(outcome.refusal.message.en)
}
