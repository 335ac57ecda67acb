package org.chainmap.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.Appearance;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Classification;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Imprint;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.LinkFacts;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Operations;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Profile;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.Terms;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.model.value.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Random valid maps, the same for the same seed: every kind of element, every constant, cycles,
 * self-links, several links between the same two segments, empty stages, unplaced and pinned cards
 * (placed ones never overlap), figures with sources, unknown fields, odd names, the data that
 * analyses need ({@link RandomFacts}), the fields of lists ({@link RandomLists}), free notes
 * ({@link RandomNotes}), comments ({@link RandomComments}), and linked sheets ({@link
 * RandomLinkedSheets}).
 */
public final class RandomMaps {

  private static final List<String> COUNTRIES = List.of("CN", "CN", "CN", "US", "JP", "DE");
  private static final List<String> CODES =
      List.of("C3240", "C39", "C2651", "3.2.1", "1.1.3", "D4415");
  private static final List<String> CREDIT_CODES =
      List.of("91310110666007217T", "91440101MA5CJQ4N59", "91350211M00013FA1N");

  private final long seed;
  private final Random random;
  private final LinkShape shape;
  private final List<Element> elements = new ArrayList<>();
  private final List<Id> stages;
  private final List<Id> segments;
  private final List<Id> enterprises;
  private final List<Id> sources;

  private RandomMaps(long seed, LinkShape shape, int stages, int segments, int enterprises) {
    this.seed = seed;
    this.random = new Random(seed);
    this.shape = shape;
    this.stages = ids("st-", stages);
    this.segments = ids("s-", stages == 0 ? 0 : segments);
    this.enterprises = ids("e-", enterprises);
    this.sources = ids("src-", random.nextInt(4));
  }

  /** The seeds 0 to {@code count} − 1, for parameterised tests. */
  public static LongStream seeds(int count) {
    return LongStream.range(0, count);
  }

  /**
   * Creates a map of a size that varies with the seed: up to 5 stages, 24 segments, 16 enterprises.
   */
  public static ChainMap map(long seed) {
    Random sizes = new Random(~seed);
    return map(seed, 1 + sizes.nextInt(5), sizes.nextInt(25), sizes.nextInt(17));
  }

  /**
   * Creates a map of this size. Without stages there are no segments; with more than two, the last
   * may be empty.
   */
  public static ChainMap map(long seed, int stages, int segments, int enterprises) {
    LinkShape shape = LinkShape.values()[(int) Math.floorMod(seed, 3L)];
    return new RandomMaps(seed, shape, stages, segments, enterprises).build();
  }

  private ChainMap build() {
    elements.add(info());
    each(sources, this::source);
    for (int i = 0; i < stages.size(); i++) {
      elements.add(
          new Stage(stages.get(i), name(), i, maybe(() -> pick(Tint.values())), remarks()));
    }
    segments();
    each(enterprises, this::enterprise);
    if (!segments.isEmpty()) {
      links();
      if (!enterprises.isEmpty()) {
        each(ids("p-", segments.size() * 3 / 2), this::participation);
      }
    }
    if (!enterprises.isEmpty()) {
      each(ids("n-", random.nextInt(1 + enterprises.size())), this::listing);
    }
    each(ids("i-", random.nextInt(5)), this::initiative);
    ChainMap drawn = ChainMap.of(elements);
    ChainMap noted = RandomNotes.added(new RandomFacts(drawn, seed).added(), seed);
    ChainMap listed = new RandomLists(RandomComments.added(noted, seed), seed).added();
    return RandomLinkedSheets.added(listed, seed);
  }

  private MapInfo info() {
    return new MapInfo(
        MapInfo.ID,
        name(),
        new Imprint(
            caption(maybe(this::text)),
            caption(maybe(this::text)),
            seed % 3 == 0 ? new Caption("内部资料", "Internal") : Caption.NONE,
            date(),
            seed % 2 == 0 ? null : "d-" + seed),
        new Appearance(pick(Orientation.values()), shape),
        some(enterprises, 2),
        Weights.USUAL,
        List.of(Group.of(new Name("一组", "Group one"))),
        extras(),
        remarks());
  }

