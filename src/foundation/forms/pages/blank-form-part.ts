import type { Html, PageView } from '../../interface/pages/index.ts'
import { clauseChip, html, nothing, panel, quotation, tag } from '../../interface/pages/index.ts'
import type { Definition, Field, Label, PlainField, RepeatField } from '../index.ts'
import { standsInChinese, wordsOf } from '../index.ts'
import { texts } from '../texts.ts'
import { askedFor } from './asked-for.ts'

type Say = Pick<PageView, 'locale'>

/** The questions of a form without answers, so that a unit can collect what it needs before it begins. */
export function blankFormPart(view: Say, definition: Definition, reader?: string): Html {
  return html`${definition.sections.map((section) =>
    panel({
      title: wordsOf(section.title, view.locale),
      content: html`${section.intro ? html`<p>${labelPart(view, section.intro)}</p>` : nothing}
        ${(section.cites ?? []).map(
          (cite) =>
            html`<p>
              ${clauseChip(view, { ...cite, ...(reader ? { reader } : {}) })}
              ${cite.words ? quotation(cite.words) : nothing}
              ${
                cite.reading
                  ? html`<span class="secondary">${texts[view.locale].reading}${labelPart(view, cite.reading)}</span>`
                  : nothing
              }
            </p>`,
        )}
        <ol>
          ${definition.fields
            .filter((field) => field.section === section.id)
            .map((field) => fieldPart(view, definition, field))}
        </ol>`,
    }),
  )}`
}

function fieldPart(view: Say, definition: Definition, field: Field): Html {
  return html`<li id="${field.id}">
    ${questionPart(view, definition, field)}
    ${
      field.type === 'repeat'
        ? html`<ol>
            ${field.fields.map((inner) => html`<li>${questionPart(view, definition, inner)}</li>`)}
          </ol>`
        : nothing
    }
  </li>`
}

function questionPart(view: Say, definition: Definition, field: PlainField | RepeatField): Html {
  const { locale } = view
  const asked = askedFor(definition, field, locale)
  return html`<p>
      <b>${labelPart(view, field.label)}</b>${field.required ? '' : texts[locale].optionalMark}
      <span class="caption">${asked}</span>
    </p>
    ${field.help ? html`<p class="secondary">${labelPart(view, field.help)}</p>` : nothing}`
}

function labelPart(view: Say, label: Label): Html {
  return standsInChinese(label, view.locale)
    ? html`<span lang="zh-CN">${label.zh}</span> ${tag('grey', undefined, texts[view.locale].chineseOnly)}`
    : html`${wordsOf(label, view.locale)}`
}
