package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Marks;
import org.chainmap.paint.TextMeasure;
import org.chainmap.testing.CoveredBlocks;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** JavaFX has the glyph that was measured for every assigned character of the covered blocks. */
@ExtendWith(ApplicationExtension.class)
class EveryCharacterOnCanvasTest {

  static List<UnicodeBlock> blocks() {
    return CoveredBlocks.ALL;
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachIsAsWideAsMeasured(UnicodeBlock block, FxRobot robot) {
    List<String> wrong = new ArrayList<>();
    robot.interact(
        () -> {
          Text text = new Text();
          for (String character : CoveredBlocks.characters(block)) {
            for (Glyph glyph : DrawnText.of(character, true)) {
              text.setFont(CanvasFonts.of(glyph.face(), 100));
              assertThat(text.getFont().getFamily()).isEqualTo(glyph.face().family());
              text.setText(Character.toString(glyph.character()));
              double width = text.getLayoutBounds().getWidth();
              if (!FxSurface.laidOutBySystem(glyph.character())
                  && glyph.advance() > 0
                  && Math.abs(width - glyph.advance() * 100) > 1.5) {
                wrong.add("U+%X %f %f".formatted(glyph.character(), width, glyph.advance()));
              }
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CO₂ 삼성 Škoda", "S\u030Ckoda 𠮷𬬭 ✔", "甲\u200b乙\ufeff丙 锂", "👩\u200d🔬🚀 ❤\ufe0f"})
  void aTextEndsWhereItWasMeasured(String name, FxRobot robot) {
    int width = (int) Math.round(TextMeasure.get().width(name, 20, true));
    robot.interact(
        () -> {
          Canvas canvas = new Canvas(width + 60, 40);
          FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
          surface.draw(List.of(Marks.text(name + "█", 0, 26, 20, true, Ink.of(0))));
          PixelReader pixels = canvas.snapshot(null, null).getPixelReader();
          int last = width + 59;
          while (last > 0 && pixels.getColor(last, 20).equals(Color.WHITE)) {
            last--;
          }
          double block = TextMeasure.get().width("█", 20, true);
          assertThat((double) last).isCloseTo(width + block, within(2));
        });
  }

  private static org.assertj.core.data.Offset<Double> within(double px) {
    return org.assertj.core.data.Offset.offset(px);
  }
}
