package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.canvas.Painters;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.Theme;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** What a text states joins the map in one step. */
class PastedTextTest {

  /** Three enterprises for a segment that is on the map, and a new one. */
  private static ChainMap text() {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("文字"));
    elements.add(new Stage(Id.of("st-1"), Name.of("中游"), 0, null, Remarks.NONE));
    elements.add(Segment.of(Id.of("s-1"), "正极", Id.of("st-1")));
    elements.add(Segment.of(Id.of("s-2"), "隔膜", Id.of("st-1")));
    IntStream.rangeClosed(1, 3)
        .forEach(
            i -> {
              elements.add(Enterprise.of(Id.of("e-" + i), "丙公司" + i));
              elements.add(Participation.of(Id.of("p-" + i), Id.of("e-" + i), Id.of("s-1")));
            });
    return ChainMap.of(elements);
  }

  @Test
  void cardsGiveWayAndOneUndoTakesItAllBack() {
    ChainMap small = SmallChain.map();
    Segment below = small.find(Segment.class, Id.of("s-4")).orElseThrow();
    // Right below the card that is to grow.
    ChainMap map =
        small.with(
            Change.of(Message.verbatim("x"), Edit.update(below, below.at(new Point(300, 148)))));
    Editor editor =
        EditorDriver.on(map, new Painters(new SimpleObjectProperty<>(Theme.LIGHT))).editor();
    editor.join(text());
    assertThat(editor.map().segments()).hasSize(6);
    assertThat(editor.selection().ids()).hasSize(1);
    List<Box> cards = List.copyOf(editor.geometry().cards().values());
    assertThat(cards).hasSize(6);
    for (Box card : cards) {
      assertThat(cards.stream().filter(card::overlaps)).containsExactly(card);
    }
    editor.undo();
    assertThat(editor.map()).isEqualTo(map);
  }
}
