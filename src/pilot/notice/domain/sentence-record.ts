import type { Text } from '../../../foundation/kernel/index.ts'

/** A page of the product, by its address. */
export interface Screen {
  readonly path: string
  readonly title: Text
}

/** What the product knows of one sentence of a notice, whether or not the official words were imported. */
export interface SentenceRecord {
  readonly id: string
  /** SM3 of the official words without white space; null for a notice that is not published in full. */
  readonly fingerprint: string | null
  /** The sentence in our own words: 释义, 非原文. */
  readonly digest: Text
  /** Pages that carry out what the sentence asks for. */
  readonly servedBy: readonly Screen[]
  /** Why nothing enforces it, or what enforces it beside the rules of the round. */
  readonly explained?: Text
}

/** What a clause is about, in our own words. */
export interface Heading {
  readonly id: string
  readonly label: Text
}
