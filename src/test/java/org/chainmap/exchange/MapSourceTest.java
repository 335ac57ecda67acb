package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.model.Segment;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever file is opened is told by its content, not by its name. */
class MapSourceTest {

  @TempDir Path folder;

  static Stream<Charset> encodings() {
    return Stream.of(
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        Charset.forName("GB18030"));
  }

  private String refusal(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("图.chainmap.json"), bytes);
    String[] said = new String[1];
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> MapSource.load(file))
        .satisfies(e -> said[0] = e.faults().getFirst().what().key());
    assertThatExceptionOfType(FormatException.class).isThrownBy(() -> ChainMapFile.load(file));
    return said[0];
  }

  private String refusal(String text) throws Exception {
    return refusal(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private byte[] zip(String... names) throws Exception {
    Path file = folder.resolve("zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }
    return Files.readAllBytes(file);
  }

  @Test
  void aDocumentIsADocumentWhateverItsName() throws Exception {
    Path file = folder.resolve("图.csv");
    ChainMapFile.save(file, SmallChain.map());
    MapSource.Loaded loaded = MapSource.load(file);
    assertThat(loaded.map()).isEqualTo(SmallChain.map());
    assertThat(loaded.imported()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aTableIsImportedInWhateverEncodingAndWhateverItsName(Charset charset) throws Exception {
    Path file = folder.resolve("边.json");
    Files.write(file, "source,target,年\n甲,乙,1\n乙,丙,2\n".getBytes(charset));
    MapSource.Loaded loaded = MapSource.load(file);
    assertThat(loaded.imported()).isTrue();
    assertThat(loaded.unused()).containsExactly("年");
    assertThat(loaded.map().segments())
        .extracting((Segment s) -> s.name().text())
        .containsExactlyInAnyOrder("甲", "乙", "丙");
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aTextOfAnotherProgramIsReadInWhateverEncodingAndWhateverItsName(Charset charset)
      throws Exception {
    Path file = folder.resolve("链.csv");
    Files.write(file, "flowchart LR\n甲[锂, 碳酸锂] -->|供应| 乙[正极材料]\n".getBytes(charset));
    MapSource.Loaded loaded = MapSource.load(file);
    assertThat(loaded.origin()).isEqualTo(MapSource.Origin.TEXT);
    assertThat(loaded.imported()).isTrue();
    assertThat(loaded.map().segments())
        .extracting((Segment s) -> s.name().text())
        .containsExactly("锂, 碳酸锂", "正极材料");
  }

  @ParameterizedTest
  @ValueSource(strings = {"供应商,客户", "上游;下游", "上游企业\t下游企业\t金额"})
  void headingsInUseAreKnown(String headings) throws Exception {
    String row = headings.replaceAll("[^,;\t]+", "1");
    Path file = Files.writeString(folder.resolve("边.csv"), headings + "\n" + row + "\n");
    assertThat(MapSource.load(file).map().links()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7|format.content.PDF",
        "\u0089PNG|format.content.PICTURE",
        "\u00ff\u00d8\u00ff\u00e0|format.content.PICTURE",
        "GIF89a|format.content.PICTURE",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1|format.content.OLD_OFFICE",
        "<svg xmlns='http://www.w3.org/2000/svg'/>|format.content.SVG",
        "<?xml version='1.0'?><svg/>|format.content.SVG",
        "<!doctype html><p>|format.content.MARKUP",
        "Dear all|format.content.PROSE",
        "a,b|format.edges.header",
      })
  void otherKindsAreRefusedByTheirName(String start, String told) throws Exception {
    assertThat(refusal(start)).isEqualTo(told);
  }

  @Test
  void officeDocumentsAndArchivesAreToldApart() throws Exception {
    assertThat(refusal(zip("[Content_Types].xml", "xl/workbook.xml")))
        .isEqualTo("format.content.EXCEL");
    assertThat(refusal(zip("word/document.xml"))).isEqualTo("format.content.WORD");
    assertThat(refusal(zip("ppt/presentation.xml"))).isEqualTo("format.content.POWERPOINT");
    assertThat(refusal(zip("OFD.xml"))).isEqualTo("format.content.OFD");
    assertThat(refusal(zip("a.txt"))).isEqualTo("format.content.ARCHIVE");
  }

  @Test
  void emptyAndBinaryFilesAreRefused() throws Exception {
    assertThat(refusal(new byte[0])).isEqualTo("format.empty");
    assertThat(refusal(new byte[] {1, 2, 0, 0, 7, 7, 7, 9})).isEqualTo("format.binary");
  }

  @Test
  void aTableDamagedInOneByteIsRefusedAtItsLineAndNotReadInAnotherEncoding() throws Exception {
    byte[] bytes = "source,target\n甲乙,丙丁\n上海,Soci?t\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
    }
    Path file = Files.write(folder.resolve("边.csv"), bytes);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> MapSource.load(file))
        .satisfies(
            e -> assertThat(e.spoken().in(Lang.ZH)).startsWith("“边.csv”第 3 行第 8 列：这里的字节 E9"));
  }

  @Test
  void commandsSayWhatATableIs() throws Exception {
    Path file = Files.writeString(folder.resolve("边.csv"), "source,target\n甲,乙\n");
    assertThat(ChainMapFile.validate(file, map -> List.of()))
        .extracting(fault -> fault.what().key())
        .containsExactly("format.content.TABLE");
  }

  @Test
  void everyKindSaysWhatToDo() {
    for (FileKind kind : FileKind.values()) {
      if (kind != FileKind.DOCUMENT && kind != FileKind.UNKNOWN) {
        for (Lang lang : Lang.values()) {
          assertThat(kind.refusal().in(lang)).hasSizeGreaterThan(20);
        }
      }
    }
  }
}
