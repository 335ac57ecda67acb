package org.chainmap.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.chainmap.text.Message;

/**
 * The kinds of finding, with the points each starts from in the {@link Ranking}. Rule: {@code
 * analysis.<key>.rule}.
 */
public enum FindingKind {
  NO_DOMESTIC_SOURCE("noDomesticSource", 45),
  GAP("gap", 40),
  SOLE_SOURCE("soleSource", 30),
  SOLE_ENTERPRISE("soleEnterprise", 30),
  SOLE_DOMESTIC_SOURCE("soleDomesticSource", 25),
  SAME_GROUP("sameGroup", 20),
  WEAK("weak", 22),
  IMPORT_DEPENDENCE("importDependence", 22),
  COUNTRY_CONCENTRATION("countryConcentration", 15),
  HIDDEN_EXPOSURE("hiddenExposure", 5),
  RECOVERY_GAP("recoveryGap", 12),
  DOMINATOR("dominator", 20),
  CONCENTRATION("concentration", 20),
  COMBINED_SHARES("combinedShares", 5),
  CUT_SEGMENT("cutSegment", 15),
  BRIDGE("bridge", 12),
  BETWEENNESS("betweenness", 10),
  ENTERPRISE_CUT("enterpriseCut", 35),
  SOLE_OUTLET("soleOutlet", 10),
  LONGEST_PATH("longestPath", 10),
  MUTUAL_SUPPLY("mutualSupply", 10),
  SHARED_UPSTREAM("sharedUpstream", 5),
  SEPARATE_PARTS("separateParts", 0),
  CIRCLE("circle", 0),
  RISK_EXPOSURE("riskExposure", 20),
  INOPERABILITY("inoperability", 5),
  UNMET_NEED("unmetNeed", 15),
  STALE_FACTS("staleFacts", 0),
  UNDATED_FACTS("undatedFacts", 0),
  UNSOURCED_FACTS("unsourcedFacts", 0),
  UNVERIFIED_FACTS("unverifiedFacts", 0),
  ILLUSTRATIVE_FACTS("illustrativeFacts", 0);

  private final String key;
  private final double base;

  FindingKind(String key, double base) {
    this.key = key;
    this.base = base;
  }

  /** Returns its stable name in published files. */
  public String key() {
    return key;
  }

  /** Returns the kind with a stable name. */
  public static Optional<FindingKind> named(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Returns its label. */
  public Message label() {
    return Message.of("analysis." + key + ".name");
  }

  double base() {
    return base;
  }

  /**
   * Tells whether its sentence repeats the facts known of the segment; findings about structure do
   * not.
   */
  boolean withFacts() {
    return switch (this) {
      case NO_DOMESTIC_SOURCE,
          GAP,
          SOLE_SOURCE,
          SOLE_DOMESTIC_SOURCE,
          SAME_GROUP,
          WEAK,
          CONCENTRATION,
          IMPORT_DEPENDENCE,
          COUNTRY_CONCENTRATION ->
          true;
      case RECOVERY_GAP, RISK_EXPOSURE, INOPERABILITY, UNMET_NEED -> false;
      case STALE_FACTS, UNDATED_FACTS, UNSOURCED_FACTS, UNVERIFIED_FACTS, ILLUSTRATIVE_FACTS ->
          false;
      case SOLE_ENTERPRISE,
          COMBINED_SHARES,
          DOMINATOR,
          CUT_SEGMENT,
          BRIDGE,
          BETWEENNESS,
          ENTERPRISE_CUT,
          SOLE_OUTLET,
          HIDDEN_EXPOSURE,
          LONGEST_PATH,
          MUTUAL_SUPPLY,
          SHARED_UPSTREAM,
          SEPARATE_PARTS,
          CIRCLE ->
          false;
    };
  }
}
