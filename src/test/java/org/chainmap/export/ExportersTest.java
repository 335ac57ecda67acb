package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.chainmap.geom.Box;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;
import org.chainmap.testing.Cancelled;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExportersTest {

  static final List<Exporter> EXPORTERS = Exporters.ALL;

  @TempDir Path folder;

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @FieldSource("EXPORTERS")
  void eachKindReplacesTheOldFileWhole(Exporter exporter) throws Exception {
    Path target = folder.resolve("图." + exporter.extension().toUpperCase(java.util.Locale.ROOT));
    Files.writeString(target, "old");
    Exporters.write(
        Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT.withScale(1), target, Progress.NONE);
    assertThat(Files.size(target)).isGreaterThan(2_000);
    assertThat(files()).containsExactly(target.getFileName().toString());
    assertThat(exporter.label().in(Lang.ZH)).isNotBlank();
  }

  @Test
  void failureLeavesTheOldFileAndNothingElse() throws Exception {
    Path target = folder.resolve("a.png");
    Files.writeString(target, "old");
    Drawing huge = Fixture.drawing(new Picture("大", new Box(0, 0, 40_000, 10), List.<Mark>of()));
    assertThatThrownBy(() -> Exporters.write(huge, ExportOptions.DEFAULT, target, Progress.NONE))
        .isInstanceOf(ExportException.class);
    Progress cancelled = new Cancelled();
    for (Exporter exporter : EXPORTERS) {
      Path other = folder.resolve("b." + exporter.extension());
      assertThatThrownBy(
              () ->
                  Exporters.write(
                      Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT, other, cancelled))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(Files.readString(target)).isEqualTo("old");
    assertThat(files()).containsExactly("a.png");
  }

  @Test
  void unknownKindAndMissingFolderAreSaidInWords() throws Exception {
    assertRefused(folder.resolve("a.doc"), "a.doc", ".pdf、.png、.svg");
    assertRefused(folder.resolve("a"), "扩展名");
    assertRefused(folder.resolve("no/a.pdf"), "不存在，没有写入。请换一个位置保存");
    Files.createDirectory(folder.resolve("d.svg"));
    assertRefused(folder.resolve("d.svg"), "d.svg", "文件夹");
    assertThat(files()).containsExactly("d.svg");
  }

  private static void assertRefused(Path target, String... words) {
    assertThatThrownBy(
            () ->
                Exporters.write(
                    Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT, target, Progress.NONE))
        .isInstanceOfSatisfying(
            ExportException.class, e -> assertThat(e.reason().in(Lang.ZH)).contains(words));
  }

  @Test
  void tilingsAndPapersAreReadAsWritten() {
    assertThat(Tiling.parse("2x3")).contains(new Tiling(2, 3));
    assertThat(Tiling.parse(" 2 × 3 ")).contains(new Tiling(2, 3));
    assertThat(Tiling.parse("0x3")).isEmpty();
    assertThat(Tiling.parse("21x1")).isEmpty();
    assertThat(Tiling.parse("2")).isEmpty();
    assertThat(Paper.of("a3")).contains(Paper.A3);
    assertThat(Paper.of("FIT")).contains(Paper.FIT);
    assertThat(Paper.of("B5")).isEmpty();
  }
}
