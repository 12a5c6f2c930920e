import { formatExactMoment } from '../../../foundation/interface/index.ts'
import {
  type FieldProblem,
  type Html,
  type PageView,
  breadcrumb,
  choiceGroup,
  emptyState,
  errorSummary,
  factList,
  field,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  printButton,
  publicFrame,
  select,
} from '../../../foundation/interface/pages/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { groundCodes, grounds } from '../index.ts'
import type { ShownItem } from './publicity.ts'
import { publicityTexts } from './publicity-texts.ts'

export interface ObjectionTyped {
  readonly who: 'person' | 'unit' | 'anonymous'
  readonly name: string
  readonly creditCode: string
  readonly contact: string
  readonly ground: string
  readonly facts: string
}

export interface ObjectionForm {
  readonly publicityId: string
  readonly item: ShownItem
  readonly typed: ObjectionTyped
  readonly problems: readonly FieldProblem[]
  /** Made for this one form: it becomes the code of the answer, and sending twice files once. */
  readonly answerCode: string
}

const whos = ['person', 'unit', 'anonymous'] as const

export function objectionPage(view: PageView, form: ObjectionForm): Html {
  const t = publicityTexts[view.locale]
  const { item, problems, publicityId } = form
  return publicFrame(view, {
    title: t.objectTitle,
    current: 'catalogue',
    wrong: problems.length > 0,
    body: html`${breadcrumb(view, [{ words: t.title, href: `/publicities/${publicityId}` }, { words: t.objectTitle }])}
      ${pageHead({ title: t.objectTitle, below: t.about(item.number, item.content.title) })}
      ${errorSummary(view, problems)}
      <div class="narrow stack">${fields(view, form)}</div>`,
  })
}

function fields(view: PageView, { publicityId, item, typed, problems, answerCode }: ObjectionForm): Html {
  const t = publicityTexts[view.locale]
  const at = (id: string): { readonly problem?: string } => {
    const found = problems.find((one) => one.field === id)
    return found ? { problem: found.message } : {}
  }
  const { name, creditCode, contact, facts } = typed
  return html`<form class="sheet" method="post" action="/publicities/${publicityId}/objection">
    <input type="hidden" name="solution" value="${item.solutionId}" />
    <input type="hidden" name="answerCode" value="${answerCode}" />
    <div class="field">
      ${choiceGroup({ kind: 'radio', name: 'who', legend: t.who, choices: whos.map((value) => ({ value, words: t.whos[value], chosen: typed.who === value })) })}
      <p class="help">${t.whoHelp}</p>
    </div>
    ${field({ id: 'name', label: t.name, value: name, maxLength: 120, autocomplete: 'name', ...at('name') })}
    ${field({ id: 'creditCode', label: t.code, help: t.sealHelp, value: creditCode, maxLength: 18, mono: true, autocomplete: 'off', ...at('creditCode') })}
    ${field({ id: 'contact', label: t.contact, help: t.contactHelp, value: contact, maxLength: 200, autocomplete: 'email', ...at('contact') })}
    ${select({ id: 'ground', label: t.ground, value: typed.ground, options: groundCodes.map((value) => ({ value, words: grounds[value][view.locale] })) })}
    ${field({ id: 'facts', label: t.facts, help: t.factsHelp, kind: 'textarea', value: facts, maxLength: 4000, ...at('facts') })}
    <div class="button-row"><button class="button primary" type="submit">${t.send}</button></div>
  </form>`
}

export interface FiledPage {
  readonly kind: 'person' | 'unit'
  readonly receiptNumber: string
  readonly answerCode: string
}

