import { isRefusalBody, RefusalError, refusalOf } from '../../interface/web/index.ts'
import type { AttachmentReference } from '../index.ts'

export interface SendOptions {
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Streams one file to the server; a refusal comes back in the server's words. */
export function sendFile(file: File, { onProgress, signal }: SendOptions): Promise<AttachmentReference> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/attachments?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('x-shidian-request', 'desk')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', (event) =>
      onProgress(event.total === 0 ? 0 : event.loaded / event.total),
    )
    request.addEventListener('load', () => {
      if (request.status !== 201) return reject(refusedBy(request))
      return resolve(JSON.parse(request.responseText) as AttachmentReference)
    })
    request.addEventListener('error', () => reject(refusalOf(new TypeError('network'))))
    request.addEventListener('abort', () => reject(new DOMException('the upload was stopped', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function refusedBy(request: XMLHttpRequest): unknown {
  const body: unknown = JSON.parse(request.responseText || 'null')
  return isRefusalBody(body) ? new RefusalError(body) : refusalOf(new TypeError('network'))
}
