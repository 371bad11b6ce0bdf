import type { FileProblem } from '../../article/read-file.ts'
import type { Question } from '../../chart/questions.ts'
import type { Basis, Coverage, Measure, Order, Panels, Scale } from '../../chart/spec.ts'
import type { Region } from '../../trade/groups.ts'

/** What the dashboard says around the charts, in one language. */
export interface UiMessages {
  readonly title: string
  readonly tagline: string
  readonly charts: string
  /** What may be asked, as the names of tabs. */
  readonly questions: Record<Question, string>
  readonly statement: string
  readonly basis: string
  readonly bases: Record<Basis, string>
  /** Instead of Central Asia's, where the countries are others. */
  readonly ownNumbers: string
  readonly measure: string
  readonly measures: Record<Measure, string>
  /** The measure growth, where it is from the first year to the last. */
  readonly growthOverYears: string
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
  /** Words of one's own for a marked year. */
  readonly markLabel: (year: number) => string
  readonly noYears: string
  readonly crises: string
  readonly coverage: string
  readonly coverages: Record<Coverage, string>
  readonly more: (count: number) => string
  readonly picker: {
    readonly clear: string
    /** This one alone. */
    readonly only: string
    readonly search: string
    readonly none: string
    /** What a list of names asks for, alone. */
    readonly onlyThese: (names: readonly string[]) => string
    /** Names of a list that are of none that there is, or of several. */
    readonly notOne: (names: readonly string[]) => string
  }
  readonly presets: {
    readonly article: string
    readonly neighbours: string
    readonly top: (count: number, year: number) => string
    readonly all: string
    readonly together: string
    readonly each: string
  }
  readonly regions: Record<Region, string>
  readonly partners: string
  readonly order: string
  readonly orders: Record<Order, string>
  /** What unfolds the one note of a chart, or all of them. */
  readonly notes: (isOne: boolean) => string
  readonly show: string
  /** The parts of a sum. */
  readonly shares: string
  readonly form: string
  readonly forms: Record<'lines' | 'stacked', string>
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
    /** While a file is read, and while its text is searched. */
    readonly reading: string
    readonly looking: string
    readonly found: string
    readonly back: string
    readonly notFound: string
    readonly problem: Record<FileProblem, (name: string) => string>
  }
  /** One's own files of statistics. */
  readonly own: {
    readonly open: string
    /** Of a view of own statistics that are not in this browser. */
    readonly dataset: string
    /** Which official reports stand beside own numbers. */
    readonly beside: string
    readonly alone: string
  }
  /** Whether a chart is of one year or of several. */
  readonly span: string
  readonly spans: Record<'year' | 'range', string>
  /** Where a chart has nothing to show: what shows something. */
  readonly remedy: {
    readonly side: Record<'reported' | 'mirror', string>
    readonly year: (year: number) => string
    readonly years: (from: number, to: number) => string
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
    /** Before the questions that other charts of the same answer. */
    readonly leads: string
    /** Of a phrase that this chart has no mark of its own of. */
    readonly show: string
    readonly range: string
    readonly and: string
    readonly observations: string
    readonly ownValues: string
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
    /** In the place of the passage, where values are of official statistics; of both. */
    readonly publisher: string
    readonly source: string
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
    /** The page shows what was drawn at build, or its shape, and what makes it live has failed or is long in coming. */
    readonly start: string
    readonly startHint: string
    /** The same, because the page has no server. */
    readonly file: string
    readonly fileHint: string
    /** Something may still come, but has been long. */
    readonly late: string
    readonly lateHint: string
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
    readonly ownTitle: {
      readonly title: string
      readonly hint: string
      readonly refused: string
      /** Takes one's own title away again. */
      readonly computed: string
    }
    readonly link: string
    readonly copyLink: string
    readonly picture: string
    readonly size: string
    readonly sizes: Record<'column' | 'page' | 'slide' | 'own', string>
    readonly millimetres: string
    readonly paper: string
    readonly papers: Record<'light' | 'dark' | 'transparent', string>
    readonly resolution: string
    readonly print: string
    /** Whether the texts of an SVG are texts or the outlines of their letters. */
    readonly lettering: string
    readonly letterings: Record<'text' | 'outlines', string>
    readonly copyPicture: string
    readonly copyRich: string
    readonly preview: string
    readonly data: string
    readonly office: string
    readonly cite: string
    readonly files: Record<
      | 'svg'
      | 'png'
      | 'pdf'
      | 'csv'
      | 'wide.csv'
      | 'semicolon.csv'
      | 'wide.semicolon.csv'
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
      'address' | 'iframe' | 'element' | 'html' | 'markdown' | 'latex' | 'apa' | 'chicago',
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
  /** What the keyboard does, in the chart and on the page. */
  readonly keys: {
    readonly title: string
    readonly entries: readonly (readonly [string, string])[]
    /** That "?" opens the list, which can be turned off. */
    readonly hears: string
  }
  readonly footer: {
    readonly local: string
    readonly data: string
    readonly schema: string
    readonly statistics: string
  }
}
