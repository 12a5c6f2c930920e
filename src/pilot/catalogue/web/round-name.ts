import type { Locale } from '../../../foundation/interface/index.ts'
import type { Desk } from '../../../foundation/interface/web/index.ts'

/** As people call it; its code where the desk does not know it. */
export const roundName = (rounds: Desk['rounds'], code: string, locale: Locale): string =>
  rounds.find(({ id }) => id === code)?.name[locale] ?? code
