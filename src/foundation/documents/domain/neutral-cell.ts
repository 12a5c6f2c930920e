/**
 * A text that a spreadsheet program would run as a formula or a DDE call gets an apostrophe in front, which such
 * programs show as plain text. Full-width signs are included: some programs in a Chinese locale fold them.
 */
export function neutralCell(text: string): string {
  return startsFormula(text) ? `'${text}` : text
}

export function startsFormula(text: string): boolean {
  return /^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text)
}
