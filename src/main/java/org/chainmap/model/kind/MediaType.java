package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The formats of embedded pictures, by their media types. */
public enum MediaType implements Keyed {
  PNG("image/png"),
  JPEG("image/jpeg"),
  SVG("image/svg+xml");

  private final String key;

  MediaType(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "mediaType";
  }
}
