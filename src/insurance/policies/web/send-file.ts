import { isRefusalBody, newKey, RefusalError, refusalOf } from '../../../foundation/interface/web/index.ts'

/** Sends a file to one of the two addresses outside the API; a refusal comes back in the server's words. */
export async function sendFile(address: string, file: File): Promise<unknown> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'x-shidian-request': 'desk',
        'idempotency-key': newKey(),
        'content-type': 'application/octet-stream',
      },
      body: file,
    })
    const body: unknown = await answer.json()
    if (isRefusalBody(body)) throw new RefusalError(body)
    return body
  } catch (error) {
    throw refusalOf(error)
  }
}
