// Makes a CSV in the shape of UN Comtrade Plus: 47 columns, Latin-1, all text in quotes, a comma at the end of the rows.
//   node bench/import/comtrade-rows.mjs FILE [rows]
import { closeSync, openSync, writeSync } from 'node:fs'
import countries from 'i18n-iso-countries/codes.json' with { type: 'json' }

const HEAD =
  'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate'
const REPORTERS = 'KAZ KGZ TJK TKM UZB CHN RUS USA DEU TUR'.split(' ')
const PARTNERS =
  'AFG ALB DZA AGO ARG ARM AUS AUT AZE BHR BGD BLR BEL BRA BGR CAN CHL CHN COL HRV CYP CZE DNK EGY EST FIN FRA GEO DEU GRC HKG HUN IND IDN IRN IRQ IRL ISR ITA JPN JOR KAZ KEN KWT KGZ LVA LTU MYS MEX MDA MNG MAR NLD NZL NGA NOR OMN PAK PER PHL POL PRT QAT KOR ROU RUS SAU SRB SGP SVK SVN ZAF ESP LKA SWE CHE SYR TWN TJK THA TUN TUR TKM UKR ARE GBR USA URY UZB VNM'.split(
    ' ',
  )

const NUMBERS = new Map(countries.map(([, alpha3, number]) => [alpha3, number]))

/** Writes `rows` rows to `file`; of each reporter, partner, flow, year and commodity there is one. */
export function writeComtradeRows(file, rows) {
  const out = openSync(file, 'w')
  let text = `${HEAD}\r\n`
  for (let i = 0; i < rows; i += 1) {
    const reporter = REPORTERS[i % 10]
    const flow = Math.floor(i / 10) % 2 === 0 ? ['X', 'Export'] : ['M', 'Import']
    const partner = PARTNERS[Math.floor(i / 20) % PARTNERS.length]
    const year = String(1996 + (Math.floor(i / (20 * PARTNERS.length)) % 28))
    // Details by mode of transport: most rows are parts of a total, as in a download of everything.
    const mode = Math.floor(i / (20 * PARTNERS.length * 28)) % 20
    const value = ((i * 7919) % 1_000_003) * 1000 + 17
    const cells = [
      'C',
      'A',
      `${year}0101`,
      year,
      '52',
      year,
      NUMBERS.get(reporter),
      reporter,
      `Reporter ${reporter} é`,
      ...flow,
      NUMBERS.get(partner),
      partner,
      `Partner ${partner}`,
      '0',
      'W00',
      'World',
      'H6',
      'HS',
      'true',
      'TOTAL',
      'All Commodities',
      '0',
      'false',
      'C00',
      'TOTAL CPC',
      '0',
      String(mode * 1000),
      mode === 0 ? 'TOTAL MOT' : `Mode ${mode}`,
      '-1',
      'N/A',
      '0',
      'false',
      '-1',
      'N/A',
      '0',
      'false',
      '0',
      'false',
      '0',
      'false',
      String(value),
      String(value),
      String(value),
      '0',
      'false',
      'true',
    ]
    text += `"${cells.join('","')}",\r\n`
    if (text.length > 1e6) {
      writeSync(out, text, null, 'latin1')
      text = ''
    }
  }
  writeSync(out, text, null, 'latin1')
  closeSync(out)
}

const [, script = '', file, rows = '1000000'] = process.argv
if (script.endsWith('comtrade-rows.mjs') && file !== undefined) writeComtradeRows(file, Number(rows))
