import type { RoleName } from '../../import/answers/answer-texts.ts'
import type { Question } from '../../import/columns/mapping.ts'
import type { NotCharted } from '../../trade/own.ts'

/** What is said where a person opens files of their own, in one language. It comes with that room. */
export interface OwnMessages {
  readonly title: string
  readonly explain: string
  readonly files: string
  readonly drop: string
  readonly paste: string
  readonly usePasted: string
  /** The name of a table that was pasted. */
  readonly pasted: string
  readonly remove: (name: string) => string
  readonly reading: (share: number) => string
  readonly cancel: string
  readonly cancelled: string
  readonly died: string
  readonly diedHint: string
  readonly failed: string
  readonly failedHint: string
  readonly again: string
  readonly refused: string
  /** How a table was recognised, by whose it is and how sure that is. */
  readonly recognised: (as: string, certainty: string) => string
  /** A table that was read by its columns alone. */
  readonly byColumns: string
  /** One that Khorgos wrote itself. */
  readonly ownForm: string
  readonly because: (heads: string) => string
  readonly rowsAre: (rows: number, kept: number, leftOut: number) => string
  readonly valuesAre: (values: number, kept: number, leftOut: number) => string
  readonly previewOf: (table: string) => string
  readonly line: string
  /** What a column holds. */
  readonly holds: (column: string) => string
  readonly roles: Readonly<Record<RoleName, string>>
  readonly remembered: string
  readonly forget: string
  readonly questions: string
  readonly asks: Readonly<Record<Exclude<Question['asks'], 'place' | 'conflict'>, string>>
  readonly encoding: string
  readonly separator: string
  readonly separators: Readonly<Record<',' | ';' | '\t' | '|', string>>
  readonly byItself: string
  /** How one file is read: as was said of all. */
  readonly asAll: string
  readonly fromFileName: string
  readonly assumed: string
  /** Makes a guess an answer. */
  readonly confirm: string
  readonly notSaid: string
  /** Takes an answer back. */
  readonly noAnswer: string
  readonly flows: Readonly<Record<'X' | 'M', string>>
  readonly units: Readonly<Record<'0' | '3' | '6' | '9', string>>
  readonly decimals: Readonly<Record<'.' | ',', string>>
  /** That one answer holds for several files, and what to do where it does not. */
  readonly oneForAll: (files: readonly string[]) => string
  /** What a field takes, under a text that it does not. */
  readonly needs: Readonly<Record<'rate' | 'year' | 'currency', string>>
  readonly yearHint: string
  readonly productHint: string
  readonly find: string
  readonly noPlace: string
  readonly names: (count: number) => string
  readonly namesHint: string
  /** Of more names than are listed. */
  readonly namesListed: (listed: number) => string
  readonly rowsWith: (rows: number) => string
  readonly leaveOut: string
  readonly other: (name: string) => string
  readonly conflicts: (count: number) => string
  readonly conflictsHint: string
  /** Where a value stands. */
  readonly at: (file: string, line: number) => string
  readonly conflictRule: string
  readonly conflictRules: Readonly<Record<'none' | 'first' | 'last' | 'largest', string>>
  readonly rates: string
  readonly ratesHint: string
  readonly rate: (currency: string, year: string) => string
  readonly rateSource: (currency: string) => string
  readonly leftOut: string
  readonly nothingLeftOut: string
  readonly leftOutRows: (rows: number, values: number) => string
  readonly firstOf: (count: number) => string
  readonly saveLeftOut: string
  readonly saved: (name: string) => string
  readonly notSaved: (name: string) => string
  readonly name: string
  readonly product: string
  readonly allGoods: string
  readonly ofValues: (count: number) => string
  readonly show: string
  readonly noValues: string
  /** What charts take of what was read could not be made. */
  readonly notMade: string
  readonly notCharted: Readonly<Record<NotCharted, (values: number) => string>>
  readonly kept: string
  readonly keptHint: string
  readonly sessionOnly: string
  readonly valuesIn: (values: number, files: string) => string
  readonly showOne: (name: string) => string
  readonly rename: (name: string) => string
  readonly download: (name: string) => string
  readonly removeAll: string
  readonly removedOne: (name: string) => string
  readonly removedAll: string
  readonly notRemoved: string
  /** The browser did not keep another name. */
  readonly notRenamed: string
  /** Of a dataset that was removed meanwhile, as in another tab. */
  readonly gone: (name: string) => string
  readonly unreadable: string
  /** What was chosen for columns, and a way to forget it. */
  readonly choices: string
  readonly removeChoices: string
  readonly removedChoices: string
  readonly short: {
    readonly show: string
    readonly rename: string
    readonly download: string
    readonly remove: string
  }
  /** In the place of a chart whose files are not here. */
  readonly missing: string
  readonly missingHint: string
  /** The same where the link names the files. */
  readonly missingNamed: string
  /** The same where the answers are too many for a link. */
  readonly missingShort: string
  readonly unreadableRecipe: string
  /** What a link asks for, and what it says of it. */
  readonly asked: string
  readonly askedAnswers: string
  readonly askedForget: string
  /** What of it cannot be used. */
  readonly askedUnread: string
  readonly otherThanAsked: string
  /** What of it is another. */
  readonly otherThan: {
    readonly missing: (files: string) => string
    readonly others: (files: string) => string
    readonly answers: string
    readonly rates: string
    readonly product: string
    /** All is the same, but for what of two values of files comes first. */
    readonly order: string
  }
  readonly close: string
}