  /** A text that is in English too where it is of even length. */
  private static Caption caption(@Nullable String text) {
    boolean both = text != null && text.length() % 2 == 0;
    return new Caption(text, both ? text + " EN" : null);
  }

  private Source source(Id id) {
    return new Source(
        id,
        caption(text()),
        caption(maybe(this::text)),
        date(),
        pick(Confidence.values()),
        maybe(() -> "https://example.org/" + id),
        remarks());
  }

  /**
   * Adds the segments. Placed cards lie on a grid in the band of their stage, so that no two
   * overlap.
   */
  private void segments() {
    boolean topDown = ((MapInfo) elements.getFirst()).orientation() == Orientation.TOP_DOWN;
    int filled = stages.size() > 2 && random.nextBoolean() ? stages.size() - 1 : stages.size();
    int[] rows = new int[Math.max(1, filled)];
    for (Id id : segments) {
      int stage = random.nextInt(filled);
      Point at =
          new Point(stage * 320 + random.nextInt(5) * 8, rows[stage]++ * 160 + random.nextInt(17));
      boolean placed = random.nextInt(10) < 6;
      elements.add(
          new Segment(
              id,
              name(),
              stages.get(stage),
              pick(SegmentKind.values()),
              maybe(this::text),
              maybe(() -> pick(SegmentState.values())),
              new Classification(some(CODES, 2), null),
              facts(),
              TradeFacts.UNKNOWN,
              Flows.UNKNOWN,
              placed
                  ? placement(topDown ? at.transposed() : at, size(), random.nextInt(4) == 0)
                  : Placement.NONE,
              remarks()));
    }
  }

  /** Some of the pinned cards are locked too. */
  private static Placement placement(Point at, @Nullable Size size, boolean pinned) {
    boolean locked = pinned && Math.floorMod(Math.round(at.x() + at.y()), 2) == 0;
    return new Placement(at, size, pinned, locked, locked ? 1 : 0);
  }

  private @Nullable Size size() {
    return random.nextInt(6) == 0
        ? new Size(160 + random.nextInt(41), 64 + random.nextInt(57))
        : null;
  }

  private SupplyFacts facts() {
    return new SupplyFacts(
        figure(100),
        figure(100),
        maybe(() -> pick(Substitutability.values())),
        figure(200),
        figure(52),
        maybe(this::text),
        Shortfall.UNKNOWN);
  }

  private Enterprise enterprise(Id id) {
    return new Enterprise(
        id,
        name(),
        caption(maybe(this::text)),
        maybe(() -> RandomTexts.pick(random, CREDIT_CODES)),
        maybe(() -> pick(Ownership.values())),
        some(Arrays.asList(EnterpriseMark.values()), 2),
        maybe(
            () ->
                new Region(
                    RandomTexts.pick(random, COUNTRIES),
                    maybe(this::text),
                    maybe(this::text),
                    extras())),
        maybe(random::nextBoolean),
        Operations.UNKNOWN,
        Profile.UNKNOWN,
        remarks());
  }

  /**
   * Adds links between random pairs, and always, among the first segments, a self-link, a cycle,
   * and a double link.
   */
  private void links() {
    int count = segments.size() * 3 / 2 + 3;
    for (int i = 0; i < count; i++) {
      Id from = i < 3 ? segment(i == 2 ? 1 : 0) : pick(segments);
      Id to = i < 3 ? segment(i == 1 ? 1 : 0) : pick(segments);
      elements.add(link(Id.of("l-" + (i + 1)), from, to));
      if (random.nextInt(8) == 0) {
        elements.add(link(Id.of("l-" + (i + 1) + "b"), from, to));
      }
    }
  }

  private Id segment(int index) {
    return segments.get(index % segments.size());
  }

