import type { Text } from '../../kernel/index.ts'

export type PasswordFault = 'too-short' | 'too-long' | 'holds-login' | 'too-plain' | 'well-known'

export const shortestPassword = 12
export const longestPassword = 128

// Long enough to pass the length rule and still the first that anybody tries.
const wellKnown = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'administrator',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'admin123',
  'abcd1234',
]

export const passwordFaultTexts: Readonly<Record<PasswordFault, Text>> = {
  'too-short': {
    zh: `口令至少 ${shortestPassword} 个字符。`,
    en: `A password has at least ${shortestPassword} characters.`,
  },
  'too-long': {
    zh: `口令至多 ${longestPassword} 个字符。`,
    en: `A password has at most ${longestPassword} characters.`,
  },
  'holds-login': { zh: '口令不能包含登录名。', en: 'A password does not contain the sign-in name.' },
  'too-plain': { zh: '口令重复或顺序字符过多。', en: 'The password repeats itself or runs in order.' },
  'well-known': {
    zh: '口令含有最常见的词，容易被猜中。',
    en: 'The password holds one of the words that are tried first.',
  },
}

/** Length counts, not the mixture of characters: decision 0041. */
export function passwordFaultsOf(password: string, login: string): readonly PasswordFault[] {
  const length = Array.from(password).length
  const folded = password.toLowerCase()
  const faults: PasswordFault[] = []
  if (length < shortestPassword) faults.push('too-short')
  if (length > longestPassword) faults.push('too-long')
  if (login.length >= 3 && folded.includes(login.toLowerCase())) faults.push('holds-login')
  if (isPlain(folded)) faults.push('too-plain')
  if (wellKnown.some((word) => folded.includes(word))) faults.push('well-known')
  return faults
}

/** Whether more than half of the neighbouring characters repeat or follow each other, or few are different. */
function isPlain(text: string): boolean {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  if (points.length < 2) return false
  const near = points.slice(1).filter((point, index) => Math.abs(point - (points[index] ?? 0)) <= 1).length
  return near * 2 > points.length - 1 || new Set(points).size < 5
}
