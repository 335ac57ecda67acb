package org.chainmap.editor.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Adds, removes and edits enterprises' participations in segments. */
public final class Participations {

  private Participations() {}

  /**
   * Adds the enterprise of this name to a segment. It is found by its full, short or English name,
   * or created if there is none. Does nothing if the name is blank.
   */
  public static Creation attachedByName(ChainMap map, Id segment, String name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Message said = Message.of("editor.change.attach");
    if (name.isBlank() || map.find(Segment.class, segment).isEmpty()) {
      return new Creation(changeBuilder.change(said), List.of());
    }
    Optional<Enterprise> known = named(map, name.strip());
    Id enterprise =
        known
            .map(Enterprise::id)
            .orElseGet(
                () -> {
                  Id id = changeBuilder.fresh(Ids.ENTERPRISE);
                  changeBuilder.put(Enterprise.of(id, name.strip()));
                  return id;
                });
    List<Id> made = attach(changeBuilder, map, segment, enterprise);
    return new Creation(changeBuilder.change(said), made);
  }

  /** Finds the enterprise with this full, short or English name, ignoring case. */
  public static Optional<Enterprise> named(ChainMap map, String name) {
    return map.enterprises().stream()
        .filter(
            e ->
                name.equalsIgnoreCase(e.name().text())
                    || name.equalsIgnoreCase(e.shortName())
                    || name.equalsIgnoreCase(e.name().english()))
        .findFirst();
  }

  static List<Id> attach(ChangeBuilder changeBuilder, ChainMap map, Id segment, Id enterprise) {
    boolean there =
        map.participationsIn(segment).stream().anyMatch(p -> p.enterprise().equals(enterprise));
    if (there) {
      return List.of();
    }
    Id id = changeBuilder.fresh(Ids.PARTICIPATION);
    changeBuilder.put(Participation.of(id, enterprise, segment));
    return List.of(id);
  }

  /** Removes participations; the enterprises stay. */
  public static Change detached(ChainMap map, Collection<Id> participations) {
    return Integrity.removal(
        Message.of("editor.change.detach"),
        map,
        participations.stream()
            .filter(id -> map.find(Participation.class, id).isPresent())
            .toList());
  }

  /**
   * Sets the share of a participation.
   *
   * @param percent 0–100, or null for unknown; the sources of the figure stay
   */
  public static Change withShare(ChainMap map, Id participation, @Nullable Double percent) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    map.find(Participation.class, participation)
        .ifPresent(
            p -> {
              Figure old = p.share();
              changeBuilder.put(
                  p.withShare(
                      percent == null
                          ? null
                          : old == null ? Figure.of(percent) : old.withValue(percent)));
            });
    return changeBuilder.change(Message.of("editor.change.share"));
  }
}
