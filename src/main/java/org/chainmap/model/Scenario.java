package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A named what-if scenario of losses (断链情景). Everything that any of its lists names is lost.
 *
 * @param removed the segments, enterprises and links that are lost
 * @param regions the regions whose enterprises are lost: a country's two-letter code, or the name
 *     of a province or city as written for enterprises
 * @param ownerships the kinds of ownership whose enterprises are lost
 * @param likelihood how likely it is to happen within a year, percent 0–100; null where unknown
 */
public record Scenario(
    Id id,
    Name name,
    List<Id> removed,
    List<String> regions,
    List<Ownership> ownerships,
    @Nullable Figure likelihood,
    Remarks remarks)
    implements Element {

  public Scenario {
    removed = List.copyOf(removed);
    regions = regions.stream().filter(region -> !region.isBlank()).distinct().toList();
    ownerships = ownerships.stream().distinct().sorted().toList();
  }

  /** Returns a scenario in which nothing is lost yet. */
  public static Scenario of(Id id, String name) {
    return new Scenario(id, Name.of(name), List.of(), List.of(), List.of(), null, Remarks.NONE);
  }

  /** Returns the same scenario under another id. */
  public Scenario withId(Id changed) {
    return new Scenario(changed, name, removed, regions, ownerships, likelihood, remarks);
  }

  public Scenario withName(Name changed) {
    return new Scenario(id, changed, removed, regions, ownerships, likelihood, remarks);
  }

  public Scenario withRemoved(List<Id> changed) {
    return new Scenario(id, name, changed, regions, ownerships, likelihood, remarks);
  }

  public Scenario withRegions(List<String> changed) {
    return new Scenario(id, name, removed, changed, ownerships, likelihood, remarks);
  }

  public Scenario withOwnerships(List<Ownership> changed) {
    return new Scenario(id, name, removed, regions, changed, likelihood, remarks);
  }

  public Scenario withLikelihood(@Nullable Figure changed) {
    return new Scenario(id, name, removed, regions, ownerships, changed, remarks);
  }

  @Override
  public Scenario withRemarks(Remarks changed) {
    return new Scenario(id, name, removed, regions, ownerships, likelihood, changed);
  }
}
