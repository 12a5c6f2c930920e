import { setTimeout as pause } from 'node:timers/promises'
import { requestHeader } from '../../foundation/access/server/index.ts'

/** Asks the application as one signed-in person would over HTTP; what is refused ends the planting with its words. */
export interface Caller {
  get<Body>(path: string): Promise<Body>
  send<Body>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Body>
  upload<Body>(path: string, file: { readonly type: string; readonly bytes: Uint8Array }): Promise<Body>
}

type Fetch = (request: Request, source: string) => Promise<Response>

export function callerOf(fetch: Fetch, origin: string, secret: string): Caller {
  let acts = 0
  const headers = { cookie: `shidian=${secret}`, origin, [requestHeader]: '1' }
  const ask = async <Body>(path: string, given: RequestInit): Promise<Body> => {
    const answered = await patiently(() => fetch(new Request(`${origin}${path}`, given), '127.0.0.1'))
    const text = await answered.text()
    if (!answered.ok)
      throw new Error(`${given.method ?? 'GET'} ${path} answered ${answered.status}: ${text.slice(0, 600)}`)
    return (text === '' ? undefined : JSON.parse(text)) as Body
  }
  const acting = (): Record<string, string> => {
    acts += 1
    return { ...headers, 'idempotency-key': `demo-${secret.slice(0, 8)}-${acts}` }
  }
  return {
    get: (path) => ask(path, { headers }),
    send: (method, path, body) =>
      ask(path, { method, headers: { ...acting(), 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    upload: (path, { type, bytes }) =>
      ask(path, {
        method: 'POST',
        headers: { ...acting(), 'content-type': type },
        body: new Uint8Array(bytes),
      }),
  }
}

/** A server that sheds says when to come again; the key of an act makes the second try harmless. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    const answered = await ask()
    if (answered.status !== 503 || tries >= 60) return answered
    await answered.body?.cancel()
    await pause(250)
  }
}
