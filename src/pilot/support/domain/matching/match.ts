import type { Text } from '../../../../foundation/kernel/index.ts'
import { classOfHead, type Criterion, type CriterionKind, nameOfCriterion, scenariosOfSystem } from './criteria.ts'
import { neutralOrder } from './neutral-order.ts'

/** What the catalogue says of an entry version in force. */
export interface MatchedEntry {
  readonly entryId: string
  readonly version: number
  readonly number: string
  readonly title: string
  readonly leadOrganisationId: string | null
  readonly leadOrganisation: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly scenarios: readonly string[]
  /** Of the lead; an entry does not say that it serves its own region alone. */
  readonly region: string
  /** Heads of cover, where the catalogue names them. */
  readonly cover?: readonly string[]
}

/** Unknown is never no: what an entry does not say neither removes nor recommends it. */
export type Fit = 'met' | 'unmet' | 'unknown'

export interface Reason {
  readonly criterion: Criterion
  readonly fit: Fit
  readonly words: Text
}

export interface Match<Entry extends MatchedEntry = MatchedEntry> {
  readonly entry: Entry
  /** Every criterion is met; otherwise something is left to ask. */
  readonly whole: boolean
  readonly reasons: readonly Reason[]
}

/**
 * The entries that do not fail any criterion, with a reason for each. Those that meet everything come first; within both
 * groups the order is drawn from the need and the entry's id alone, so that no wording, size, price or date of an entry
 * moves it. Adding a criterion that an entry meets never removes it, nor moves it behind another.
 */
export function matchEntries<Entry extends MatchedEntry>(
  criteria: readonly Criterion[],
  entries: readonly Entry[],
  seed: string,
): readonly Match<Entry>[] {
  const judged = criteria.map(judgeOf)
  const whole: Match<Entry>[] = []
  const partly: Match<Entry>[] = []
  for (const entry of neutralOrder(entries, seed)) {
    const match = matchOf(judged, entry)
    if (match) (match.whole ? whole : partly).push(match)
  }
  return [...whole, ...partly]
}

/** Whether one entry belongs on the list, and why; the same judgement by which an institution is shown a need. */
export function matchEntry<Entry extends MatchedEntry>(
  criteria: readonly Criterion[],
  entry: Entry,
): Match<Entry> | undefined {
  return matchOf(criteria.map(judgeOf), entry)
}

type Judge = (entry: MatchedEntry) => Reason

function matchOf<Entry extends MatchedEntry>(judges: readonly Judge[], entry: Entry): Match<Entry> | undefined {
  const reasons: Reason[] = []
  let whole = true
  for (const judge of judges) {
    const reason = judge(entry)
    if (reason.fit === 'unmet') return undefined
    whole &&= reason.fit === 'met'
    reasons.push(reason)
  }
  return { entry, whole, reasons }
}

/** The three reasons that a criterion can give are worded once, not once an entry. */
function judgeOf(criterion: Criterion): Judge {
  const fitOf = fits[criterion.kind]
  const name = nameOfCriterion(criterion)
  const of = (fit: Fit): Reason => ({ criterion, fit, words: wordsOf(criterion.kind, name, fit) })
  const reasons = { met: of('met'), unmet: of('unmet'), unknown: of('unknown') }
  return (entry) => reasons[fitOf(entry, criterion.code)]
}

const listed = (codes: readonly string[], code: string): Fit =>
  codes.length === 0 ? 'unknown' : codes.includes(code) ? 'met' : 'unmet'

const fits: Readonly<Record<CriterionKind, (entry: MatchedEntry, code: string) => Fit>> = {
  sector: ({ sectors }, code) => listed(sectors, code),
  scenario: ({ scenarios }, code) => {
    const fit = listed(scenarios, code)
    // 其他场景 is written out in the solution; which it is the catalogue does not say.
    return fit === 'unmet' && scenarios.includes('scenario-other') ? 'unknown' : fit
  },
  class: ({ classes }, code) => listed(classes, code),
  cover: ({ cover, classes }, code) => {
    if (cover !== undefined) return listed(cover, code)
    const coverClass = classOfHead(code)
    return coverClass !== undefined && listed(classes, coverClass) === 'unmet' ? 'unmet' : 'unknown'
  },
  system: ({ scenarios }, code) =>
    scenarios.some((scenario) => scenariosOfSystem(code).has(scenario)) ? 'met' : 'unknown',
  region: ({ region }, code) => (region === code ? 'met' : 'unknown'),
  size: () => 'unknown',
  budget: () => 'unknown',
}

function wordsOf(kind: CriterionKind, { zh, en }: Text, fit: Fit): Text {
  if (kind === 'budget')
    return { zh: '预算：目录不含价格，请与机构沟通', en: 'Budget: the catalogue holds no price; ask the institution' }
  const said = kinds[kind]
  const name = { zh: `${said.zh}「${zh}」`, en: `${said.en} “${en}”` }
  if (fit === 'met') return { zh: `${name.zh}：条目写明`, en: `${name.en}: the entry says so` }
  if (fit === 'unmet') return { zh: `${name.zh}：条目不含`, en: `${name.en}: not in the entry` }
  return { zh: `${name.zh}：条目没有写明，需确认`, en: `${name.en}: the entry does not say; ask` }
}

const kinds: Readonly<Record<Exclude<CriterionKind, 'budget'>, Text>> = {
  sector: { zh: '行业', en: 'Sector' },
  scenario: { zh: '风险场景', en: 'Scenario' },
  class: { zh: '险种', en: 'Class' },
  cover: { zh: '保障责任', en: 'Cover' },
  system: { zh: '所用系统', en: 'System' },
  region: { zh: '牵头单位所在地区', en: 'Region of the lead' },
  size: { zh: '企业规模', en: 'Size' },
}
