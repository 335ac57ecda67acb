package org.chainmap.model.value;

import java.util.Base64;
import org.chainmap.model.kind.MediaType;

/**
 * A picture embedded in a document.
 *
 * @param base64 its file's bytes in Base64 (RFC 4648), without line breaks
 */
public record EmbeddedPicture(MediaType mediaType, String base64) {

  /** The largest picture, in bytes before encoding. */
  public static final int LARGEST = 1024 * 1024;

  /**
   * Checks the encoding and the size.
   *
   * @throws IllegalArgumentException if the text is not Base64 or stands for more than {@link
   *     #LARGEST} bytes
   */
  public EmbeddedPicture {
    if (Base64.getDecoder().decode(base64).length > LARGEST) {
      throw new IllegalArgumentException("a picture of more than " + LARGEST + " bytes");
    }
  }

  /** Embeds the bytes of a picture file. */
  public static EmbeddedPicture of(MediaType mediaType, byte[] bytes) {
    return new EmbeddedPicture(mediaType, Base64.getEncoder().encodeToString(bytes));
  }

  /** Decodes the bytes of the picture's file. O(bytes). */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /** Returns its media type and length; the data itself would flood a log. */
  @Override
  public String toString() {
    return "EmbeddedPicture[" + mediaType.key() + ", " + base64.length() + " characters]";
  }
}
