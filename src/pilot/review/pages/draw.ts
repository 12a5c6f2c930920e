import { formatExactMoment } from '../../../foundation/interface/index.ts'
import {
  factList,
  type Html,
  html,
  noticeBox,
  nothing,
  pageHead,
  type PageView,
  panel,
  publicFrame,
} from '../../../foundation/interface/pages/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import type { PublishedDraw } from '../index.ts'
import { drawTexts } from './draw-texts.ts'

/** 抽取公开页: the parts of a draw in the order in which they became known. */
export function drawPage(
  view: PageView,
  { programme, draw }: { readonly programme: string; readonly draw: PublishedDraw },
): Html {
  const t = drawTexts[view.locale]
  const moment = (at: Instant | null): string => (at === null ? t.notYet : formatExactMoment(at, view.locale))
  const hash = (text: string | null): Html | string =>
    text === null ? t.notYet : html`<span class="fingerprint">${text}</span>`
  return publicFrame(view, {
    title: t.title,
    body: html`${pageHead({ title: t.title, below: t.below(programme) })}
      <div class="narrow stack">
        ${panel({
          title: t.parts,
          content: factList([
            { name: t.promise, value: hash(draw.promise) },
            { name: t.promisedAt, value: moment(draw.promisedAt) },
            { name: t.listHash, value: hash(draw.listHash) },
            { name: t.frozenAt, value: moment(draw.frozenAt) },
            {
              name: t.publicNumber,
              value: draw.publicNumber === null ? t.notYet : `${draw.publicNumber}（${draw.publicSource ?? ''}）`,
            },
            { name: t.nonce, value: draw.nonce ?? t.notYet },
            { name: t.drawnAt, value: moment(draw.drawnAt) },
          ]),
        })}
        ${
          draw.panels.length === 0
            ? nothing
            : panel({
                title: t.panels,
                content: factList(draw.panels.map(({ name, listHash }) => ({ name, value: hash(listHash) }))),
              })
        }
        ${noticeBox('indigo', t.how)}
        ${
          draw.panels.some(({ request }) => request !== null)
            ? panel({
                title: t.again,
                content: html`${draw.panels.map(
                  ({ name, request }) =>
                    html`<h3>${name}</h3>
                      <pre class="mono">${JSON.stringify(request)}</pre>`,
                )}`,
              })
            : html`<p class="caption">${t.closed}</p>`
        }
      </div>`,
  })
}
