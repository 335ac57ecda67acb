package org.chainmap.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private FileStamp stamp = FileStamp.of(new byte[0], FileTime.fromMillis(0));

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.txt");
    Files.writeString(file, "稀土");
    stamp = FileStamp.of("稀土".getBytes(UTF_8), FileStamp.modified(file));
  }

  private boolean looksAlike() throws IOException {
    return stamp.looksLike(Files.readAttributes(file, BasicFileAttributes.class));
  }

  @Test
  void whatNobodyTouchedIsTheSame() throws IOException {
    assertThat(stamp.stateOf(file)).isEqualTo(FileStamp.State.SAME);
    assertThat(looksAlike()).isTrue();
  }

  @Test
  void anotherTimeAloneIsNoChange() throws IOException {
    FileTime later = FileTime.fromMillis(stamp.modified().toMillis() + 5000);
    Files.setLastModifiedTime(file, later);
    assertThat(looksAlike()).isFalse();
    assertThat(stamp.stateOf(file)).isEqualTo(FileStamp.State.SAME);
  }

  @Test
  void anotherContentOfTheSameSizeAndTimeIsAChange() throws IOException {
    FileTime time = FileStamp.modified(file);
    Files.writeString(file, "锂矿");
    Files.setLastModifiedTime(file, time);
    assertThat(looksAlike()).as("which a look alone does not see").isTrue();
    assertThat(stamp.stateOf(file)).isEqualTo(FileStamp.State.CHANGED);
  }

  @Test
  void aFileOrFolderThatIsGoneIsGone() throws IOException {
    Files.delete(file);
    assertThat(stamp.stateOf(file)).isEqualTo(FileStamp.State.GONE);
    assertThat(stamp.stateOf(folder.resolve("no/such/a.txt"))).isEqualTo(FileStamp.State.GONE);
  }
}
