package org.chainmap.ledger.table;

import static org.chainmap.ledger.table.TableField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * What one row of a table is. The order of the constants decides where several shapes read equally
 * many columns; the order of fields where one heading can stand for several of them.
 */
public enum TableShape implements Keyed {
  /** A link between two ends, which are segments or enterprises. */
  LINKS(
      "links",
      "链接|供应关系|供货关系|边表|edge|link",
      List.of(Set.of(FROM, SUPPLIER), Set.of(TO, CUSTOMER)),
      List.of(
          FROM,
          TO,
          SUPPLIER,
          CUSTOMER,
          VOLUME,
          SHARE,
          LINK_KIND,
          DEPENDENCE,
          EVIDENCE,
          LABEL,
          ENGLISH_NAME,
          SOURCE_SECTOR,
          TARGET_SECTOR,
          QUANTITY,
          UNIT,
          MAIN_PRODUCTS,
          SOURCE,
          AS_OF,
          NOTES)),
  /** A need or an offer of an enterprise; a row with both is one of each. */
  LISTINGS(
      "listings",
      "供需|需求|供给|对接",
      List.of(Set.of(ENTERPRISE), Set.of(LISTING_TEXT, NEED, OFFER)),
      List.of(
          ENTERPRISE,
          CREDIT_CODE,
          SIDE,
          LISTING_TEXT,
          ENGLISH_NAME,
          NEED,
          OFFER,
          SEGMENT,
          SPECIFICATION,
          QUANTITY,
          UNIT,
          BUDGET,
          DUE,
          REGION,
          PROVINCE,
          CITY,
          CERTIFICATIONS,
          COOPERATION,
          MATCHED,
          MATCH_STATE,
          CONTACT,
          SOURCE,
          AS_OF,
          NOTES)),
  /** A project or another joint action. */
  INITIATIVES(
      "initiatives",
      "项目|攻关|任务|场景|行动|project",
      List.of(Set.of(INITIATIVE)),
      List.of(
          INITIATIVE,
          ENGLISH_NAME,
          INITIATIVE_KIND,
          INITIATIVE_STATE,
          LEAD,
          MEMBERS,
          OWNER,
          OWNER_ENGLISH,
          SEGMENT,
          DIRECTION,
          GOAL,
          HORIZON,
          REGION,
          PROVINCE,
          CITY,
          CONTENT,
          INVESTMENT,
          FUNDING,
          SCALE,
          START,
          DUE,
          PROGRESS,
          FIRST_OF_KIND,
          OUTCOME,
          CONTACT,
          SOURCE,
          AS_OF,
          NOTES)),
  /** An enterprise that a region wants to win (招商目标). */
  TARGETS(
      "targets",
      "招商|招引|target",
      List.of(Set.of(TARGET)),
      List.of(
          TARGET,
          CHAIN,
          SEGMENT,
          STAGE,
          PRIORITY,
          FIT,
          MAIN_PRODUCTS,
          CONTACT_STATE,
          PROGRESS_NOTE,
          REGION,
          PROVINCE,
          CITY,
          CONTACT,
          SOURCE,
          AS_OF,
          NOTES)),
  /** An enterprise in a segment. */
  PARTICIPATIONS(
      "participations",
      "企业",
      List.of(Set.of(ENTERPRISE), Set.of(SEGMENT)),
      enterpriseFields(List.of(SEGMENT, STAGE, GROUP, ROLE, SHARE))),
  SEGMENTS(
      "segments",
      "环节|短板|卡脖子|节点|segment",
      List.of(Set.of(SEGMENT)),
      List.of(
          SEGMENT,
          ENGLISH_NAME,
          STAGE,
          STAGE_ENGLISH,
          GROUP,
          SEGMENT_KIND,
          SEGMENT_STATE,
          CODES,
          DOMESTIC_RATE,
          IMPORT_DEPENDENCE,
          SUBSTITUTABILITY,
          TIME_TO_RECOVER,
          TIME_TO_SURVIVE,
          TECHNICAL_GAP,
          WEAKNESS_TYPE,
          SUPPLY_STATUS,
          SOLE_SOURCE_COUNTRY,
          LOCAL_SUPPLY_RATE,
          SUBSTITUTION_STAGE,
          ALTERNATIVES,
          GLOBAL_MANUFACTURERS,
          HORIZON,
          MAIN_ENTERPRISES,
          SOURCE,
          AS_OF,
          NOTES)),
  ENTERPRISES(
      "enterprises", "企业|公司|单位|company", List.of(Set.of(ENTERPRISE)), enterpriseFields(List.of())),
  /** A policy, park, platform or cluster. */
  RESOURCES(
      "resources",
      "政策|园区|平台|集群|资源",
      List.of(Set.of(RESOURCE)),
      List.of(
          RESOURCE,
          ENGLISH_NAME,
          LEVEL,
          REGION,
          PROVINCE,
          CITY,
          SEGMENT,
          CONTENT,
          OWNER,
          CONTACT,
          SOURCE,
          AS_OF,
          NOTES)),
  /** A source of facts. */
  SOURCES(
      "sources",
      "来源|文献|出处|source",
      List.of(Set.of(TITLE)),
      List.of(TITLE, ENGLISH_NAME, PUBLISHER, PUBLISHER_ENGLISH, AS_OF, CONFIDENCE, URL, NOTES)),
  /** A fact that is still to be checked (待核). */
  UNCHECKED(
      "unchecked",
      "待核|checked",
      List.of(Set.of(OBJECT), Set.of(FACT)),
      List.of(OBJECT, OBJECT_KIND, FACT, FACT_VALUE, REASON, ASSIGNEE, SOURCE, AS_OF)),
  /** Columns are stages, and cells name their segments. */
  STAGE_COLUMNS("stageColumns", "图谱|全景", List.of(Set.of(STAGE_CELLS)), List.of(STAGE_CELLS));

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
  private final List<String> hints;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
  private final List<Set<TableField>> required;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
  private final List<TableField> fields;

