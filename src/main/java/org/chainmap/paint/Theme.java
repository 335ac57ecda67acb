package org.chainmap.paint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Tint;
import org.chainmap.paint.Overlay.Hue;
import org.jspecify.annotations.Nullable;

/**
 * The colours and lines of a map. Hues follow Okabe and Ito's palette for colour-blind readers,
 * darkened (or, on dark paper, lightened) until text passes WCAG AA; no meaning is carried by
 * colour alone.
 *
 * @param paper the background
 * @param card the face of a card
 * @param text titles and names
 * @param muted secondary text: enterprises, counts, notes
 * @param faint hairlines, and edges of cards whose state is unknown
 * @param onStrong text on the strong colours of marks and badges
 * @param accent selection and guides
 */
public record Theme(
    boolean dark,
    Ink paper,
    Ink card,
    Ink text,
    Ink muted,
    Ink faint,
    Ink onStrong,
    Ink accent,
    Map<LinkKind, Pen> links,
    Map<Ownership, Ink> ownerships,
    Ink unknownOwnership,
    Map<SegmentState, Ink> states,
    Map<Tint, Band> bands,
    Map<Hue, Ink> hues) {

  /** The two shades of a stage's band. */
  public record Band(Ink fill, Ink title) {}

  public static final Theme LIGHT = light();
  public static final Theme DARK = dusk();

  /** Returns the pen of a link kind, with the width of an unknown share. */
  public Pen link(LinkKind kind) {
    return Objects.requireNonNull(links.get(kind));
  }

  public Ink ownership(@Nullable Ownership ownership) {
    return ownership == null ? unknownOwnership : Objects.requireNonNull(ownerships.get(ownership));
  }

  public Ink state(@Nullable SegmentState state) {
    return state == null ? faint : Objects.requireNonNull(states.get(state));
  }

  public Band band(Tint tint) {
    return Objects.requireNonNull(bands.get(tint));
  }

  public Ink hue(Hue hue) {
    return Objects.requireNonNull(hues.get(hue));
  }

  /**
   * Returns the face of a card with a look: faintly tinted, or filled so that groups stand out when
   * zoomed out.
   */
  Ink face(Hue hue, double strength) {
    double most = dark ? 0.15 : 0.2; // text on a light hue needs the darker face
    return card.mixed(hue(hue), hue.fills() ? 0.04 + most * strength : 0.05 + 0.07 * strength);
  }

  /** Returns the face of a card without text, on a zoomed-out map. */
  Ink emptyFace(Hue hue, double strength) {
    return hue.fills() ? card.mixed(hue(hue), 0.1 + 0.6 * strength) : face(hue, strength);
  }

  private static Theme light() {
    return new Theme(
        false,
        Ink.of(0xffffff),
        Ink.of(0xffffff),
        Ink.of(0x1b2430),
        Ink.of(0x4f5a68),
        Ink.of(0x9fb0c3),
        Ink.of(0xffffff),
        Ink.of(0x0b5cad),
        links(0x3f5166, 0x0a7a58, 0x0069a8, 0xa85a00),
        ownerships(0xb3261e, 0xb04f0c, 0x0b6fb8, 0x6b4fa3, 0x00736a, 0x55606e),
        Ink.of(0x6b7580),
        states(0xc8362b, 0xb87006, 0x0b6fb8, 0x2f8a57),
        bands(
            new int[] {
              0xeaf1fb, 0xeaf6f0, 0xfdf3e6, 0xf3eefb, 0xe6f5f6, 0xfbeef2, 0xf3f5e4, 0xf0f2f5
            },
            new int[] {
              0x2b5f9e, 0x256b4c, 0x8a540d, 0x6544a0, 0x0c6670, 0xa03355, 0x5f6612, 0x4f5a68
            }),
        hues(
            0xb3261e, 0xc8362b, 0xa86300, 0x5f7186, 0xb04f0c, 0x1b2430, 0x277a4c, 0x0b5cad,
            0xb3261e, 0xb04f0c, 0x0b6fb8, 0x6b4fa3, 0x00736a, 0x55606e, 0x6a6400, 0x9a2f73,
            0x6b7580));
  }

  private static Theme dusk() {
    return new Theme(
        true,
        Ink.of(0x12171e),
        Ink.of(0x1e2630),
        Ink.of(0xe8edf3),
        Ink.of(0xaab6c4),
        Ink.of(0x5d6d80),
        Ink.of(0x10151b),
        Ink.of(0x6db3f2),
        links(0xa9bacd, 0x4cc39a, 0x62b5ea, 0xe0a458),
        ownerships(0xf28b82, 0xf0a35e, 0x7cbcf0, 0xb8a1ea, 0x5fc9bd, 0xaeb9c5),
        Ink.of(0x94a0ad),
        states(0xf28b82, 0xe0a13a, 0x62b5ea, 0x5cc98c),
        bands(
            new int[] {
              0x18222f, 0x17261f, 0x2a2218, 0x221e30, 0x16272a, 0x2c1d23, 0x23261a, 0x1b2027
            },
            new int[] {
              0x8fbcf0, 0x82d1aa, 0xe8b878, 0xc0aaf0, 0x77cbd5, 0xf0a0b8, 0xc9d07a, 0xb4c0cd
            }),
        hues(
            0xff8a80, 0xf28b82, 0xf0b04a, 0x9fb2c6, 0xf0a35e, 0xe8edf3, 0x5cc98c, 0x6db3f2,
            0xf28b82, 0xf0a35e, 0x7cbcf0, 0xb8a1ea, 0x5fc9bd, 0xaeb9c5, 0xcfc95a, 0xe892c8,
            0x94a0ad));
  }

  private static Map<LinkKind, Pen> links(
      int supply, int cooperation, int technology, int capital) {
    Map<LinkKind, Pen> pens = new EnumMap<>(LinkKind.class);
    for (LinkKind kind : LinkKind.values()) {
      pens.put(
          kind,
          switch (kind) {
            case SUPPLY -> Pen.solid(Ink.of(supply), 1.5);
            case COOPERATION -> new Pen(Ink.of(cooperation), 1.5, List.of(9.0, 4.0, 1.5, 4.0));
            case TECHNOLOGY -> new Pen(Ink.of(technology), 1.5, List.of(6.0, 4.5));
            case CAPITAL -> new Pen(Ink.of(capital), 1.7, List.of(1.0, 4.5));
          });
    }
    return pens;
  }

  private static Map<Ownership, Ink> ownerships(int... shades) {
    return inks(Ownership.class, shades);
  }

  private static Map<SegmentState, Ink> states(int... shades) {
    return inks(SegmentState.class, shades);
  }

  private static Map<Hue, Ink> hues(int... shades) {
    return inks(Hue.class, shades);
  }

  private static Map<Tint, Band> bands(int[] fills, int[] titles) {
    Map<Tint, Band> bands = new EnumMap<>(Tint.class);
    for (Tint tint : Tint.values()) {
      bands.put(tint, new Band(Ink.of(fills[tint.ordinal()]), Ink.of(titles[tint.ordinal()])));
    }
    return bands;
  }

  private static <E extends Enum<E>> Map<E, Ink> inks(Class<E> kind, int... shades) {
    Map<E, Ink> inks = new EnumMap<>(kind);
    for (E constant : kind.getEnumConstants()) {
      inks.put(constant, Ink.of(shades[constant.ordinal()]));
    }
    return inks;
  }
}
