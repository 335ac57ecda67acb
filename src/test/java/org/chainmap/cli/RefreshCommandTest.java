package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.LinkedSheet;
import org.chainmap.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map is kept up with its lists on the command line. */
@SuppressWarnings("NullAway.Init")
class RefreshCommandTest {

  private static final String LIST = "企业名称,所属环节,阶段,主要产品\n甲公司,锂盐,上游,碳酸锂\n乙公司,电芯,中游,方形电芯\n";

  @TempDir Path folder;
  private Path list;
  private Path file;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(Object... args) {
    out = new StringWriter();
    err = new StringWriter();
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @BeforeEach
  void importTheList() throws Exception {
    Files.createDirectory(folder.resolve("图"));
    list = Files.writeString(folder.resolve("名单.csv"), LIST);
    file = folder.resolve("图/图.chainmap.json");
    assertThat(run("import", list, "-o", file, "--lang", "zh")).as(err.toString()).isZero();
  }

  private static Enterprise enterprise(ChainMap map, String name) {
    return map.enterprises().stream()
        .filter(e -> e.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String products(String name) throws Exception {
    return String.valueOf(enterprise(ChainMapFile.load(file), name).profile().mainProducts());
  }

  @Test
  void theListIsNamedByItsPlaceFromTheMap() throws Exception {
    LinkedSheet link = ChainMapFile.load(file).all(LinkedSheet.class).getFirst();
    assertThat(link.file()).isEqualTo("../名单.csv");
    assertThat(Files.readString(file)).doesNotContain(folder.toString());
  }

  @Test
  void anUnchangedListChangesNothing() throws Exception {
    assertThat(run("refresh", file, "--dry-run", "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("新增 0 行，更新 0 行，不变 2 行").contains("图谱未改动");
  }

  @Test
  void aPreviewSaysWhatChangesAndWritesNothing() throws Exception {
    String before = Files.readString(file);
    Files.writeString(list, LIST.replace("方形电芯", "圆柱电芯") + "丙公司,电芯,中游,软包电芯\n");
    assertThat(run("refresh", file, "--dry-run", "--lang", "zh")).isEqualTo(1);
    assertThat(out.toString()).contains("乙公司 · 主要产品：方形电芯 → 圆柱电芯（名单 D3）").contains("新增：丙公司（名单 A4）");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(run("refresh", file, "--lang", "zh")).as(err.toString()).isZero();
    assertThat(products("乙公司")).isEqualTo("圆柱电芯");
    assertThat(run("refresh", file, "--dry-run")).isZero();
  }

  @Test
  void aConflictIsKeptUnlessTakenIsAskedFor() throws Exception {
    ChainMap map = ChainMapFile.load(file);
    Enterprise b = enterprise(map, "乙公司");
    Enterprise edited = b.withProfile(b.profile().withMainProducts("刀片电芯"));
    ChainMapFile.save(file, map.with(Change.of(Message.verbatim("x"), Edit.update(b, edited))));
    Files.writeString(list, LIST.replace("方形电芯", "圆柱电芯"));
    assertThat(run("refresh", file, "--dry-run", "--format", "json", "--lang", "zh")).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"conflict\" : true")
        .contains("\"before\" : \"刀片电芯\"")
        .contains("\"last\" : \"方形电芯\"")
        .contains("\"after\" : \"圆柱电芯\"");
    Path taken = folder.resolve("图/采用.chainmap.json");
    run("refresh", file, "--conflicts", "take", "-o", taken);
    assertThat(enterprise(ChainMapFile.load(taken), "乙公司").profile().mainProducts())
        .isEqualTo("圆柱电芯");
    assertThat(run("refresh", file, "--lang", "zh")).isEqualTo(1);
    assertThat(out.toString()).contains("冲突，未改：乙公司 · 主要产品：图中为 刀片电芯，表中上次为 方形电芯，现为 圆柱电芯");
    assertThat(products("乙公司")).isEqualTo("刀片电芯");
  }

  @Test
  void aMissingFileIsSaidAndAMapWithoutListsRefused() throws Exception {
    Files.delete(list);
    assertThat(run("refresh", file, "--lang", "zh")).isEqualTo(1);
    assertThat(err.toString()).contains("不在原处");
    Path bare = folder.resolve("空.chainmap.json");
    ChainMapFile.save(bare, ChainMap.titled("空"));
    assertThat(run("refresh", bare, "--lang", "zh")).isEqualTo(2);
    assertThat(err.toString()).contains("没有关联表格");
  }
}
