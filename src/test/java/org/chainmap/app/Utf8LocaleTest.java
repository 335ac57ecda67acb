package org.chainmap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In a locale of ASCII the program names Chinese files all the same. */
@EnabledOnOs(OS.LINUX)
class Utf8LocaleTest {

  @TempDir Path folder;

  private String run(List<String> words, String variable) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(key -> key.startsWith("LC_") || key.equals("LANG"));
    builder.environment().put(variable, "C");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said + process.exitValue();
  }

  @Test
  void aCommandReadsAndWritesChineseNames() throws Exception {
    Path edges = Files.writeString(folder.resolve("供应 '关系'.csv"), "source,target\n甲,乙\n");
    Path map = folder.resolve("链图$HOME.chainmap.json");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    List<String> words =
        List.of(java, "-cp", path, Main.class.getName(), "import", edges.toString(), "-o");
    for (String variable : List.of("LC_ALL", "LANG")) {
      Files.deleteIfExists(map);
      String said =
          run(Stream.concat(words.stream(), Stream.of(map.toString())).toList(), variable);
      assertThat(said).endsWith("0").contains(map.toString());
      assertThat(map).exists();
    }
  }

  @Test
  void theScriptIsAsciiWhateverTheArgumentsAre() {
    byte[] line = "java\0链\0it's $x\0".getBytes(StandardCharsets.UTF_8);
    String script = Utf8Locale.script(line, true);
    assertThat(script).isPrintable().contains("LC_ALL=C.UTF-8").doesNotContain("$x");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(script)).isTrue();
    assertThat(Utf8Locale.script(line, false)).contains("LC_CTYPE=C.UTF-8");
  }
}
