package org.chainmap.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AbandonableTest {

  private static final Progress CANCELLED =
      new Progress() {
        @Override
        public void report(double done) {}

        @Override
        public boolean cancelled() {
          return true;
        }
      };

  @Test
  void theResultIsReturnedAndAFailureThrown() {
    assertThat(Abandonable.await(() -> 7, Progress.NONE)).isEqualTo(7);
    assertThatThrownBy(
            () ->
                Abandonable.await(
                    () -> {
                      throw new IllegalArgumentException("no");
                    },
                    Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no");
  }

  @Test
  void whoeverIsCancelledDoesNotWaitForTheEnd() {
    CountDownLatch end = new CountDownLatch(1);
    assertThatThrownBy(() -> Abandonable.await(() -> waited(end), CANCELLED))
        .isInstanceOf(CancellationException.class);
    end.countDown();
    assertThat(Abandonable.await(() -> 8, Progress.NONE)).isEqualTo(8);
  }

  private static boolean waited(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
