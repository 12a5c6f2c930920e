import { formatDay } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  errorSummary,
  factList,
  field,
  type Html,
  html,
  nothing,
  pageHead,
  type PageView,
  panel,
  publicFrame,
  statusTag,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf, type Instant, type Text } from '../../../foundation/kernel/index.ts'
import { eventsTexts } from './events-texts.ts'

export interface CertificatePage {
  readonly asked: string
  readonly found:
    | {
        readonly content: { readonly title: Text }
        readonly startsAt: Instant
        readonly personName: string
        readonly organisationName: string
      }
    | undefined
}

/** Whether a certificate is genuine, by its number and without sign-in. */
export function certificatePage(view: PageView, { asked, found }: CertificatePage): Html {
  const t = eventsTexts[view.locale]
  const missing = asked !== '' && found === undefined
  const problem = `${t.notFoundTitle}。${t.notFoundWhy}`
  return publicFrame(view, {
    title: t.certificateTitle,
    current: 'support',
    wrong: missing,
    body: html`${breadcrumb(view, [
        { words: t.home, href: '/' },
        { words: t.title, href: '/events' },
        { words: t.certificateTitle },
      ])}
      ${pageHead({ title: t.certificateTitle, below: t.certificateBelow })}
      ${missing ? errorSummary(view, [{ field: 'number', message: problem }]) : nothing}
      <div class="narrow apart">
        ${found ? genuine(view, asked, found) : nothing}
        <form class="sheet" action="/certificates" method="get">
          ${field({
            id: 'number',
            label: t.certificateNumber,
            help: t.certificateHelp,
            value: asked,
            maxLength: 80,
            autocomplete: 'off',
            mono: true,
            ...(missing ? { problem } : {}),
          })}
          <button class="button primary" type="submit">${t.check}</button>
        </form>
      </div>`,
  })
}

function genuine(view: PageView, asked: string, found: NonNullable<CertificatePage['found']>): Html {
  const t = eventsTexts[view.locale]
  return panel({
    title: asked.trim().toUpperCase(),
    end: statusTag(view, { status: 'valid', words: t.genuine }),
    content: factList([
      { name: t.training, value: found.content.title[view.locale] },
      { name: t.held, value: formatDay(dayOf(found.startsAt), view.locale) },
      { name: t.holder, value: found.personName },
      ...(found.organisationName === '' ? [] : [{ name: t.unit, value: found.organisationName }]),
    ]),
  })
}
