package org.chainmap.editor;

/** Being told of something, until closed by whoever asked to be told. */
public interface Subscription extends AutoCloseable {

  /** Ends it. Closing twice does nothing. */
  @Override
  void close();
}
