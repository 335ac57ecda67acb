package org.chainmap.ledger.table;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * What a column of a foreign table says, with the headings people write over it in Chinese and
 * English. One heading may stand for several fields; the {@link TableShape} decides which.
 */
public enum TableField implements Keyed {
  ENTERPRISE(
      "enterprise",
      FieldKind.NAME,
      "企业名称|企业全称|企业|单位名称|单位|公司名称|公司全称|公司|全称|名称|机构名称|厂商|厂家|企业名|参与企业"
          + "|申报单位|发布单位|company|companyname|enterprise|enterprisename|name|fullname|firm"
          + "|organisation|organization"),
  /** The name, title or text that a row is about, in English. */
  ENGLISH_NAME(
      "englishName",
      FieldKind.TEXT,
      "英文名|英文名称|英文|英文内容|英文标题|名称英文|企业英文|企业名称英文|企业英文名|环节英文|环节名称英文|环节英文名|内容英文|标题英文"
          + "|标注英文|英文标注|项目名称英文|行动项英文|englishname|nameinenglish|english"),
  SHORT_NAME("shortName", FieldKind.TEXT, "简称|企业简称|公司简称|单位简称|shortname|abbreviation"),
  SHORT_NAME_ENGLISH("shortNameEnglish", FieldKind.TEXT, "英文简称|简称英文|简称英文名|englishshortname"),
  ALIASES("aliases", FieldKind.NAMES, "曾用名|别名|原名|formernames|aliases"),
  CREDIT_CODE(
      "creditCode",
      FieldKind.CODE,
      "统一社会信用代码|信用代码|社会信用代码|组织机构代码|统一信用代码|企业代码|creditcode|uscc" + "|unifiedsocialcreditcode"),
  SEGMENT(
      "segment",
      FieldKind.NAME,
      "环节|环节名称|所属环节|产业环节|产业链环节|所属产业链环节|所属产业环节|所在环节|涉及环节|细分领域|细分环节"
          + "|所属领域|领域|节点|名称|相关环节|segment|segmentname|name|node"),
  STAGE("stage", FieldKind.NAME, "阶段|所属阶段|上中下游|产业链位置|所处位置|产业链阶段|stage"),
  STAGE_ENGLISH("stageEnglish", FieldKind.TEXT, "阶段英文|英文阶段|阶段英文名|所属阶段英文|englishstage"),
  GROUP("group", FieldKind.TEXT, "子链|分组|子领域|组|板块|group"),
  ROLE("role", FieldKind.CHOICES, "角色|参与角色|role"),
  SHARE("share", FieldKind.PERCENT, "份额|占比|市场份额|市占率|市场占有率|供应份额|share|marketshare"),
  REGION("region", FieldKind.PLACE, "地区|地域|区域|所在地|注册地|所在地区|注册地址|所在区域|region|location"),
  COUNTRY("country", FieldKind.TEXT, "国家|国别|country"),
  PROVINCE("province", FieldKind.TEXT, "省|省份|所在省|所在省份|省市|省份/直辖市|province"),
  CITY("city", FieldKind.TEXT, "市|城市|地市|所在市|所在城市|city"),
  OWNERSHIP("ownership", FieldKind.CHOICE, "所有制|企业性质|企业类型|单位性质|单位类型|所有制性质|经济类型|ownership"),
  MARKS("marks", FieldKind.CHOICES, "资质|荣誉|专精特新|企业标签|资质荣誉|企业资质|标签|小巨人|marks|honours|honors"),
  MAIN_PRODUCTS(
      "mainProducts",
      FieldKind.TEXT,
      "主要产品|主营业务|主营产品|主营|产品|产品/服务|产品与服务|主要产品及服务|products|mainproducts"),
  REVENUE(
      "revenue",
      FieldKind.MONEY,
      "营收|营业收入|销售收入|产值|年营收|年产值|营收规模|主营业务收入|年营业收入|revenue|sales|turnover"),
  RD_INTENSITY(
      "rdIntensity", FieldKind.PERCENT, "研发占比|研发投入占比|研发强度|研发费用占比|rdintensity|r&dintensity"),
  MAIN_CUSTOMERS("mainCustomers", FieldKind.TEXT, "核心客户|主要客户|重点客户|customers|maincustomers"),
  PARENT("parent", FieldKind.TEXT, "所属集团|母公司|集团|parent|parentcompany|group"),
  KEY_TECHNOLOGIES("keyTechnologies", FieldKind.TEXT, "关键技术|核心技术|keytechnologies"),
  RISK_LEVEL("riskLevel", FieldKind.CHOICE, "风险等级|风险|risklevel"),
  SENSITIVITY("sensitivity", FieldKind.CHOICE, "敏感等级|敏感度|sensitivity"),
  IN_CATALOGUE("inCatalogue", FieldKind.FLAG, "列入采购名录|采购名录|是否列入采购名录|incatalogue"),
  CAPACITY("capacity", FieldKind.AMOUNT, "产能|周产能|capacity"),

