import { formatDay } from '../../../foundation/interface/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { catalogueTexts } from '../pages/catalogue-texts.ts'
import { versionPath } from '../pages/entry.ts'
import type { ChangeLine } from './store/history.ts'

export interface Feed {
  readonly publicUrl: string
  readonly locale: 'zh' | 'en'
  readonly changes: readonly ChangeLine[]
  /** When nothing has changed yet. */
  readonly now: Instant
}

/** RFC 4287: one entry a change, the latest first; its id is the id of what was written and never changes. */
export function atomFeed({ publicUrl, locale, changes, now }: Feed): string {
  const t = catalogueTexts[locale]
  const entries = changes.map((one) => {
    const path = versionPath(one.entryNumber, one.entryVersion)
    const said = one.reason === '' ? '' : ` ${t.reason}：${one.reason}`
    const summary = `${one.leadName} · ${t.effective} ${formatDay(one.effectiveFrom, locale)}${said}`
    return [
      '<entry>',
      `<id>urn:uuid:${one.id}</id>`,
      `<title>${escaped(`${t.change[one.change]} ${one.entryNumber} ${one.title}`)}</title>`,
      `<updated>${one.publishedAt}</updated>`,
      `<link href="${escaped(publicUrl + path)}"/>`,
      `<category term="${one.change}"/>`,
      `<summary>${escaped(summary)}</summary>`,
      '</entry>',
    ].join('')
  })
  const self = `${publicUrl}/catalogue.atom`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`,
    `<id>${escaped(self)}</id><title>${escaped(t.feedTitle)}</title><updated>${changes[0]?.publishedAt ?? now}</updated>`,
    `<author><name>${escaped(publicUrl)}</name></author>`,
    `<link rel="self" href="${escaped(self)}"/><link href="${escaped(publicUrl)}/catalogue"/>`,
    ...entries,
    '</feed>',
  ].join('\n')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
