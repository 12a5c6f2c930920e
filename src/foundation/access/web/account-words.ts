import type { Locale } from '../../interface/index.ts'
import { isRole, roleDescriptions } from '../index.ts'

/** Names of roles in one line. */
export function roleWords(roles: readonly string[], locale: Locale): string {
  const words = roles.map((role) => (isRole(role) ? roleDescriptions[role].name[locale] : role))
  return words.join(locale === 'zh' ? '、' : ', ')
}

/** Reads that are no longer true after an act on people or roles. */
export const accessKeys = [
  ['access', 'people'],
  ['access', 'invitations'],
  ['access', 'grants'],
  ['access', 'sessions'],
] as const
