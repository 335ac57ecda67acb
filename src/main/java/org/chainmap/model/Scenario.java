package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;

/**
 * A named what-if scenario of losses (断链情景). Everything that any of its lists names is lost.
 *
 * @param removed the segments, enterprises and links that are lost
 * @param regions the regions whose enterprises are lost: a country's two-letter code, or the name
 *     of a province or city as written for enterprises
 * @param ownerships the kinds of ownership whose enterprises are lost
 */
public record Scenario(
    Id id,
    Name name,
    List<Id> removed,
    List<String> regions,
    List<Ownership> ownerships,
    Remarks remarks)
    implements Element {

  public Scenario {
    removed = List.copyOf(removed);
    regions = regions.stream().filter(region -> !region.isBlank()).distinct().toList();
    ownerships = ownerships.stream().distinct().sorted().toList();
  }

  /** Returns a scenario in which nothing is lost yet. */
  public static Scenario of(Id id, String name) {
    return new Scenario(id, Name.of(name), List.of(), List.of(), List.of(), Remarks.NONE);
  }

  /** Returns the same scenario under another id. */
  public Scenario withId(Id changed) {
    return new Scenario(changed, name, removed, regions, ownerships, remarks);
  }

  public Scenario withName(Name changed) {
    return new Scenario(id, changed, removed, regions, ownerships, remarks);
  }

  public Scenario withRemoved(List<Id> changed) {
    return new Scenario(id, name, changed, regions, ownerships, remarks);
  }

  public Scenario withRegions(List<String> changed) {
    return new Scenario(id, name, removed, changed, ownerships, remarks);
  }

  public Scenario withOwnerships(List<Ownership> changed) {
    return new Scenario(id, name, removed, regions, changed, remarks);
  }

  @Override
  public Scenario withRemarks(Remarks changed) {
    return new Scenario(id, name, removed, regions, ownerships, changed);
  }
}
