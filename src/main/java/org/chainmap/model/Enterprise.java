package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in the chain (企业).
 *
 * @param shortName the name on cards, or null to use the full one
 * @param creditCode unified social credit code (GB 32100-2015), or null
 * @param inCatalogue whether it stands in a purchasing catalogue, or null where unknown
 */
public record Enterprise(
    Id id,
    Name name,
    @Nullable String shortName,
    @Nullable String creditCode,
    @Nullable Ownership ownership,
    List<EnterpriseMark> marks,
    @Nullable Region region,
    @Nullable Boolean inCatalogue,
    Remarks remarks)
    implements Element {

  public Enterprise {
    marks = marks.stream().distinct().sorted().toList();
    shortName = Texts.orNull(shortName);
    creditCode = Texts.orNull(creditCode);
  }

  public static Enterprise of(Id id, String name) {
    return new Enterprise(id, Name.of(name), null, null, null, List.of(), null, null, Remarks.NONE);
  }

  /** The name to show on a card for readers of {@code lang}. */
  public String cardName(Lang lang) {
    String english = name.english();
    if (lang == Lang.EN && english != null) {
      return english;
    }
    return shortName != null ? shortName : name.text();
  }

  /**
   * Whether it supplies from within the country: by its ownership where that is known (every kind
   * but foreign does), else by its region; null where neither is known.
   */
  public @Nullable Boolean domestic() {
    if (ownership != null) {
      return ownership != Ownership.FOREIGN;
    }
    return region == null ? null : region.domestic();
  }

  public Enterprise withName(Name changed) {
    return new Enterprise(
        id, changed, shortName, creditCode, ownership, marks, region, inCatalogue, remarks);
  }

  public Enterprise withShortName(@Nullable String changed) {
    return new Enterprise(
        id, name, changed, creditCode, ownership, marks, region, inCatalogue, remarks);
  }

  public Enterprise withCreditCode(@Nullable String changed) {
    return new Enterprise(
        id, name, shortName, changed, ownership, marks, region, inCatalogue, remarks);
  }

  public Enterprise withOwnership(@Nullable Ownership changed) {
    return new Enterprise(
        id, name, shortName, creditCode, changed, marks, region, inCatalogue, remarks);
  }

  public Enterprise withMarks(List<EnterpriseMark> changed) {
    return new Enterprise(
        id, name, shortName, creditCode, ownership, changed, region, inCatalogue, remarks);
  }

  public Enterprise withRegion(@Nullable Region changed) {
    return new Enterprise(
        id, name, shortName, creditCode, ownership, marks, changed, inCatalogue, remarks);
  }

  public Enterprise withInCatalogue(@Nullable Boolean changed) {
    return new Enterprise(
        id, name, shortName, creditCode, ownership, marks, region, changed, remarks);
  }

  @Override
  public Enterprise withRemarks(Remarks changed) {
    return new Enterprise(
        id, name, shortName, creditCode, ownership, marks, region, inCatalogue, changed);
  }
}
