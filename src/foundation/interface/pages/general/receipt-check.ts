import { html } from '../markup.ts'
import type { Html } from '../markup.ts'
import type { PageView } from '../view.ts'
import { homeTexts } from './home-texts.ts'

/** A receipt can be checked by anybody, from anywhere, without signing in. */
export function receiptCheckForm(view: PageView): Html {
  const t = homeTexts[view.locale]
  return html`<form class="receipt-check" action="/receipts" method="get">
    <label for="receipt-number"><b>${t.checkTitle}</b>${t.checkHint}</label>
    <div class="joined">
      <input
        class="input"
        id="receipt-number"
        name="number"
        autocomplete="off"
        maxlength="40"
        placeholder="SQ-2026-000187-7K"
      />
      <button class="button primary" type="submit">${t.check}</button>
    </div>
  </form>`
}

export function careReceiptCheck(view: PageView): Html {
  const { care, check } = homeTexts[view.locale]
  return html`<section class="care-section">
    <h2>${care.checkTitle}</h2>
    <p>${care.checkLead}</p>
    <form action="/receipts" method="get">
      <label class="label" for="receipt-number">${care.number}</label>
      <div class="joined">
        <input
          class="input mono"
          id="receipt-number"
          name="number"
          autocomplete="off"
          maxlength="40"
          aria-describedby="receipt-number-help"
        />
        <button class="button primary" type="submit">${check}</button>
      </div>
      <p id="receipt-number-help">${care.numberHelp}</p>
    </form>
  </section>`
}
