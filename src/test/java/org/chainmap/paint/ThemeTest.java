package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Tint;
import org.chainmap.paint.Overlay.Hue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

  /** WCAG 2.2 AA: the least contrast of text, and of lines and symbols. */
  private static final double TEXT = 4.5;

  private static final double GRAPHIC = 3;

  static Stream<Theme> themes() {
    return Stream.of(Theme.LIGHT, Theme.DARK);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromWhatLiesBehindIt(Theme theme) {
    for (Ink behind : new Ink[] {theme.paper(), theme.card()}) {
      assertThat(theme.text().contrast(behind)).isGreaterThan(TEXT);
      assertThat(theme.muted().contrast(behind)).isGreaterThan(TEXT);
    }
    for (Tint tint : Tint.values()) {
      assertThat(theme.band(tint).title().contrast(theme.band(tint).fill()))
          .as("%s", tint)
          .isGreaterThan(TEXT);
    }
    for (Ownership ownership : Ownership.values()) {
      assertThat(theme.onStrong().contrast(theme.ownership(ownership)))
          .as("%s", ownership)
          .isGreaterThan(TEXT);
    }
    assertThat(theme.onStrong().contrast(theme.ownership(null))).isGreaterThan(TEXT);
    for (Hue hue : Hue.values()) {
      assertThat(theme.onStrong().contrast(theme.hue(hue))).as("%s", hue).isGreaterThan(TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromEveryFaceOfACard(Theme theme) {
    for (Hue hue : Hue.values()) {
      for (double strength : new double[] {0, 0.5, 1}) {
        Ink face = theme.face(hue, strength);
        assertThat(theme.text().contrast(face)).as("%s %s", hue, strength).isGreaterThan(TEXT);
        assertThat(theme.muted().contrast(face)).as("%s %s", hue, strength).isGreaterThan(TEXT);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void linksAndEdgesStandOutFromCardsAndBands(Theme theme) {
    for (LinkKind kind : LinkKind.values()) {
      assertThat(theme.link(kind).ink().contrast(theme.paper()))
          .as("label of %s", kind)
          .isGreaterThan(TEXT);
      for (Tint tint : Tint.values()) {
        assertThat(theme.link(kind).ink().contrast(theme.band(tint).fill()))
            .as("%s on %s", kind, tint)
            .isGreaterThan(GRAPHIC);
      }
    }
    for (SegmentState state : SegmentState.values()) {
      assertThat(theme.state(state).contrast(theme.card())).as("%s", state).isGreaterThan(GRAPHIC);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void linkKindsAreToldApartByDashToo(Theme theme) {
    assertThat(Stream.of(LinkKind.values()).map(kind -> theme.link(kind).dash()).distinct())
        .hasSize(LinkKind.values().length);
  }
}
