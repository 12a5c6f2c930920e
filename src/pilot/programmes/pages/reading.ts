import { clauseOf, type Notice, type Round, type SentenceTrace, traceSentences } from '../../notice/index.ts'

/** One sentence as the reader shows it. */
export interface ReadSentence {
  readonly id: string
  /** The official words, or undefined while only the digest is there. */
  readonly words: string | undefined
  readonly digest: { readonly zh: string; readonly en: string } | undefined
  readonly trace: SentenceTrace
  readonly altered: boolean
}

export interface ReadClause {
  readonly id: string
  /** As printed; undefined while the text is not imported. */
  readonly printed: string | undefined
  readonly sentences: readonly ReadSentence[]
}

/** The notice of a round for reading: the imported text, or the digests alone. */
export function readingOf(round: Round, notice: Notice | undefined): readonly ReadClause[] {
  const ids = notice
    ? notice.clauses.flatMap(({ sentences }) => sentences.map(({ id }) => id))
    : round.sentences.map(({ id }) => id)
  const traces = new Map(traceSentences(round, ids).map((trace) => [trace.id, trace]))
  const sentence = (id: string, words: string | undefined, sm3: string | undefined): ReadSentence => {
    const record = round.sentences.find((one) => one.id === id)
    const known = record?.fingerprint ?? null
    return {
      id,
      words,
      digest: record?.digest,
      trace: traces.get(id) ?? {
        id,
        rules: [],
        parameters: [],
        screens: [],
        explained: undefined,
        kind: 'unexplained',
      },
      altered: sm3 !== undefined && known !== null && known !== sm3,
    }
  }
  if (notice) {
    return notice.clauses.map(({ id, label, sentences }) => ({
      id,
      printed: label,
      sentences: sentences.map((one) => sentence(one.id, one.text, one.sm3)),
    }))
  }
  const clauses = round.headings.map(({ id }) => ({
    id,
    printed: undefined,
    sentences: ids.filter((one) => clauseOf(one) === id).map((one) => sentence(one, undefined, undefined)),
  }))
  const shown = new Set(clauses.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
  const rest = ids.filter((id) => !shown.has(id))
  if (rest.length === 0) return clauses
  return [
    ...clauses,
    { id: 'rest', printed: undefined, sentences: rest.map((id) => sentence(id, undefined, undefined)) },
  ]
}

/** Official words in pieces, those that a rule or parameter quotes marked. */
export function obligingPieces(
  words: string,
  quoted: readonly string[],
): readonly { readonly words: string; readonly obliges: boolean }[] {
  const marked = Array.from(words, () => false)
  const characters = Array.from(words)
  for (const quote of quoted) {
    const wanted = Array.from(quote)
    if (wanted.length < 2) continue
    for (let at = 0; at + wanted.length <= characters.length; at += 1) {
      if (wanted.every((character, offset) => characters[at + offset] === character)) {
        marked.fill(true, at, at + wanted.length)
      }
    }
  }
  const pieces: { words: string; obliges: boolean }[] = []
  for (const [index, character] of characters.entries()) {
    const obliges = marked[index] ?? false
    const last = pieces.at(-1)
    if (last && last.obliges === obliges) last.words += character
    else pieces.push({ words: character, obliges })
  }
  return pieces
}

/** How many sentences stand in a clause and below it. */
export function countBelow(clauses: readonly ReadClause[], id: string): number {
  return clauses
    .filter((clause) => clause.id === id || clause.id.startsWith(`${id}.`) || (id === 'a' && /^a\d/.test(clause.id)))
    .reduce((sum, clause) => sum + clause.sentences.length, 0)
}
