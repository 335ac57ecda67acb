package org.chainmap.geom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {

  @Test
  void numbersInIdsOrderByValue() {
    assertThat(Stream.of("s10", "s2", "s1b", "s", "s1", "r9", "s02").map(Id::of).sorted())
        .extracting(Id::value)
        .containsExactly("r9", "s", "s1", "s1b", "s02", "s2", "s10");
  }

  @Test
  void theOrderIsTotalAndAgreesWithEquality() {
    Random random = new Random(7);
    List<Id> ids =
        Stream.generate(
                () -> {
                  StringBuilder text = new StringBuilder("x");
                  for (int i = random.nextInt(5); i > 0; i--) {
                    text.append("012a-".charAt(random.nextInt(5)));
                  }
                  return Id.of(text.toString());
                })
            .limit(60)
            .toList();
    for (Id a : ids) {
      for (Id b : ids) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        for (Id c : ids) {
          if (a.compareTo(b) < 0 && b.compareTo(c) < 0) {
            assertThat(a).as("%s < %s < %s", a, b, c).isLessThan(c);
          }
        }
      }
    }
  }

  @Test
  void anIdIsNeverBlank() {
    assertThatIllegalArgumentException().isThrownBy(() -> Id.of(" "));
  }
}
