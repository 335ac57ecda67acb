package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void writesANewFileAndReplacesAnOldOne() throws Exception {
    Path file = folder.resolve("图.chainmap.json");
    AtomicFile.write(file, out -> out.write("一".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("一");
    AtomicFile.write(file, out -> out.write("二".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("二");
    assertThat(names()).containsExactly("图.chainmap.json");
  }

  @Test
  void aFailureMidwayLeavesTheOldFileAndNothingElse() throws Exception {
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), "旧");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      assertThat(names()).hasSize(2);
                      throw new IOException("No space left on device");
                    }))
        .withMessage("No space left on device");
    assertThat(file).hasContent("旧");
    assertThat(names()).containsExactly("图.chainmap.json");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("缺陷");
                    }))
        .hasMessage("缺陷");
    assertThat(file).hasContent("旧");
    assertThat(names()).containsExactly("图.chainmap.json");
  }

  @Test
  void aFailureMidwayLeavesNoNewFile() throws Exception {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                AtomicFile.write(
                    folder.resolve("新.chainmap.json"),
                    out -> {
                      out.write(1);
                      throw new IOException("磁盘已满");
                    }));
    assertThat(names()).isEmpty();
  }

  @Test
  void theOldFileIsThereUntilTheNewOneIsWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), "旧");
    AtomicFile.write(
        file,
        out -> {
          out.write("新".getBytes(StandardCharsets.UTF_8));
          out.flush();
          assertThat(file).hasContent("旧");
        });
    assertThat(file).hasContent("新");
  }

  @Test
  void permissionsStay() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), "旧");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    AtomicFile.write(file, out -> out.write('1'));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r-x");
  }

  @Test
  void aNewFileGetsWhatOtherNewFilesGet() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("图.chainmap.json");
    AtomicFile.write(file, out -> out.write('1'));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void aSymbolicLinkStaysOneAndItsTargetIsReplaced() throws Exception {
    Path other = Files.createDirectory(folder.resolve("别处"));
    Path target = Files.writeString(other.resolve("真.chainmap.json"), "旧");
    Path near = Files.createSymbolicLink(folder.resolve("近"), Path.of("别处", "真.chainmap.json"));
    Path far = Files.createSymbolicLink(folder.resolve("远"), near);
    AtomicFile.write(far, out -> out.write('1'));
    assertThat(far).isSymbolicLink();
    assertThat(near).isSymbolicLink();
    assertThat(target).hasContent("1");
    Path dangling = Files.createSymbolicLink(folder.resolve("空"), Path.of("别处", "新"));
    AtomicFile.write(dangling, out -> out.write('2'));
    assertThat(other.resolve("新")).hasContent("2");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
