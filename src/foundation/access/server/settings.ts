import { nationalCrypto } from '../../audit/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { port, type Host } from './host.ts'
import type { ProviderSettings } from './identity-provider.ts'

/** How this installation signs people in. */
export interface AccessSettings {
  /** The address under which people reach the product; `https:` makes cookies secure. */
  readonly publicUrl: string
  /** At least 16 secret bytes that live outside the database; the seal of second factors is derived from them. */
  readonly installationKey: Uint8Array
  /** Shown in authenticators. */
  readonly platform: string
  readonly demo: boolean
  /** A government's sign-in beside our own; off when absent. */
  readonly provider?: ProviderSettings
}

export const accessSettings = port<AccessSettings>('access settings')

/** Organisations are opaque ids here; whoever keeps them names them. */
export interface OrganisationNames {
  namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export const organisationNames = port<OrganisationNames>('names of organisations')

/** Carries an invitation to its addressee; without mail the inviter hands the link over. */
export interface InvitationLetters {
  send(
    tx: Tx,
    letter: { readonly to: string; readonly name: string; readonly link: string; readonly key: string },
  ): Promise<void>
}

export const invitationLetters = port<InvitationLetters>('letters of invitation')

/** Carries the link for a new password to the address on record. */
export interface ResetLetters {
  send(
    tx: Tx,
    letter: {
      readonly to: string
      readonly name: string
      readonly locale: 'zh' | 'en'
      readonly link: string
      readonly accountId: string
      readonly key: string
    },
  ): Promise<void>
}

export const resetLetters = port<ResetLetters>('letters for a new password')

const sealContext = 'access.second-factor'

export function sealSecret(host: Host, secret: string, accountId: string): string {
  const sealed = nationalCrypto.seal(Buffer.from(secret), sealKey(host), `${sealContext}:${accountId}`)
  return Buffer.from(sealed).toString('base64')
}

/** Undefined when the installation's key is not the one that sealed it. */
export function openSecret(host: Host, sealed: string, accountId: string): string | undefined {
  const plain = nationalCrypto.open(Buffer.from(sealed, 'base64'), sealKey(host), `${sealContext}:${accountId}`)
  return plain && Buffer.from(plain).toString()
}

function sealKey(host: Host): Uint8Array {
  return nationalCrypto.keyedSm3(host.use(accessSettings).installationKey, sealContext).slice(0, 16)
}

export function isSecure(host: Host): boolean {
  return host.use(accessSettings).publicUrl.startsWith('https:')
}
