import { type Instant, type Text, canonicalText } from '../../../foundation/kernel/index.ts'

/** What is sealed: one version of one solution, by one member. */
export interface Sealing {
  readonly number: string
  readonly creditCode: string
  /** SM3 of the frozen answers, as it stands on every seal page. */
  readonly fingerprint: string
}

/** A detached signature as the signing client gives it: DER in base64. */
export interface ElectronicSeal {
  readonly sealing: Sealing
  readonly signature: string
  readonly at: Instant
}

/** What a site can say of a seal. Only `holds` is a verification; everything else says plainly what was not found out. */
export type SealVerdict =
  | { readonly kind: 'not-verified-here' }
  | { readonly kind: 'holds'; readonly subject: string; readonly serial: string; readonly verifier: string }
  | { readonly kind: 'unknown-certificate' }
  | { readonly kind: 'certificate-not-valid'; readonly subject: string; readonly from: string; readonly until: string }
  | { readonly kind: 'does-not-hold' }

/** 电子印章 and CA signatures, where a site has them. A site with a seal service of its own writes another of these. */
export interface Seal {
  readonly name: Text
  verify(seal: ElectronicSeal): SealVerdict
}

/** For a site without certificates: it keeps what it is given and claims nothing. */
export const unverifiedSeal: Seal = {
  name: { zh: '本站点未配置电子印章核验', en: 'No verification of electronic seals at this site' },
  verify: () => ({ kind: 'not-verified-here' }),
}

/** The text to be signed, byte for byte; the page shows it and gives it as a file. */
export function sealText({ number, creditCode, fingerprint }: Sealing): string {
  return `${canonicalText({ creditCode, fingerprint, seal: 'shidian-solution-1', solution: number })}\n`
}
