package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.editor.change.Cards;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** An undone layout leaves every card where it lay, also those that the document does not place. */
class TurnUndoneTest {

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());
  private final Editor editor = driver.editor();

  private void add(String stage) {
    editor.make(Cards.unplaced(editor.map(), Lang.ZH, Id.of(stage)));
    driver.key("Escape");
  }

  @Test
  void cardsWithoutAPlaceOfTheirOwnReturnWhereTheyLay() {
    add("st-1");
    add("st-2");
    ChainMap map = editor.map();
    assertThat(map.segments()).anyMatch(segment -> segment.placement().position() == null);
    Geometry before = editor.geometry();
    editor.turn(Orientation.TOP_DOWN);
    Geometry turned = editor.geometry();
    assertThat(turned.cards()).isNotEqualTo(before.cards());
    editor.undo();
    assertThat(editor.map()).isEqualTo(map);
    assertThat(editor.geometry().cards()).isEqualTo(before.cards());
    assertThat(editor.geometry().bands()).isEqualTo(before.bands());
    editor.redo();
    assertThat(editor.geometry().cards()).isEqualTo(turned.cards());
    editor.undo();
    editor.tidy(List.of());
    editor.undo();
    assertThat(editor.geometry().cards()).isEqualTo(before.cards());
  }
}
