package org.chainmap.format;

import java.util.Optional;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes an embedded picture as an object with its media type and its data in Base64. A
 * picture that {@link PictureFile} would refuse is a fault.
 */
final class PictureCodec implements Codec<EmbeddedPicture> {

  private static final String MEDIA_TYPE = "mediaType";
  private static final String DATA = "data";
  private static final Codec<MediaType> TYPE = Codecs.choice(MediaType.values());

  @Override
  public @Nullable EmbeddedPicture read(Node node, ReadContext in) {
    if (!(node instanceof Node.Obj object)) {
      return ValueFault.wrong(node, "format.kind.object", in);
    }
    MediaType type = field(object, MEDIA_TYPE, TYPE, in);
    String data = field(object, DATA, Codecs.TEXT, in);
    if (type == null || data == null) {
      return null;
    }
    TextPosition at = object.fields().getOrDefault(DATA, object).at();
    if (data.length() > longest()) {
      in.fault(at, "format.picture.tooLarge", PictureFile.LARGEST_MB);
      return null;
    }
    try {
      EmbeddedPicture picture = new EmbeddedPicture(type, data);
      Optional<Message> problem = PictureFile.problem(type, picture.bytes());
      problem.ifPresent(
          message -> in.fault(at, message.key(), message.arguments().toArray(Object[]::new)));
      return problem.isPresent() ? null : picture;
    } catch (IllegalArgumentException e) {
      in.fault(at, "format.picture.unreadable");
      return null;
    }
  }

  /** Returns the length in Base64 of the largest picture. */
  private static int longest() {
    return (EmbeddedPicture.LARGEST + 2) / 3 * 4;
  }

  private static <V> @Nullable V field(
      Node.Obj object, String name, Codec<V> codec, ReadContext in) {
    Node node = object.fields().get(name);
    if (node == null) {
      in.fault(object.at(), "format.missing", name);
      return null;
    }
    return codec.read(node, in);
  }

  @Override
  public void write(EmbeddedPicture picture, JsonText out) {
    out.inlineObject(
        () -> {
          out.name(MEDIA_TYPE);
          out.text(picture.mediaType().key());
          out.name(DATA);
          out.text(picture.base64());
        });
  }
}
