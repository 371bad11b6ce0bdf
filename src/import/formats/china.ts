import { byColumns } from '../format.ts'
import { axis, HS, PARTNER, PERIOD, value } from './roles.ts'

/** China's Customs, by its query page: GB18030, its own codes of countries, months, yuan or dollars; whether exports or
 *  imports stands in no cell. */
export const chinaCustoms = byColumns({
  id: 'china-customs',
  publisher: 'General Administration of Customs of China',
  needs: ['数据年月', '贸易伙伴名称|贸易伙伴编码', '人民币|美元'],
  certainty: 0.97,
  columns: {
    数据年月: PERIOD,
    贸易伙伴编码: { is: 'partner', system: 'china-customs' },
    贸易伙伴名称: PARTNER,
    商品编码: HS,
    '贸易方式名称|贸易方式编码|贸易方式': axis('合计', '全部'),
    '注册地名称|注册地编码|注册地': axis('合计', '全部'),
    人民币: value({ currency: 'CNY', multiplier: 0 }),
    美元: value({ currency: 'USD', multiplier: 0 }),
  },
  given: { reporter: { value: 'CHN', from: 'format' } },
  decimal: '.',
})
