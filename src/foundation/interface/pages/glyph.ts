import { glyphs, shield } from '../index.ts'
import type { Glyph, GlyphName } from '../index.ts'
import { html, nothing, trusted } from './markup.ts'
import type { Html } from './markup.ts'

/** A mark that repeats what the words beside it say; screen readers pass over it. */
export function glyph(name: GlyphName): Html {
  const { fill, stroke, cut }: Glyph = glyphs[name]
  const path = (kind: string, d: string | undefined): string => (d ? `<path class="${kind}" d="${d}"/>` : '')
  return trusted(
    `<svg class="glyph" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${path('fill', fill)}${path('stroke', stroke)}${path('cut', cut)}</svg>`,
  )
}

export function shieldMark(): Html {
  const lines = shield.lines.map((line, index) => `<path class="lines${index === 2 ? ' faint' : ''}" d="${line}"/>`)
  return trusted(
    `<svg class="shield" width="44" height="46" viewBox="${shield.box}" aria-hidden="true" focusable="false"><path class="field" d="${shield.field}"/>${lines.join('')}</svg>`,
  )
}

/** The mark before words, or the words alone. */
export function withGlyph(name: GlyphName | undefined, words: string): Html {
  return html`${name ? glyph(name) : nothing}<span>${words}</span>`
}
