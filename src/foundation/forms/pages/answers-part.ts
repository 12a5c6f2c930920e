import { href } from '../../interface/index.ts'
import type { Citation } from '../../kernel/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import { clauseChip, glyph, html, nothing, panel, tag, when } from '../../interface/pages/index.ts'
import type { Sheet, SheetAnswer, SheetRows, SheetSection } from '../index.ts'
import { texts } from '../texts.ts'

type Say = Pick<PageView, 'locale'>

export interface AnswersOptions {
  /** Address of the reader of the round, for clause chips. */
  readonly reader?: string
  /** Where a section is changed; absent on pages that only show. */
  readonly changeHref?: (section: string) => string
  /** Where a file is fetched; absent where files are only named. */
  readonly fileHref?: (file: string) => string
}

/** Every answer of a form under its section: for check answers, the review desk, public pages and print. */
export function answersPart(view: Say, sheet: Sheet, options: AnswersOptions = {}): Html {
  return html`<p class="caption">${sheet.title} · ${texts[view.locale].version(sheet.version)} · ${sheet.origin}</p>
    ${sheet.sections.map((section) => sectionPart(view, section, options))}`
}

function sectionPart(view: Say, section: SheetSection, options: AnswersOptions): Html {
  const address = options.changeHref?.(section.id)
  return panel({
    title: section.title,
    note: section.chapter,
    end: address
      ? html`<a class="link" href="${href(address)}"
          >${texts[view.locale].change}<span class="unheard"> ${section.title}</span></a
        >`
      : undefined,
    content: html`<dl class="facts" id="section-${section.id}">
      ${section.entries.map((entry) =>
        entry.kind === 'answer' ? answerPart(view, entry, options) : rowsPart(view, entry, options),
      )}
    </dl>`,
  })
}

function rowsPart(view: Say, entry: SheetRows, options: AnswersOptions): Html {
  const t = texts[view.locale]
  return html`<dt id="${entry.path}">${labelPart(view, entry, options)}</dt>
    <dd>
      ${errorPart(entry.error)}${entry.rows.length === 0 ? html`<span class="quiet">${t.noRows}</span>` : nothing}
      ${entry.rows.map(
        (row) =>
          html`<section aria-label="${row.title}">
            <p><b>${row.title}</b></p>
            <dl class="facts">${row.entries.map((answer) => answerPart(view, answer, options))}</dl>
          </section>`,
      )}
    </dd>`
}

function answerPart(view: Say, entry: SheetAnswer, options: AnswersOptions): Html {
  return html`<dt id="${entry.path}">${labelPart(view, entry, options)}</dt>
    <dd>${errorPart(entry.error)}${valuePart(view, entry, options)}</dd>`
}

function labelPart(
  view: Say,
  entry: { readonly label: string; readonly standsInChinese: boolean; readonly cites: readonly Citation[] },
  { reader }: AnswersOptions,
): Html {
  const { label, standsInChinese, cites } = entry
  const chips = cites.map((cite) => clauseChip(view, { ...cite, ...(reader ? { reader } : {}) }))
  return html`${
    standsInChinese
      ? html`<span lang="zh-CN">${label}</span> ${tag('grey', undefined, texts[view.locale].chineseOnly)}`
      : label
  }
  ${when(reader, () => chips)}`
}

function valuePart(view: Say, entry: SheetAnswer, { fileHref }: AnswersOptions): Html {
  if (entry.lines.length === 0) return html`<span class="quiet">${texts[view.locale].notAnswered}</span>`
  if (entry.files) {
    return html`${entry.files.map((file, index) => {
      const line = entry.lines[index] ?? file.name
      const name = fileHref ? html`<a class="link" href="${href(fileHref(file.id))}">${line}</a>` : html`${line}`
      return html`<p>${glyph('document')} ${name} <span class="mono quiet">${file.fingerprint.slice(0, 12)}</span></p>`
    })}`
  }
  return html`${entry.lines.map((line) => html`<p>${line}</p>`)}`
}

function errorPart(error: string | undefined): Html {
  return error === undefined ? nothing : html`<p class="ink-red">${glyph('triangle')} ${error}</p>`
}
