import { html as template, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** HTML that is already escaped. */
export type Html = HtmlEscapedString

export type Part = Html | string | number | null | undefined | false | readonly Part[]

/**
 * A template whose parts are escaped. Attributes must be quoted and addresses go through `href()`: the template protects
 * neither. A promise among the parts would turn the whole page into one, so it is refused.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const made = template(strings, ...parts)
  if (made instanceof Promise) throw new TypeError('a promise stands inside a page')
  return made
}

/** Only for constants of this code and for markup that this code made. */
export const trusted = (markup: string): Html => raw(markup)

export const nothing: Html = trusted('')

/** The part when the condition holds, nothing otherwise. */
export function when(condition: unknown, part: () => Part): Part {
  return condition ? part() : nothing
}