  FROM("from", FieldKind.NAME, "源|来源|起点|起点环节|上游环节|供应环节|上游|source|from"),
  TO("to", FieldKind.NAME, "目标|终点|终点环节|下游环节|需求环节|下游|target|to"),
  SUPPLIER(
      "supplier",
      FieldKind.NAME,
      "供应方|供应商|供应企业|供方|卖方|上游企业|供应商名称|供货方|供应方名称|供方名称|上游企业名称|supplier|seller|vendor"),
  CUSTOMER(
      "customer",
      FieldKind.NAME,
      "采购方|采购企业|采购商|客户|需方|买方|下游企业|客户名称|购货方|采购方名称|采购商名称|需方名称|下游企业名称|customer|buyer|purchaser"),
  VOLUME("volume", FieldKind.AMOUNT, "金额|交易额|采购额|供货额|销售额|交易金额|采购金额|权重|weight|amount|volume|value"),
  LINK_KIND("linkKind", FieldKind.CHOICE, "链接类型|关系类型|关系|类型|kind|type|linkkind"),
  DEPENDENCE("dependence", FieldKind.CHOICE, "关键|依赖类型|是否关键|essential|dependence"),
  EVIDENCE("evidence", FieldKind.CHOICE, "供货证据|证据|供货情况|认证情况|evidence|evidenceofsupply"),
  LABEL("label", FieldKind.TEXT, "标注|链接标注|链接名称|供应内容|label"),
  SOURCE_SECTOR("sourceSector", FieldKind.TEXT, "来源行业|起点行业|sourcesector|suppliersector"),
  TARGET_SECTOR("targetSector", FieldKind.TEXT, "目标行业|终点行业|targetsector|customersector"),

  SEGMENT_KIND("segmentKind", FieldKind.CHOICE, "环节类型|类型|类别|kind|type|segmentkind"),
  SEGMENT_STATE("segmentState", FieldKind.CHOICE, "环节状态|状态|现状|强弱|短板程度|state|status|segmentstate"),
  CODES("codes", FieldKind.NAMES, "分类代码|行业代码|国民经济行业代码|codes"),
  DOMESTIC_RATE("domesticRate", FieldKind.PERCENT, "国产化率|国产率|自主化率|自给率|domesticrate"),
  IMPORT_DEPENDENCE(
      "importDependence", FieldKind.PERCENT, "进口依赖度|对外依存度|进口依存度|进口占比|importdependence"),
  SUBSTITUTABILITY("substitutability", FieldKind.CHOICE, "可替代性|替代难度|substitutability"),
  TIME_TO_RECOVER("timeToRecover", FieldKind.AMOUNT, "恢复时间|恢复周期|timetorecover|ttr"),
  TIME_TO_SURVIVE("timeToSurvive", FieldKind.AMOUNT, "可支撑时间|可维持时间|timetosurvive|tts"),
  TECHNICAL_GAP("technicalGap", FieldKind.TEXT, "技术差距|国内外差距|差距|technicalgap"),
  WEAKNESS_TYPE("weaknessType", FieldKind.CHOICE, "薄弱类型|短板类型|问题类型|weaknesstype"),
  SUPPLY_STATUS("supplyStatus", FieldKind.CHOICE, "供应状态|断供情况|supplystatus"),
  SOLE_SOURCE_COUNTRY(
      "soleSourceCountry", FieldKind.TEXT, "单一来源国家|单一来源国|主要来源国|来源国|solesourcecountry"),
  LOCAL_SUPPLY_RATE("localSupplyRate", FieldKind.PERCENT, "本地配套率|配套率|localsupplyrate"),
  SUBSTITUTION_STAGE("substitutionStage", FieldKind.CHOICE, "替代阶段|国产替代阶段|substitutionstage"),
  ALTERNATIVES("alternatives", FieldKind.TEXT, "替代方案|alternatives"),
  GLOBAL_MANUFACTURERS(
      "globalManufacturers", FieldKind.TEXT, "全球主要厂商|国外主要厂商|主要厂商|globalmanufacturers"),
  MAIN_ENTERPRISES(
      "mainEnterprises", FieldKind.NAMES, "主要企业|代表企业|重点企业|龙头企业|骨干企业|链主企业|国内企业|国内主要企业|enterprises"),
  /** The heading names a stage, each cell segments of it. */
  STAGE_CELLS("stageCells", FieldKind.NAMES, ""),

