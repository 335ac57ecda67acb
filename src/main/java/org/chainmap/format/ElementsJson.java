package org.chainmap.format;

import java.util.Collection;
import java.util.List;
import org.chainmap.model.Element;

/**
 * Part of a map as JSON, for the clipboard: the same fields as in files, without the map object.
 * References may point outside the part.
 */
public final class ElementsJson {

  private ElementsJson() {}

  /** The elements as text; the map's own description is left out. */
  public static String write(Collection<? extends Element> elements) {
    return DocumentWriter.elements(elements);
  }

  /**
   * The elements in a text written by {@link #write}, by kind and in its order.
   *
   * @throws FormatException if the text is anything else
   */
  public static List<Element> read(String text) throws FormatException {
    return DocumentReader.elements(text, "JSON");
  }
}
