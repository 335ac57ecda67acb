package org.chainmap.format;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
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
          info(map.info(), out);
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

  /**
   * Writes the elements after a change, without those that it removes.
   *
   * @param more writes further fields before them
   */
  static void change(Change change, JsonText out, Runnable more) {
    List<Element> after =
        change.edits().stream().map(Edit::after).filter(Objects::nonNull).toList();
    out.object(
        () -> {
          head(LoggedChange.FORMAT, out);
          more.run();
          after.stream()
              .filter(MapInfo.class::isInstance)
              .map(MapInfo.class::cast)
              .forEach(
                  info -> {
                    out.name(LoggedChange.DESCRIPTION);
                    out.object(
                        () -> {
                          info(info, out);
                          Fields.write(info.documentExtras(), out);
                        });
                  });
          arrays(shape -> after.stream().filter(shape.type()::isInstance).toList(), out);
        });
  }

  private static void info(MapInfo info, JsonText out) {
    out.name(DocumentReader.MAP);
    out.object(() -> Shapes.MAP.write(info, out));
    groups(info.groups(), out);
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
