package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.WrittenText;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that control a terminal or the order of writing, through every command. */
class HiddenCharactersTest {

  private static final String EVIL = "\u001b[31m\u202eX\u0007\u009b\r";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void everyTextOfAMapIsHostile() throws Exception {
    ChainMap map = RandomMaps.map(7);
    ChainMap hostile =
        ChainMap.of(
            map.elements().values().stream()
                .map(
                    element -> {
                      var changed = element;
                      for (WrittenText text : WrittenText.of(element)) {
                        changed =
                            WrittenText.of(changed, text.field())
                                .orElseThrow()
                                .with()
                                .apply("=" + text.text() + EVIL);
                      }
                      return changed;
                    })
                .toList());
    file = folder.resolve("图.chainmap.json");
    ChainMapFile.save(file, hostile);
  }

  @Test
  void nothingThatControlsATerminalIsPrinted() {
    for (List<String> command :
        List.of(
            List.of("validate"),
            List.of("analyze"),
            List.of("analyze", "--format", "json"),
            List.of("knockout", "--foreign"),
            List.of("match"),
            List.of("match", "--format", "csv"),
            List.of("match", "--format", "json"))) {
      for (String lang : List.of("zh", "en")) {
        assertHarmless(printed(command, lang));
      }
    }
  }

  @Test
  void validateNamesThemAtTheirPlace() {
    assertThat(printed(List.of("validate"), "zh"))
        .contains("U+001B", "U+202E", "U+009B", "/map/title）");
  }

  @Test
  void picturesInSvgHaveNoMarksOfOrder() throws Exception {
    Path svg = folder.resolve("图.svg");
    printed(List.of("render"), "zh", "-o", svg.toString());
    assertHarmless(Files.readString(svg));
  }

  private static void assertHarmless(String text) {
    assertThat(text).isNotBlank();
    text.chars()
        .filter(c -> c != '\n' && c != '\r')
        .forEach(
            c -> {
              assertThat(Character.isISOControl(c)).as("U+%04X", c).isFalse();
              assertThat(c).isNotIn(0x202e, 0x202d, 0x2066, 0x2067);
            });
  }

  private String printed(List<String> command, String lang, String... more) {
    StringWriter out = new StringWriter();
    List<String> args = new java.util.ArrayList<>(command);
    args.add(1, file.toString());
    args.addAll(List.of("--lang", lang));
    args.addAll(List.of(more));
    Cli.run(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(out));
    return out.toString();
  }
}
