import { walkXml } from './xml.ts'

export interface WorkbookOutline {
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly from1904: boolean
}

/** The sheets in the order of their tabs, each with the part that holds it. */
export function readWorkbook(workbook?: string, relations?: string): WorkbookOutline | undefined {
  if (workbook === undefined || relations === undefined) return undefined
  const targets = new Map<string, string>()
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  const relationsSound = walkXml(relations, {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '')
    },
    close: () => {},
  })
  const workbookSound = walkXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'))
      if (name !== 'sheet') return
      const target = targets.get(attribute('r:id') ?? '') ?? ''
      sheets.push({ name: attribute('name') ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
    },
    close: () => {},
  })
  return relationsSound && workbookSound && sheets.length > 0 ? { sheets, from1904 } : undefined
}

/** The shared texts by index; the parts of a rich text are joined, readings above characters left out. */
export function readSharedTexts(xml?: string): readonly string[] | undefined {
  if (xml === undefined) return []
  const texts: string[] = []
  let current = ''
  let reading = 0
  let inText = false
  const sound = walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') reading += 1
      inText = name === 't' && reading === 0
    },
    close: (name) => {
      if (name === 'si') texts.push(current)
      if (name === 'rPh') reading -= 1
      if (name === 't') inText = false
    },
    text: (text) => {
      if (inText) current += text
    },
  })
  return sound ? texts : undefined
}

/** Which cell styles show a date: those with a built-in date format (also the Chinese ones) or a code with y and d. */
export function readDateStyles(xml?: string): ReadonlySet<number> | undefined {
  if (xml === undefined) return new Set()
  const codes = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let index = 0
  const sound = walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name !== 'xf' || !inCells) return
      const format = Number(attribute('numFmtId') ?? 0)
      if (isBuiltInDate(format) || isDateCode(codes.get(format))) dates.add(index)
      index += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return sound ? dates : undefined
}

const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 31) || (format >= 50 && format <= 58)

function isDateCode(code: string | undefined): boolean {
  const bare = (code ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /y/i.test(bare) && /[md]/i.test(bare)
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'
