import { clauseChip, dataTable, html, nothing, panel, select, tag } from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import type { Text } from '../../kernel/index.ts'
import type { Obstacle, Relation, Role, RowRelation } from '../index.ts'
import { texts } from '../texts.ts'
import type { Words } from './permission-words.ts'

export interface Choices {
  readonly roles: readonly Role[]
  readonly resources: readonly string[]
  readonly states: readonly { readonly resource: string; readonly state: string }[]
  readonly actions: readonly { readonly resource: string; readonly action: string }[]
}

export interface AnsweredQuestion {
  readonly choices: Choices
  readonly asked?: {
    readonly role: Role
    readonly resource: string
    readonly state: string
    readonly action: string
    readonly relations: readonly Relation[]
  }
  readonly answer?: {
    readonly allowed: boolean
    readonly reasons: readonly { readonly text: Text; readonly clause?: string }[]
    readonly rows: readonly ExplainedRow[]
  }
}

interface ExplainedRow {
  readonly role: Role
  readonly relation: RowRelation
  readonly state: string
  readonly obstacles: readonly Obstacle[]
}

const obstacleTexts: Readonly<Record<Obstacle, Text>> = {
  conflict: { zh: '存在利益冲突', en: 'conflict of interest' },
  role: { zh: '角色不同', en: 'another role' },
  relation: { zh: '没有这种关系', en: 'no such relation' },
  state: { zh: '阶段不同', en: 'another stage' },
  'second-factor': { zh: '还须再次验证动态口令', en: 'a fresh one-time code is missing' },
  'own-draft': { zh: '本人拟办', en: 'own draft' },
}

/** For officials: what the gate would say, its reasons, and how near every other rule comes. */
export function explanationPanel(view: PageView, question: AnsweredQuestion, words: Words): Html {
  const t = texts[view.locale]
  return html`<div id="why">
    ${panel({
      title: t.why,
      note: t.whyBelow,
      content: html`${questionForm(view, question, words)}
        <div class="prose">${question.answer ? answerOf(view, question, words) : nothing}</div>`,
    })}
  </div>`
}

/** One entry a state code, whichever resources have it. */
export function stateOptions(
  { states }: Choices,
  words: Words,
): readonly { readonly value: string; readonly words: string }[] {
  const codes = [...new Set(states.map(({ state }) => state))]
  return codes.map((code) => {
    const named = states.filter(({ state }) => state === code).map(({ resource }) => words.state(resource, code))
    const said = [...new Set(named.filter((one) => one !== code))]
    return { value: code, words: words.list(said) || code }
  })
}

function questionForm(view: PageView, { choices, asked }: AnsweredQuestion, words: Words): Html {
  const t = texts[view.locale]
  const relations: readonly (Relation | '')[] = ['', 'own', 'partner', 'assigned', 'region', 'conflicted', 'drafted']
  return html`<form method="get" action="/permissions#why">
    ${select({ id: 'asked-role', label: t.role, value: asked?.role ?? '', options: choices.roles.map((role) => ({ value: role, words: words.role(role) })) })}
    ${select({ id: 'asked-act', label: t.action, value: asked ? `${asked.resource}.${asked.action}` : '', options: choices.actions.map(({ resource, action }) => ({ value: `${resource}.${action}`, words: `${words.resource(resource)} · ${words.action(resource, action)}` })) })}
    ${select({ id: 'asked-state', label: t.state, value: asked?.state ?? '', options: stateOptions(choices, words) })}
    ${select({ id: 'asked-relation', label: t.relation, value: asked?.relations[0] ?? '', options: relations.map((one) => ({ value: one, words: words.relation(one === '' ? 'none' : one) })) })}
    <button class="button" type="submit">${t.asks}</button>
  </form>`
}

function answerOf(view: PageView, { answer, asked }: AnsweredQuestion, words: Words): Html {
  if (!answer || !asked) return nothing
  const t = texts[view.locale]
  const verdict = answer.allowed ? tag('green', 'check', t.allowed) : tag('red', 'cross', t.denied)
  return html`<p>${verdict}</p>
    <ul class="link-list">
      ${answer.reasons.map((one) => html`<li>${one.text[view.locale]} ${one.clause ? clauseChip(view, { clause: one.clause }) : nothing}</li>`)}
    </ul>
    ${dataTable(view, {
      caption: t.why,
      captionHidden: true,
      columns: [
        { key: 'role', head: t.role, cell: (row: ExplainedRow) => words.role(row.role) },
        { key: 'relation', head: t.relation, cell: (row) => words.relation(row.relation) },
        { key: 'state', head: t.state, cell: (row) => words.state(asked.resource, row.state) },
        {
          key: 'obstacles',
          head: t.conditions,
          cell: (row) => words.list(row.obstacles.map((one) => obstacleTexts[one][view.locale])) || t.allowed,
        },
      ],
      rows: answer.rows,
    })}`
}
