/** One line of the fictitious 《目录》: everything in it is made up and says so by 示例. */
export interface DemoEntry {
  readonly title: string
  readonly lead: string
  readonly kind: string
  readonly region: string
  readonly sectors: string
  readonly classes: string
  readonly cover: string
  readonly partners: string
  readonly limits: readonly [from: number, to: number] | null
  readonly waiting: string
  readonly deductible: string
  readonly response: string
}

type Line = readonly [title: string, lead: string, kind: string, region: string, sectors: string, more: string]

/** classes | cover | partners | from-to | waiting | deductible | response. */
const lines: readonly Line[] = [
  [
    '离散制造企业停产与数据重置保障方案',
    '东澜示例财产保险',
    '保险公司',
    '江苏',
    '工业互联网',
    '财产类|fp.bi；fp.data；fp.emergency|示例测评一所；云岫示例网络安全|500-5000|8 小时，超过部分赔付|5 万元与 10% 取高|2 小时远程、8 小时到场',
  ],
  [
    '原材料企业工控故障营业中断方案',
    '瀚衡示例财产保险',
    '保险公司',
    '四川',
    '工业互联网',
    '财产类|fp.bi；fp.emergency|示例科研一院|300-3000|12 小时，达到后全额赔付|10 万元|4 小时远程',
  ],
  [
    '装备制造产线勒索防护与保险联动方案',
    '云岫示例网络安全技术',
    '网络安全企业',
    '浙江',
    '工业互联网',
    '财产类；责任类|fp.bi；fp.data；tp.breach|东澜示例财产保险；青原示例财产保险|200-2000|8 小时，超过部分赔付|3 万元与 8% 取高|1 小时远程、6 小时到场',
  ],
  [
    '标识解析节点连续性保障方案',
    '岚海示例保险经纪',
    '保险中介机构',
    '山东',
    '工业互联网',
    '财产类|fp.bi；fp.hardware|示例电信一公司|100-1500|6 小时|2 万元|2 小时远程',
  ],
  [
    '消费品工业园区一园多企共保方案',
    '青原示例财产保险',
    '保险公司',
    '福建',
    '工业互联网；其他行业',
    '财产类|fp.bi；fp.emergency；fp.pr|示例测评二所|50-800|12 小时|1 万元|4 小时远程',
  ],
  [
    '电子信息制造业核心数据重置方案',
    '砺石示例测评技术',
    '专业测评机构',
    '广东',
    '工业互联网',
    '财产类|fp.data；fp.legal|瀚衡示例财产保险|300-2500|无|5 万元|4 小时远程',
  ],
  [
    '基础电信企业平台中断综合保障方案',
    '长庚示例财产保险',
    '保险公司',
    '北京',
    '电信和互联网',
    '财产类；责任类|fp.bi；fp.emergency；tp.incident|示例电信一公司|1000-10000|6 小时|20 万元|30 分钟远程、4 小时到场',
  ],
  [
    '互联网平台数据泄露责任方案',
    '海棠示例财产保险',
    '保险公司',
    '广东',
    '电信和互联网',
    '责任类|tp.breach；tp.incident|青澜示例法律鉴定|500-6000|无|10 万元与 5% 取高|1 小时远程',
  ],
  [
    '云服务商共同责任分担方案',
    '松涛示例再保险',
    '再保险公司',
    '上海',
    '电信和互联网',
    '责任类|tp.incident；tp.breach|长庚示例财产保险；云岭示例财产保险|2000-20000|无|50 万元|1 小时远程',
  ],
  [
    '车联网整车企业远程升级责任方案',
    '枫桥示例责任保险',
    '保险公司',
    '江苏',
    '车联网',
    '责任类|tp.incident；tp.breach|示例测评一所|500-8000|无|20 万元|2 小时远程',
  ],
  [
    '智能网联汽车零部件网络安全方案',
    '云岭示例财产保险',
    '保险公司',
    '重庆',
    '车联网',
    '财产类；责任类|fp.bi；tp.incident|示例科研二院|200-3000|12 小时|5 万元|4 小时远程',
  ],
  [
    '车路协同平台运营中断方案',
    '麒光示例网络安全',
    '网络安全企业',
    '天津',
    '车联网',
    '财产类|fp.bi；fp.emergency|枫桥示例责任保险|300-4000|8 小时|5 万元|2 小时远程',
  ],
  [
    '三级医院信息系统勒索应急方案',
    '白鹭示例财产保险',
    '保险公司',
    '安徽',
    '其他行业',
    '财产类|fp.bi；fp.data；fp.emergency|麒光示例网络安全|200-2000|4 小时|3 万元|1 小时远程、4 小时到场',
  ],
  [
    '中小银行网络安全综合保险方案',
    '衡山示例财产保险',
    '保险公司',
    '湖南',
    '其他行业',
    '财产类；责任类|fp.emergency；fp.legal；tp.breach|示例测评二所|500-5000|8 小时|10 万元|2 小时远程',
  ],
  [
    '能源企业工控系统保障方案',
    '北辰示例财产保险',
    '保险公司',
    '陕西',
    '其他行业',
    '财产类|fp.bi；fp.hardware；fp.emergency|砺石示例测评技术|1000-8000|12 小时|20 万元|4 小时到场',
  ],
  [
    '网络安全产品失效责任方案',
    '枫桥示例责任保险',
    '保险公司',
    '北京',
    '网络安全产品',
    '责任类|tp.product；tp.incident|云岫示例网络安全技术|200-3000|无|5 万元|4 小时远程',
  ],
  [
    '安全服务机构职业责任方案',
    '岚海示例保险经纪',
    '保险中介机构',
    '上海',
    '网络安全服务',
    '责任类|tp.prof；tp.incident|海棠示例财产保险|100-2000|无|3 万元|8 小时远程',
  ],
  [
    '软件供应链缺陷责任方案',
    '海棠示例财产保险',
    '保险公司',
    '深圳',
    '信息技术产品',
    '责任类|tp.product|示例科研一院|300-4000|无|10 万元|4 小时远程',
  ],
  [
    '中小企业网络安全普惠方案',
    '青原示例财产保险',
    '保险公司',
    '河南',
    '电信和互联网；其他行业',
    '财产类|fp.emergency；fp.legal；fp.pr|示例保险科技公司|10-100|24 小时|2000 元|8 小时远程',
  ],
  [
    '产业园区统保与集中监测方案',
    '示例保险科技公司',
    '保险科技公司',
    '宁波',
    '工业互联网；其他行业',
    '财产类|fp.bi；fp.emergency|青原示例财产保险；麒光示例网络安全|50-500|12 小时|5000 元|4 小时远程',
  ],
]

export const demoEntries: readonly DemoEntry[] = lines.map(([title, lead, kind, region, sectors, more]) => {
  const [classes = '', cover = '', partners = '', limits = '', waiting = '', deductible = '', response = ''] =
    more.split('|')
  const [from, to] = limits.split('-').map(Number)
  return {
    title: `${title}（示例）`,
    lead,
    kind,
    region,
    sectors,
    classes,
    cover,
    partners,
    limits: from === undefined || to === undefined ? null : [from, to],
    waiting,
    deductible,
    response,
  }
})
