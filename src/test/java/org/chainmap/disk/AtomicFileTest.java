package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.testing.disk.DiskFault;
import org.chainmap.testing.disk.FaultyFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void theTemporaryFileIsAsPrivateAsTheFileFromTheFirstByte() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), "旧");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    AtomicFile.write(
        file,
        out -> {
          for (String name : names()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                .as(name)
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
          }
          out.write('1');
        });
  }

  @Test
  void extendedAttributesStay() throws Exception {
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), "旧");
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    assumeThat(view).isNotNull();
    try {
      view.write("origin", StandardCharsets.UTF_8.encode("调研"));
    } catch (IOException e) {
      assumeThat(e).as("this disk has no extended attributes").isNull();
    }
    AtomicFile.write(file, out -> out.write('1'));
    assertThat(Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).list())
        .contains("origin");
    assertThat(file).hasContent("1");
  }

  /** The name of the temporary file must not be longer than that of the file. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "图"})
  void aNameOfAsManyBytesAsTheDiskAllowsIsSaved(String letter) throws Exception {
    int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
    String name = letter.repeat((255 - ".chainmap.json".length()) / bytes) + ".chainmap.json";
    Path file = folder.resolve(name);
    try {
      Files.createFile(file);
    } catch (IOException e) {
      assumeThat(e).as("this disk allows no such name").isNull();
    }
    AtomicFile.write(file, out -> out.write('1'));
    assertThat(file).hasContent("1");
    assertThat(names()).containsExactly(name);
  }

  @Test
  void aNameThatIsTooLongIsSaidToBe() {
    Path file = folder.resolve("图".repeat(200) + ".chainmap.json");
    assertThatExceptionOfType(DiskException.class)
        .isThrownBy(() -> AtomicFile.write(file, out -> out.write('1')))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.NAME_TOO_LONG));
    assertThatExceptionOfType(DiskException.class).isThrownBy(() -> AtomicFile.check(file));
  }

  @Test
  void aLinkThatLeadsBackToItselfIsRefused() throws Exception {
    Path one = folder.resolve("一");
    Path two = Files.createSymbolicLink(folder.resolve("二"), one);
    Files.createSymbolicLink(one, two);
    assertThatExceptionOfType(DiskException.class)
        .isThrownBy(() -> AtomicFile.write(one, out -> out.write('1')))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.LOOP));
    assertThat(one).isSymbolicLink();
  }

  /** Writers of pictures wrap what the disk says in words of their own, or swallow it. */
  @Test
  void theReasonOfTheDiskOutweighsWhatTheWriterMakesOfIt() throws Exception {
    for (boolean swallowed : List.of(true, false)) {
      try (FaultyFileSystem disk = FaultyFileSystem.unix()) {
        Path file = Files.writeString(disk.path("图.png"), "旧");
        disk.failAt(3, DiskFault.FULL);
        assertThatExceptionOfType(DiskException.class)
            .isThrownBy(() -> AtomicFile.write(file, out -> picture(out, swallowed)))
            .satisfies(e -> assertThat(e.problem()).isEqualTo(DiskProblem.NO_SPACE));
        assertThat(disk.steps().get(2)).startsWith("write");
        assertThat(Files.readString(file)).isEqualTo("旧");
      }
    }
  }

  private static void picture(OutputStream out, boolean swallowed) {
    try {
      out.write(new byte[1 << 20]);
    } catch (IOException e) {
      if (!swallowed) {
        throw new IllegalStateException("I/O error writing PNG file!", e);
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
