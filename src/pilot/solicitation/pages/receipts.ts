import {
  formatDeadline,
  formatExactMoment,
  formatRemaining,
  remainingUntil,
} from '../../../foundation/interface/index.ts'
import {
  type Html,
  type PageView,
  dataTable,
  emptyState,
  errorSummary,
  field,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  publicFrame,
  receiptBlock,
  trusted,
  when,
} from '../../../foundation/interface/pages/index.ts'
import { qrSvg } from '../../../foundation/documents/pages/index.ts'
import type { Instant, Refusal } from '../../../foundation/kernel/index.ts'
import type { CallView } from '../index.ts'
import { receiptsTexts } from './receipts-texts.ts'

export interface ShownReceipt {
  readonly number: string
  readonly arrivedAt: Instant
  readonly fingerprint: string
  readonly standing: 'received' | 'late' | 'refused' | 'withdrawn' | 'superseded'
  readonly paperInHand: number
  readonly keyId: string | null
  /** Where anybody may check it; the QR code holds it. */
  readonly address: string
}

export interface ReceiptsPage {
  readonly asked: string
  readonly found?: ShownReceipt
  readonly refusal?: Refusal
  readonly calls: readonly CallView[]
  readonly now: Instant
}

/** 办理进度: whether a receipt's filing arrived, and which rounds are open. */
export function receiptsPage(view: PageView, page: ReceiptsPage): Html {
  const t = receiptsTexts[view.locale]
  const { found, refusal } = page
  return publicFrame(view, {
    title: t.title,
    current: 'receipts',
    wrong: refusal !== undefined,
    body: html`${pageHead({ title: t.title, below: t.below })}
      ${refusal ? errorSummary(view, [{ field: 'number', message: refusal.message[view.locale] }]) : nothing}
      <div class="narrow">
        ${found ? receiptOf(view, found) : nothing} ${checkForm(view, page)}
        ${when(!found, () => callsPanel(view, page))}
      </div>`,
  })
}

function checkForm(view: PageView, { asked, refusal }: ReceiptsPage): Html {
  const t = receiptsTexts[view.locale]
  return html`<form class="sheet" action="/receipts" method="get">
    ${field({
      id: 'number',
      label: t.label,
      help: t.help,
      value: asked,
      maxLength: 60,
      autocomplete: 'off',
      mono: true,
      ...(refusal ? { problem: refusal.message[view.locale] } : {}),
    })}
    ${refusal ? html`<p>${refusal.remedy[view.locale]}</p>` : nothing}
    <button class="button primary" type="submit">${t.check}</button>
  </form>`
}

function receiptOf(view: PageView, found: ShownReceipt): Html {
  const t = receiptsTexts[view.locale]
  return receiptBlock(view, {
    title: t[found.standing],
    when: t.arrivedAt(formatExactMoment(found.arrivedAt, view.locale)),
    number: found.number,
    facts: [
      { name: t.arrival, value: formatExactMoment(found.arrivedAt, view.locale) },
      { name: t.paper, value: t.paperInHand(found.paperInHand) },
      { name: t.signature, value: found.keyId === null ? t.unsigned : t.signed(found.keyId) },
    ],
    fingerprint: { name: t.fingerprint, value: found.fingerprint },
    code: { svg: trusted(qrSvg(found.address)), below: html`<p class="caption">${t.codeBelow}</p>` },
    foot: html`${noticeBox('indigo', t.proves)}
      <p><a class="link" href="/receipts/${found.number}/bundle.zip">${t.bundle}</a></p>`,
  })
}

function callsPanel(view: PageView, { calls, now }: ReceiptsPage): Html {
  const t = receiptsTexts[view.locale]
  const open = calls.filter((call) => call.state === 'open' && now < call.deadline)
  if (open.length === 0) return emptyState(t.callsNone, t.callsNoneWhy)
  const content = dataTable(view, {
    caption: t.calls,
    captionHidden: true,
    columns: [
      { key: 'round', head: t.calls, cell: (call: CallView) => call.title[view.locale] },
      {
        key: 'closes',
        head: t.closes,
        kind: 'date',
        cell: (call: CallView) => formatDeadline(call.deadline, view.locale),
      },
      {
        key: 'left',
        head: t.left,
        cell: (call: CallView) => formatRemaining(remainingUntil(call.deadline, now), view.locale),
      },
    ],
    rows: open,
  })
  return panel({ title: t.calls, flush: true, content })
}
