package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.exchange.SheetReader;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsCommandTest {

  private static final Path SAMPLE = Path.of("samples/new-energy.chainmap.json");

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(Object... args) {
    out = new StringWriter();
    err = new StringWriter();
    String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
    return Cli.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aFolderHoldsTheListsAndPicturesOfAPackAndSaysWhatIsMissing() throws Exception {
    Path own = Files.writeString(folder.resolve("路线.png"), "png");
    Path into = folder.resolve("五图五清单");
    int code =
        run(
            "lists",
            SAMPLE,
            "--pack",
            "five",
            "--lang",
            "zh",
            "--pictures",
            "svg",
            "--picture",
            "technologyRoute=" + own,
            "-o",
            into);
    assertThat(code).as(err.toString()).isZero();
    try (Stream<Path> files = Files.list(into)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("清单.xlsx", "产业链图.svg", "技术线路图.png", "应用领域图.svg", "区域分布图.svg");
    }
    assertThat(out.toString()).contains("5 张清单").contains("请自行加入：招商线路图");
    List<Sheet> sheets = SheetReader.read(into.resolve("清单.xlsx"), Progress.NONE).sheets();
    assertThat(sheets)
        .extracting(Sheet::name)
        .containsExactly("企业清单", "重点项目清单", "集群清单", "短板（卡脖子）清单", "政策清单");
  }

  @Test
  void oneListIsAText() throws Exception {
    Path file = folder.resolve("e.csv");
    assertThat(run("lists", SAMPLE, "--list", "enterprises", "--lang", "en", "-o", file)).isZero();
    assertThat(Files.readString(file)).startsWith("\ufeffEnterprise,Credit code,Segment,Role,");
  }

  @Test
  void whatCannotBeWrittenIsRefusedBeforeAnythingIs() throws Exception {
    assertThat(run("lists", SAMPLE, "--lang", "zh", "-o", folder.resolve("a.csv"))).isEqualTo(2);
    assertThat(err.toString()).contains("只能放一张清单");
    assertThat(run("lists", SAMPLE, "--lang", "zh", "-o", folder.resolve("a.pdf"))).isEqualTo(2);
    assertThat(run("lists", SAMPLE, "--list", "x", "--lang", "zh", "-o", folder.resolve("b")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("enterprises");
    assertThat(
            run(
                "lists",
                SAMPLE,
                "--lang",
                "zh",
                "--picture",
                "uses=a.png",
                "-o",
                folder.resolve("b.xlsx")))
        .isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
