import type { FileProblem } from '../../article/read-file.ts'
import type { Basis, ChartName, Coverage, Measure, Order, Panels, Scale } from '../../chart/spec.ts'

/** What the dashboard says around the charts, in one language. */
export interface UiMessages {
  readonly title: string
  readonly tagline: string
  readonly charts: string
  /** The two families of charts. */
  readonly family: { readonly article: string; readonly official: string }
  /** The charts' tabs. */
  readonly chart: Record<ChartName, string>
  readonly statement: string
  readonly basis: string
  readonly bases: Record<Basis, string>
  readonly measure: string
  readonly measures: Record<Measure, string>
  readonly area: string
  readonly years: {
    readonly year: string
    readonly range: string
    readonly first: string
    readonly last: string
  }
  readonly scale: string
  readonly scales: Record<Scale, string>
  readonly panels: string
  readonly panelScales: Record<Panels, string>
  readonly base: string
  readonly mark: string
  readonly noYears: string
  readonly allCrises: string
  readonly crises: Record<'rouble' | 'financial' | 'oil' | 'pandemic' | 'war', string>
  readonly coverage: string
  readonly coverages: Record<Coverage, string>
  readonly more: (count: number) => string
  readonly picker: {
    readonly clear: string
    /** This one alone. */
    readonly only: string
    readonly search: string
    readonly none: string
  }
  readonly presets: {
    readonly article: string
    readonly neighbours: string
    readonly top: (count: number, year: number) => string
    readonly all: string
    readonly together: string
    readonly each: string
  }
  readonly partners: string
  readonly order: string
  readonly orders: Record<Order, string>
  readonly show: string
  readonly values: string
  readonly multiplesOf: (partner: string) => string
  readonly theme: string
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string }
  readonly language: string
  readonly article: string
  readonly updated: string
  readonly gistNote: string
  readonly openCopy: {
    readonly open: string
    readonly title: string
    readonly explain: string
    readonly file: string
    readonly or: string
    readonly paste: string
    readonly use: string
    readonly cancel: string
    readonly pasted: string
    readonly showing: (name: string) => string
    readonly found: string
    readonly back: string
    readonly notFound: string
    readonly problem: Record<FileProblem, (name: string) => string>
  }
  /** Whether a chart is of one year or of several. */
  readonly span: string
  readonly spans: Record<'year' | 'range', string>
  /** Where a chart has nothing to show: what shows something. */
  readonly remedy: {
    readonly side: Record<'reported' | 'mirror', string>
    readonly year: (year: number) => string
  }
  /** Below the article's figures: what the statistics have of them. */
  readonly doubt: { readonly title: (year: number) => string; readonly check: string }
  /** Of changes of the view. */
  readonly views: { readonly undo: string; readonly redo: string; readonly reset: string }
  readonly answer: {
    readonly label: string
    /** Below what is read at a mark: how to see the whole account of it. */
    readonly click: string
    readonly tap: string
    readonly close: string
    /** Of a phrase that this chart has no mark of its own of. */
    readonly show: string
    readonly range: string
    readonly and: string
    readonly observations: string
    readonly caveats: string
  }
  readonly table: {
    readonly show: string
    readonly caption: string
    readonly partner: string
    readonly measure: string
    readonly value: string
    readonly interval: string
    readonly status: string
    readonly year: string
    readonly passage: string
  }
  readonly key: { readonly title: string; readonly entries: readonly (readonly [string, string])[] }
  readonly loading: string
  readonly problem: {
    readonly network: string
    readonly networkHint: string
    readonly malformed: string
    readonly malformedHint: string
    readonly chart: string
    readonly chartHint: string
    /** A part of the page whose script could not be fetched. */
    readonly part: string
    readonly partHint: string
    /** The same, because the page on its host is a newer one than that which is open. */
    readonly renewed: string
    readonly renewedHint: string
    /** The page shows what was drawn at build, and what makes it live could not be fetched. */
    readonly start: string
    readonly startHint: string
    /** Something went wrong in our own code. */
    readonly page: string
    readonly pageHint: string
    readonly retry: string
    readonly reload: string
  }
  readonly share: {
    readonly open: string
    readonly title: string
    readonly explain: string
    readonly link: string
    readonly copyLink: string
    readonly picture: string
    readonly size: string
    readonly sizes: Record<'column' | 'page' | 'slide', string>
    readonly paper: string
    readonly papers: Record<'light' | 'dark' | 'transparent', string>
    readonly resolution: string
    readonly print: string
    readonly copyPicture: string
    readonly copyRich: string
    readonly preview: string
    readonly data: string
    readonly office: string
    readonly cite: string
    readonly files: Record<
      | 'svg'
      | 'png'
      | 'csv'
      | 'csv-metadata.json'
      | 'xlsx'
      | 'json'
      | 'pptx'
      | 'docx'
      | 'bib'
      | 'ris'
      | 'csl.json',
      string
    >
    /** Several charts in one presentation. */
    readonly deck: {
      readonly title: string
      readonly hint: string
      readonly add: string
      readonly save: (count: number) => string
      readonly remove: string
      readonly removeOne: (title: string) => string
    }
    readonly paste: string
    readonly snippets: Record<
      'iframe' | 'element' | 'html' | 'markdown' | 'latex' | 'apa' | 'chicago',
      string
    >
    readonly working: string
    readonly cancelled: string
    readonly copied: string
    readonly saved: (name: string) => string
    readonly failed: (why: string) => string
    readonly close: string
    /** From an embedded chart to the app. */
    readonly fullView: string
  }
  readonly footer: {
    readonly local: string
    readonly data: string
    readonly schema: string
    readonly statistics: string
  }
}
