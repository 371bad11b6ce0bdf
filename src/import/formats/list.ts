import type { Format } from '../format.ts'
import { kazakhstanCountries, kyrgyzstanCountries, uzbekistanCountries } from './central-asia.ts'
import { chinaCustoms } from './china.ts'
import { comtradeCodes, comtradeOld } from './comtrade-old.ts'
import { comtradePlus } from './comtrade-plus.ts'
import { comextView, eurostatSdmx, eurostatTsv } from './eurostat.ts'
import { imfDots, imfImts, imfImtsPortal, imfImtsWide } from './imf.ts'
import { khorgos } from './khorgos.ts'
import { georgiaTotals, russiaCustoms, worldBank } from './not-bilateral.ts'
import { atlas, baci, oec } from './reconciled.ts'
import { sdmx } from './sdmx.ts'
import { tradeMapCsv, tradeMapText } from './trade-map.ts'
import { usaTradeOnline, usCensusCountries } from './united-states.ts'
import { witsPartner, witsSummary, witsTimeseries } from './wits.ts'

/** Every format that is known, a line each. */
export const FORMATS: readonly Format[] = [
  khorgos,
  comtradePlus,
  comtradeOld,
  comtradeCodes,
  witsSummary,
  witsPartner,
  witsTimeseries,
  tradeMapText,
  tradeMapCsv,
  comextView,
  eurostatSdmx,
  eurostatTsv,
  imfDots,
  imfImts,
  imfImtsPortal,
  imfImtsWide,
  usaTradeOnline,
  usCensusCountries,
  chinaCustoms,
  kazakhstanCountries,
  kyrgyzstanCountries,
  uzbekistanCountries,
  baci,
  atlas,
  oec,
  worldBank,
  russiaCustoms,
  georgiaTotals,
  sdmx,
]
