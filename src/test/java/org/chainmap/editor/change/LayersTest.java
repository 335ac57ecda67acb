package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class LayersTest {

  private final EditorDriver driver = EditorDriver.on(covering());

  /** The small chain with s-2 lying over s-1. */
  private static org.chainmap.model.ChainMap covering() {
    var map = SmallChain.map();
    var s2 = map.find(org.chainmap.model.Segment.class, Id.of("s-2")).orElseThrow();
    return map.with(
        new ChangeBuilder(map)
            .put(s2.at(new Point(60, 120)))
            .change(org.chainmap.text.Message.verbatim("x")));
  }

  private int layer(String id) {
    return driver.segment(id).placement().layer();
  }

  private Box card(String id) {
    return Objects.requireNonNull(driver.editor().geometry().cards().get(Id.of(id)));
  }

  private Id hit() {
    Box first = card("s-1");
    Box second = card("s-2");
    assertThat(first.overlaps(second)).isTrue();
    Point both = new Point(first.right() - 2, second.y() + 2);
    assertThat(first.contains(both) && second.contains(both)).isTrue();
    return driver.editor().hits().cardAt(both).orElseThrow();
  }

  private List<String> painted() {
    var painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    View all = new View(driver.editor().geometry().bounds(), 1);
    return painter
        .paint(driver.editor().map(), driver.editor().geometry(), Overlay.NONE, all)
        .stream()
        .filter(Mark.Group.class::isInstance)
        .map(mark -> String.valueOf(((Mark.Group) mark).id()))
        .filter(id -> id.startsWith("s-"))
        .toList();
  }

  @Test
  void aCardBroughtToTheFrontIsPaintedLastAndHitFirst() {
    assertThat(hit()).isEqualTo(Id.of("s-2"));
    driver.select("s-1").key("Ctrl+Shift+F");
    assertThat(hit()).isEqualTo(Id.of("s-1"));
    assertThat(painted()).last().isEqualTo("s-1");
    driver.key("Ctrl+Shift+B");
    assertThat(hit()).isEqualTo(Id.of("s-2"));
    assertThat(painted()).first().isEqualTo("s-1");
  }

  @Test
  void severalKeepTheirOrder() {
    driver.select("s-3").act("toFront").select("s-4", "s-3").act("toFront");
    assertThat(layer("s-3")).isGreaterThan(layer("s-4"));
    assertThat(layer("s-4")).isPositive();
    driver.act("toBack");
    assertThat(layer("s-3")).isNegative().isGreaterThan(layer("s-4"));
  }

  @Test
  void whatIsInFrontStays() {
    driver.select("s-3").act("toFront");
    var before = driver.editor().map();
    driver.act("toFront");
    assertThat(driver.editor().map()).isEqualTo(before);
  }
}
