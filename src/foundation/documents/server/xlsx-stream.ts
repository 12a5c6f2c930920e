import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { CellValue } from '../domain/sheet.ts'
import { type SheetFrame, sheetEnd, sheetRow, sheetStart } from './xlsx-sheet.ts'
import { sheetNames, sheetPath, workbookParts } from './xlsx-write.ts'

type Rows = readonly (readonly CellValue[])[]

/**
 * The same workbook of one sheet as `writeXlsx` makes, written while its rows arrive: however many they are, no more
 * than one batch of them is in memory. It asks for the next batch when the reader has taken the last.
 */
export function streamXlsx(sheet: SheetFrame, batches: AsyncIterable<Rows>): ReadableStream<Uint8Array> {
  return new ReadableStream(new Workbook(sheet, batches[Symbol.asyncIterator]()))
}

class Workbook {
  private readonly sheet: SheetFrame
  private readonly batches: AsyncIterator<Rows>
  private readonly zip = new Zip()
  private readonly body = new ZipDeflate(sheetPath(0), { level: 6 })
  private count = 0
  private given = 0

  constructor(sheet: SheetFrame, batches: AsyncIterator<Rows>) {
    this.sheet = sheet
    this.batches = batches
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.zip.ondata = (fault, chunk, isLast) => {
      this.given += chunk.length
      if (fault) controller.error(fault)
      else if (chunk.length > 0) controller.enqueue(chunk)
      if (isLast) controller.close()
    }
    for (const [name, bytes] of Object.entries(workbookParts(sheetNames([this.sheet])))) this.part(name, bytes)
    this.zip.add(this.body)
    this.body.push(strToU8(sheetStart(this.sheet)))
  }

  /** Deflate keeps small pieces back, and the stream asks again only once something was given to it. */
  async pull(): Promise<void> {
    const before = this.given
    while (this.given === before) if (!(await this.next())) return
  }

  async cancel(): Promise<void> {
    await this.batches.return?.()
  }

  private async next(): Promise<boolean> {
    const { done, value } = await this.batches.next()
    if (done) {
      this.body.push(strToU8(sheetEnd(this.sheet, this.count)), true)
      this.zip.end()
      return false
    }
    const rows = value.map((row, index) => sheetRow(this.sheet, row, this.count + index)).join('')
    this.count += value.length
    this.body.push(strToU8(rows))
    return true
  }

  private part(name: string, bytes: Uint8Array): void {
    const file = new ZipDeflate(name, { level: 6 })
    this.zip.add(file)
    file.push(bytes, true)
  }
}
