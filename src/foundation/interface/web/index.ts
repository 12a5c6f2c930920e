export { deskTheme } from './theme.ts'
export { newKey, openApi } from './api.ts'
export type { Api, ApiOf, ApiSettings, CallContext, NestedContract } from './api.ts'
export { isRefusalBody, refusalOf, RefusalError } from './refusal-error.ts'
export type { RefusalBody } from './refusal-error.ts'
export { DeskContext, useAddress, useApi, useDesk, useLocale } from './desk.ts'
export type { Address, Announcement, Desk, DeskPerson, DeskRound } from './desk.ts'
export { isFor } from './slice.ts'
export type {
  DeskPageProps,
  DeskRoute,
  DeskSlice,
  DueItem,
  DueSource,
  HomePanel,
  NavigationEntry,
  NavigationGroup,
  Reach,
} from './slice.ts'
export { useAct, useRead } from './asking.ts'
export type { Act, ActSettings, Read } from './asking.ts'
export { deskHref, DeskLink } from './link.tsx'
export type { DeskLinkProps } from './link.tsx'
export {
  ClauseChip,
  FindingBox,
  FindingCounts,
  FindingList,
  GlyphMark,
  Quotation,
  ShieldMark,
  StatusTag,
  Tag,
} from './marks.tsx'
export type { ClauseChipProps, FindingProps } from './marks.tsx'
export {
  Breadcrumb,
  FactList,
  Figures,
  NoticeBox,
  PageHead,
  Panel,
  SavedLine,
  useDocumentTitle,
  WithPanel,
} from './page.tsx'
export type { Crumb, Fact, Figure, PageHeadProps, PanelProps } from './page.tsx'
export { Empty, FaultBoundary, Loading, Reading, RefusalBox, useAfter, Working } from './states.tsx'
export type { EmptyProps, RefusalBoxProps, WorkingProps } from './states.tsx'
export { ChosenFilter, DataTable, Pages, usePaging } from './table.tsx'
export type { Column, DataTableProps, PagesProps } from './table.tsx'
export { DueList } from './due-list.tsx'
export type { DueArrangement, DueListProps } from './due-list.tsx'
export { TaskList, Timeline } from './lists.tsx'
export type { Task, TaskGroup, TimelineEntry } from './lists.tsx'
export { BarRows, ColumnBars } from './bars.tsx'
export type { BarRow, ColumnBar } from './bars.tsx'
export { ClockCard, ClockGrid, DeadlineStrip, ProgressBlocks } from './clock.tsx'
export type { ProgressPart } from './clock.tsx'
export { ErrorSummary, Field, reach } from './fields.tsx'
export type { FieldProblem, FieldProps } from './fields.tsx'
export { CopyButton, ReceiptBlock } from './receipt.tsx'
export type { ReceiptBlockProps } from './receipt.tsx'
export { ChoiceControl } from './choice.tsx'
export type { Choice, ChoiceControlProps } from './choice.tsx'
export { LineControl } from './line.tsx'
export type { LineControlProps } from './line.tsx'
