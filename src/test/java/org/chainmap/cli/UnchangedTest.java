package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command does not write over what someone else wrote while it worked. */
class UnchangedTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileThatStaysOrVanishesIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    Unchanged unchanged = Unchanged.now(file);
    assertThatCode(unchanged::check).doesNotThrowAnyException();
    Files.delete(file);
    assertThatCode(unchanged::check).doesNotThrowAnyException();
  }

  @Test
  void aFileThatChangedOrAppearedIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    Path fresh = folder.resolve("b.json");
    Unchanged unchanged = Unchanged.now(file);
    Unchanged absent = Unchanged.now(fresh);
    Files.writeString(file, "[]");
    Files.writeString(fresh, "{}");
    assertThatThrownBy(unchanged::check).isInstanceOf(Refusal.class);
    assertThatThrownBy(absent::check).isInstanceOf(Refusal.class);
  }
}
