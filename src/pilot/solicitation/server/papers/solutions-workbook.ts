import type { Sheet } from '../../../../foundation/documents/index.ts'
import { type Instant, clockTimeOf, dayOf } from '../../../../foundation/kernel/index.ts'
import { texts } from '../../texts.ts'
import type { SolutionLine } from '../store/lists.ts'

/** The officials' list as a workbook. Words that look like formulas are neutralised by the writer. */
export function solutionsWorkbook(
  lines: readonly SolutionLine[],
  asOf: { readonly programme: string; readonly now: Instant; readonly locale: 'zh' | 'en' },
): Sheet {
  const said = texts[asOf.locale]
  const { columns } = said.export
  return {
    name: said.export.sheet,
    preface: [`${asOf.programme} · ${dayOf(asOf.now)} ${clockTimeOf(asOf.now)} · ${lines.length}`],
    columns: [
      { title: columns.number, width: 16 },
      { title: columns.title, width: 40 },
      { title: columns.lead, width: 32 },
      { title: columns.region, width: 10 },
      { title: columns.state, width: 12 },
      { title: columns.place, width: 14 },
      { title: columns.sectors, width: 24 },
      { title: columns.arrived, width: 20 },
      { title: columns.receipt, width: 22 },
      { title: columns.partners, width: 8, format: 'integer' },
      { title: columns.paper, width: 8, format: 'integer' },
      { title: columns.recommended, width: 32 },
    ],
    rows: lines.map((line) => [
      line.number,
      line.title,
      line.leadName,
      line.regionCode,
      said.states[line.state],
      said.places[line.place],
      line.sectors.join('、'),
      line.arrivedAt === null ? '' : `${dayOf(line.arrivedAt)} ${clockTimeOf(line.arrivedAt)}`,
      line.receiptNumber ?? '',
      line.partnerCount,
      line.paperInHand,
      line.recommendedBy.join('、'),
    ]),
  }
}
