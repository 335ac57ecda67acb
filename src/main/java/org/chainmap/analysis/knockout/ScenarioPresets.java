package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Places;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Common scenarios, and the regions and ownerships that scenarios can name. */
public final class ScenarioPresets {

  /** The id of a scenario that is shown but belongs to no document. */
  public static final Id LOOSE = Id.of("what-if");

  private ScenarioPresets() {}

  /**
   * Returns the loss of all supply from abroad: of the enterprises in every region abroad, and of
   * those in foreign ownership whose region is not known, which the impact then says. A foreign
   * owner puts nobody abroad whose region is within the country.
   */
  public static Scenario foreign(ChainMap map, Scenario empty) {
    Set<String> countries = new TreeSet<>();
    List<Id> unknown = new ArrayList<>();
    for (Enterprise enterprise : map.enterprises()) {
      Region region = enterprise.region();
      if (region != null && !region.domestic()) {
        countries.add(region.country());
      } else if (region == null && enterprise.ownership() == Ownership.FOREIGN) {
        unknown.add(enterprise.id());
      }
    }
    return empty.withRegions(List.copyOf(countries)).withRemoved(unknown);
  }

  /** Returns the regions that occur: countries by their codes, then provinces, then cities. */
  public static List<String> regions(ChainMap map) {
    SortedSet<String> countries = new TreeSet<>();
    SortedSet<String> provinces = new TreeSet<>();
    SortedSet<String> cities = new TreeSet<>();
    for (Enterprise enterprise : map.enterprises()) {
      Region region = enterprise.region();
      if (region != null) {
        countries.add(region.country());
        if (region.province() != null) {
          provinces.add(region.province());
        }
        if (region.city() != null) {
          cities.add(region.city());
        }
      }
    }
    Set<String> all = new LinkedHashSet<>(countries);
    all.addAll(provinces);
    all.addAll(cities);
    return List.copyOf(all);
  }

  /** Returns the ownerships that occur. */
  public static List<Ownership> ownerships(ChainMap map) {
    Set<Ownership> found =
        map.enterprises().stream()
            .map(Enterprise::ownership)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ownership.class)));
    return List.copyOf(found);
  }

  /** Returns the name of a region, see {@link Places}. */
  public static Message name(String region) {
    return Places.of(region);
  }

  /** Returns a scenario that belongs to no document, in which nothing is lost. */
  public static Scenario named(Message name) {
    return Scenario.of(LOOSE, "-").withName(new Name(name.in(Lang.ZH), name.in(Lang.EN)));
  }

  /**
   * Returns a scenario that belongs to no document, in which these elements are lost, named after
   * the first.
   */
  public static Scenario losing(ChainMap map, List<Id> lost) {
    Message first = Names.message(map, lost.getFirst());
    Message name =
        lost.size() == 1
            ? Message.of("scenario.whatIf.one", first)
            : Message.of("scenario.whatIf.more", first, lost.size());
    return named(name).withRemoved(lost);
  }
}
