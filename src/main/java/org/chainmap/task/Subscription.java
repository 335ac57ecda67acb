package org.chainmap.task;

/** A listener registration, or anything else that goes on until it is ended. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  /** Ends it: the listener is called no more. Closing twice does nothing. */
  @Override
  void close();
}
