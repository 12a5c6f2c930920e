export { html, nothing, trusted, when } from './markup.ts'
export type { Html, Part } from './markup.ts'
export { classOf, preferenceHref } from './view.ts'
export type { PageView } from './view.ts'
export { publicFrame } from './frame.ts'
export type { PublicPage } from './frame.ts'
export { doors, foot, navigation } from './site.ts'
export type { Door, NavigationKey, Place } from './site.ts'
export { assets, script, stylesheet } from './assets.ts'
export type { Asset } from './assets.ts'
export { glyph, shieldMark, withGlyph } from './glyph.ts'
export {
  clauseChip,
  findingBox,
  findingCounts,
  findingList,
  quotation,
  shareBar,
  statusTag,
  tag,
} from './components/marks.ts'
export type { ClauseChipProps, FindingProps } from './components/marks.ts'
export { clockCard, clockGrid, deadlineStrip, timeline } from './components/clock.ts'
export type { TimelineEntry } from './components/clock.ts'
export {
  copyButton,
  dataTable,
  factLine,
  factList,
  figureRow,
  pageLinks,
  printButton,
  taskList,
} from './components/lists.ts'
export type { Column, Fact, Figure, PagesProps, TableProps, Task, TaskGroup } from './components/lists.ts'
export {
  breadcrumb,
  buttonLink,
  emptyState,
  noticeBox,
  pageHead,
  panel,
  sideContents,
  withSide,
} from './components/layout.ts'
export type { ButtonLinkProps, Crumb, PageHeadProps, PanelProps, SideEntry } from './components/layout.ts'
export { choiceGroup, chosenFilters, errorSummary, field, filtersForm, select } from './components/forms.ts'
export type {
  Choice,
  ChoiceGroupProps,
  ChosenFilter,
  FieldProblem,
  FieldProps,
  FiltersProps,
  SelectProps,
} from './components/forms.ts'
export { receiptBlock } from './components/receipt.ts'
export type { ReceiptBlockProps } from './components/receipt.ts'
export { clauseHeading, readerColumns, readerHead, sentenceRow } from './components/reader.ts'
export type { ReaderHeadProps, SentenceNote, SentenceProps } from './components/reader.ts'
export { homePage } from './general/home.ts'
export type { Announcement, HomeBars, HomeFacts, HomeStatistics, OpenCall, Stage } from './general/home-facts.ts'
export { accessibilityPage } from './general/accessibility.ts'
export { excerptOf, findInHelp, helpPage } from './general/help.ts'
export { searchPage } from './general/search.ts'
export type { SearchAnswer, SearchHit } from './general/search.ts'
export { refusalPage } from './general/refusal.ts'
export type { RefusalPageProps } from './general/refusal.ts'
