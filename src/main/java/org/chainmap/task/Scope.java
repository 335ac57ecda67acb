package org.chainmap.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The lifetime of something that is opened and closed, such as a document in the window: closing it
 * ends every subscription and cancels all work begun in it. A listener on an object that lives
 * longer belongs in a scope; without one, that object keeps the listener alive.
 *
 * <p>Belongs to one thread. Adding and removing take constant time.
 */
public final class Scope implements Subscription {

  private final SequencedSet<Subscription> members = new LinkedHashSet<>();
  private boolean closed;

  /** Closes a subscription together with this scope: at once if this scope is closed already. */
  public Subscription add(Subscription member) {
    if (closed) {
      member.close();
    } else {
      members.add(member);
    }
    return member;
  }

  /** Lets go of a subscription that ended by itself. */
  public void remove(Subscription member) {
    members.remove(member);
  }

  /** Tells whether it has been closed. */
  public boolean closed() {
    return closed;
  }

  /** Ends everything in it, the latest first. Closing twice does nothing. */
  @Override
  public void close() {
    closed = true;
    List<Subscription> ending = List.copyOf(members.reversed());
    members.clear();
    ending.forEach(Subscription::close);
  }
}
