import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nationalCrypto } from './crypto.ts'
import type { Crypto, PublicPoint, SigningKey } from './crypto.ts'
import { makeFolder, syncFolder, writeDurably } from './durable-file.ts'
import { privatePem, publicPem, readPrivatePem, readPublicPem } from './sm2-pem.ts'

/** Signs receipts and checkpoints, and knows the keys that have signed here. */
export interface Notary {
  readonly crypto: Crypto
  /** Year and month in which the key was made, and the beginning of its fingerprint: `2026-12-7c41e09a`. */
  readonly keyId: string
  readonly publicPem: string
  sign(text: string): Uint8Array
  /** Whether it signed this itself, with its present key. */
  verify(text: string, signature: Uint8Array): boolean
  /** Under which the keys of persons are sealed; see personal-digest.ts. */
  readonly personalKey: Uint8Array
  /** Where checkpoints are kept outside the database. */
  readonly checkpointFolder: string
}

/** All public keys of a key folder by their id: those that verify what was signed here. */
export type PublicKeys = ReadonlyMap<string, PublicPoint>

export interface NotarySettings {
  /** Holds the private keys, readable by the server's user only; several machines of one installation share its content. */
  readonly keyFolder: string
  readonly checkpointFolder: string
}

const signingFile = 'signing.pem'
const personalFile = 'personal.key'
const label = 'Shidian-Key: '

/** Reads the keys, or makes them at the first start; of two first starts one wins and the other reads. */
export function openNotary(settings: NotarySettings): Notary {
  makeFolder(settings.keyFolder, 0o700)
  makeFolder(join(settings.keyFolder, 'public'), 0o700)
  makeFolder(settings.checkpointFolder, 0o700)
  const { id, key } = readSigning(ensureFile(settings.keyFolder, signingFile, newSigning), settings)
  ensureFile(join(settings.keyFolder, 'public'), `${id}.pem`, () => publicPem(key.point))
  const personal = ensureFile(settings.keyFolder, personalFile, () => `${randomBytes(16).toString('hex')}\n`)
  return {
    crypto: nationalCrypto,
    keyId: id,
    publicPem: publicPem(key.point),
    sign: (text) => nationalCrypto.sign(text, key),
    verify: (text, signature) => nationalCrypto.verify(text, signature, key.point),
    personalKey: readPersonal(personal, settings),
    checkpointFolder: settings.checkpointFolder,
  }
}

/** Makes a fresh signing key; what the old one has signed stays verifiable, since its public half is kept. */
export function replaceSigningKey(settings: NotarySettings): Notary {
  openNotary(settings)
  rmSync(join(settings.keyFolder, signingFile))
  return openNotary(settings)
}

export function readPublicKeys(keyFolder: string): PublicKeys {
  const folder = join(keyFolder, 'public')
  const files = readdirSync(folder).filter((name) => name.endsWith('.pem'))
  const keys = files.map(
    (name) => [name.slice(0, -4), readPublicPem(readFileSync(join(folder, name), 'utf8'))] as const,
  )
  return new Map(keys.filter((pair): pair is readonly [string, PublicPoint] => pair[1] !== undefined))
}

/** What people compare with the published value before they trust a downloaded key: SM3 of its DER. */
export function fingerprintOf(pem: string): string {
  const body = pem.replaceAll(/-----[^-]+-----|\s/g, '')
  return nationalCrypto.sm3Hex(Buffer.from(body, 'base64'))
}

function newSigning(): string {
  const key = nationalCrypto.newSigningKey()
  const month = new Date().toISOString().slice(0, 7)
  // openssl skips what stands before the key itself.
  return `${label}${month}-${fingerprintOf(publicPem(key.point)).slice(0, 8)}\n${privatePem(key)}`
}

function readSigning(text: string, { keyFolder }: NotarySettings): { id: string; key: SigningKey } {
  const key = readPrivatePem(text)
  const id = text.startsWith(label) ? text.slice(label.length, text.indexOf('\n')) : undefined
  if (key && id && /^[\w-]{1,40}$/.test(id)) return { id, key }
  throw new Error(`${join(keyFolder, signingFile)} holds no SM2 key of this product: restore it from the backup`)
}

function readPersonal(text: string, { keyFolder }: NotarySettings): Uint8Array {
  if (/^[0-9a-f]{32}\n?$/.test(text)) return Buffer.from(text.trim(), 'hex')
  throw new Error(`${join(keyFolder, personalFile)} holds no key of 16 bytes in hex: restore it from the backup`)
}

// Written aside and then linked under its name: nobody ever reads half a key, and a second maker meets the first one's.
function ensureFile(folder: string, name: string, make: () => string): string {
  const path = join(folder, name)
  const known = readIfThere(path)
  if (known !== undefined) return known
  const draft = join(folder, `.${name}-${process.pid}-${randomBytes(4).toString('hex')}`)
  writeDurably(draft, make(), 0o600)
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(folder)
  return readFileSync(path, 'utf8')
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
