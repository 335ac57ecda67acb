package org.chainmap.export.briefing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.LineBreaker.Piece;
import org.chainmap.export.briefing.pdf.LineBreaker.Span;
import org.chainmap.paint.Ink;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  private static final String NO_START = "，。、；：？！）》」』%";
  private static final String NO_END = "（《「『";
  private static final List<String> WORDS =
      List.of(
          "环节",
          "「轴箱轴承」",
          "（待核）",
          "，",
          "。",
          "；",
          "、",
          "120 万公里",
          "90%",
          "《目录》",
          "IGBT",
          "等 9 个",
          "恢复需 52 周",
          " ");

  private static String text(Line line) {
    return line.spans().stream().map(Span::text).collect(Collectors.joining());
  }

  private static List<String> broken(String text, double width) {
    return LineBreaker.lines(text, 10, width, false, Ink.of(0)).stream()
        .map(LineBreakerTest::text)
        .toList();
  }

  @Test
  void noLineBeginsOrEndsWithTheWrongPunctuationAndNothingIsLost() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("按");
      for (int i = 0; i < 60; i++) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        boolean doubled =
            "，。；、".contains(word) && "，。；、「（《 ".indexOf(text.charAt(text.length() - 1)) >= 0;
        text.append(doubled ? "字" : word);
      }
      double width = 60 + random.nextInt(300);
      List<Line> lines = LineBreaker.lines(text.toString(), 10, width, false, Ink.of(0));
      for (int i = 0; i < lines.size(); i++) {
        String line = text(lines.get(i));
        assertThat(lines.get(i).width()).as("seed %d: %s", seed, line).isLessThan(width + 0.1);
        if (i > 0) {
          assertThat(NO_START).as("seed %d: %s", seed, line).doesNotContain(line.substring(0, 1));
        }
        if (i < lines.size() - 1) {
          String last = line.substring(line.length() - 1);
          assertThat(NO_END).as("seed %d: %s", seed, line).doesNotContain(last);
          boolean parted =
              Character.isDigit(last.charAt(0))
                  && Character.isLetter(text(lines.get(i + 1)).charAt(0));
          assertThat(parted).as("seed %d: %s", seed, line).isFalse();
        }
      }
      assertThat(lines.stream().map(LineBreakerTest::text).collect(Collectors.joining()))
          .isEqualToIgnoringWhitespace(text.toString().strip().replaceAll(" ", ""));
    }
  }

  @Test
  void aWordIsBrokenOnlyWhereItIsWiderThanALine() {
    assertThat(broken("a briefing of the whole chain", 70))
        .noneMatch(line -> line.endsWith("brie"));
    assertThat(broken("x".repeat(50), 60))
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.matches("x+"));
    assertThat(broken("一\n二\n\n三", 60)).containsExactly("一", "二", "", "三");
  }

  @Test
  void runsKeepTheirLooksAndAnchorsOverLines() {
    List<Line> lines =
        LineBreaker.lines(
            List.of(
                new Piece("粗体字很多很多", true, Ink.of(1), null),
                new Piece("见第 12 页", false, Ink.of(2), "a_1")),
            10,
            62,
            20);
    assertThat(lines.getFirst().spans().getFirst().x()).isEqualTo(20);
    assertThat(lines.stream().flatMap(line -> line.spans().stream()))
        .anyMatch(span -> span.bold() && span.anchor() == null)
        .anyMatch(span -> !span.bold() && "a_1".equals(span.anchor()));
    assertThat(lines.getLast().last()).isTrue();
  }
}
