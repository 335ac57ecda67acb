package org.chainmap.export.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chainmap.export.PdfExporter;
import org.chainmap.ledger.pack.PackPicture;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of a pack of lists. */
class PackFolderTest {

  @TempDir Path folder;

  @Test
  void onlyTheMapAloneComesWithTheIndex() throws Exception {
    ChainMap map = SmallChain.map();
    List<PackPicture> pictures =
        List.of(PackPicture.CHAIN, PackPicture.PANORAMA, PackPicture.REGIONS, PackPicture.USES);
    PackFolder.Written written =
        PackFolder.write(
            folder,
            map,
            Lang.ZH,
            pictures,
            Map.of(),
            new PdfExporter(),
            file -> {
              try {
                Files.writeString(file, "");
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            },
            Progress.NONE);
    List<Integer> pages =
        written.written().stream()
            .filter(file -> file.toString().endsWith(".pdf"))
            .map(PackFolderTest::pages)
            .toList();
    assertThat(pages.getFirst()).as("the map with its index").isGreaterThan(1);
    assertThat(pages.subList(1, pages.size())).containsExactly(1, 1, 1);
  }

  private static int pages(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
