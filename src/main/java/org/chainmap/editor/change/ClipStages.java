package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Ids;
import org.chainmap.model.Names;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The stages that pasted segments join.
 *
 * @param stages the stage of the map for each stage of the clip that has segments
 * @param notice the stages that the map lacks, and where their segments went; null if it lacks none
 */
record ClipStages(Map<Id, Id> stages, @Nullable Message notice) {

  ClipStages {
    stages = Map.copyOf(stages);
  }

  /**
   * Finds the stages by name. Segments of stages that the map lacks join the one at a place; a map
   * without stages is given those of the clip.
   *
   * @param ids the ids in the map of what the stages refer to
   */
  static ClipStages of(
      ChangeBuilder changeBuilder,
      ChainMap map,
      Geometry geometry,
      ChainMap part,
      Point place,
      Map<Id, Id> ids) {
    Map<Id, Id> stages = new HashMap<>();
    List<Message> lacking = new ArrayList<>();
    int strays = 0;
    Id other = Stages.at(map, geometry, place).orElse(null);
    for (Stage stage : part.stages()) {
      int segments = part.segmentsIn(stage.id()).size();
      Id named = named(map, stage);
      if (segments > 0 && named != null) {
        stages.put(stage.id(), named);
      } else if (segments > 0 && other != null) {
        stages.put(stage.id(), other);
        lacking.add(Names.message(part, stage.id()));
        strays += segments;
      } else if (segments > 0) {
        Id id = changeBuilder.fresh(Ids.STAGE);
        changeBuilder.put(IdRemapping.element(stage, id, ids));
        stages.put(stage.id(), id);
      }
    }
    Message notice =
        other == null || lacking.isEmpty()
            ? null
            : Message.of("editor.notice.otherStage", lacking, strays, Names.message(map, other));
    return new ClipStages(stages, notice);
  }

  private static @Nullable Id named(ChainMap map, Stage stage) {
    return map.stages().stream()
        .filter(s -> s.name().text().equals(stage.name().text()))
        .findFirst()
        .map(Stage::id)
        .orElse(null);
  }
}
