import { createHash, createHmac } from 'node:crypto'

export interface ToSign {
  readonly method: string
  readonly address: URL
  /** SHA-256 of the body in hex. */
  readonly digest: string
  readonly at: Date
  readonly service: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
  /** Further headers that are signed, in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The headers of AWS Signature Version 4, which S3-compatible stores ask for. */
export function signedHeaders(request: ToSign): Readonly<Record<string, string>> {
  const { method, address, digest, service, region } = request
  const moment = request.at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const day = moment.slice(0, 8)
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    host: address.host,
    'x-amz-content-sha256': digest,
    'x-amz-date': moment,
  }
  const names = Object.keys(headers).sort()
  const canonical = [
    method,
    address.pathname.split('/').map(encoded).join('/'),
    queryOf(address),
    ...names.map((name) => `${name}:${headers[name]?.trim() ?? ''}`),
    '',
    names.join(';'),
    digest,
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n')
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${request.secretKey}`)
  const signature = Buffer.from(hmac(key, text)).toString('hex')
  const credential = `AWS4-HMAC-SHA256 Credential=${request.accessKey}/${scope}`
  const { host: _, ...sent } = headers
  return { ...sent, authorization: `${credential},SignedHeaders=${names.join(';')},Signature=${signature}` }
}

function queryOf({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
}

// RFC 3986: everything but unreserved characters.
function encoded(text: string): string {
  return encodeURIComponent(decodeURIComponent(text)).replaceAll(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  })
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
