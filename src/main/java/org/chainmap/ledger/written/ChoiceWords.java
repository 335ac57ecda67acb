package org.chainmap.ledger.written;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;

/**
 * The words for constants: the labels of both languages, the stable keys, and what people write
 * instead.
 */
public final class ChoiceWords {

  /** White space, invisible characters, brackets, quotes and dashes do not count. */
  private static final Pattern IGNORED =
      Pattern.compile("[\\p{Z}\\p{C}\\s_*\"“”‘’'\\[\\]()（）·–—-]+");

  /** What people write instead, by the kind of constant. */
  private static final Map<Class<?>, Map<String, Keyed>> INSTEAD = new HashMap<>();

  /** All words, by the kind of constant. */
  private static final Map<Class<?>, Map<String, Keyed>> WORDS = new ConcurrentHashMap<>();

  static {
    put(
        Ownership.values(),
        Map.of(
            Ownership.CENTRAL_SOE, "中央企业|央企子公司|中央国有企业|央企控股|中央国企|央属企业|央属|中管企业|国务院国资委监管企业|部属企业",
            Ownership.LOCAL_SOE,
                "地方国有企业|地方国有|省属国企|市属国企|区属国企|县属国企|省属国有企业|市属国有企业|区属国有企业|省属企业|市属企业"
                    + "|区属企业|县属企业|省属|市属|区属|地方国资|地方企业|地方国有控股",
            Ownership.PRIVATE, "民营|民营企业|私营|私营企业|私企|民营控股|民企控股|民营股份|私营独资|自然人控股|个体工商户",
            Ownership.FOREIGN,
                "外企|外商独资|外商独资企业|外资企业|外资控股|外国企业|外商投资|外商投资企业|港澳台资|港澳台企业|港澳台商投资企业|港资|台资",
            Ownership.JOINT_VENTURE, "中外合资|中外合资企业|中外合作|中外合资经营|合资企业|合资公司|合资经营",
            Ownership.INSTITUTE,
                "科研院所|院所|研究院|研究所|高校|高等院校|高等学校|高校院所|事业单位|事业法人|科研机构|研究机构|科研单位|新型研发机构|大学"
                    + "|university"));
    put(
        EnterpriseMark.values(),
        Map.of(
            EnterpriseMark.SRDI, "专精特新企业|专精特新中小企业|省级专精特新",
            EnterpriseMark.LITTLE_GIANT,
                "专精特新小巨人|专精特新小巨人企业|国家级专精特新小巨人|国家级专精特新小巨人企业|小巨人企业|国家级小巨人|国家级小巨人企业" + "|国家专精特新小巨人",
            EnterpriseMark.SINGLE_CHAMPION, "制造业单项冠军|单项冠军企业|制造业单项冠军企业|单项冠军示范企业",
            EnterpriseMark.HIGH_TECH, "高企|国家高新技术企业|国高企|高新企业|高新技术"));
    put(
        Role.values(),
        Map.of(
            Role.SUPPLIER, "供应商|生产|生产商|制造商|供货|厂商|量产",
            Role.DEVELOPER, "研发|在研发|研制|开发",
            Role.USER, "用户|使用|运营|应用方|运营商"));
    put(
        LinkKind.values(),
        Map.of(
            LinkKind.SUPPLY, "供货|采购|供应链",
            LinkKind.COOPERATION, "合作|配套",
            LinkKind.TECHNOLOGY, "技术合作|技术支持",
            LinkKind.CAPITAL, "资本|投资|股权"));
    put(
        Dependence.values(),
        Map.of(
            Dependence.ESSENTIAL, "2|yes|true|是",
            Dependence.NON_ESSENTIAL, "1|no|false|否",
            Dependence.IGNORED, "0"));
    put(
        FirstOfKind.values(),
        Map.of(
            FirstOfKind.FIRST_SET, "首台套装备",
            FirstOfKind.FIRST_BATCH, "首批次材料|首批次新材料",
            FirstOfKind.FIRST_RELEASE, "首版次软件"));
    put(
        Evidence.values(),
        Map.of(
            Evidence.CERTIFIED, "认证|通过认证",
            Evidence.TRIAL, "试用|小批|送样",
            Evidence.VOLUME_SUPPLY, "量产|批量|批量供应"));
    put(
        SegmentKind.values(),
        Map.of(
            SegmentKind.MATERIAL, "原材料|基础材料",
            SegmentKind.PART, "部件|元器件|零件|组件",
            SegmentKind.EQUIPMENT, "装备|生产设备",
            SegmentKind.USE, "应用领域|终端应用|下游应用"));
    put(
        SegmentState.values(),
        Map.of(
            SegmentState.GAP, "缺失|空白环节|无|断点",
            SegmentState.WEAK, "弱|薄弱环节|短板|弱项",
            SegmentState.POTENTIAL, "潜力环节|一般|有潜力",
            SegmentState.STRONG, "强|优势环节|长板|较强|强项"));
    put(
        SupplyStatus.values(),
        Map.of(SupplyStatus.CUT_OFF, "断供", SupplyStatus.AT_RISK, "有风险|有断供风险"));
    put(
        Horizon.values(),
        Map.of(
            Horizon.NEAR, "短期|1年内|一年内",
            Horizon.TWO_TO_THREE_YEARS, "2-3年|2~3年|2至3年|中期",
            Horizon.THREE_TO_FIVE_YEARS, "3-5年|3~5年|3至5年|长期|远期"));
    put(
        RiskLevel.values(),
        Map.of(
            RiskLevel.HIGH, "高风险|较高",
            RiskLevel.MEDIUM, "中风险|中等|一般",
            RiskLevel.LOW, "低风险|较低"));
    put(
        Side.values(),
        Map.of(
            Side.NEED, "需|需求方|采购|采购需求|need|求购|demand",
            Side.OFFER, "供|供应|供给方|供方|供应能力|supply|可供"));
    put(
        InitiativeKind.values(),
        Map.of(
            InitiativeKind.ALLIANCE, "联盟",
            InitiativeKind.CONSORTIUM, "联合体",
            InitiativeKind.PROJECT, "项目|投资项目|建设项目",
            InitiativeKind.FIRST_OF_KIND, "首台套|首批次|首版次",
            InitiativeKind.SCENARIO, "场景",
            InitiativeKind.MATCHING, "对接会",
            InitiativeKind.FOLLOW_UP, "跟进|督办"));
    put(
        InitiativeState.values(),
        Map.of(
            InitiativeState.PLANNED, "规划|拟建|未开工|前期|前期工作|谋划|待启动|未启动|签约|已签约|筹备",
            InitiativeState.RUNNING, "在建|建设中|推进中|实施中|进行|已开工|开工|正常推进|攻关中|洽谈|洽谈中|在谈",
            InitiativeState.DONE, "完成|建成|已建成|投产|已投产|竣工|已竣工|结题|验收|落地|已落地",
            InitiativeState.STOPPED, "中止|停止|终止|暂停|已终止|停建|取消"));
  }

