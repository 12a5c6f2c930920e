import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { type Instant, instant } from '../../../../foundation/kernel/index.ts'
import { sealText } from '../../domain/seal.ts'
import { readCertificates } from './certificate.ts'
import { openSeal } from './sm2-seal.ts'

const creditCode = '91310000TEXT000001'
const sealing = { number: 'FA-2026-0001', creditCode, fingerprint: 'ab'.repeat(32) }
const at = instant(new Date().toISOString())
let folder: string
let signature: string

const openssl = (...words: readonly string[]): void => {
  execFileSync('openssl', words, { stdio: 'ignore' })
}
const file = (name: string): string => join(folder, name)

/** Signs a text as a signing client does: by the openssl command line, which shares no code with the verifier. */
function signed(text: string, key: string): string {
  writeFileSync(file('text'), text)
  const id = ['-pkeyopt', 'distid:1234567812345678', '-rawin', '-digest', 'sm3']
  openssl('pkeyutl', '-sign', '-inkey', file(key), '-in', file('text'), '-out', file('signature'), ...id)
  return readFileSync(file('signature')).toString('base64')
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'seals-'))
  for (const name of ['member', 'other']) {
    openssl('ecparam', '-genkey', '-name', 'SM2', '-noout', '-out', file(`${name}.key`))
    openssl('pkcs8', '-topk8', '-nocrypt', '-in', file(`${name}.key`), '-out', file(`${name}.pk8`))
  }
  const subject = ['-subj', '/C=CN/O=Example Insurance/CN=Seal', '-days', '30', '-sm3', '-utf8']
  const options = ['-sigopt', 'distid:1234567812345678']
  openssl('req', '-new', '-x509', '-key', file('member.key'), ...subject, ...options, '-out', file(`${creditCode}.pem`))
  signature = signed(sealText(sealing), 'member.key')
})
after(() => rmSync(folder, { recursive: true }))

const verdict = (given: { readonly signature?: string; readonly number?: string; readonly at?: Instant } = {}) =>
  openSeal(folder).verify({
    sealing: { ...sealing, number: given.number ?? sealing.number },
    signature: given.signature ?? signature,
    at: given.at ?? at,
  })

test('a signature that openssl made with the certificate of this member holds', () => {
  const found = verdict()
  assert.equal(found.kind, 'holds')
  assert.match(found.kind === 'holds' ? found.subject : '', /O=Example Insurance/)
})

test('it does not hold for another version, by another key, or as broken bytes', () => {
  assert.equal(verdict({ number: 'FA-2026-0002' }).kind, 'does-not-hold')
  assert.equal(verdict({ signature: signed(sealText(sealing), 'other.key') }).kind, 'does-not-hold')
  assert.equal(verdict({ signature: 'AAAA' }).kind, 'does-not-hold')
})

test('a certificate that has ended is told from a signature that does not fit', () => {
  assert.equal(verdict({ at: instant('2099-01-01T00:00:00+08:00') }).kind, 'certificate-not-valid')
})

test('a member without a certificate is said to be unverified, and so is everybody at a site without the folder', () => {
  const stranger = { ...sealing, creditCode: '91310000TEXT000002' }
  assert.equal(openSeal(folder).verify({ sealing: stranger, signature, at }).kind, 'unknown-certificate')
  const escaping = { ...sealing, creditCode: '../member' }
  assert.equal(openSeal(folder).verify({ sealing: escaping, signature, at }).kind, 'unknown-certificate')
  assert.equal(openSeal(file('missing')).verify({ sealing, signature, at }).kind, 'not-verified-here')
})

test('a file that holds no SM2 certificate gives none', () => {
  openssl(
    'req',
    '-new',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=rsa',
    '-keyout',
    file('r'),
    '-out',
    file('rsa'),
  )
  assert.deepEqual(readCertificates(readFileSync(file('rsa'), 'utf8')), [])
  assert.deepEqual(readCertificates('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'), [])
})
