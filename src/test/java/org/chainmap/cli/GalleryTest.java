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
    assertThat(Gallery.render(gallery, Lang.ZH, new PrintWriter(out), new PrintWriter(err)))
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
  void aFolderThatCannotBeMadeIsSaidInWords(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    StringWriter err = new StringWriter();
    int code =
        Gallery.render(
            file.resolve("gallery"),
            Lang.EN,
            new PrintWriter(new StringWriter()),
            new PrintWriter(err));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("Cannot create the folder");
  }
}