/** Received is the loudest word; number and code are there to be written down. */
export function filedPage(view: PageView, { kind, receiptNumber, answerCode }: FiledPage): Html {
  const t = publicityTexts[view.locale]
  const title = kind === 'unit' ? t.receivedUnit : t.received
  return publicFrame(view, {
    title,
    current: 'catalogue',
    body: html`${pageHead({ title, actions: printButton(view) })}
      <div class="narrow stack">
        <div class="receipt">
          <div class="panel-body">
            ${factList([
              { name: t.receiptNumber, value: html`<b class="mono">${receiptNumber}</b>` },
              { name: t.answerCode, value: html`<b class="mono">${answerCode}</b>` },
            ])}
          </div>
        </div>
        ${noticeBox('amber', t.answerCodeHelp)}
        ${panel({
          title: t.next,
          content: html`${kind === 'unit' ? html`<p>${t.sealHelp}</p>` : nothing}
            <p>${t.nextSteps}</p>`,
        })}
        <p><a class="link" href="/objections?number=${receiptNumber}">${t.check}</a></p>
      </div>`,
  })
}

export function tipPage(view: PageView): Html {
  const t = publicityTexts[view.locale]
  return publicFrame(view, {
    title: t.tipKept,
    current: 'catalogue',
    body: html`${pageHead({ title: t.tipKept, below: t.tipKeptBelow })}
      <p><a class="link" href="/publicities">${t.title}</a></p>`,
  })
}

export interface ShownStanding {
  readonly state: 'received' | 'investigating' | 'reported' | 'upheld' | 'dismissed' | 'set-aside'
  readonly arrivedAt: Instant
  readonly decidedAt: Instant | null
  readonly number: string
  readonly isSealed: boolean
  readonly unit: boolean
  readonly answer: string | null
}

export interface StatusPage {
  readonly asked: string
  readonly found: ShownStanding | null
}

/** How an objection stands, by its receipt; the answer by its code as well. */
export function objectionStatusPage(view: PageView, { asked, found }: StatusPage): Html {
  const t = publicityTexts[view.locale]
  const missing = asked !== '' && found === null
  const problems = missing ? [{ field: 'number', message: t.notFound }] : []
  return publicFrame(view, {
    title: t.statusTitle,
    current: 'catalogue',
    wrong: missing,
    body: html`${breadcrumb(view, [{ words: t.title, href: '/publicities' }, { words: t.statusTitle }])}
      ${pageHead({ title: t.statusTitle, below: t.statusBelow })} ${errorSummary(view, problems)}
      <div class="narrow stack">
        ${found ? standing(view, asked, found) : nothing} ${askForm(view, asked, missing)}
      </div>`,
  })
}

function standing(view: PageView, asked: string, found: ShownStanding): Html {
  const t = publicityTexts[view.locale]
  const waits = found.state === 'received' && found.unit && !found.isSealed
  const facts = [
    { name: t.receiptNumber, value: html`<span class="mono">${asked}</span>` },
    { name: t.number, value: html`<span class="mono">${found.number}</span>` },
    { name: t.stands, value: html`<b>${t.standing[waits ? 'waiting' : found.state]}</b>` },
    { name: t.arrived, value: formatExactMoment(found.arrivedAt, view.locale) },
    ...(found.decidedAt === null ? [] : [{ name: t.decided, value: formatExactMoment(found.decidedAt, view.locale) }]),
  ]
  const answer = found.answer === null ? emptyState(t.answer, t.answerClosed) : html`<p>${found.answer}</p>`
  return html`${panel({ title: t.statusTitle, content: factList(facts) })}
  ${found.decidedAt === null ? nothing : panel({ title: t.answer, content: answer })}`
}

function askForm(view: PageView, asked: string, missing: boolean): Html {
  const t = publicityTexts[view.locale]
  return html`<form class="sheet" method="post" action="/objections">
    ${field({ id: 'number', label: t.receiptNumber, value: asked, maxLength: 60, mono: true, autocomplete: 'off', ...(missing ? { problem: t.notFound, help: t.notFoundRemedy } : {}) })}
    ${field({ id: 'code', label: t.answerCode, maxLength: 40, mono: true, autocomplete: 'off' })}
    <div class="button-row"><button class="button primary" type="submit">${t.check}</button></div>
  </form>`
}
