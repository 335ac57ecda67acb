package org.chainmap.editor.change;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Participation;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Adds, removes and edits enterprises' participations in segments. */
public final class Participations {

  private Participations() {}

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
