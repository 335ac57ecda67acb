package org.chainmap.editor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to be told of one sort of thing. */
final class Listeners<T> {

  private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();

  Subscription subscribe(Consumer<T> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(T news) {
    listeners.forEach(listener -> listener.accept(news));
  }
}
