/**
 * How often a sign-in may fail within fifteen minutes. A browser that has signed in to the account before is counted by
 * itself, so that whoever guesses at an account or from a shared address shuts out strangers and not its owner.
 */
export const attemptLimits = {
  /** A browser that the account knows. */
  device: 10,
  /** One account from one address. */
  pair: 5,
  /** One account from all browsers that it does not know. */
  account: 20,
  /** One address, all accounts together. */
  source: 60,
} as const

export type AttemptKind = keyof typeof attemptLimits

export const attemptWindowMinutes = 15

export interface AttemptCount {
  readonly kind: AttemptKind
  /** This try included: every try is counted before it is judged, so that many at once cannot slip through. */
  readonly tries: number
}

/** Whether the try may be judged at all. */
export function mayTry(counts: readonly AttemptCount[]): boolean {
  return counts.every(({ kind, tries }) => tries <= attemptLimits[kind])
}

/** Which counters a try adds to. */
export function countedKinds(isKnownDevice: boolean): readonly AttemptKind[] {
  return isKnownDevice ? ['device'] : ['account', 'pair', 'source']
}