  private Link link(Id id, Id from, Id to) {
    boolean named = !enterprises.isEmpty() && random.nextInt(4) == 0;
    return new Link(
        id,
        from,
        to,
        random.nextBoolean() ? LinkKind.SUPPLY : pick(LinkKind.values()),
        named ? pick(enterprises) : null,
        named && random.nextBoolean() ? pick(enterprises) : null,
        LinkFacts.UNKNOWN.withShare(figure(100)),
        caption(maybe(this::text)),
        sides(id),
        remarks());
  }

  /** Sides of cards for one link in eight, without a draw of the random numbers. */
  private static LinkSides sides(Id id) {
    int code = Math.floorMod(id.hashCode(), 8 * 25);
    return code % 8 == 0 ? new LinkSides(side(code / 8 % 5), side(code / 40)) : LinkSides.NONE;
  }

  private static @Nullable CardSide side(int index) {
    return index == 0 ? null : CardSide.values()[index - 1];
  }

  private Participation participation(Id id) {
    return new Participation(
        id, pick(enterprises), pick(segments), pick(Role.values()), figure(100), remarks());
  }

  private Listing listing(Id id) {
    return new Listing(
        id,
        pick(Side.values()),
        pick(enterprises),
        caption(text()),
        segments.isEmpty() ? null : maybe(() -> pick(segments)),
        new Terms(
            maybe(() -> random.nextInt(100_000) / 100.0),
            maybe(() -> "吨"),
            date(),
            null,
            List.of(),
            null,
            null,
            null,
            null),
        remarks());
  }

  private Initiative initiative(Id id) {
    return new Initiative(
        id,
        name(),
        pick(InitiativeKind.values()),
        pick(InitiativeState.values()),
        some(enterprises, 12),
        some(segments, 4),
        caption(maybe(this::text)),
        date(),
        date(),
        InitiativeFacts.UNKNOWN,
        remarks());
  }

  private @Nullable Figure figure(int limit) {
    if (random.nextInt(3) > 0) {
      return null;
    }
    double value =
        random.nextBoolean() ? random.nextInt(limit + 1) : random.nextInt(limit * 10) / 10.0;
    return random.nextBoolean()
        ? Figure.of(value)
        : new Figure(
            value,
            pick(Standing.values()),
            sources.isEmpty() ? null : maybe(() -> pick(sources)),
            date(),
            null,
            extras());
  }

  private @Nullable AsOf date() {
    return switch (random.nextInt(6)) {
      case 0 -> new AsOf(2000 + random.nextInt(30), null, null);
      case 1 -> new AsOf(2000 + random.nextInt(30), 1 + random.nextInt(12), null);
      case 2 -> new AsOf(2000 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
      default -> null;
    };
  }

  private Remarks remarks() {
    return new Remarks(
        random.nextInt(5) == 0 ? text() : null,
        random.nextInt(4) == 0 ? some(sources, 2) : List.of(),
        null,
        null,
        extras());
  }

  private Extras extras() {
    return random.nextInt(10) > 0
        ? Extras.NONE
        : new Extras(
            new TreeMap<>(
                Map.of(
                    "x-later",
                    "{\"a\":[1,2.50,null,true,{}],\"乙\":\"“值”\\n\"}",
                    "x/" + random.nextInt(100) + "~",
                    "-1.0E+2")));
  }

  private org.chainmap.model.value.Name name() {
    return RandomTexts.name(random);
  }

  private String text() {
    return RandomTexts.text(random);
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? value.get() : null;
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  private Id pick(List<Id> from) {
    return RandomTexts.pick(random, from);
  }

  private <T> List<T> some(List<T> from, int most) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(most + 1))));
  }

  private void each(List<Id> ids, java.util.function.Function<Id, Element> make) {
    ids.forEach(id -> elements.add(make.apply(id)));
  }

  private static List<Id> ids(String prefix, int count) {
    IntFunction<Id> id = i -> Id.of(prefix + i);
    return IntStream.rangeClosed(1, count).mapToObj(id).toList();
  }
}
