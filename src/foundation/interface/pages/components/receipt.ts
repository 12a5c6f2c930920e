import { groupsOfFour } from '../../index.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import type { PageView } from '../view.ts'
import { copyButton, factList } from './lists.ts'
import type { Fact } from './lists.ts'

type Say = Pick<PageView, 'locale'>

export interface ReceiptBlockProps {
  /** 电子版已收到; the loudest words of the page. */
  readonly title: string
  /** 2026年12月7日 17:42:09 由平台收到，早于截止时间 1 天 6 小时 17 分。 */
  readonly when: string
  readonly number: string
  readonly facts: readonly Fact[]
  /** Hexadecimal, shown in groups of four. */
  readonly fingerprint?: { readonly name: string; readonly value: string }
  /** An SVG made by this product, and a line saying where to check. */
  readonly code?: { readonly svg: Html; readonly below: Part }
  /** What is still pending, buttons. */
  readonly foot?: Part
  readonly level?: 1 | 2
}

const numberName = { zh: '回执号', en: 'Receipt number' } as const

export function receiptBlock(view: Say, receipt: ReceiptBlockProps): Html {
  const heading = html`${glyph('check')}<span>${receipt.title}</span>`
  const { fingerprint } = receipt
  const facts: readonly Fact[] = fingerprint
    ? [
        ...receipt.facts,
        { name: fingerprint.name, value: html`<span class="fingerprint">${groupsOfFour(fingerprint.value)}</span>` },
      ]
    : receipt.facts
  return html`<section class="receipt">
    <div class="receipt-head">
      <div>
        ${receipt.level === 2 ? html`<h2>${heading}</h2>` : html`<h1>${heading}</h1>`}
        <p class="when">${receipt.when}</p>
      </div>
      <div class="receipt-number">
        <span class="caption">${numberName[view.locale]}</span
        ><b>${receipt.number}</b>${copyButton(view, receipt.number)}
      </div>
    </div>
    <div class="receipt-body">${factList(facts)}${receipt.code ? codeBlock(receipt.code) : nothing}</div>
    ${when(receipt.foot, () => html`<div class="receipt-foot">${receipt.foot}</div>`)}
  </section>`
}

function codeBlock({ svg, below }: { readonly svg: Html; readonly below: Part }): Html {
  return html`<div class="receipt-code">
    <div class="code">${svg}</div>
    ${below}
  </div>`
}
