import type { Day, Id, Text } from '../../../foundation/kernel/index.ts'
import type { LicenceFacts, LicenceKind } from '../../notice/index.ts'

/** Kinds of permission on record; the first four count as 保险业务许可 for the rules, the others are kept beside them. */
export const licenceKindTexts = {
  insurer: { zh: '保险公司业务许可', en: 'Insurer’s licence' },
  reinsurer: { zh: '再保险公司业务许可', en: 'Reinsurer’s licence' },
  broker: { zh: '保险经纪业务许可', en: 'Insurance broker’s licence' },
  agent: { zh: '保险代理业务许可', en: 'Insurance agent’s licence' },
  'loss-adjuster': { zh: '保险公估备案', en: 'Loss adjuster’s registration' },
  other: { zh: '其他资质', en: 'Other qualification' },
} as const satisfies Readonly<Record<string, Text>>

export type RecordedLicenceKind = keyof typeof licenceKindTexts

export const recordedLicenceKinds = Object.keys(licenceKindTexts) as [RecordedLicenceKind, ...RecordedLicenceKind[]]

export interface Licence {
  readonly id: Id<'licence'>
  readonly kind: RecordedLicenceKind
  readonly number: string
  readonly scope: string
  readonly validFrom: Day | null
  /** The last day counts; an insurer's licence prints no end. null: not said. */
  readonly validUntil: Day | 'long-term' | null
  readonly evidenceId: Id<'evidence'> | null
}

/** Undefined when its dates do not say. */
export function isValidOn(licence: Pick<Licence, 'validFrom' | 'validUntil'>, day: Day): boolean | undefined {
  if (licence.validFrom !== null && licence.validFrom > day) return false
  if (licence.validUntil === null) return undefined
  return licence.validUntil === 'long-term' || licence.validUntil >= day
}

/**
 * The one licence that speaks for an organisation on a day: an insurer's or reinsurer's before a broker's or agent's,
 * a valid one before one whose end is not said, that before one that has ended. Undefined: none of these is on record.
 * null: what is on record has not begun, so on that day it holds none.
 */
export function speakingLicence(licences: readonly Licence[], day: Day): LicenceFacts | null | undefined {
  const counted = licences.filter((one): one is Licence & { readonly kind: LicenceKind } => one.kind in ranks)
  if (counted.length === 0) return undefined
  const begun = counted.filter((one) => one.validFrom === null || one.validFrom <= day)
  const best = [...begun].sort((a, b) => weigh(b, day) - weigh(a, day))[0]
  if (best === undefined) return null
  return {
    kind: best.kind,
    number: best.number === '' ? undefined : best.number,
    validUntil: best.validUntil ?? undefined,
  }
}

const ranks: Readonly<Record<string, number>> = { insurer: 1, reinsurer: 1, broker: 0, agent: 0 }

function weigh(licence: Licence, day: Day): number {
  const valid = isValidOn(licence, day)
  const standing = valid === true ? 4 : valid === undefined ? 2 : 0
  return standing + (ranks[licence.kind] ?? 0) + (licence.number === '' ? 0 : 0.5)
}
