package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Operations;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Texts;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that participates in the chain (企业). It has accessors for the fields of its
 * operations.
 *
 * @param shortName the name on cards; where there is none, the full one is used
 * @param creditCode unified social credit code (GB 32100-2015), or null
 * @param inCatalogue whether it is in a purchasing catalogue, or null where unknown
 * @param operations its sector, capacity and time to recover
 * @param profile what lists of enterprises state of it
 */
public record Enterprise(
    Id id,
    Name name,
    Caption shortName,
    @Nullable String creditCode,
    @Nullable Ownership ownership,
    List<EnterpriseMark> marks,
    @Nullable Region region,
    @Nullable Boolean inCatalogue,
    Operations operations,
    Profile profile,
    Remarks remarks)
    implements Removable {

  public Enterprise {
    marks = marks.stream().distinct().sorted().toList();
    creditCode = Texts.orNull(creditCode);
  }

  public static Enterprise of(Id id, String name) {
    return new Enterprise(
        id,
        Name.of(name),
        Caption.NONE,
        null,
        null,
        List.of(),
        null,
        null,
        Operations.UNKNOWN,
        Profile.UNKNOWN,
        Remarks.NONE);
  }

  public @Nullable String sector() {
    return operations.sector();
  }

  public @Nullable Figure capacity() {
    return operations.capacity();
  }

  public @Nullable Figure timeToRecover() {
    return operations.timeToRecover();
  }

  /** Returns the name to show on a card for readers of {@code lang}. */
  public String cardName(Lang lang) {
    if (lang == Lang.EN) {
      String english = shortName.english() != null ? shortName.english() : name.english();
      if (english != null) {
        return english;
      }
    }
    String written = shortName.text();
    return written != null ? written : name.text();
  }

  /**
   * Tells whether it is a domestic supplier: by its ownership where that is known (every kind but
   * foreign is domestic), else by its region; null where neither is known.
   */
  public @Nullable Boolean domestic() {
    if (ownership != null) {
      return ownership != Ownership.FOREIGN;
    }
    return region == null ? null : region.domestic();
  }

  public Enterprise withName(Name changed) {
    return new Enterprise(
        id,
        changed,
        shortName,
        creditCode,
        ownership,
        marks,
        region,
        inCatalogue,
        operations,
        profile,
        remarks);
  }

  public Enterprise withShortName(Caption changed) {
    return new Enterprise(
        id,
        name,
        changed,
        creditCode,
        ownership,
        marks,
        region,
        inCatalogue,
        operations,
        profile,
        remarks);
  }

  public Enterprise withCreditCode(@Nullable String changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        changed,
        ownership,
        marks,
        region,
        inCatalogue,
        operations,
        profile,
        remarks);
  }

  public Enterprise withOwnership(@Nullable Ownership changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        changed,
        marks,
        region,
        inCatalogue,
        operations,
        profile,
        remarks);
  }

  public Enterprise withMarks(List<EnterpriseMark> changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        ownership,
        changed,
        region,
        inCatalogue,
        operations,
        profile,
        remarks);
  }

  public Enterprise withRegion(@Nullable Region changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        ownership,
        marks,
        changed,
        inCatalogue,
        operations,
        profile,
        remarks);
  }

  public Enterprise withInCatalogue(@Nullable Boolean changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        ownership,
        marks,
        region,
        changed,
        operations,
        profile,
        remarks);
  }

  public Enterprise withOperations(Operations changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        ownership,
        marks,
        region,
        inCatalogue,
        changed,
        profile,
        remarks);
  }

  public Enterprise withProfile(Profile changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        ownership,
        marks,
        region,
        inCatalogue,
        operations,
        changed,
        remarks);
  }

  public Enterprise withSector(@Nullable String changed) {
    return withOperations(operations.withSector(changed));
  }

  public Enterprise withCapacity(@Nullable Figure changed) {
    return withOperations(operations.withCapacity(changed));
  }

  public Enterprise withTimeToRecover(@Nullable Figure changed) {
    return withOperations(operations.withTimeToRecover(changed));
  }

  @Override
  public Enterprise withRemarks(Remarks changed) {
    return new Enterprise(
        id,
        name,
        shortName,
        creditCode,
        ownership,
        marks,
        region,
        inCatalogue,
        operations,
        profile,
        changed);
  }
}
