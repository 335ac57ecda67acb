package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

  @TempDir Path folder;

  @Test
  void whySavingFailedIsSaidInWords() throws Exception {
    Path missing = folder.resolve("无此文件夹").resolve("图.chainmap.json");
    assertThat(saying(missing)).contains("“图.chainmap.json”", "无此文件夹", "不存在", "换一个位置");
    assertThat(saying(folder)).contains("文件夹", "另起文件名");
    Path file = Files.writeString(folder.resolve("文件"), "旧");
    assertThat(saying(file.resolve("图.chainmap.json"))).contains("没有写入");
    assertThat(file).hasContent("旧");
  }

  @Test
  void aFileThatMayNotBeWrittenIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), "旧");
    assumeThat(file.toFile().setWritable(false) && !Files.isWritable(file)).isTrue();
    assertThat(saying(file)).contains("没有写入此文件的权限", "原文件未改动");
    assertThat(file).hasContent("旧");
  }

  private static String saying(Path file) {
    try {
      ChainMapFile.save(file, ChainMap.titled("图"));
      return "saved";
    } catch (FormatException e) {
      return e.spoken().in(Lang.ZH);
    }
  }
}
