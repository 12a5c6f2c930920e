import type { Citation, Text } from '../../../kernel/index.ts'

/** One question of the help page, with the sentences on which the answer rests. */
export interface HelpTopic {
  readonly id: string
  readonly title: Text
  readonly paragraphs: readonly Text[]
  readonly steps?: readonly Text[]
  readonly cites?: readonly Citation[]
  readonly place?: { readonly path: string; readonly words: Text }
}

export const say = (zh: string, en: string): Text => ({ zh, en })
