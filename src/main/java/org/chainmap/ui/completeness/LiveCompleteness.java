package org.chainmap.ui.completeness;

import java.util.Optional;
import java.util.function.Supplier;
import org.chainmap.ledger.Completeness;
import org.chainmap.ledger.Inquiries;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Listeners;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Keeps how much of a map is filled in current, in the background. */
public final class LiveCompleteness {

  /**
   * What was found of a map.
   *
   * @param map the map that was counted
   */
  public record Counted(ChainMap map, Completeness completeness, Inquiries inquiries) {

    static Counted of(ChainMap map) {
      Completeness completeness = Completeness.of(map);
      return new Counted(map, completeness, Inquiries.of(completeness));
    }
  }

  private final Tasks tasks;
  private final Supplier<ChainMap> map;
  private final Listeners<Counted> listeners = new Listeners<>();
  private @Nullable ChainMap wanted;
  private @Nullable Counted counted;
  private @Nullable RunningTask running;

  public LiveCompleteness(Tasks tasks, Supplier<ChainMap> map) {
    this.tasks = tasks;
    this.map = map;
  }

  /** Starts counting the current map, unless it was counted; a count of an older one is dropped. */
  public void follow() {
    ChainMap now = map.get();
    if (now == wanted) {
      return;
    }
    RunningTask old = running;
    if (old != null) {
      old.cancel();
    }
    wanted = now;
    running =
        tasks.start(
            Message.of("completeness.task"),
            progress -> Counted.of(now),
            this::arrived,
            // as before: the number shown stays, and the next edit counts again
            problem -> {});
  }

  private void arrived(Counted found) {
    if (found.map() == wanted) {
      counted = found;
      listeners.tell(found);
    }
  }

  /** The latest count, of the current map or of the one before; empty until the first is there. */
  public Optional<Counted> latest() {
    return Optional.ofNullable(counted);
  }

  /** Calls {@code listener} after every count. */
  public Subscription onCounted(Runnable listener) {
    return listeners.add(found -> listener.run());
  }
}