  SIDE("side", FieldKind.CHOICE, "需求/供给|供给/需求|供需|供需类型|供需类别|需求或供给|类型|类别|side|type"),
  LISTING_TEXT(
      "listingText", FieldKind.TEXT, "内容|供需内容|具体内容|需求描述|描述|产品名称|事项|content|description|text"),
  NEED("need", FieldKind.TEXT, "需求|需求内容|需求产品|采购需求|need|needs"),
  OFFER("offer", FieldKind.TEXT, "供给|供给内容|供给产品|可供产品|供应能力|offer|offers"),
  SPECIFICATION("specification", FieldKind.TEXT, "规格|标准|规格或标准|规格型号|技术要求|specification"),
  QUANTITY("quantity", FieldKind.QUANTITY, "数量|数量单位|需求量|供应量|需求数量|quantity"),
  UNIT("unit", FieldKind.TEXT, "单位|计量单位|unit"),
  BUDGET("budget", FieldKind.MONEY, "预算|预算金额|budget"),
  CERTIFICATIONS("certifications", FieldKind.NAMES, "认证|认证要求|certifications"),
  COOPERATION("cooperation", FieldKind.TEXT, "合作类型|合作方式|对接类型|cooperation"),
  MATCHED("matched", FieldKind.NAMES, "匹配对象|对接对象|对接企业|matched"),
  MATCH_STATE("matchState", FieldKind.TEXT, "状态|匹配状态|对接状态|state|status|matchstate"),

  INITIATIVE(
      "initiative",
      FieldKind.NAME,
      "项目名称|项目|任务名称|任务|行动项|事项名称|场景|场景名称|应用场景|攻关任务|攻关目标|名称|project|projectname"
          + "|initiative|name"),
  INITIATIVE_KIND("initiativeKind", FieldKind.CHOICE, "项目类型|项目类别|类型|类别|kind|type|initiativekind"),
  INITIATIVE_STATE(
      "initiativeState", FieldKind.CHOICE, "进展|进度|项目状态|项目阶段|状态|建设阶段|阶段|progress|state|status"),
  OWNER("owner", FieldKind.TEXT, "负责人|责任人|牵头人|责任单位|牵头部门|owner|responsible"),
  OWNER_ENGLISH("ownerEnglish", FieldKind.TEXT, "负责人英文|英文负责人|责任单位英文|责任人英文|牵头部门英文|englishowner"),
  LEAD("lead", FieldKind.NAMES, "主体|项目主体|承担主体|建设单位|实施主体|牵头单位|承担单位|开放单位|lead"),
  MEMBERS("members", FieldKind.NAMES, "参与单位|成员单位|合作单位|成员企业|联合单位|参与方|members|partners"),
  GOAL("goal", FieldKind.TEXT, "攻关目标|goal|goals"),
  PROGRESS("progress", FieldKind.PERCENT, "完成进度|完成率|完成比例|形象进度|completed|percentcomplete"),
  FIRST_OF_KIND("firstOfKind", FieldKind.CHOICE, "需求产品|首创产品|首台套类别|firstofkind|firstofkindproduct"),
  DIRECTION("direction", FieldKind.TEXT, "技术方向|攻关方向|方向|direction"),
  HORIZON("horizon", FieldKind.CHOICE, "时间节点|horizon"),
  CONTENT("content", FieldKind.TEXT, "建设内容|主要内容|内容|要点|政策要点|content"),
  INVESTMENT("investment", FieldKind.MONEY, "投资额|总投资|投资金额|投资|investment"),
  FUNDING("funding", FieldKind.TEXT, "资金来源|funding"),
  SCALE("scale", FieldKind.TEXT, "规模|规模/产能|产能规模|建设规模|scale"),
  START("start", FieldKind.DATE, "开工|开工时间|开始|开始时间|起始时间|启动时间|开工日期|start|startdate"),
  DUE(
      "due",
      FieldKind.DATE,
      "期限|截止|截止日期|截止时间|完成时间|计划完成|计划完成时间|竣工|竣工时间|到期|有效期|需求期限|deadline|due|duedate"),
  OUTCOME("outcome", FieldKind.TEXT, "实际产出|成果|产出|outcome"),

