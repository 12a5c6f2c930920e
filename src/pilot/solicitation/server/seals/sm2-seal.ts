import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nationalCrypto } from '../../../../foundation/audit/server/index.ts'
import { type ElectronicSeal, type Seal, type SealVerdict, sealText, unverifiedSeal } from '../../domain/seal.ts'
import { type SealCertificate, readCertificates } from './certificate.ts'

const name = {
  zh: '按本站点证书目录核验 SM2 签名（GB/T 32918，默认用户标识；不查吊销）',
  en: 'SM2 signatures against the certificates of this site (GB/T 32918, default user id; revocation is not asked)',
} as const

/**
 * Verifies detached SM2 signatures with the certificates in a folder, `<credit code>.pem` for each member: whoever runs
 * the site says by the file's name whose certificate it is. A site without the folder verifies nothing and says so.
 */
export function openSeal(folder: string): Seal {
  if (!existsSync(folder)) return unverifiedSeal
  return { name, verify: (seal) => verdictBy(certificatesFor(folder, seal.sealing.creditCode), seal) }
}

/** Read at each verification, so that a new certificate needs no restart. */
function certificatesFor(folder: string, creditCode: string): readonly SealCertificate[] {
  // The code becomes the name of a file: nothing but its own letters and digits may reach the disk.
  if (!/^[0-9A-Z]{18}$/.test(creditCode)) return []
  const file = join(folder, `${creditCode}.pem`)
  return existsSync(file) ? readCertificates(readFileSync(file, 'utf8')) : []
}

export function verdictBy(certificates: readonly SealCertificate[], seal: ElectronicSeal): SealVerdict {
  if (certificates.length === 0) return { kind: 'unknown-certificate' }
  const text = sealText(seal.sealing)
  const signature = Buffer.from(seal.signature, 'base64')
  const signer = certificates.find(({ point }) => nationalCrypto.verify(text, signature, point))
  if (!signer) return { kind: 'does-not-hold' }
  const { subject, serial, from, until } = signer
  if (seal.at < from || seal.at > until) return { kind: 'certificate-not-valid', subject, from, until }
  return { kind: 'holds', subject, serial, verifier: 'sm2-certificate-folder' }
}
