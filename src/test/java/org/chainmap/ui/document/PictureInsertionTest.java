package org.chainmap.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.Note;
import org.chainmap.model.kind.MediaType;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomNotes;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureInsertionTest {

  @TempDir Path folder;

  private final OpenMap open =
      new OpenMap(
          LaidOutMap.of(SmallChain.map(), Lang.ZH, EditorDriver.MEASURE, Progress.NONE),
          null,
          EditorDriver.MEASURE,
          Tasks.immediate(),
          new Clipboard());

  private final List<Message> refused = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private final PictureInsertion insertion = new PictureInsertion(open, refused::add);

  private Path file(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void aDroppedPictureIsInsertedWhereItFell() throws Exception {
    Path logo = file("联盟标志.json", RandomNotes.SVG.bytes());
    insertion.insertOrElse(List.of(logo), new Point(500, -300), opened::addAll);
    Note note = open.map().notes().getFirst();
    assertThat(note.picture()).isEqualTo(RandomNotes.SVG);
    assertThat(note.text().text()).isEqualTo("联盟标志");
    assertThat(note.bounds()).isEqualTo(new Box(460, -320, 80, 40));
    assertThat(open.selection()).containsExactly(note.id());
    assertThat(opened).isEmpty();
    assertThat(refused).isEmpty();
    open.editor().undo();
    assertThat(open.map().notes()).isEmpty();
  }

  @Test
  void aPictureFromTheClipboardBecomesAPng() {
    insertion.insert(new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB));
    Note note = open.map().notes().getFirst();
    assertThat(note.bounds().size()).isEqualTo(new Size(120, 60));
    assertThat(note.text().text()).isEqualTo("剪贴板中的图片");
    assertThat(Objects.requireNonNull(note.picture()).mediaType()).isEqualTo(MediaType.PNG);
    assertThat(refused).isEmpty();

    BufferedImage noise = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < 1_000_000; i++) {
      noise.setRGB(i % 1000, i / 1000, random.nextInt());
    }
    insertion.insert(noise);
    assertThat(open.map().notes()).hasSize(1);
    assertThat(refused.getFirst().in(Lang.ZH)).contains("剪贴板中的图片").contains("超过 1 MB");
  }

  @Test
  void anyOtherFileIsOpened() throws Exception {
    Path map = file("picture.png", "{}".getBytes(StandardCharsets.UTF_8));
    insertion.insertOrElse(List.of(map), Point.ZERO, opened::addAll);
    assertThat(opened).containsExactly(map);
    assertThat(open.map().notes()).isEmpty();
  }

  @Test
  void aRefusedPictureChangesNothingAndSaysWhyOnce() throws Exception {
    byte[] torn = java.util.Arrays.copyOf(RandomNotes.PNG.bytes(), 40);
    Path gif = file("a.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII));
    insertion.insertOrElse(List.of(gif), Point.ZERO, opened::addAll);
    insertion.insert(List.of(file("b.png", torn), folder.resolve("missing.png")));
    assertThat(refused).hasSize(3);
    assertThat(refused)
        .allSatisfy(
            message -> {
              assertThat(message.in(Lang.ZH)).startsWith("没有插入“");
              assertThat(message.in(Lang.EN)).contains("was not inserted");
              assertThat(message.in(Lang.ZH).split("a.gif", -1)).hasSizeLessThanOrEqualTo(2);
            });
    assertThat(open.map()).isEqualTo(SmallChain.map());
    assertThat(open.editor().undoName()).isEmpty();
  }
}
