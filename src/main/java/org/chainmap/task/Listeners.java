package org.chainmap.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners for one type of event. May be used from any thread. */
public final class Listeners<T> {

  private final List<Registration> registrations = new CopyOnWriteArrayList<>();

  /** Not a record: the same listener may be registered twice, and each ends by itself. */
  private final class Registration implements Subscription {

    private final Consumer<? super T> listener;

    Registration(Consumer<? super T> listener) {
      this.listener = listener;
    }

    @Override
    public void close() {
      registrations.remove(this);
    }
  }

  /** Registers a listener, to be called after those that are registered already. */
  public Subscription add(Consumer<? super T> listener) {
    Registration registration = new Registration(listener);
    registrations.add(registration);
    return registration;
  }

  /** Calls every listener. */
  public void tell(T event) {
    registrations.forEach(registration -> registration.listener.accept(event));
  }

  /** The number of listeners. */
  public int count() {
    return registrations.size();
  }
}