  private ChoiceWords() {}

  private static <T extends Enum<T> & Keyed> void put(T[] values, Map<T, String> words) {
    Map<String, Keyed> meanings = new HashMap<>();
    words.forEach(
        (value, written) -> {
          for (String word : written.split("\\|")) {
            meanings.put(folded(word), value);
          }
        });
    INSTEAD.put(values[0].getDeclaringClass(), meanings);
  }

  /** Words of ownership by the state that leave open by which level of it. */
  private static final Set<String> STATE_OWNED =
      Stream.of(
              "国有",
              "国企",
              "国有企业",
              "国有控股",
              "国有控股企业",
              "国有独资",
              "国有独资公司",
              "国有参股",
              "国资",
              "国资控股",
              "国控",
              "全民所有制",
              "state-owned",
              "stateowned",
              "soe")
          .map(ChoiceWords::folded)
          .collect(Collectors.toUnmodifiableSet());

  /** Tells whether a word says that an enterprise is the state's, and not whether of the centre. */
  public static boolean stateOwned(String word) {
    return STATE_OWNED.contains(folded(word));
  }

  static String folded(String word) {
    String folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return IGNORED.matcher(folded).replaceAll("");
  }

  private static Map<String, Keyed> words(Class<?> kind) {
    Map<String, Keyed> words = new HashMap<>(INSTEAD.getOrDefault(kind, Map.of()));
    for (Object constant : kind.getEnumConstants()) {
      Keyed value = (Keyed) constant;
      words.put(folded(value.key()), value);
      for (Lang lang : Lang.values()) {
        words.put(folded(value.label().in(lang)), value);
      }
    }
    return Map.copyOf(words);
  }

  /**
   * Returns the constant that a word means.
   *
   * @param values the constants there are to choose from, all of one enumeration
   */
  public static Optional<Keyed> meaning(List<? extends Keyed> values, String word) {
    if (values.isEmpty() || !(values.getFirst() instanceof Enum<?> first)) {
      return Optional.empty();
    }
    Map<String, Keyed> words = WORDS.computeIfAbsent(first.getDeclaringClass(), ChoiceWords::words);
    return Optional.ofNullable(words.get(folded(word))).filter(values::contains);
  }
}
