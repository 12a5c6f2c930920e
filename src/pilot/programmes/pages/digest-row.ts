import { href } from '../../../foundation/interface/index.ts'
import { glyph, type Html, html, nothing, type SentenceNote, tag } from '../../../foundation/interface/pages/index.ts'

/** A digest as a row of the reader: set in the product's own type, since it is not the notice's words. */
export function digestRow(id: string, digest: string, notes: readonly SentenceNote[]): Html {
  return html`<div class="sentence" id="${id}">
    <p class="sentence-id"><a href="#${id}">${id}</a></p>
    <p class="sentence-digest">${digest}</p>
    <ul class="sentence-rules">
      ${notes.map(note)}
    </ul>
  </div>`
}

const glyphs = { rule: 'rule', screen: 'window', reading: undefined, reason: undefined } as const

function note({ kind, words, lead, href: address, tag: strength }: SentenceNote): Html {
  const mark = glyphs[kind]
  const said = address === undefined ? html`${words}` : html`<a class="link" href="${href(address)}">${words}</a>`
  return html`<li class="${mark ? '' : 'reading'}">
    ${mark ? glyph(mark) : nothing}<span>${lead === undefined ? nothing : html`<b>${lead}</b> `}${said}</span>
    ${strength ? html`<span class="end">${tag(strength.tone, undefined, strength.words)}</span>` : nothing}
  </li>`
}
