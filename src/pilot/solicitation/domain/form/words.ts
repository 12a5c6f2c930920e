import type { Label, Option } from '../../../../foundation/forms/index.ts'

/** A label in both languages. */
export const words = (zh: string, en: string): Label => ({ zh, en })

/** One line of an option list. */
export const option = (
  code: string,
  zh: string,
  en: string,
  attributes?: Readonly<Record<string, string>>,
): Option => ({
  code,
  label: { zh, en },
  ...(attributes ? { attributes } : {}),
})

/** An option whose words stand in a sentence of the notice. */
export const citedOption = (
  clause: string,
  code: string,
  zh: string,
  en: string,
  attributes?: Readonly<Record<string, string>>,
): Option => ({ ...option(code, zh, en, attributes), cites: [{ clause }] })
