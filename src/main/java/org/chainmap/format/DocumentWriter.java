package org.chainmap.format;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.value.Group;

/** Writes a {@link ChainMap} as canonical text: the same map gives the same bytes. O(elements). */
final class DocumentWriter {

  /** The value of {@code "format"} in files. */
  static final String DOCUMENT = "chain-map";

  /** The value of {@code "format"} in a part of a map. */
  static final String ELEMENTS = "chain-map-elements";

  private DocumentWriter() {}

  static String document(ChainMap map) {
    JsonText out = new JsonText();
    out.object(
        () -> {
          head(DOCUMENT, out);
          out.name(DocumentReader.MAP);
          out.object(() -> Shapes.MAP.write(map.info(), out));
          groups(map.info().groups(), out);
          arrays(shape -> map.all(shape.type()), out);
          Fields.write(map.info().documentExtras(), out);
        });
    return out + "\n";
  }

  static String elements(Collection<? extends Element> elements) {
    JsonText out = new JsonText();
    out.object(
        () -> {
          head(ELEMENTS, out);
          arrays(shape -> elements.stream().filter(shape.type()::isInstance).toList(), out);
        });
    return out + "\n";
  }

  private static void head(String format, JsonText out) {
    out.name(DocumentReader.FORMAT);
    out.text(format);
    out.name(DocumentReader.VERSION);
    out.number(DocumentReader.CURRENT);
  }

  private static void groups(List<Group> groups, JsonText out) {
    if (!groups.isEmpty()) {
      out.name(Shapes.GROUPS);
      out.array(
          () ->
              groups.forEach(
                  group -> {
                    out.item();
                    out.object(() -> Shapes.GROUP.write(group, out));
                  }));
    }
  }

  private static void arrays(Function<Shape<?>, List<? extends Element>> elements, JsonText out) {
    for (Shape<?> shape : Shapes.ALL) {
      List<? extends Element> all = elements.apply(shape);
      if (all.isEmpty() && !shape.always()) {
        continue;
      }
      out.name(shape.array());
      out.array(
          () ->
              all.forEach(
                  element -> {
                    out.item();
                    shape.write(element, out);
                  }));
    }
  }
}
