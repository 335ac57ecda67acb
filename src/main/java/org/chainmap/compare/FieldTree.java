package org.chainmap.compare;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chainmap.model.Element;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Region;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of element: its record components, and those of the component records that
 * merely group fields. Values are read and elements rebuilt by reflection, so that a new component
 * needs no line here.
 */
final class FieldTree {

  /** Records of several components that state one thing. */
  private static final Set<Class<?>> ONE_VALUE =
      Set.of(AsOf.class, EmbeddedPicture.class, Figure.class, Group.class, Region.class);

  /** What linked sheets remember, which is nothing to tell people. */
  private static final Set<String> REMEMBERED = Set.of("header", "seen", "readAt");

  private static final String VALUES = "org.chainmap.model.value";

  private static final Map<Class<?>, FieldTree> KNOWN = new ConcurrentHashMap<>();

  /** What a field holds, which says how two edits of it are joined. */
  enum Holds {
    /** One value, which two sides can change only alike. */
    VALUE,
    /** A list whose order has no meaning: what either side adds is added. */
    SET,
    /** Values by name, each a field of its own. */
    NAMED
  }

  /** A field: where it is and what it holds. */
  record Leaf(FieldPath field, Holds holds) {}

  private record Node(RecordComponent component, @Nullable FieldTree inner, @Nullable Leaf leaf) {}

  private final Constructor<?> constructor;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  /** Returns the fields of a kind of element. */
  static FieldTree of(Element element) {
    Class<? extends Element> kind = element.getClass();
    return KNOWN.computeIfAbsent(kind, each -> new FieldTree(kind, kind, ""));
  }

  private FieldTree(Class<? extends Element> kind, Class<?> type, String prefix) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
    for (RecordComponent component : components) {
      String path = prefix + component.getName();
      if (grouping(component)) {
        FieldTree inner = new FieldTree(kind, component.getType(), path + ".");
        nodes.add(new Node(component, inner, null));
        leaves.addAll(inner.leaves);
      } else {
        Leaf leaf = new Leaf(new FieldPath(kind, path), holds(component));
        nodes.add(new Node(component, null, leaf));
        if (!path.equals("id")
            && !(kind == LinkedSheet.class && REMEMBERED.contains(path))
            && !path.equals("imprint.documentId")
            && !leaf.field().equals(FieldPath.STAGE_ORDER)) {
          leaves.add(leaf);
        }
      }
    }
  }

  /** Tells whether a component only groups fields: a value that is always there. */
  private static boolean grouping(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isRecord()
        && type.getPackageName().equals(VALUES)
        && !ONE_VALUE.contains(type)
        && !NamedValues.are(type)
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Holds holds(RecordComponent component) {
    if (NamedValues.are(component.getType())) {
      return Holds.NAMED;
    }
    if (component.getGenericType() instanceof ParameterizedType list
        && list.getRawType() == List.class) {
      return list.getActualTypeArguments()[0] == Group.class ? Holds.NAMED : Holds.SET;
    }
    return Holds.VALUE;
  }

  /**
   * Returns all fields in the order of the components, but the ids of the element and the document,
   * which say who it is, and the order of a stage, which is no field of the stage alone.
   */
  List<Leaf> leaves() {
    return leaves;
  }

  /** Returns the value of every field by its path. */
  void read(Object from, Map<String, @Nullable Object> values) {
    for (Node node : nodes) {
      Object value = value(node.component(), from);
      if (node.inner() != null && value != null) {
        node.inner().read(value, values);
      } else if (node.leaf() != null) {
        values.put(node.leaf().field().path(), value);
      }
    }
  }

  /** Makes a record of the value of every field by its path. */
  Object make(Map<String, @Nullable Object> values) {
    @Nullable Object[] arguments = new @Nullable Object[nodes.size()];
    for (int i = 0; i < arguments.length; i++) {
      Node node = nodes.get(i);
      arguments[i] =
          node.inner() != null
              ? node.inner().make(values)
              : node.leaf() == null ? null : values.get(node.leaf().field().path());
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + constructor, e);
    }
  }

  private static @Nullable Object value(RecordComponent component, Object from) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
