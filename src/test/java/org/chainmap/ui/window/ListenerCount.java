package org.chainmap.ui.window;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.chainmap.task.Listeners;
import org.jspecify.annotations.Nullable;

/** How many listeners an object has, read from its private fields: nothing else needs to know. */
final class ListenerCount {

  private ListenerCount() {}

  /** The listeners that a JavaFX property keeps alive; weak ones it does not. */
  static long of(ObservableValue<?> property) {
    Object helper = field(property, "helper");
    if (helper == null) {
      return 0;
    }
    List<@Nullable Object> found = new ArrayList<>();
    for (String name : List.of("listener", "invalidationListeners", "changeListeners")) {
      if (has(helper, name)) {
        Object value = field(helper, name);
        found.addAll(
            value instanceof Object[] several
                ? Arrays.asList(several)
                : Collections.singletonList(value));
      }
    }
    return found.stream()
        .filter(l -> l instanceof InvalidationListener || l instanceof ChangeListener<?>)
        .filter(l -> !(l instanceof WeakListener))
        .count();
  }

  /** The listeners of an object that has one list of them. */
  static long of(Object owner) {
    return part(owner, Listeners.class).count();
  }

  /** What is in the private field of a type. */
  static <T> T part(Object owner, Class<T> type) {
    return Arrays.stream(owner.getClass().getDeclaredFields())
        .filter(field -> field.getType() == type)
        .map(field -> type.cast(read(owner, field)))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Object field(Object owner, String name) {
    return read(owner, Objects.requireNonNull(find(owner, name), name));
  }

  private static @Nullable Object read(Object owner, Field field) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean has(Object owner, String name) {
    return find(owner, name) != null;
  }

  private static @Nullable Field find(Object owner, String name) {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }
}
