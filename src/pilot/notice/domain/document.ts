/** Hex of a text; the caller brings the hash (SM3), since the domain knows no machine. */
export type Fingerprint = (text: string) => string

export interface Sentence {
  /** `4.1.p1.s3`: clause, unnumbered paragraph, sentence; on a numbered line `3.1.3.s1`. */
  readonly id: string
  readonly text: string
  /** Fingerprint of the text without white space. */
  readonly sm3: string
}

export interface Clause {
  /** By the document's own numbering: 四（一） is `4.1`; `0` head, `a` attachments, `z` signature and date. */
  readonly id: string
  /** The heading or number as printed. */
  readonly label: string
  /** The clause's own words without its label, one paragraph a line. */
  readonly text: string
  readonly sentences: readonly Sentence[]
}

export interface Notice {
  readonly number: string | null
  readonly title: string
  /** `YYYY-MM-DD` of the signature, null when the text bears no date. */
  readonly issuedOn: string | null
  /** Flat, in document order; labels and texts together are the whole document but its white space. */
  readonly clauses: readonly Clause[]
}

export const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '')

/** The fingerprint of one sentence, the same for every spacing of it. */
export const fingerprintOf = (text: string, fingerprint: Fingerprint): string => fingerprint(withoutSpace(text))

/** The clause in which a sentence stands: `4.1.p1.s3` → `4.1`. */
export function clauseOf(sentenceId: string): string {
  return sentenceId.replace(/(\.p\d+)?\.s\d+$/, '')
}

export function findSentence(notice: Notice, id: string): Sentence | undefined {
  return notice.clauses.flatMap((clause) => clause.sentences).find((sentence) => sentence.id === id)
}
