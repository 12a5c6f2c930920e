import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { millisecondsOf, ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import type { PrintedDocument } from '../domain/document.ts'
import { openFonts } from './faces.ts'
import type { FontSet } from './faces.ts'
import { layoutData } from './layout-data.ts'
import { missingCharacters } from './refusals.ts'

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Renders documents one after another with one set of fonts. Synchronous and slow: for the worker and command line. */
export interface PdfPrinter {
  readonly renderPdf: (document: PrintedDocument) => Result<RenderedPdf>
}

const layouts = fileURLToPath(new URL('layouts/', import.meta.url))

export function openPdfPrinter(fontFolder?: string): PdfPrinter {
  const fonts = openFonts(fontFolder)
  const compiler = NodeCompiler.create({ workspace: layouts, fontArgs: [{ fontPaths: [...fonts.folders] }] })
  return { renderPdf: (document) => render(compiler, fonts, document) }
}

function render(compiler: NodeCompiler, fonts: FontSet, document: PrintedDocument): Result<RenderedPdf> {
  const data = layoutData(document)
  // A font that lacks a character would print a box in its place, and a name in a document would be lost.
  const missing = fonts.missingFrom(data.text)
  if (missing.length > 0) return refuse(missingCharacters(missing))
  const compiled = compiler.compile({
    mainFilePath: join(layouts, `${data.layout}.typ`),
    inputs: { document: data.text, faces: JSON.stringify(fonts.faces) },
  })
  const sheet = compiled.result
  if (sheet === null) throw new Error(`the layout ${data.layout} does not compile: ${faultOf(compiled.takeError())}`)
  const bytes = compiler.pdf(sheet, {
    pdfStandard: 'a-2b',
    creationTimestamp: Math.floor(millisecondsOf(document.verification.frozenAt) / 1000),
  })
  const pages = sheet.numOfPages
  // The compiler keeps every result; a worker that prints all day would grow without bound.
  compiler.evictCache(10)
  return ok({ bytes: new Uint8Array(bytes), pages })
}

function faultOf(error: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? [])
}
