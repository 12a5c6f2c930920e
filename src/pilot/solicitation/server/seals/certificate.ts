import { X509Certificate } from 'node:crypto'

/** What of a certificate (GB/T 20518, X.509) is needed to verify with it. */
export interface SealCertificate {
  /** The point of its SM2 key: 04, X, Y in lower-case hex. */
  readonly point: string
  readonly subject: string
  readonly serial: string
  /** Instants between which it is valid. */
  readonly from: string
  readonly until: string
}

// SubjectPublicKeyInfo of id-ecPublicKey on the curve SM2 (1.2.156.10197.1.301) up to its point: RFC 5480, GB/T 35275.
const keyHead = '3059301306072a8648ce3d020106082a811ccf5501822d034200'
const pointLength = 130

/** All certificates of a PEM file; one that holds no SM2 key or cannot be read is left out. */
export function readCertificates(pem: string): readonly SealCertificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.flatMap((block) => {
    const certificate = parsed(block)
    if (!certificate) return []
    // Read from the bytes: the library of Node may not know the curve of an otherwise well-formed certificate.
    const bytes = certificate.raw.toString('hex')
    const at = bytes.indexOf(keyHead)
    const point = at === -1 ? '' : bytes.slice(at + keyHead.length, at + keyHead.length + pointLength)
    if (!/^04[0-9a-f]{128}$/.test(point)) return []
    const { subject, serialNumber, validFromDate, validToDate } = certificate
    return [
      {
        point,
        subject: subject.replaceAll('\n', ', '),
        serial: serialNumber.toLowerCase(),
        from: validFromDate.toISOString(),
        until: validToDate.toISOString(),
      },
    ]
  })
}

function parsed(block: string): X509Certificate | undefined {
  try {
    return new X509Certificate(block)
  } catch {
    return undefined
  }
}
