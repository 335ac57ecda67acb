package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Tint;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.NodeList;

/** The animation of a scenario, read back from its file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SpreadAnimationTest {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private ChainMap map;
  private Impact impact;
  private byte[] bytes;
  private final List<BufferedImage> frames = new ArrayList<>();
  private final List<IIOMetadataNode> metadata = new ArrayList<>();

  private byte[] written() throws Exception {
    return written("");
  }

  private byte[] written(String watermark) throws Exception {
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SpreadAnimation(
            map,
            Pictures.geometry(map, painter, Progress.NONE),
            SpreadStep.byLevels(impact),
            painter,
            watermark)
        .write(out, Progress.NONE);
    return out.toByteArray();
  }

  @BeforeAll
  void write() throws Exception {
    map = ChainMapFile.load(Path.of("samples/rail-transit.chainmap.json"));
    Id lost = map.segments().getFirst().id();
    impact =
        new Knockout(map).impact(Scenario.of(Id.of("sc"), "失去首个环节").withRemoved(List.of(lost)));
    bytes = written();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
    for (int i = 0; i < reader.getNumImages(true); i++) {
      frames.add(reader.read(i));
      metadata.add((IIOMetadataNode) reader.getImageMetadata(i).getAsTree(FORMAT));
    }
  }

  private static IIOMetadataNode only(IIOMetadataNode root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    assertThat(nodes.getLength()).isEqualTo(1);
    return (IIOMetadataNode) nodes.item(0);
  }

  @Test
  void itHasAFrameBeforeTheLossAndOneForEveryStep() {
    assertThat(impact.levels()).isPositive();
    assertThat(frames).hasSize(impact.levels() + 2);
    assertThat(frames).allMatch(frame -> frame.getWidth() == 1280 && frame.getHeight() == 720);
  }

  @Test
  void framesStayForMoreThanASecondAndTheLastOneLongest() {
    List<Integer> delays =
        metadata.stream()
            .map(each -> only(each, "GraphicControlExtension").getAttribute("delayTime"))
            .map(Integer::valueOf)
            .toList();
    assertThat(delays).allMatch(delay -> delay >= 100);
    assertThat(delays.getLast()).isGreaterThan(delays.getFirst());
  }

  @Test
  void itIsRepeatedWithoutEnd() {
    IIOMetadataNode block = only(metadata.getFirst(), "ApplicationExtension");
    assertThat(block.getAttribute("applicationID")).isEqualTo("NETSCAPE");
    assertThat((byte[]) block.getUserObject()).containsExactly(1, 0, 0);
  }

  @Test
  void everyStepShowsMoreAndNothingElseMoves() {
    for (int i = 1; i < frames.size(); i++) {
      assertThat(changed(frames.get(i - 1), frames.get(i))).as("frame " + i).isPositive();
    }
    // The foot of the page, without its number, and the title are the same throughout.
    for (BufferedImage frame : frames) {
      for (int x = 0; x < 900; x++) {
        for (int y = 690; y < 715; y++) {
          assertThat(frame.getRGB(x, y)).isEqualTo(frames.getFirst().getRGB(x, y));
        }
      }
    }
  }

  private static int changed(BufferedImage before, BufferedImage after) {
    int changed = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        changed += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
      }
    }
    return changed;
  }

  @Test
  void theColoursOfAreasAreExact() {
    Set<Integer> seen = new HashSet<>();
    BufferedImage last = frames.getFirst();
    for (int y = 0; y < last.getHeight(); y++) {
      for (int x = 0; x < last.getWidth(); x++) {
        seen.add(last.getRGB(x, y) & 0xffffff);
      }
    }
    Set<Integer> bands = new HashSet<>();
    map.stages().forEach(stage -> bands.add(rgb(map.tint(stage))));
    assertThat(bands).hasSizeGreaterThan(3);
    assertThat(seen).containsAll(bands);
  }

  private static int rgb(Tint tint) {
    Ink fill = Theme.LIGHT.band(tint).fill();
    return fill.rgb();
  }

  @Test
  void aWatermarkLiesOverEveryFrame() throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(written("仅供评审"))));
    for (int i = 0; i < frames.size(); i++) {
      assertThat(changed(frames.get(i), reader.read(i))).as("frame " + i).isGreaterThan(2000);
    }
  }

  @Test
  void theSameLossGivesTheSameBytes() throws Exception {
    assertThat(written()).isEqualTo(bytes);
  }
}
