/**
 * How names are spelled by speakers of Hokkien and Teochew in Malaysia, Singapore, Indonesia and
 * the Philippines. There is no standard and no published table: from general knowledge, the
 * family names that are met there most and characters that many given names are made of, each in
 * the simpler form that `foldHan` gives it, with the most usual spelling.
 */
export const HOKKIEN: ReadonlyMap<string, string> = new Map(
	`陈tan 林lim 黄ng 王ong 李lee 吴goh 蔡chua 杨yeo 许koh 张teo 郑tay 洪ang 谢chia 叶yap 郭kuek 曾chan
	沈sim 周chew 白peh 何ho 苏soh 高koh 刘low 梁neo 庄chng 方png 徐chee 颜gan 傅poh 潘phua 卓toh 卢loh
	罗loh 宋song 赖lai 邱khoo 马beh 吕loo 施see 江kang 侯hau 董tang 戴tye 翁eng 纪kee 温woon 石chio 康khng
	孙soon 胡oh 朱choo 萧siow 余eu 蒋chio 姚yeo 唐tng 汪ong 钟cheong 魏gwee 丁teng 连lian 柯kua 尤yew
	文boon 明beng 成seng 德teck 福hock 金kim 清cheng 水chwee 木bak 玉geok 美bee 英eng 华hua 国kok 光kong
	安an 天tian 建kian 吉kiat 南nam 山san 祥siang 顺soon 发huat 财chye 兴heng 荣weng 春choon 生seng 龙leong
	和hoe 平peng 义ghee 志chee 忠tiong 仁jin 信sin 富hoo 贵kwee 良leong 庆keng 永eng 源guan 益aik 利lee
	才chye 开kai 健kian 辉hui 丽lai 珠choo 月guat 秋chew 莲lian 芳hong 瑞swee 亚ah 阿ah 万ban 东tong 海hai
	维wee 伟wee 俊choon 家kah 作chok 栋tong 耀yew 嘉kar 炳peng 坤khoon 泉chuan 炎yam 树chew 宝poh 凤hong`
		.split(/\s+/)
		.map((entry) => [entry[0] ?? '', entry.slice(1)] as const),
);
