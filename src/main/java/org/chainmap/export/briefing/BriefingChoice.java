package org.chainmap.export.briefing;

import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;

/**
 * What a person wants in a briefing.
 *
 * @param parts the parts it has
 * @param views the views it shows; empty for all that the story has
 * @param lists the lists it has; empty ones are left out
 */
public record BriefingChoice(Set<BriefingPart> parts, List<Id> views, PackContent lists) {

  /** The lists of practice; the others repeat their rows. */
  private static final Set<String> LISTS =
      Set.of(
          "enterprises",
          "shortfalls",
          "research",
          "projects",
          "targets",
          "listings",
          "scenarios",
          "policies",
          "parks",
          "platforms",
          "clusters",
          "matters");

  /** Everything, without contacts. */
  public static final BriefingChoice ALL =
      new BriefingChoice(Set.of(BriefingPart.values()), List.of(), PackContent.of(usual(), false));

  public BriefingChoice {
    parts = Set.copyOf(parts);
    views = List.copyOf(views);
  }

  private static List<PackList<?>> usual() {
    return PackLists.ALL.stream().filter(list -> LISTS.contains(list.key())).toList();
  }

  public BriefingChoice withParts(Set<BriefingPart> changed) {
    return new BriefingChoice(changed, views, lists);
  }

  public BriefingChoice withViews(List<Id> changed) {
    return new BriefingChoice(parts, changed, lists);
  }

  public BriefingChoice withLists(PackContent changed) {
    return new BriefingChoice(parts, views, changed);
  }
}
