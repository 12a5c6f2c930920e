import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import {
  alteredSentences,
  misquotations,
  type Misquotation,
  type Notice,
  type Round,
  type SentenceRecord,
  traceSentences,
  withoutSpace,
} from '../../notice/index.ts'
import { refusals } from './refusals.ts'

/** What an official is shown before an imported text becomes the round's notice. */
export interface ImportReport {
  readonly sentences: number
  /** Sentences whose words are not those that the round knows by fingerprint. */
  readonly altered: readonly string[]
  /** Sentences that no rule, page or explanation covers yet. */
  readonly unexplained: readonly string[]
  /** Sentences that the round speaks of and the text does not have. */
  readonly missing: readonly string[]
  /** Quoted words that do not stand in their sentence. */
  readonly misquoted: readonly Misquotation[]
}

/** Compares a text with the round that it is said to open; a notice of another number is refused. */
export function compareImport(round: Round, notice: Notice): Result<ImportReport> {
  const known = round.notice.number
  if (known !== null && notice.number !== null && withoutSpace(known) !== withoutSpace(notice.number)) {
    return refuse(refusals.anotherNumber(known, notice.number))
  }
  const ids = notice.clauses.flatMap(({ sentences }) => sentences.map(({ id }) => id))
  const present = new Set(ids)
  return ok({
    sentences: ids.length,
    altered: alteredSentences(round, notice),
    unexplained: traceSentences(round, ids)
      .filter(({ kind }) => kind === 'unexplained')
      .map(({ id }) => id),
    missing: round.sentences.map(({ id }) => id).filter((id) => !present.has(id)),
    misquoted: misquotations(round, notice),
  })
}

/** A round that did not know its notice takes number and date from the text. */
export function withNotice(round: Round, notice: Notice): Round {
  if (round.notice.number !== null) return round
  return {
    ...round,
    notice: {
      ...round.notice,
      number: notice.number,
      title: { zh: notice.title, en: round.notice.title.en },
      issuedOn: notice.issuedOn === null ? null : (notice.issuedOn as Round['notice']['issuedOn']),
    },
  }
}

/** The round that knows each of its sentences by the words of this text. */
export function withFingerprints(round: Round, notice: Notice): Round {
  const known = new Map(notice.clauses.flatMap(({ sentences }) => sentences.map(({ id, sm3 }) => [id, sm3])))
  const sentences = round.sentences.map((sentence) => fingerprinted(sentence, known.get(sentence.id)))
  return { ...round, sentences }
}

function fingerprinted(sentence: SentenceRecord, sm3: string | undefined): SentenceRecord {
  return sm3 === undefined ? sentence : { ...sentence, fingerprint: sm3 }
}
