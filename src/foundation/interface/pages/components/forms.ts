import { href } from '../../index.ts'
import { texts } from '../../texts.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, trusted, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import type { PageView } from '../view.ts'

type Say = Pick<PageView, 'locale'>

export interface FieldProblem {
  /** The `id` of the control. */
  readonly field: string
  /** Word for word what stands at the field. */
  readonly message: string
}

/** Above the form, with focus; each line links to its field and says the same as there. */
export function errorSummary(view: Say, problems: readonly FieldProblem[]): Html {
  if (problems.length === 0) return nothing
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
    <h2 id="error-summary-title">${glyph('triangle')}${texts[view.locale].problemsTitle(problems.length)}</h2>
    <ul>
      ${problems.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
    </ul>
  </div>`
}

export interface FieldProps {
  readonly id: string
  readonly name?: string
  readonly label: string
  readonly help?: string
  readonly value?: string
  readonly kind?: 'text' | 'password' | 'email' | 'search' | 'date' | 'number' | 'textarea'
  readonly required?: boolean
  readonly maxLength?: number
  readonly autocomplete?: string
  readonly placeholder?: string
  readonly mono?: boolean
  readonly problem?: string
}

/** Label, help, message, control, in this order; the message ties to the control for screen readers. */
export function field(props: FieldProps): Html {
  const { id, label, help, problem } = props
  const described = [help ? `${id}-help` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return html`<div class="field ${problem ? 'wrong' : ''}">
    <label for="${id}">${label}</label>
    ${when(help, () => html`<p class="help" id="${id}-help">${help}</p>`)}
    ${when(problem, () => html`<p class="field-error" id="${id}-problem">${glyph('triangle')}<span>${problem}</span></p>`)}
    ${control(props, described)}
  </div>`
}

function control(props: FieldProps, described: string): Html {
  const {
    id,
    name = id,
    value = '',
    kind = 'text',
    required,
    maxLength,
    autocomplete,
    placeholder,
    mono,
    problem,
  } = props
  const attributes = html`id="${id}" name="${name}" ${named('aria-describedby', described)}
  ${named('placeholder', placeholder)} ${named('maxlength', maxLength === undefined ? undefined : String(maxLength))}
  ${named('autocomplete', autocomplete)} ${required ? trusted('required') : nothing}
  ${problem ? trusted('aria-invalid="true"') : nothing}`
  return kind === 'textarea'
    ? html`<textarea class="textarea" ${attributes}>${value}</textarea>`
    : html`<input class="input ${mono ? 'mono' : ''}" type="${kind}" value="${value}" ${attributes} />`
}

/** `name="value"` with the value escaped, or nothing at all. */
function named(name: string, value: string | undefined): Part {
  return value === undefined || value === '' ? nothing : html`${trusted(name)}="${value}"`
}

export interface Choice {
  readonly value: string
  readonly words: string
  readonly chosen: boolean
  readonly count?: number
}

export interface ChoiceGroupProps {
  readonly kind: 'checkbox' | 'radio'
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
}

export function choiceGroup({ kind, name, legend, choices }: ChoiceGroupProps): Html {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, words, chosen, count }) =>
        html`<label class="choice"
          ><input type="${kind}" name="${name}" value="${value}" ${chosen ? trusted('checked') : nothing} /><span
            >${words}</span
          >${count === undefined ? nothing : html`<span class="count">${count}</span>`}</label
        >`,
    )}
  </fieldset>`
}

export interface SelectProps {
  readonly id: string
  readonly name?: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly value?: string
}

export function select({ id, name = id, label, options, value }: SelectProps): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label
    ><select class="select" id="${id}" name="${name}">
      ${options.map((option) => html`<option value="${option.value}" ${option.value === value ? trusted('selected') : nothing}>${option.words}</option>`)}
    </select>
  </div>`
}

export interface FiltersProps {
  readonly action: string
  readonly groups: readonly ChoiceGroupProps[]
  /** What else the form must keep, such as the words searched for. */
  readonly kept?: Readonly<Record<string, string>>
}

/** Filters as a plain form with counts: it works by address alone. */
export function filtersForm(view: Say, { action, groups, kept = {} }: FiltersProps): Html {
  const t = texts[view.locale]
  return html`<form class="filters" method="get" action="${href(action)}">
    ${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${groups.map(choiceGroup)}
    <div class="button-row">
      <button class="button primary small" type="submit">${t.applyFilters}</button
      ><a class="link" href="${href(action)}">${t.clearFilters}</a>
    </div>
  </form>`
}

export interface ChosenFilter {
  readonly words: string
  /** The same list without it. */
  readonly without: string
}

/** Chips that repeat what is on; each takes itself away. */
export function chosenFilters(view: Say, chosen: readonly ChosenFilter[], clearHref: string): Html {
  if (chosen.length === 0) return nothing
  const t = texts[view.locale]
  return html`<div class="chosen">
    ${chosen.map(({ words, without }) => html`<a class="token" href="${href(without)}"><span class="unheard">${t.remove} </span>${words} ${glyph('close')}</a>`)}
    <a class="link" href="${href(clearHref)}">${t.clearAll}</a>
  </div>`
}
