package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Note;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.testing.RandomNotes;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'";

  @TempDir Path folder;

  @Test
  void theFormatIsToldFromTheContent() throws Exception {
    assertThat(PictureFile.load(file("logo.txt", RandomNotes.PNG.bytes())))
        .isEqualTo(RandomNotes.PNG);
    assertThat(PictureFile.load(file("logo.png", RandomNotes.SVG.bytes())))
        .isEqualTo(RandomNotes.SVG);
    byte[] jpeg = image("jpg", 9, 7);
    assertThat(PictureFile.load(file("logo", jpeg)))
        .isEqualTo(EmbeddedPicture.of(MediaType.JPEG, jpeg));
    assertThat(FileKind.isPicture(file("a.json", jpeg))).isTrue();
    assertThat(FileKind.isPicture(file("b.png", "{}".getBytes(StandardCharsets.UTF_8)))).isFalse();
  }

  /** A JPEG, wider than high, black in its left top quarter, as a camera held so would write it. */
  private static byte[] held(int orientation, boolean little) throws Exception {
    BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 32; y++) {
        image.setRGB(x, y, x < 32 && y < 16 ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", plain);
    byte[] jpeg = plain.toByteArray();
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    exif.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(exif.array(), 0, 36);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "2,64,32,1,0",
    "3,64,32,1,1",
    "4,64,32,0,1",
    "5,32,64,0,0",
    "6,32,64,1,0",
    "7,32,64,1,1",
    "8,32,64,0,1"
  })
  void aTurnedPhotographIsTurnedUpright(int orientation, int w, int h, int right, int low)
      throws Exception {
    for (boolean little : new boolean[] {true, false}) {
      byte[] bytes = PictureFile.of(held(orientation, little), "a.jpg").bytes();
      BufferedImage upright = ImageIO.read(new ByteArrayInputStream(bytes));
      assertThat(upright.getWidth()).isEqualTo(w);
      assertThat(upright.getHeight()).isEqualTo(h);
      for (int x = 0; x < 2; x++) {
        for (int y = 0; y < 2; y++) {
          int grey = upright.getRGB(w / 4 + x * w / 2, h / 4 + y * h / 2) & 0xFF;
          assertThat(grey < 128).as("%s,%s", x, y).isEqualTo(x == right && y == low);
        }
      }
      assertThat(JpegOrientation.of(bytes)).as("not turned again").isEqualTo(1);
    }
    byte[] as = held(1, true);
    assertThat(PictureFile.of(as, "a.jpg").bytes()).isEqualTo(as);
  }

  @Test
  void brokenExifIsDisregarded() throws Exception {
    byte[] jpeg = held(6, false);
    for (int at = 2; at < 38; at++) {
      byte[] broken = jpeg.clone();
      broken[at] = (byte) 0xFF;
      assertThat(JpegOrientation.of(broken)).isBetween(1, 8);
      assertThat(JpegOrientation.of(Arrays.copyOf(jpeg, at))).isEqualTo(1);
    }
  }

  @Test
  void otherFilesAreNoPictures() throws Exception {
    assertThat(refusal(image("gif", 4, 4))).isEqualTo("format.picture.otherKind");
    assertThat(refusal(bytes("source,target"))).isEqualTo("format.picture.otherKind");
    assertThat(refusal(new byte[0])).isEqualTo("format.picture.otherKind");
  }

  @Test
  void tooLargeInBytesOrPixelsIsRefusedWithoutDecoding() throws Exception {
    byte[] padded = Arrays.copyOf(RandomNotes.PNG.bytes(), EmbeddedPicture.LARGEST + 1);
    assertThat(refusal(padded)).isEqualTo("format.picture.tooLarge");
    byte[] bomb = image("png", 4001, 1000);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refusal(bomb)).isEqualTo("format.picture.tooManyPixels");
    assertThat(refusal(image("png", 4000, 1000))).isEqualTo("taken");
  }

  @Test
  void brokenPicturesAreRefused() throws Exception {
    byte[] png = RandomNotes.PNG.bytes();
    assertThat(refusal(Arrays.copyOf(png, 12))).isEqualTo("format.picture.unreadable");
    assertThat(refusal(bytes(SVG + "><g></svg>"))).isEqualTo("format.picture.unreadable");
    assertThat(refusal(bytes("<html xmlns:x='<svg'/>"))).isEqualTo("format.picture.unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "><script>alert(1)</script></svg>",
        "><SCRIPT/></svg>",
        " onload='alert(1)'/>",
        "><rect onclick='x'/></svg>",
        "><foreignObject/></svg>",
        "><image href='http://example.org/a.png'/></svg>",
        "><image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='file:///etc/a.png'/></svg>",
        "><image href='data:image/svg+xml,x'/></svg>",
        "><use href='other.svg#a'/></svg>",
        "><a href='javascript:alert(1)'><rect/></a></svg>",
        "><style>@import 'a.css';</style></svg>",
        "><style>rect{fill:url(http://example.org/a)}</style></svg>",
        "><rect style='fill:url( \"//example.org/a\")'/></svg>",
      })
  void scriptsAndReferencesToOtherFilesAreRefused(String rest) throws Exception {
    assertThat(refusal(bytes(SVG + rest))).isEqualTo("format.picture.script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/>",
        "><defs><linearGradient id='a'/></defs><rect fill='url(#a)'/></svg>",
        "><defs><g id='a'><rect/></g></defs><use href='#a'/><use href='#a'/></svg>",
        "><image href='data:image/png;base64,AAAA'/></svg>",
        "><metadata><x xmlns='urn:x' resource='http://example.org'/></metadata></svg>",
      })
  void plainDrawingsAreTaken(String rest) throws Exception {
    assertThat(refusal(bytes(SVG + rest))).isEqualTo("taken");
  }

  @Test
  void textIsRefusedBecauseItsFontDiffers() throws Exception {
    assertThat(refusal(bytes(SVG + "><text>链</text></svg>"))).isEqualTo("format.picture.text");
  }

  @Test
  void entitiesAreNotUnfolded() throws Exception {
    String doctype = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    assertThat(refusal(bytes(doctype + SVG + "><g>&a;</g></svg>")))
        .isEqualTo("format.picture.script");
  }

  @Test
  void drawingsThatRepeatThemselvesWithoutEndAreRefused() throws Exception {
    StringBuilder doubling = new StringBuilder(SVG + "><g id='a0'><rect/></g>");
    for (int i = 1; i < 40; i++) {
      String use = "<use href='#a" + (i - 1) + "'/>";
      doubling.append("<g id='a").append(i).append("'>").append(use).append(use).append("</g>");
    }
    assertThat(refusal(bytes(doubling + "</svg>"))).isEqualTo("format.picture.complex");
    assertThat(refusal(bytes(SVG + "><g id='a'><use href='#a'/></g></svg>")))
        .isEqualTo("format.picture.complex");
    assertThat(refusal(bytes(SVG + ">" + "<g>".repeat(90) + "</g>".repeat(90) + "</svg>")))
        .isEqualTo("taken");
    assertThat(refusal(bytes(SVG + ">" + "<g>".repeat(100_000))))
        .isIn("format.picture.complex", "format.picture.unreadable");
  }

  @Test
  void aDocumentWithARefusedPictureIsRefusedAtItsData() {
    EmbeddedPicture script =
        EmbeddedPicture.of(MediaType.SVG, bytes(SVG + "><script>alert(1)</script></svg>"));
    EmbeddedPicture other = new EmbeddedPicture(MediaType.JPEG, RandomNotes.PNG.base64());
    assertThat(Faulty.reading(document(script))).startsWith("format.picture.script ");
    assertThat(Faulty.reading(document(other))).startsWith("format.picture.unreadable ");
    assertThat(Faulty.reading(document(RandomNotes.SVG))).isEqualTo("fine");
  }

  private static String document(EmbeddedPicture picture) {
    Note note =
        Note.of(Id.of("note-1"), NoteKind.PICTURE, "标志", new Box(0, 0, 8, 8)).withPicture(picture);
    return ChainMapFile.toJson(ChainMap.of(List.of(MapInfo.titled("图"), note)));
  }

  @Test
  void everyRefusalIsOneSentenceInBothLanguages() throws Exception {
    for (Lang lang : Lang.values()) {
      try {
        PictureFile.of(image("png", 4001, 1000), "标志.png");
      } catch (FormatException e) {
        assertThat(e.spoken().in(lang)).contains("标志.png").doesNotContain("{").doesNotContain("\n");
      }
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] image(String format, int w, int h) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  /** Returns the key of the only fault, or "taken". */
  private static String refusal(byte[] bytes) {
    try {
      PictureFile.of(bytes, "x");
      return "taken";
    } catch (FormatException e) {
      assertThat(e.faults()).hasSize(1);
      return e.faults().getFirst().what().key();
    }
  }
}
