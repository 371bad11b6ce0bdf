/** Links to views of the official statistics: each chart, and its measures and parameters in turn. */
export const OFFICIAL_VIEWS = [
  '?chart=lines',
  '?chart=lines&measure=growth&area=KAZ~UZB&partner=CHN~TUR&basis=mirror&mark=2009~2020',
  '?chart=lines&measure=concentration&area=KAZ~KGZ',
  '?chart=lines&scale=log&partner=CHN~AFG&lang=ru',
  '?chart=bars&basis=reported',
  '?chart=bars&basis=mirror&measure=balance&time=2019&lang=ru',
  '?chart=stacked&basis=reported&measure=share',
  '?chart=multiples&panels=free',
  '?chart=rank&basis=reported',
  '?chart=flows&time=2018',
  '?chart=mirror&lang=ru',
  '?chart=map',
  '?chart=table&basis=reported&time=2018..2022',
  '?chart=check&measure=rank',
  '?chart=check&measure=earlier&lang=ru',
]
