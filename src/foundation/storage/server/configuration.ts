import { isAbsolute, join, resolve } from 'node:path'
import { environmentNames } from './environment.ts'

export interface Configuration {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly production: boolean
  readonly testMode: boolean
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  readonly checkpointFolder: string
  /** Private keys of receipts and of persons. */
  readonly keyFolder: string
  readonly attachmentFolder: string
  readonly databaseUrl?: string
  readonly ownerUrl?: string
  readonly fontFolder?: string
  readonly scanner?: { readonly host: string; readonly port: number }
  readonly mail?: { readonly url: string; readonly from: string }
  readonly objectStore?: ObjectStoreSettings
  readonly oidc?: OidcSettings
}

export interface ObjectStoreSettings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly authorizationUrl: string
  readonly tokenUrl: string
  readonly keysUrl: string
}

/** Wrong use: the message says which name or word and what it should be. */
export class ConfigurationFault extends Error {}

type Environment = Readonly<Record<string, string | undefined>>
type Name = (typeof environmentNames)[number]['name']

/** What command-line words such as `--port 4000` override. */
export interface Overrides {
  readonly port?: string
  readonly data?: string
}

const checkout = join(import.meta.dirname, '..', '..', '..', '..')

/** Reads the environment; the only place of the product that does. */
export function readConfiguration(environment: Environment = process.env, overrides: Overrides = {}): Configuration {
  refuseUnknownNames(environment)
  const read = (name: Name): string | undefined => environment[name]?.trim() || undefined
  const dataFolder = folder(overrides.data ?? read('SHIDIAN_DATA') ?? join(checkout, '.data'))
  const host = read('SHIDIAN_HOST') ?? '127.0.0.1'
  const port = portOf(overrides.port ?? read('SHIDIAN_PORT') ?? '3000')
  const fonts = read('SHIDIAN_FONTS')
  const configuration: Configuration = {
    dataFolder,
    host,
    port,
    production: yes(read('SHIDIAN_PRODUCTION'), 'SHIDIAN_PRODUCTION'),
    testMode: yes(read('SHIDIAN_TEST'), 'SHIDIAN_TEST'),
    publicUrl: url(read('SHIDIAN_PUBLIC_URL') ?? `http://${host}:${port}`, 'SHIDIAN_PUBLIC_URL', ['http:', 'https:']),
    trustedProxies: (read('SHIDIAN_TRUSTED_PROXY') ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    checkpointFolder: folder(read('SHIDIAN_CHECKPOINTS') ?? join(dataFolder, 'checkpoints')),
    keyFolder: join(dataFolder, 'keys'),
    attachmentFolder: join(dataFolder, 'attachments'),
    ...databaseSettings(read),
    ...(fonts ? { fontFolder: folder(fonts) } : {}),
    ...mailSettings(read),
    ...scannerSettings(read),
    ...objectStoreSettings(read),
    ...oidcSettings(read),
  }
  refuseUnsafe(configuration)
  return configuration
}

type Read = (name: Name) => string | undefined

/** A misspelt setting would be ignored in silence; every command refuses it, also one that reads no setting. */
export function refuseUnknownNames(environment: Environment = process.env): void {
  const known = new Set<string>(environmentNames.map(({ name }) => name))
  const unknown = Object.keys(environment).filter((name) => name.startsWith('SHIDIAN_') && !known.has(name))
  if (unknown.length > 0)
    throw new ConfigurationFault(`unknown setting ${unknown.join(', ')}: see the list in README.md`)
}

function refuseUnsafe(configuration: Configuration): void {
  const { host, production, testMode, trustedProxies, publicUrl } = configuration
  if (testMode && production) throw new ConfigurationFault('SHIDIAN_TEST and SHIDIAN_PRODUCTION exclude each other')
  if (!isLoopback(host) && !production) {
    throw new ConfigurationFault(
      `listening on ${host} needs SHIDIAN_PRODUCTION=1; without it only 127.0.0.1 is allowed`,
    )
  }
  if (!production) return
  if (trustedProxies.length === 0) {
    throw new ConfigurationFault(
      'plain http is refused in production: put a proxy with TLS in front and name it in SHIDIAN_TRUSTED_PROXY',
    )
  }
  if (!publicUrl.startsWith('https://')) {
    throw new ConfigurationFault('SHIDIAN_PUBLIC_URL must be the https address under which people reach the product')
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}

function databaseSettings(read: Read): Pick<Configuration, 'databaseUrl' | 'ownerUrl'> {
  const databaseUrl = read('DATABASE_URL')
  const ownerUrl = read('SHIDIAN_OWNER_URL')
  if (ownerUrl && !databaseUrl)
    throw new ConfigurationFault('SHIDIAN_OWNER_URL stands beside DATABASE_URL, which is missing')
  const protocols = ['postgres:', 'postgresql:']
  return {
    ...(databaseUrl ? { databaseUrl: url(databaseUrl, 'DATABASE_URL', protocols, 'as given') } : {}),
    ...(ownerUrl ? { ownerUrl: url(ownerUrl, 'SHIDIAN_OWNER_URL', protocols, 'as given') } : {}),
  }
}

function mailSettings(read: Read): Pick<Configuration, 'mail'> {
  const given = read('SHIDIAN_MAIL_URL')
  if (!given) return {}
  const from = together(read, 'SHIDIAN_MAIL_URL', 'SHIDIAN_MAIL_FROM')
  return { mail: { url: url(given, 'SHIDIAN_MAIL_URL', ['smtp:', 'smtps:'], 'as given'), from } }
}

function scannerSettings(read: Read): Pick<Configuration, 'scanner'> {
  const given = read('SHIDIAN_SCANNER')
  if (!given) return {}
  const match = /^([^:]+):(\d+)$/.exec(given)
  if (!match) throw new ConfigurationFault(`SHIDIAN_SCANNER is host:port, not ${given}`)
  return { scanner: { host: match[1] ?? '', port: portOf(match[2] ?? '') } }
}

function objectStoreSettings(read: Read): Pick<Configuration, 'objectStore'> {
  const endpoint = read('SHIDIAN_S3_ENDPOINT')
  if (!endpoint) return {}
  return {
    objectStore: {
      endpoint: url(endpoint, 'SHIDIAN_S3_ENDPOINT', ['http:', 'https:']),
      bucket: together(read, 'SHIDIAN_S3_ENDPOINT', 'SHIDIAN_S3_BUCKET'),
      region: read('SHIDIAN_S3_REGION') ?? 'us-east-1',
      accessKey: together(read, 'SHIDIAN_S3_ENDPOINT', 'SHIDIAN_S3_ACCESS_KEY'),
      secretKey: together(read, 'SHIDIAN_S3_ENDPOINT', 'SHIDIAN_S3_SECRET_KEY'),
    },
  }
}

function oidcSettings(read: Read): Pick<Configuration, 'oidc'> {
  const issuer = read('SHIDIAN_OIDC_ISSUER')
  if (!issuer) return {}
  const given = (name: Name): string => together(read, 'SHIDIAN_OIDC_ISSUER', name)
  return {
    oidc: {
      issuer: url(issuer, 'SHIDIAN_OIDC_ISSUER', ['https:', 'http:'], 'as given'),
      clientId: given('SHIDIAN_OIDC_CLIENT_ID'),
      clientSecret: given('SHIDIAN_OIDC_CLIENT_SECRET'),
      authorizationUrl: url(
        given('SHIDIAN_OIDC_AUTHORIZATION_URL'),
        'SHIDIAN_OIDC_AUTHORIZATION_URL',
        ['https:', 'http:'],
        'as given',
      ),
      tokenUrl: url(given('SHIDIAN_OIDC_TOKEN_URL'), 'SHIDIAN_OIDC_TOKEN_URL', ['https:', 'http:'], 'as given'),
      keysUrl: url(given('SHIDIAN_OIDC_KEYS_URL'), 'SHIDIAN_OIDC_KEYS_URL', ['https:', 'http:'], 'as given'),
    },
  }
}

function together(read: Read, first: Name, second: Name): string {
  const given = read(second)
  if (!given) throw new ConfigurationFault(`${first} also needs ${second}`)
  return given
}

function yes(given: string | undefined, name: Name): boolean {
  if (given === undefined || given === '0') return false
  if (given === '1') return true
  throw new ConfigurationFault(`${name} is 1 or 0, not ${given}`)
}

function portOf(given: string): number {
  const port = Number(given)
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port
  throw new ConfigurationFault(`a port is a number up to 65535, not ${given}`)
}

function url(given: string, name: Name, protocols: readonly string[], form: 'as given' | 'bare' = 'bare'): string {
  const parsed = URL.parse(given)
  // The text itself may hold a password and is not repeated.
  if (!parsed || !protocols.includes(parsed.protocol)) {
    throw new ConfigurationFault(`${name} is no address that begins with ${protocols.join(' or ')}//`)
  }
  return form === 'as given' ? given : given.replace(/\/+$/, '')
}

function folder(given: string): string {
  return isAbsolute(given) ? given : resolve(given)
}
