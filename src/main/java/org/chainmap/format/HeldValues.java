package org.chainmap.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.value.Group;
import org.chainmap.text.Message;

/**
 * Finds the values of a map that are held at a limit of {@link DocumentLimits}: what the file has
 * is kept among the {@link org.chainmap.model.value.Extras} of the element, under the name of the
 * field, and written again as long as nobody changes the field.
 */
public final class HeldValues {

  /** The longest part of a value that is quoted, in characters. */
  private static final int SHOWN = 40;

  /**
   * A field whose value is held.
   *
   * @param original what the file has, as JSON
   * @param used the value in its place, as JSON
   */
  record Held(String field, String original, String used) {}

  private HeldValues() {}

  /** Returns a warning for each value that is held, in the order of the elements. O(elements). */
  public static List<Problem> problems(ChainMap map) {
    List<Problem> problems = new ArrayList<>();
    for (Element element : map.elements().values()) {
      held(element).forEach(held -> problems.add(problem(element.id(), held.field(), held)));
    }
    for (Group group : map.info().groups()) {
      Shapes.GROUP
          .held(group)
          .forEach(held -> problems.add(problem(MapInfo.ID, Shapes.GROUPS, held)));
    }
    return problems;
  }

  /**
   * Returns how many cards were placed beyond the limit since the map was read: saving writes where
   * they are, and the next reader holds them at the limit. O(segments).
   */
  public static long placedBeyond(ChainMap map) {
    return map.segments().stream()
        .map(segment -> segment.placement().position())
        .filter(at -> at != null && !PlaceCodecs.POINT.held(at).equals(at))
        .count();
  }

  private static List<Held> held(Element element) {
    if (element instanceof MapInfo info) {
      return Shapes.MAP.held(info);
    }
    return Shapes.ALL.stream()
        .map(shape -> shape.held(element))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(List.of());
  }

  private static Problem problem(Id element, String field, Held held) {
    int length = length(held.original());
    Message message =
        length > 0
            ? Message.of("format.held.text", field, length, length(held.used()))
            : Message.of("format.held.value", field, shown(held.original()), shown(held.used()));
    return new Problem(Severity.WARNING, element, field, message);
  }

  /** Returns the length of a text in JSON, or 0 where it is no text. */
  private static int length(String json) {
    try {
      return NodeReader.read(json, new ReadContext("")) instanceof Node.Text text
          ? text.value().length()
          : 0;
    } catch (FormatException e) {
      return 0;
    }
  }

  private static String shown(String json) {
    return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
  }
}
