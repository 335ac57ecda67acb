package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.overlay.Lenses;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class GreyPictureTest {

  private static final Ink WHITE = Ink.of(0xffffff);

  @Test
  void aGreyHasTheContrastOfItsColour() {
    for (int rgb : List.of(0x000000, 0xffffff, 0xd55e00, 0x0072b2, 0x009e73, 0xf0e442, 0x123456)) {
      Ink ink = new Ink(rgb, 0.5);
      Ink grey = GreyPicture.of(ink);
      assertThat(grey.red()).isEqualTo(grey.green()).isEqualTo(grey.blue());
      assertThat(grey.alpha()).isEqualTo(0.5);
      double before = ink.contrast(WHITE);
      assertThat(grey.contrast(WHITE)).isCloseTo(before, within(before * 0.02));
    }
  }

  @Test
  void everyMarkOfAColouredMapIsGrey() {
    ChainMap map = SmallChain.map();
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    Geometry geometry = Pictures.geometry(map, painter, Progress.NONE);
    Overlay overlay = Lenses.named("ownership").orElseThrow().titled(map, Findings.NONE);
    Picture picture = Drawing.of(map, geometry, overlay, painter).picture();
    Picture grey = GreyPicture.of(picture);
    assertThat(grey.bounds()).isEqualTo(picture.bounds());
    assertThat(coloured(picture.marks())).isPositive();
    assertThat(coloured(grey.marks())).isZero();
  }

  private static long coloured(List<Mark> marks) {
    long count = 0;
    for (Mark mark : marks) {
      count +=
          switch (mark) {
            case Mark.Group group -> coloured(group.marks());
            case Mark.Text text -> coloured(text.ink());
            case Mark.Watermark phrase -> coloured(phrase.ink());
            case Mark.Image image -> 0;
            case Mark.Shape shape -> {
              Ink fill = shape.fill();
              yield (fill == null ? 0 : coloured(fill))
                  + (shape.pen() == null ? 0 : coloured(shape.pen().ink()));
            }
          };
    }
    return count;
  }

  private static long coloured(Ink ink) {
    return ink.red() == ink.green() && ink.green() == ink.blue() ? 0 : 1;
  }
}
