package org.chainmap.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.WebPages;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in Chromium, where the machine has one. */
@Tag("browser")
class PageInBrowserTest {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe");

  @TempDir Path folder;

  @Test
  void itsPolicyLetsItsOwnScriptAndStylesWork() throws Exception {
    Document page = shown();
    assertThat(page.select("html").hasClass("live")).as("its script has run").isTrue();
    assertThat(page.select("[hidden]")).isEmpty();
    assertThat(page.select("#p-view").attr("tabindex")).isEqualTo("0");
  }

  @Test
  void itIsReadWithoutScriptsToo() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("profile/Default"));
    Files.writeString(
        settings.resolve("Preferences"),
        "{\"profile\":{\"default_content_setting_values\":{\"javascript\":2}}}");
    Document page = shown();
    assertThat(page.select("html").hasClass("live")).as("no script has run").isFalse();
    assertThat(page.select("svg text").text()).contains("动力电芯");
    assertThat(page.select("h2")).hasSizeGreaterThan(2);
    assertThat(page.select("table tbody tr")).hasSizeGreaterThan(20);
  }

  /**
   * Returns the page of a sample as Chromium has it in the end, which has complained of nothing.
   */
  private Document shown() throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on this machine");
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Path file = folder.resolve("page.html");
    Files.writeString(
        file,
        WebPages.html(
            Story.of(map, findings, name -> Optional.empty(), Progress.NONE),
            findings,
            Lang.ZH,
            Progress.NONE));

    Path shown = folder.resolve("shown.html");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>(List.of(browser.get().toString(), "--headless=new"));
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    command.addAll(List.of("--user-data-dir=" + folder.resolve("profile"), "--dump-dom"));
    command.addAll(List.of("--enable-logging=stderr", file.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(shown.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }

    String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    assertThat(said).doesNotContain("Content Security Policy", "Uncaught");
    return Jsoup.parse(Files.readString(shown));
  }

  private static Optional<Path> browser() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
