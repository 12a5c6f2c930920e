import { buttonLink, html, noticeBox, pageHead, panel, publicFrame } from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import { texts } from '../texts.ts'

/** How many codes are left, and a button for new ones. */
export function recoveryPage(view: PageView, left: number): Html {
  const t = texts[view.locale]
  return publicFrame(view, {
    title: t.recovery,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.recovery, below: t.recoveryBelow })}
      ${noticeBox(left === 0 ? 'amber' : 'teal', left === 0 ? t.recoveryNone : t.recoveryLeft.replace('{left}', String(left)))}
      <form method="post" action="/account/recovery-codes">
        <button class="button primary" type="submit">${t.recoveryMake}</button>
      </form>
      <p class="caption">${t.recoveryReplaced}</p>
    </div>`,
  })
}

/** The codes themselves, once; the page prints on one sheet. */
export function newCodesPage(view: PageView, codes: readonly string[]): Html {
  const t = texts[view.locale]
  return publicFrame(view, {
    title: t.recovery,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.recovery, below: t.recoveryBelow })} ${noticeBox('amber', t.recoveryOnce)}
      ${panel({
        title: t.recoveryCodes,
        content: html`<ol class="mono">
          ${codes.map((code) => html`<li>${code}</li>`)}
        </ol>`,
      })}
      <p class="button-row">${buttonLink({ href: '/account', words: t.recoveryKept, kind: 'primary' })}</p>
    </div>`,
  })
}
