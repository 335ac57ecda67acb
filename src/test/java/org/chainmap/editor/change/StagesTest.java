package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Tint;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** The colour of a band is its own: it stays whatever becomes of the others. */
class StagesTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);

  private static Map<Id, Tint> colours(ChainMap map) {
    return map.stages().stream().collect(Collectors.toMap(Stage::id, map::tint));
  }

  private Tint colour(String id) {
    return driver.map().tint(driver.map().find(Stage.class, Id.of(id)).orElseThrow());
  }

  @Test
  void bandsKeepTheirColourWhenAStageIsDeleted() {
    Map<Id, Tint> before = colours(map);
    driver.select("st-1").key("Delete");
    assertThat(before).containsAllEntriesOf(colours(driver.map()));
    driver.assertOneStepFrom(map);
  }

  @Test
  void bandsKeepTheirColourWhenAStageIsMoved() {
    driver.select("st-1").act("stageLater");
    assertThat(driver.map().stages().getFirst().id()).isEqualTo(Id.of("st-2"));
    assertThat(colours(driver.map())).isEqualTo(colours(map));
    driver.assertOneStepFrom(map);
  }

  @Test
  void bandsKeepTheirColourWhenAStageIsInsertedAndItGetsOneOfItsOwn() {
    for (int index = 0; index <= 3; index++) {
      ChainMap after =
          map.with(Stages.inserted(map, driver.editor().geometry(), Lang.ZH, index).change());
      assertThat(colours(after)).containsAllEntriesOf(colours(map));
      assertThat(new HashSet<>(colours(after).values())).hasSize(4);
    }
  }

  @Test
  void aCopiedStyleIsTheColourThatIsShown() {
    driver.select("st-2").act("copyStyle").select("st-3").act("pasteStyle");
    assertThat(colour("st-3")).isEqualTo(colour("st-2")).isEqualTo(Tint.GREEN);
  }

  @Test
  void pastedIntoAnEmptyMapAStageKeepsItsColour() {
    var clip =
        Clips.copied(map, driver.editor().geometry(), Selection.of(Id.of("s-3"))).orElseThrow();
    ChainMap empty = ChainMap.titled("图");
    ChainMap after =
        empty.with(Clips.pasted(empty, Geometry.EMPTY, clip, Map.of(), null, List.of()).change());
    assertThat(after.tint(after.stages().getFirst())).isEqualTo(Tint.GREEN);
  }
}
