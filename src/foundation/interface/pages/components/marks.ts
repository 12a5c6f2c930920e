import {
  clauseLabel,
  countFindings,
  findingLevels,
  href,
  isLawArticle,
  joinConclusions,
  lawCitation,
  statuses,
} from '../../index.ts'
import type { Finding, FindingLevel, GlyphName, StatusTag, Tone } from '../../index.ts'
import type { Citation } from '../../../kernel/index.ts'
import { texts } from '../../texts.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, trusted, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import type { PageView } from '../view.ts'

type Say = Pick<PageView, 'locale'>

/** Glyph and word; the word says it all when neither colour nor glyph is seen. */
export function statusTag(view: Say, { status, words }: StatusTag): Html {
  const { tone, glyph: mark, text } = statuses[status]
  return tag(tone, mark, words ?? text[view.locale])
}

export function tag(tone: Tone, mark: GlyphName | undefined, words: string): Html {
  return html`<span class="status-tag tone-${tone}">${mark ? glyph(mark) : nothing}<span>${words}</span></span>`
}

export interface ClauseChipProps extends Citation {
  /** Address of the sentence in the reader; the anchor `#4.1.p1.s1` of `readerPath` when that is given instead. */
  readonly href?: string
  /** Address of the reader of the round, such as `/notices/2023-356`. */
  readonly reader?: string
}

/** The number of the sentence that says so, linked to it. A law's article stands plain. */
export function clauseChip(view: Say, cite: ClauseChipProps): Html {
  if (isLawArticle(cite.clause)) return html`<span class="law-article">${lawCitation(cite.clause, view.locale)}</span>`
  const label = clauseLabel(cite.clause, view.locale)
  const address = cite.href ?? (cite.reader === undefined ? undefined : `${cite.reader}#${cite.clause}`)
  const title = `${cite.clause}${cite.words ? ` ${cite.words}` : ''}`
  return address === undefined
    ? html`<span class="clause-chip" title="${title}">${label}</span>`
    : html`<a class="clause-chip" href="${href(address)}" title="${title}">${label}</a>`
}

/** Words of the notice: Song inside 「」, never paraphrased. */
export function quotation(words: string): Html {
  return html`<span class="quotation">「${words}」</span>`
}

export interface FindingProps extends Finding {
  readonly reader?: string
}

/** A judgement: conclusion, the facts that counted, the sentence and its words, what to do. */
export function findingBox(view: Say, finding: FindingProps): Html {
  const { tone, glyph: mark, text } = findingLevels[finding.level]
  return html`<section class="finding tone-${tone}">
    <p class="finding-conclusion ink-${tone}">
      ${glyph(mark)}<span><span class="unheard">${text[view.locale]}：</span>${finding.conclusion}</span>
    </p>
    ${when(finding.facts, () => html`<p class="finding-facts">${finding.facts}</p>`)}
    ${when(finding.cite, () => findingWords(view, finding))} ${when(finding.links?.length, () => findingLinks(finding))}
  </section>`
}

/** All of them: what is not met in full, what is met folded into one line. */
export function findingList(view: Say, findings: readonly FindingProps[]): Html {
  const open = findings.filter((finding) => finding.level !== 'met')
  const met = findings.filter((finding) => finding.level === 'met')
  return html`${open.map((finding) => findingBox(view, finding))}${when(met.length, () => metFindings(view, met))}`
}

/** 阻断 1 原则 1 无法判定 1 满足 6. */
export function findingCounts(view: Say, findings: readonly Finding[]): Html {
  return html`<div class="finding-counts">
    ${countFindings(findings).map(({ level, count }) => levelTag(view, level, count))}
  </div>`
}

function levelTag(view: Say, level: FindingLevel, count: number): Html {
  const { tone, glyph: mark, text } = findingLevels[level]
  return tag(tone, mark, `${text[view.locale]} ${count}`)
}

function findingWords(view: Say, { cite, reader }: FindingProps): Part {
  if (!cite) return nothing
  return html`<p class="finding-words">
    ${clauseChip(view, { ...cite, ...(reader === undefined ? {} : { reader }) })}${cite.words ? quotation(cite.words) : nothing}
  </p>`
}

function findingLinks({ links = [] }: Finding): Html {
  return html`<p class="finding-links">
    ${links.map((link) => html`<a class="link" href="${href(link.href)}">${link.words}</a>`)}
  </p>`
}

function metFindings(view: Say, met: readonly FindingProps[]): Html {
  const names = joinConclusions(met, view.locale)
  return html`<details class="finding tone-green finding-met">
    <summary>
      <span class="ink-green">${glyph('check')}</span
      ><span class="ink-green">${texts[view.locale].otherFindingsMet(met.length)}</span>
      <span class="names">${names}</span>
    </summary>
    <ul>
      ${met.map(
        (finding) =>
          html`<li>
            ${finding.conclusion}${finding.facts ? html` <span class="secondary">${finding.facts}</span>` : nothing}
            ${findingWords(view, finding)}
          </li>`,
      )}
    </ul>
  </details>`
}

/** Bars of one row as a picture: shares of the longest row in per cent, the second hatched. */
export function shareBar(
  parts: readonly { readonly share: number; readonly kind: 'first' | 'second' | 'only' }[],
): Html {
  let at = 0
  const drawn = parts.map(({ share, kind }) => {
    const from = at
    at += share
    const fill = kind === 'second' ? `<rect x="${from}%" width="${share}%" height="12" fill="url(#hatch-amber)"/>` : ''
    return `<rect class="${kind}" x="${from}%" width="${share}%" height="12"/>${fill}`
  })
  return trusted(
    `<svg class="bar" height="12" aria-hidden="true" focusable="false"><defs><pattern id="hatch-amber" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-amber" d="M0 0v6"/></pattern></defs>${drawn.join('')}</svg>`,
  )
}
