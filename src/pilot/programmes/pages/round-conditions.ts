import { remainingUntil, say, formatRemaining } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  buttonLink,
  dataTable,
  deadlineStrip,
  type Html,
  html,
  noticeBox,
  nothing,
  pageHead,
  type PageView,
  panel,
  type Part,
  printButton,
  publicFrame,
  tag,
  when,
} from '../../../foundation/interface/pages/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import {
  deadlineOf,
  describeRule,
  isPlanRule,
  type Parameter,
  readerPath,
  type Round,
  type PlanRule,
  type Rule,
  strengthOf,
} from '../../notice/index.ts'
import { texts } from '../texts.ts'
import { basis } from './basis.ts'
import { roundStatus } from './rounds.ts'
import { scopePanels } from './round-scope.ts'
import { valueInWords } from './values.ts'

const tones = { must: 'red', 'in-principle': 'amber', advice: 'grey' } as const

/** 申报条件: the rules of a round with their values, each at its sentence. */
export function conditionsPage(view: PageView, round: Round, now: Instant): Html {
  const t = texts[view.locale]
  const title = say(round.title, view.locale)
  const body = html`${breadcrumb(view, [{ words: t.rounds, href: '/rounds' }, { words: title }])}
    ${pageHead({
      title,
      tags: roundStatus(view, round),
      below: html`${round.notice.number ?? t.noNumber}${when(round.fictitious, () => html`　·　${t.fictitious}`)}`,
      actions: html`${buttonLink({ href: readerPath(round.id), words: t.readNotice, kind: 'teal' })}
      ${when(round.state === 'open', () => buttonLink({ href: '/desk/solutions', words: t.startFiling, kind: 'primary' }))}
      ${printButton(view)}`,
    })}
    <div class="stack">
      ${deadline(view, round, now)}
      ${when(round.state === 'draft' || round.state === 'announced', () => noticeBox('indigo', html`${t.draftNote}${when(round.sentences.length === 0, () => html` ${t.announcedOnly}`)}`))}
      ${panel({ title: t.parameters, note: t.parametersNote, flush: true, content: parametersTable(view, round) })}
      ${panel({ title: t.conditions, note: t.conditionsNote, flush: true, content: rulesTable(view, { round, rules: round.rules, caption: t.conditions }) })}
      ${panel({ title: t.planConditions, note: t.planConditionsNote, flush: true, content: rulesTable(view, { round, rules: round.planRules, caption: t.planConditions }) })}
      ${scopePanels(view, round)}
    </div>`
  return publicFrame({ ...view, demo: view.demo || round.fictitious }, { title, current: 'rounds', body })
}

function deadline(view: PageView, round: Round, now: Instant): Part {
  const due = deadlineOf(round, 'solution-deadline')
  if (due === null || round.state !== 'open' || due <= now) return nothing
  return deadlineStrip(view, due, formatRemaining(remainingUntil(due, now), view.locale))
}

type AnyRule = Rule | PlanRule

interface RuleTable {
  readonly round: Round
  readonly rules: readonly AnyRule[]
  readonly caption: string
}

function rulesTable(view: PageView, { round, rules, caption }: RuleTable): Html {
  const t = texts[view.locale]
  return dataTable<AnyRule>(view, {
    caption,
    captionHidden: true,
    rows: rules,
    columns: [
      { key: 'rule', head: t.columns.rule, cell: (rule) => ruleCell(view, rule) },
      { key: 'condition', head: t.columns.condition, cell: (rule) => conditionCell(view, round, rule) },
      {
        key: 'strength',
        kind: 'date',
        head: t.columns.strength,
        cell: (rule) => {
          const strength = strengthOf(round, rule)
          return html`${tag(tones[strength], undefined, t.strengths[strength])}<br /><span class="caption"
              >${t.settled[rule.settledBy]}</span
            >`
        },
      },
      { key: 'basis', head: t.columns.basis, cell: (rule) => basis(view, round, rule.cites[0]) },
    ],
  })
}

const ruleCell = (view: PageView, rule: AnyRule): Part =>
  html`<span id="${rule.id}">${say(rule.name, view.locale)}</span
    >${when(isPlanRule(rule), () => html`<br /><span class="caption">${ofWhom(view, rule)}</span>`)}`

/** For which of the three kinds of plan a rule holds. */
function ofWhom(view: PageView, rule: AnyRule): string {
  const t = texts[view.locale]
  return isPlanRule(rule) ? rule.of.map((kind) => t.planKinds[kind]).join(t.listJoint) : ''
}

function conditionCell(view: PageView, round: Round, rule: AnyRule): Part {
  const reading = rule.interpretation
  return html`${say(describeRule(round, rule), view.locale)}${when(reading, () => html`<br /><span class="secondary"><b>${texts[view.locale].interpretation}</b> ${reading ? say(reading, view.locale) : ''}</span>`)}`
}

function parametersTable(view: PageView, round: Round): Html {
  const t = texts[view.locale]
  return dataTable<Parameter>(view, {
    caption: t.parameters,
    captionHidden: true,
    rows: round.parameters,
    columns: [
      { key: 'parameter', head: t.columns.parameter, cell: ({ label }) => say(label, view.locale) },
      { key: 'value', head: t.columns.value, cell: (parameter) => html`<b>${valueInWords(view, parameter)}</b>` },
      {
        key: 'reading',
        head: t.columns.reading,
        cell: ({ interpretation }) => (interpretation ? say(interpretation, view.locale) : '—'),
      },
      { key: 'basis', head: t.columns.basis, cell: ({ cites }) => (cites ? basis(view, round, cites) : '—') },
    ],
  })
}
