package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.format.SampleMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {

  @Test
  void withoutADisplayEverySampleIsRendered(@TempDir Path folder) throws Exception {
    Path gallery = folder.resolve("a/gallery");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(
            new Gallery(gallery, Lang.ZH, new PrintWriter(out), new PrintWriter(err)).ofSamples())
        .isZero();
    assertThat(err.toString()).isEmpty();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.getFirst()).contains("显示器");
    assertThat(lines).hasSize(1 + 2 * SampleMaps.ALL.size());
    for (String line : lines.subList(1, lines.size())) {
      assertThat(Files.size(Path.of(line))).isGreaterThan(20_000);
    }
  }

  @Test
  void withoutADisplayTheFilesToOpenAreRenderedInstead(@TempDir Path folder) throws Exception {
    Path gallery = folder.resolve("gallery");
    Path map = folder.resolve("图 1.chainmap.json");
    Files.copy(Path.of("samples", SampleMaps.ALL.getFirst()), map);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Gallery files = new Gallery(gallery, Lang.EN, new PrintWriter(out), new PrintWriter(err));
    assertThat(files.of(List.of(map.toString()))).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("no display", map.toString());
    assertThat(gallery.resolve("图 1.png")).isNotEmptyFile();
    assertThat(gallery.resolve("图 1.pdf")).isNotEmptyFile();
  }

  @Test
  void oneBadFileKeepsTheGalleryUnwritten(@TempDir Path folder) throws Exception {
    Path map = folder.resolve("map.chainmap.json");
    Files.copy(Path.of("samples", SampleMaps.ALL.getFirst()), map);
    Path bad = Files.writeString(folder.resolve("bad.chainmap.json"), "{");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Gallery files =
        new Gallery(folder.resolve("gallery"), Lang.EN, new PrintWriter(out), new PrintWriter(err));
    assertThat(files.of(List.of(map.toString(), bad.toString()))).isEqualTo(2);
    assertThat(err.toString()).contains("bad.chainmap.json").doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("gallery")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidInWords(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    StringWriter err = new StringWriter();
    int code =
        new Gallery(
                file.resolve("gallery"),
                Lang.EN,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err))
            .ofSamples();
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("Cannot create the folder");
  }
}
