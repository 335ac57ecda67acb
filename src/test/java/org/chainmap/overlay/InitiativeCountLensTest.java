package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Initiative;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Name;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class InitiativeCountLensTest {

  private static Initiative initiative(
      String id, InitiativeState state, String due, String... segments) {
    return Initiative.of(Id.of(id), Name.of(id), InitiativeKind.PROJECT)
        .withState(state)
        .withDue(AsOf.parse(due).orElseThrow())
        .withSegments(Stream.of(segments).map(Id::of).toList());
  }

  @Test
  void segmentsCountTheirInitiativesAndSayWhichAreOverdue() {
    List<Element> elements = new ArrayList<>(Nets.elements("A>B", "B>C", "C>D"));
    elements.add(initiative("i1", InitiativeState.RUNNING, "2026-05", "A", "B"));
    elements.add(initiative("i2", InitiativeState.PLANNED, "2027-05", "A", "B", "C"));
    elements.add(initiative("i3", InitiativeState.STOPPED, "2026-01", "A"));
    elements.add(initiative("i4", InitiativeState.DONE, "2026-01", "D"));

    Overlay overlay =
        new InitiativeCountLens("initiatives", () -> LocalDate.of(2026, 6, 1))
            .over(ChainMap.of(elements), Findings.NONE);

    assertThat(Stream.of("A", "B", "C", "D").map(id -> look(overlay, id)))
        .containsExactly("CRITICAL 逾期 1/3", "CRITICAL 逾期 1/2", "ACCENT 1 项", "LOW 1 项");
    assertThat(overlay.legend().stream().map(Overlay.LegendEntry::hue))
        .containsExactly(Hue.CRITICAL, Hue.ACCENT, Hue.LOW);
    assertThat(overlay.dimOthers()).isTrue();
  }

  private static String look(Overlay overlay, String id) {
    Overlay.Emphasis at = Objects.requireNonNull(overlay.emphasis().get(Id.of(id)), id);
    return at.hue() + " " + Objects.requireNonNull(at.badge()).in(Lang.ZH);
  }
}
