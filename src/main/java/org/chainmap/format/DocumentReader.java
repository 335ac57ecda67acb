package org.chainmap.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.format.Node.Arr;
import org.chainmap.format.Node.Obj;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Integrity;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Group;
import org.jspecify.annotations.Nullable;

/**
 * Reads text as a {@link ChainMap}: first its JSON syntax, then the fields, then the rules of the
 * model.
 */
final class DocumentReader {

  static final String FORMAT = "format";
  static final String VERSION = "formatVersion";
  static final String MAP = "map";

  /**
   * The newest version this program reads, and the one it writes. Version 2 will need a step that
   * converts a version 1 {@link Node} tree, between {@link #top} and the reading of fields.
   */
  static final int CURRENT = 1;

  private final ReadContext in;
  private final Map<Id, Obj> places = new HashMap<>();

  DocumentReader(ReadContext in) {
    this.in = in;
  }

  /**
   * The map of a document with its errors and warnings.
   *
   * @param map the map, or null where faults are errors
   */
  record Result(@Nullable ChainMap map, List<Fault> faults) {}

  /**
   * Reads a document.
   *
   * @throws FormatException if it is not JSON or not a chain map of a known version
   */
  static Result document(String text, String file) throws FormatException {
    return document(text, file, map -> List.of());
  }

  /**
   * Reads a document.
   *
   * @param further returns more problems of a map without errors
   * @throws FormatException if it is not JSON or not a chain map of a known version
   */
  static Result document(String text, String file, Function<ChainMap, List<Problem>> further)
      throws FormatException {
    ReadContext in = new ReadContext(file);
    return new DocumentReader(in).document(top(text, DocumentWriter.DOCUMENT, in), further);
  }

  /**
   * Reads elements that need not be a whole map.
   *
   * @throws FormatException if they have any error
   */
  static List<Element> elements(String text, String file) throws FormatException {
    ReadContext in = new ReadContext(file);
    List<Element> elements = new DocumentReader(in).arrays(top(text, DocumentWriter.ELEMENTS, in));
    if (!in.faults().isEmpty()) {
      throw new FormatException(in.faults());
    }
    return elements;
  }

  /** Returns the object of a text that has a format and a version that can be read. */
  static Obj top(String text, String format, ReadContext in) throws FormatException {
    if (text.isBlank()) {
      throw in.stopAt(TextPosition.top(1, 1), "format.empty");
    }
    Node node = NodeReader.read(text, in);
    if (!(node instanceof Obj top)) {
      throw in.stopAt(node.at(), "format.notObject");
    }
    Node name = top.fields().get(FORMAT);
    if (name == null) {
      throw in.stopAt(top.at(), "format.noFormat", format);
    }
    if (!(name instanceof Node.Text t) || !t.value().equals(format)) {
      throw in.stopAt(name.at(), "format.otherFormat", format);
    }
    Node version = top.fields().get(VERSION);
    if (version == null) {
      throw in.stopAt(top.at(), "format.noVersion", CURRENT);
    }
    if (!(version instanceof Node.Num n) || !n.literal().matches("[1-9][0-9]*")) {
      throw in.stopAt(version.at(), "format.badVersion", CURRENT);
    }
    if (!n.literal().equals(String.valueOf(CURRENT))) {
      throw in.stopAt(version.at(), "format.newer", n.literal(), CURRENT);
    }
    return top;
  }

  private Result document(Obj top, Function<ChainMap, List<Problem>> further) {
    List<Element> elements = new ArrayList<>();
    elements.add(info(top));
    elements.addAll(arrays(top));
    if (!in.faults().isEmpty()) {
      return new Result(null, in.faults());
    }
    ChainMap map = ChainMap.of(elements);
    List<Problem> problems = Integrity.check(map);
    boolean broken = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    problems.forEach(this::add);
    if (!broken) {
      HeldValues.problems(map).forEach(this::add);
      further.apply(map).forEach(this::add);
    }
    return new Result(broken ? null : map, in.faults());
  }

