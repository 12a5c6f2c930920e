import type { Text } from '../../../foundation/kernel/index.ts'
import {
  conditionsPath,
  type Parameter,
  readerPath,
  type Round,
  type Screen,
  type SentenceRecord,
} from '../../notice/index.ts'

/** A draft in the shape of another round: dates, number and the notice's words are its own and still open. */
export function cloneRound(source: Round, fresh: { readonly id: string; readonly title: Text }): Round {
  return {
    ...source,
    id: fresh.id,
    title: fresh.title,
    state: 'draft',
    basedOn: source.id,
    notice: { ...source.notice, number: null, issuedOn: null },
    parameters: source.parameters.map(withoutDate),
    sentences: source.sentences.map((sentence) => moved(sentence, source.id, fresh.id)),
  }
}

function withoutDate(parameter: Parameter): Parameter {
  return parameter.setting.kind === 'deadline'
    ? { ...parameter, setting: { kind: 'deadline', value: null } }
    : parameter
}

function moved(sentence: SentenceRecord, from: string, to: string): SentenceRecord {
  const path = (screen: Screen): string => {
    if (screen.path === readerPath(from)) return readerPath(to)
    return screen.path === conditionsPath(from) ? conditionsPath(to) : screen.path
  }
  const servedBy = sentence.servedBy.map((screen) => ({ path: path(screen), title: screen.title }))
  return { ...sentence, fingerprint: null, servedBy }
}
