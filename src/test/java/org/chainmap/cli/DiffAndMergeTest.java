package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DiffAndMergeTest {

  private static final Id CELL = Id.of("s-cell");

  @TempDir Path folder;
  private Path base;
  private Path ours;
  private Path theirs;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void threeFiles() throws Exception {
    base = folder.resolve("base.chainmap.json");
    Files.copy(Path.of("samples/new-energy-vehicles.chainmap.json"), base);
    ours = edited("ours.chainmap.json", s -> s.withName(new Name("电芯甲", s.name().english())));
    theirs = edited("theirs.chainmap.json", s -> s.withGroup("新的子链"));
  }

  private Path edited(String name, UnaryOperator<Segment> edit) throws Exception {
    ChainMap map = ChainMapFile.load(base);
    Segment cell = map.find(Segment.class, CELL).orElseThrow();
    Path file = folder.resolve(name);
    ChainMapFile.save(
        file, map.with(Change.of(Message.verbatim("改"), Edit.update(cell, edit.apply(cell)))));
    return file;
  }

  private int run(Object... args) {
    out = new StringWriter();
    err = new StringWriter();
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void mapsThatAreTheSameExitWithZeroOthersWithOne() {
    assertThat(run("diff", base, base, "--lang", "zh")).isZero();
    assertThat(out.toString()).isEqualTo("两份图谱没有差别\n");
    assertThat(run("diff", base, ours, "--lang", "zh")).isOne();
    assertThat(out.toString()).isEqualTo("1 处不同：修改 1\n· 环节“动力电芯”的名称：动力电芯 → 电芯甲\n");
    assertThat(run("diff", base, ours, "--lang", "en", "--format", "json")).isOne();
    assertThat(JsonMapper.shared().readTree(out.toString()).get("counts").get("changed").asInt())
        .isOne();
    assertThat(run("diff", base, folder.resolve("none.json"))).isEqualTo(2);
    assertThat(run("diff", base, ours, "-o", folder.resolve("x.docx"))).isEqualTo(2);
    assertThat(run("diff", base, ours, "-o", base)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "xlsx", "json"})
  void differencesAreWrittenAsPictureTableOrData(String ending) throws Exception {
    Path file = folder.resolve("out." + ending);
    assertThat(run("diff", base, ours, "-o", file)).isOne();
    assertThat(Files.size(file)).isGreaterThan(300);
  }

  @Test
  void aPictureSaysWhatItShows() throws Exception {
    Path file = folder.resolve("out.svg");
    run("diff", base, ours, "-o", file, "--lang", "zh");
    assertThat(Files.readString(file)).contains("两份图谱的差别", "修改");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf"})
  void bothMapsAreWrittenBesideOneAnother(String ending) throws Exception {
    Path over = folder.resolve("over." + ending);
    Path beside = folder.resolve("beside." + ending);
    run("diff", base, ours, "-o", over);
    assertThat(run("diff", base, ours, "-o", beside, "--side-by-side", "--lang", "zh")).isOne();
    assertThat(out.toString()).endsWith("已写入 " + beside + "\n");
    assertThat(Files.size(beside)).isGreaterThan(Files.size(over));
  }

  @Test
  void eachSideHasItsHeadingAndItsOwnWords() throws Exception {
    Path file = folder.resolve("out.svg");
    run("diff", base, ours, "-o", file, "--side-by-side", "--lang", "zh");
    assertThat(Files.readString(file))
        .contains("原：base.chainmap.json（数据截至 2026-06）", "新：ours.chainmap.json（数据截至 2026-06）")
        .contains("动力电芯", "电芯甲");
    Path other = Files.createDirectory(folder.resolve("new")).resolve("base.chainmap.json");
    Files.copy(ours, other);
    run("diff", base, other, "-o", file, "--side-by-side", "--lang", "en");
    assertThat(Files.readString(file)).contains("Before: " + base, "After: " + other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--side-by-side", "--comments"})
  void anOptionOfPicturesIsRefusedWithoutOne(String option) {
    Path table = folder.resolve("table.xlsx");
    assertThat(run("diff", base, ours, option, "--lang", "zh")).isEqualTo(2);
    assertThat(err.toString()).contains(option, ".png、.svg 或 .pdf");
    assertThat(run("diff", base, ours, option, "-o", table)).isEqualTo(2);
    assertThat(table).doesNotExist();
  }

  @Test
  void editsOfBothSidesAreInTheResult() throws Exception {
    Path merged = folder.resolve("merged.chainmap.json");
    assertThat(run("merge", base, ours, theirs, "-o", merged, "--lang", "zh")).isZero();
    Segment cell = ChainMapFile.load(merged).find(Segment.class, CELL).orElseThrow();
    assertThat(cell.name().text()).isEqualTo("电芯甲");
    assertThat(cell.group()).isEqualTo("新的子链");
    assertThat(out.toString()).startsWith("已合并，没有冲突");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void conflictsAreNamedAndOursIsTaken() throws Exception {
    Path other =
        edited("other.chainmap.json", s -> s.withName(new Name("电芯乙", s.name().english())));
    Path merged = folder.resolve("merged.chainmap.json");
    Path conflicts = folder.resolve("conflicts.json");
    assertThat(
            run("merge", base, ours, other, "-o", merged, "--conflicts", conflicts, "--lang", "zh"))
        .isOne();
    assertThat(ChainMapFile.load(merged)).isEqualTo(ChainMapFile.load(ours));
    assertThat(err.toString()).isEqualTo("环节“电芯甲”的名称：我方 电芯甲，对方 电芯乙；采用我方\n");
    assertThat(
            JsonMapper.shared()
                .readTree(Files.readString(conflicts))
                .get("conflicts")
                .get(0)
                .get("field")
                .asString())
        .isEqualTo("name.text");
  }

  /** Git gives files without an ending, and wants the result in the file of ours. */
  @Test
  void itServesAsAMergeDriverOfGit() throws Exception {
    Path a = Files.copy(ours, folder.resolve(".merge_file_a12345"));
    Path b = Files.copy(theirs, folder.resolve(".merge_file_b12345"));
    assertThat(run("merge", base, a, b, "-o", a)).isZero();
    assertThat(ChainMapFile.load(a).find(Segment.class, CELL).orElseThrow().group())
        .isEqualTo("新的子链");
    Path empty = Files.createFile(folder.resolve(".merge_file_o12345"));
    Files.copy(ours, a, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(run("merge", empty, a, b, "-o", a)).isOne();
    assertThat(err.toString()).contains("动力电芯");
  }

  @Test
  void whatCannotBeMergedIsRefusedAndNothingWritten() {
    Path merged = folder.resolve("merged.chainmap.json");
    assertThat(run("merge", base, ours, "-o", merged)).isEqualTo(2);
    assertThat(run("merge", base, ours, folder.resolve("none"), "-o", merged)).isEqualTo(2);
    assertThat(run("merge", base, ours, theirs, "-o", theirs)).isEqualTo(2);
    assertThat(run("merge", base, ours, theirs, "-o", folder.resolve("m.pdf"))).isEqualTo(2);
    assertThat(run("merge", base, ours, theirs, "-o", merged, "--conflicts", base)).isEqualTo(2);
    assertThat(merged).doesNotExist();
  }
}
