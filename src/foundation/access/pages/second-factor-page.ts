import type { Refusal } from '../../kernel/index.ts'
import { errorSummary, field, html, pageHead, panel, publicFrame } from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import { texts } from '../texts.ts'
import { qrPicture } from './qr.ts'

export interface SecondFactorProps {
  readonly secret: string
  readonly uri: string
  readonly back: string
  readonly refusal?: Refusal
}

/** Scan, then prove by a code that the telephone holds the secret. */
export function secondFactorPage(view: PageView, { secret, uri, back, refusal }: SecondFactorProps): Html {
  const t = texts[view.locale]
  const problem = refusal && `${refusal.message[view.locale]} ${refusal.remedy[view.locale]}`
  const groups = secret.match(/.{1,4}/g)?.join(' ') ?? secret
  return publicFrame(view, {
    title: t.enrolTitle,
    wrong: refusal !== undefined,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.enrolTitle, below: t.enrolBelow })}
      ${errorSummary(view, problem === undefined ? [] : [{ field: 'code', message: problem }])}
      ${panel({
        title: t.enrolTitle,
        content: html`<form class="prose" method="post" action="/account/second-factor">
          <input type="hidden" name="secret" value="${secret}" />
          <input type="hidden" name="back" value="${back}" />
          <ol>
            <li>${t.enrolStep1}</li>
            <li>${t.enrolStep2}</li>
            <li>${t.enrolStep3}</li>
          </ol>
          <div>${qrPicture(uri, t.qrLabel)}</div>
          <p>${t.secret}　<span class="mono">${groups}</span></p>
          ${field({ id: 'code', label: t.code, required: true, maxLength: 7, autocomplete: 'one-time-code', mono: true, ...(problem === undefined ? {} : { problem }) })}
          <button class="button primary" type="submit">${t.enrolAction}</button>
        </form>`,
      })}
    </div>`,
  })
}

export interface StepUpProps {
  readonly back: string
  readonly refusal?: Refusal
}

/** A fresh code before an act of high value, for pages that work without script. */
export function stepUpPage(view: PageView, { back, refusal }: StepUpProps): Html {
  const t = texts[view.locale]
  const problem = refusal && `${refusal.message[view.locale]} ${refusal.remedy[view.locale]}`
  return publicFrame(view, {
    title: t.stepUpTitle,
    wrong: refusal !== undefined,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.stepUpTitle, below: t.stepUpBelow })}
      ${errorSummary(view, problem === undefined ? [] : [{ field: 'code', message: problem }])}
      ${panel({
        title: t.stepUpTitle,
        content: html`<form method="post" action="/account/step-up">
          <input type="hidden" name="back" value="${back}" />
          ${field({ id: 'code', label: t.code, required: true, maxLength: 7, autocomplete: 'one-time-code', mono: true, ...(problem === undefined ? {} : { problem }) })}
          <button class="button primary" type="submit">${t.stepUpAction}</button>
        </form>`,
      })}
    </div>`,
  })
}
