package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiskProblemTest {

  /** The words of glibc, in English and as its Chinese translation has them, and of Windows. */
  @ParameterizedTest
  @CsvSource({
    "NO_SPACE, No space left on device",
    "NO_SPACE, 设备上没有空间",
    "NO_SPACE, There is not enough space on the disk",
    "NO_SPACE, 磁盘空间不足。",
    "QUOTA, Disk quota exceeded",
    "QUOTA, 超出磁盘限额",
    "READ_ONLY, Read-only file system",
    "READ_ONLY, 只读文件系统",
    "READ_ONLY, The media is write protected",
    "READ_ONLY, 介质受写入保护。",
    "NAME_TOO_LONG, File name too long",
    "NAME_TOO_LONG, 文件名过长",
    "NAME_TOO_LONG, The filename or extension is too long",
    "NAME_TOO_LONG, 文件名或扩展名太长。",
    "LOOP, Too many levels of symbolic links",
    "LOOP, 符号连接的层数过多",
    "LOOP, Too many links",
    "LOOP, 过多的链接",
    "TOO_LARGE, File too large",
    "TOO_LARGE, 文件过大",
    "IN_USE, The process cannot access the file because it is being used by another process",
    "IN_USE, 另一个程序正在使用此文件，进程无法访问。",
    "IN_USE, Text file busy",
    "IN_USE, 文本文件忙",
    "FIXED, Device or resource busy",
    "FIXED, 设备或资源忙",
    "FIXED, Invalid cross-device link",
    "FIXED, 无效的跨设备链接",
    "GONE, Stale file handle",
    "GONE, 过旧的文件控柄",
    "GONE, Transport endpoint is not connected",
    "GONE, 传输端点尚未连接",
    "GONE, Host is down",
    "GONE, 主机关闭",
    "GONE, Connection timed out",
    "GONE, 连接超时",
    "GONE, The specified network name is no longer available",
    "GONE, 指定的网络名不再可用。",
    "GONE, The network path was not found",
    "GONE, 找不到网络路径。",
    "DEVICE, Input/output error",
    "DEVICE, 输入/输出错误",
    "READER_GONE, Broken pipe",
    "READER_GONE, 断开的管道",
    "TOO_MANY_OPEN, Too many open files",
    "TOO_MANY_OPEN, 打开的文件过多",
    "DENIED, Operation not permitted",
    "DENIED, 不允许的操作",
    "FOLDER, Is a directory",
    "FOLDER, 是一个目录",
    "NO_FOLDER, Not a directory",
    "NO_FOLDER, 不是目录",
    "UNSUPPORTED, Invalid argument",
    "UNSUPPORTED, 无效的参数",
    "UNSUPPORTED, Function not implemented",
    "UNSUPPORTED, 函数未实现",
    "OTHER, 中文"
  })
  void theWordsOfASystemAreUnderstood(DiskProblem problem, String said) {
    assertThat(DiskProblem.of(new IOException(said))).isEqualTo(problem);
    assertThat(DiskProblem.of(new FileSystemException("/没有空间/quota", null, said)))
        .isEqualTo(problem);
  }

  @Test
  void whatJavaTellsApartNeedsNoWords() {
    assertThat(DiskProblem.of(new AccessDeniedException("/quota"))).isEqualTo(DiskProblem.DENIED);
  }

  /** A person reads one language, whatever the machine speaks. */
  @ParameterizedTest
  @EnumSource
  void everyReasonIsSaidInBothLanguages(DiskProblem problem) {
    IOException cause = new IOException("No such luck");
    DiskException failure =
        DiskException.writing(problem, Path.of("图.json"), DiskException.Aftermath.UNCHANGED, cause);
    String chinese = failure.reason().in(Lang.ZH);
    assertThat(chinese).contains("，没有写入，原文件未改动。请").endsWith("。").doesNotContain("disk.");
    assertThat(failure.reason().in(Lang.EN))
        .contains("; nothing was written, and the file is as it was. Please")
        .endsWith(".");
    if (problem != DiskProblem.OTHER && problem != DiskProblem.UNSUPPORTED) {
      assertThat(chinese).doesNotContain("No such luck");
    }
  }

  @Test
  void whatIsPrintedCreatedOrDeletedIsSaidToo(@TempDir Path folder) throws Exception {
    IOException full = new IOException("No space left on device");
    assertThat(DiskException.printing(full).reason().in(Lang.ZH))
        .isEqualTo("磁盘空间已满，已写出的部分不完整。请清理磁盘空间后再试，或换一个位置保存。");
    assertThat(DiskException.deleting(folder, new AccessDeniedException("x")).reason().in(Lang.ZH))
        .isEqualTo("没有写入此文件的权限，没有删除。请排除后再试。");
    Path file = Files.createFile(folder.resolve("文件"));
    assertThatExceptionOfType(DiskException.class)
        .isThrownBy(() -> Folders.create(file.resolve("文件夹")))
        .satisfies(
            e ->
                assertThat(e.reason().in(Lang.ZH))
                    .contains("没有写入。请")
                    .doesNotContain("java", "原文件"));
    Folders.create(folder.resolve("一").resolve("二"));
    assertThat(folder.resolve("一").resolve("二")).isDirectory();
  }

  @Test
  void readingFailuresAreSaidInBothLanguages() {
    DiskException failure =
        DiskException.reading(Path.of("图.json"), new IOException("Input/output error"));
    assertThat(failure.reason().in(Lang.ZH)).startsWith("磁盘读写出错，未能读取。").endsWith("。");
    assertThat(failure.reason().in(Lang.EN)).startsWith("The disk reports an error; it could not");
  }
}