  TARGET("target", FieldKind.NAME, "目标企业|招商目标|拟招引企业|招引企业|招商对象|targetcompany"),
  CHAIN("chain", FieldKind.TEXT, "产业链|所属产业链|产业|chain"),
  PRIORITY("priority", FieldKind.TEXT, "优先级|priority"),
  FIT("fit", FieldKind.TEXT, "契合度|匹配度|fit"),
  CONTACT_STATE("contactState", FieldKind.TEXT, "联系状态|对接状态|联系情况|contactstate"),
  PROGRESS_NOTE(
      "progressNote",
      FieldKind.TEXT,
      "进展情况|进展|进度|最新进展|洽谈进展|对接进展|跟进情况|状态|progress|state|status|progressnote" + "|latestofthetalks"),

  RESOURCE(
      "resource",
      FieldKind.NAME,
      "政策名称|政策|园区名称|园区|平台名称|平台|创新平台|集群名称|集群|名称|policy|park|platform|cluster|name"),
  LEVEL("level", FieldKind.TEXT, "层级|级别|level"),

  TITLE("title", FieldKind.NAME, "标题|来源标题|来源名称|题名|资料名称|文献|文献名称|报告名称|title"),
  PUBLISHER("publisher", FieldKind.TEXT, "发布者|发布机构|发布单位|发布方|出版者|publisher"),
  PUBLISHER_ENGLISH(
      "publisherEnglish", FieldKind.TEXT, "发布者英文|英文发布者|发布机构英文|发布单位英文|englishpublisher"),
  CONFIDENCE("confidence", FieldKind.CHOICE, "可靠程度|可信度|可靠性|confidence"),
  URL("url", FieldKind.TEXT, "网址|链接|网页|url|web"),

  OBJECT_KIND("objectKind", FieldKind.TEXT, "类别|对象类别|kind"),
  OBJECT("object", FieldKind.TEXT, "对象|object|about"),
  FACT("fact", FieldKind.TEXT, "字段|字段名称|field"),
  FACT_VALUE("factValue", FieldKind.TEXT, "值|当前值|value"),
  REASON("reason", FieldKind.TEXT, "为何待核|待核原因|reason|whytobechecked"),
  ASSIGNEE("assignee", FieldKind.TEXT, "负责人|核实人|assignee|whochecksit"),

  CONTACT("contact", FieldKind.TEXT, "联系人|联系方式|联系电话|电话|contact"),
  SOURCE("source", FieldKind.TEXT, "来源|数据来源|信息来源|出处|资料来源|source|datasource"),
  AS_OF("asOf", FieldKind.DATE, "截至|数据截至|更新时间|更新日期|日期|发布日期|发布时间|asof|date"),
  NOTES("notes", FieldKind.TEXT, "备注|说明|注|其他|notes|note|remarks");

  private final String key;
  private final FieldKind kind;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
  private final Set<String> headings;

  TableField(String key, FieldKind kind, String headings) {
    this.key = key;
    this.kind = kind;
    this.headings =
        Stream.of(headings.split("\\|"))
            .filter(each -> !each.isEmpty())
            .map(Heading::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  public FieldKind kind() {
    return kind;
  }

  /** Tells whether it says something of an enterprise itself, and not of where it takes part. */
  public boolean ofEnterprise() {
    return TableShape.ENTERPRISES.fields().contains(this)
        && this != ENTERPRISE
        && this != SOURCE
        && this != AS_OF
        && this != NOTES;
  }

  /** Tells whether it says what follows from other lists, so that nothing is written of it. */
  boolean derived() {
    return this == MATCHED || this == MATCH_STATE;
  }

  /** Tells whether a folded heading stands for it. */
  boolean named(String folded) {
    return headings.contains(folded);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "tableField";
  }

  @Override
  public Message label() {
    return Message.of("table.field." + key);
  }
}
