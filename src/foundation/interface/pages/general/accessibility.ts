import { breadcrumb, pageHead } from '../components/layout.ts'
import { printButton } from '../components/lists.ts'
import { publicFrame } from '../frame.ts'
import { html } from '../markup.ts'
import type { Html } from '../markup.ts'
import type { PageView } from '../view.ts'
import { accessibilityTexts } from './accessibility-texts.ts'

/** What the pages promise to people who see, hear, move or read differently, how it is checked, and what falls short. */
export function accessibilityPage(view: PageView): Html {
  const t = accessibilityTexts[view.locale]
  return publicFrame(view, {
    title: t.title,
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
      ${pageHead({ title: t.title, below: t.below, actions: printButton(view) })}
      <article class="sheet prose">
        ${t.sections.map(
          (section) =>
            html`<h2>${section.title}</h2>
              ${section.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
              ${
                section.points
                  ? html`<ul>
                      ${section.points.map((point) => html`<li>${point}</li>`)}
                    </ul>`
                  : ''
              }`,
        )}
      </article>`,
  })
}
