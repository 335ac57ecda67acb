package org.chainmap.ledger.pack;

import java.util.List;
import java.util.Optional;
import org.chainmap.text.Message;

/**
 * A set of lists and pictures that teams hand in together (N图N清单).
 *
 * @param key its stable name on the command line and in preferences
 */
public record Pack(String key, List<PackPicture> pictures, List<PackList<?>> lists) {

  /** 五图五清单. */
  public static final Pack FIVE =
      new Pack(
          "five",
          List.of(
              PackPicture.CHAIN,
              PackPicture.TECHNOLOGY_ROUTE,
              PackPicture.USES,
              PackPicture.REGIONS,
              PackPicture.INVESTMENT_ROUTE),
          List.of(
              EnterpriseLists.ALL,
              InitiativeLists.PROJECTS,
              PlaceLists.CLUSTERS,
              SegmentLists.SHORTFALLS,
              PlaceLists.POLICIES));

  /** 六图六清单. */
  public static final Pack SIX =
      new Pack(
          "six",
          List.of(
              PackPicture.CHAIN,
              PackPicture.PANORAMA,
              PackPicture.FUTURE_TREND,
              PackPicture.DEVELOPMENT_PATH,
              PackPicture.INNOVATION,
              PackPicture.INVESTMENT_ROUTE),
          List.of(
              InitiativeLists.ALL,
              PlaceLists.PARKS,
              EnterpriseLists.ALL,
              InitiativeLists.PROJECTS,
              PlaceLists.PLATFORMS,
              SegmentLists.SHORTFALLS));

  /** 五个一. */
  public static final Pack ONE =
      new Pack(
          "one",
          List.of(PackPicture.CHAIN),
          List.of(
              EnterpriseLists.LEADERS,
              InitiativeLists.PROJECTS,
              PlaceLists.PLATFORMS,
              PlaceLists.POLICIES,
              EnterpriseLists.INSTITUTES));

  /** Every list, and the pictures that are drawn from the map. */
  public static final Pack ALL =
      new Pack(
          "all",
          List.of(PackPicture.CHAIN, PackPicture.PANORAMA, PackPicture.REGIONS, PackPicture.USES),
          PackLists.ALL);

  /** Lists of one's own choice, with the pictures that are drawn from the map. */
  public static final Pack OWN = new Pack("own", ALL.pictures(), List.of());

  /** All of practice, in the order people are offered them. */
  public static final List<Pack> PRESETS = List.of(FIVE, SIX, ONE, ALL);

  public Pack {
    pictures = List.copyOf(pictures);
    lists = List.copyOf(lists);
  }

  /** Returns the pack of a key. */
  public static Optional<Pack> named(String key) {
    return PRESETS.stream().filter(pack -> pack.key().equals(key)).findFirst();
  }

  /** Returns its name. */
  public Message name() {
    return Message.of("pack.preset." + key);
  }
}