  private void add(Problem problem) {
    in.faults().add(new Fault(problem.severity(), problem.message(), in.file(), place(problem)));
  }

  /** Reads the description of a map with what else stands beside it. */
  MapInfo info(Obj top) {
    MapInfo blank = MapInfo.titled("?");
    Node node = top.fields().get(MAP);
    if (node == null) {
      in.fault(top.at(), "format.missing", MAP);
      return blank;
    }
    if (!(node instanceof Obj object)) {
      ValueFault.wrong(node, "format.kind.object", in);
      return blank;
    }
    places.put(MapInfo.ID, object);
    Set<String> known = new HashSet<>(Set.of(FORMAT, VERSION, MAP, Shapes.GROUPS));
    Shapes.ALL.forEach(shape -> known.add(shape.array()));
    Extras unknown = Fields.unknown(top, known);
    return Shapes.MAP
        .read(blank, object, Set.of(), in)
        .withGroups(groups(top))
        .withDocumentExtras(unknown);
  }

  private List<Group> groups(Obj top) {
    List<Group> groups = new ArrayList<>();
    Node node = top.fields().get(Shapes.GROUPS);
    if (node instanceof Arr array) {
      for (Node item : array.items()) {
        if (item instanceof Obj object) {
          groups.add(Shapes.GROUP.read(Group.of(Shapes.UNNAMED), object, Set.of(), in));
        } else {
          ValueFault.wrong(item, "format.kind.object", in);
        }
      }
    } else if (node != null) {
      ValueFault.wrong(node, "format.kind.array", in);
    }
    return groups;
  }

  /** Reads all elements but the description of the map. */
  List<Element> arrays(Obj top) {
    List<Element> elements = new ArrayList<>();
    for (Shape<?> shape : Shapes.ALL) {
      Node node = top.fields().get(shape.array());
      if (node instanceof Arr array) {
        array.items().forEach(item -> element(shape, item, elements));
      } else if (node != null) {
        ValueFault.wrong(node, "format.kind.array", in);
      }
    }
    return elements;
  }

  private void element(Shape<?> shape, Node item, List<Element> elements) {
    if (!(item instanceof Obj object)) {
      ValueFault.wrong(item, "format.kind.object", in);
      return;
    }
    Element element = shape.read(object, in);
    if (element == null) {
      return;
    }
    TextPosition at = object.fields().getOrDefault(Shape.ID_FIELD, object).at();
    if (element.id().equals(MapInfo.ID)) {
      in.fault(at, "format.reservedId", MapInfo.ID.value());
      return;
    }
    Obj earlier = places.putIfAbsent(element.id(), object);
    if (earlier == null) {
      elements.add(element);
    } else {
      TextPosition first = earlier.fields().getOrDefault(Shape.ID_FIELD, earlier).at();
      in.fault(
          at,
          "format.duplicateId",
          element.id().value(),
          first.line(),
          first.column(),
          first.pointer());
    }
  }

  /**
   * Returns the most exact position of a problem: of the value, else of its field, else of its
   * element.
   */
  private @Nullable TextPosition place(Problem problem) {
    Obj object = places.get(problem.element());
    if (object == null) {
      return null;
    }
    Node field = problem.field() == null ? null : object.fields().get(problem.field());
    if (field == null) {
      return object.at();
    }
    for (Object argument : problem.message().arguments()) {
      Node value = find(field, argument);
      if (value != null) {
        return value.at();
      }
    }
    return field.at();
  }

  private static @Nullable Node find(Node node, Object text) {
    return switch (node) {
      case Node.Text t -> t.value().equals(text) ? t : null;
      case Arr a -> first(a.items(), text);
      case Obj o -> first(List.copyOf(o.fields().values()), text);
      case Node.Num n -> null;
      case Node.Flag f -> null;
      case Node.Null n -> null;
    };
  }

  private static @Nullable Node first(List<Node> nodes, Object text) {
    for (Node node : nodes) {
      Node found = find(node, text);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
