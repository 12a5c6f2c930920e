/** Text shown to people: Chinese first, English second, both always present. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Where an obligation stands: a sentence of the round's notice, or an article of a law by its dated version. */
export interface Citation {
  /** Sentence id of the notice such as `4.1.p1.s1`, or a law article such as `保险法2015:23`. */
  readonly clause: string
  /** The shortest words of it that oblige, verbatim. */
  readonly words?: string
}

export type RefusalKind =
  | 'invalid' // 400: the request cannot be read
  | 'unauthenticated' // 401: sign in (again)
  | 'forbidden' // 403: the actor may see the object but not do this
  | 'not-found' // 404: does not exist, or must look so
  | 'conflict' // 409: somebody changed it meanwhile; carries the difference
  | 'too-large' // 413
  | 'unprocessable' // 422: understood, and a rule says no
  | 'step-up' // 403: a fresh second factor is needed
  | 'too-many' // 429
  | 'unavailable' // 503

/** A "no" that is data: what happened, by which words, and what to do next. Never thrown inside the domain. */
export interface Refusal {
  readonly kind: RefusalKind
  /** The reason as a short sentence in kebab case; stable, for programs and tests. */
  readonly code: string
  readonly message: Text
  /** What the reader can do now. */
  readonly remedy: Text
  readonly cites?: readonly Citation[]
  /** The facts that counted, findings, or the difference of a conflict. JSON only. */
  readonly facts?: unknown
}

export type Result<Value, Failure = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Failure }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const refuse = <Failure>(refusal: Failure): { readonly ok: false; readonly refusal: Failure } => ({
  ok: false,
  refusal,
})

/** Ends a switch over a union; a forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