  /**
   * @param hints words in the name of a sheet, or in a title, that speak for it
   * @param required sets of fields, of each of which one must be there
   */
  TableShape(String key, String hints, List<Set<TableField>> required, List<TableField> fields) {
    this.key = key;
    this.hints = List.of(hints.split("\\|"));
    this.required = required;
    this.fields = fields;
  }

  private static List<TableField> enterpriseFields(List<TableField> more) {
    List<TableField> fields = new ArrayList<>(List.of(ENTERPRISE));
    fields.addAll(more);
    fields.addAll(
        List.of(
            ENGLISH_NAME,
            SHORT_NAME,
            SHORT_NAME_ENGLISH,
            ALIASES,
            CREDIT_CODE,
            OWNERSHIP,
            MARKS,
            REGION,
            COUNTRY,
            PROVINCE,
            CITY,
            MAIN_PRODUCTS,
            REVENUE,
            RD_INTENSITY,
            MAIN_CUSTOMERS,
            KEY_TECHNOLOGIES,
            RISK_LEVEL,
            SENSITIVITY,
            IN_CATALOGUE,
            CAPACITY,
            CONTACT,
            SOURCE,
            AS_OF,
            NOTES));
    return List.copyOf(fields);
  }

  /** Returns the fields that its columns can have. */
  public List<TableField> fields() {
    return fields;
  }

  /** Returns sets of fields, of each of which one must be there. */
  public List<Set<TableField>> required() {
    return required;
  }

  /**
   * Returns sets of fields, of each of which every row must hold one. A list of enterprises in
   * segments may name some whose segment nobody knows.
   */
  List<Set<TableField>> requiredInRows() {
    return this == PARTICIPATIONS ? List.of(Set.of(ENTERPRISE)) : required;
  }

  /** Tells whether a row is about an enterprise itself. */
  public boolean ofEnterprises() {
    return this == ENTERPRISES || this == PARTICIPATIONS;
  }

  /**
   * Returns its place among the shapes when tables are imported: names come before what uses them.
   */
  public int rank() {
    return switch (this) {
      case SOURCES -> 0;
      case STAGE_COLUMNS -> 1;
      case SEGMENTS -> 2;
      case PARTICIPATIONS -> 3;
      case ENTERPRISES -> 4;
      case LINKS -> 5;
      case LISTINGS, INITIATIVES, TARGETS, RESOURCES -> 6;
      case UNCHECKED -> 7;
    };
  }

  /** Tells whether a title or the name of a sheet speaks for it. */
  boolean hinted(String text) {
    return hints.stream().anyMatch(text::contains);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "tableShape";
  }

  @Override
  public Message label() {
    return Message.of("table.shape." + key);
  }
}
