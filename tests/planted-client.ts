import { setTimeout as pause } from 'node:timers/promises'
import { requestHeader } from '../src/foundation/access/server/index.ts'
import type { FileAnswer } from '../src/foundation/forms/index.ts'
import type { TestClient } from './server.ts'

let count = 0

/** A person at the API. Does as the server asks when it sheds: a busy machine keeps it waiting. */
export function personAt(origin: string, accountId: string, cookie: string): TestClient {
  return {
    accountId,
    cookie,
    async ask(line, { body, key } = {}) {
      const [method = 'GET', path = '/'] = line.split(' ')
      const headers = {
        origin,
        cookie,
        [requestHeader]: '1',
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }
      for (let tries = 0; ; tries += 1) {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) }
        const answered = await fetch(`${origin}${path}`, { method, redirect: 'manual', headers, ...sent })
        const said = readable(await answered.text())
        const code = (said as { code?: string } | undefined)?.code
        if (code !== 'too-busy' || tries > 50) return { status: answered.status, headers: answered.headers, body: said }
        await pause(200)
      }
    },
  }
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Uploads a small file for real; the answers that name it make it the solution's. */
export async function uploadTo(origin: string, client: TestClient, name: string): Promise<FileAnswer> {
  const body = Buffer.from(`%PDF-1.4\n% ${name} ${(count += 1)}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)
  const headers = { origin, cookie: client.cookie, [requestHeader]: '1', 'content-type': 'application/pdf' }
  for (let tries = 0; ; tries += 1) {
    const url = `${origin}/attachments?name=${encodeURIComponent(`${name}.pdf`)}`
    const answered = await fetch(url, { method: 'POST', headers, body })
    if (answered.status === 201) {
      const { id, name: kept, bytes, fingerprint } = (await answered.json()) as FileAnswer
      return { id, name: kept, bytes, fingerprint }
    }
    if (answered.status !== 503 || tries > 50) throw new Error(`${answered.status}: ${await answered.text()}`)
    await pause(200)
  }
}
