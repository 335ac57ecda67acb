package org.chainmap.format;

import java.util.Collection;
import java.util.List;
import org.chainmap.model.Element;

/**
 * Reads and writes part of a map as JSON, for the clipboard: the same fields as in files, without
 * the map object. References may point outside the part.
 */
public final class ElementsJson {

  private ElementsJson() {}

  /** Returns the elements as text, without the map object. */
  public static String write(Collection<? extends Element> elements) {
    return DocumentWriter.elements(elements);
  }

  /**
   * Reads the elements of a text written by {@link #write}, by kind and in the order of the text.
   *
   * @throws FormatException if the text is anything else
   */
  public static List<Element> read(String text) throws FormatException {
    return DocumentReader.elements(text, "JSON");
  }
}
