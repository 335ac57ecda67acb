package org.chainmap.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Places;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The values of fields in words. */
final class FieldValues {

  /** The most characters of a text within a sentence. */
  private static final int LONGEST = 60;

  private static final Message NONE = Message.of("compare.value.none");

  private FieldValues() {}

  /**
   * Says a value.
   *
   * @param map the map it is of, for the names of what it refers to
   * @param other the value it is set against: what both say of a figure is left out
   */
  static Message of(ChainMap map, FieldPath field, @Nullable Object value, @Nullable Object other) {
    return switch (value) {
      case null -> NONE;
      case String country when field.isCountry() -> Places.of(country);
      case String group when field.isGroup() ->
          Message.of(
              "label.name", Names.group(map, group, Lang.ZH), Names.group(map, group, Lang.EN));
      case Double number when field.inPercent() -> percent(number);
      case Figure figure -> figure(map, field, figure, other);
      case List<?> list when list.isEmpty() -> NONE;
      case List<?> list ->
          Message.of(
              "compare.value.list", list.stream().map(each -> of(map, field, each, null)).toList());
      default -> plain(map, value);
    };
  }

  private static Message plain(ChainMap map, Object value) {
    return switch (value) {
      case Id id -> Names.message(map, id);
      case Keyed keyed -> keyed.label();
      case Orientation orientation ->
          Message.of(
              orientation == Orientation.LEFT_RIGHT
                  ? "label.orientation.leftRight"
                  : "label.orientation.topDown");
      case Enum<?> constant -> Message.verbatim(constant.name());
      case Boolean yes -> Message.of(yes ? "label.yes" : "label.no");
      case Double number -> number(number);
      case Integer number -> Message.verbatim(number.toString());
      case Region region -> Places.of(region);
      case Group group -> Message.of("label.name", group.in(Lang.ZH), group.in(Lang.EN));
      case Point point -> point(point);
      case Size size ->
          Message.of("compare.value.size", Math.round(size.w()), Math.round(size.h()));
      case Box box -> Message.of("compare.value.both", point(box.corner()), plain(map, box.size()));
      case EmbeddedPicture picture ->
          Message.of("compare.value.picture", picture.mediaType().label(), picture.bytes().length);
      case AsOf date -> Message.verbatim(date.toString());
      case Verification verification -> verification(verification);
      case Contact contact -> Message.of("compare.value.withheld");
      default -> Message.verbatim(shortened(value.toString()));
    };
  }

  private static Message point(Point point) {
    return Message.of("compare.value.point", Math.round(point.x()), Math.round(point.y()));
  }

  private static Message number(double number) {
    return Message.verbatim(Numbers.most(number, 6));
  }

  private static Message percent(double number) {
    return Message.verbatim(Numbers.most(number, 6) + "%");
  }

  private static Message figure(
      ChainMap map, FieldPath field, Figure figure, @Nullable Object other) {
    boolean percent = field.inPercent();
    Message value = percent ? percent(figure.value()) : number(figure.value());
    List<Message> basis = new ArrayList<>();
    Figure against = other instanceof Figure f ? f : Figure.of(figure.value());
    if (figure.standing() != against.standing()) {
      basis.add(figure.standing().label());
    }
    if (!Objects.equals(figure.source(), against.source())) {
      Id source = figure.source();
      basis.add(
          source == null
              ? Message.of("compare.value.noSource")
              : Message.of("compare.value.source", Names.message(map, source)));
    }
    if (!Objects.equals(figure.asOf(), against.asOf())) {
      AsOf date = figure.asOf();
      basis.add(
          date == null
              ? Message.of("compare.value.noDate")
              : Message.of("compare.value.date", date.toString()));
    }
    if (!Objects.equals(figure.verification(), against.verification())) {
      Verification verification = figure.verification();
      basis.add(
          verification == null
              ? Message.of("compare.value.noVerification")
              : verification(verification));
    }
    if (!figure.extras().equals(against.extras())) {
      basis.add(
          figure.extras().isEmpty()
              ? Message.of("compare.value.noExtras")
              : Message.of("compare.value.extras", List.copyOf(figure.extras().fields().keySet())));
    }
    return basis.isEmpty() ? value : Message.of("compare.value.figure", value, basis);
  }

  private static Message verification(Verification verification) {
    List<Message> known = new ArrayList<>();
    if (verification.reason() != null) {
      known.add(Message.of("compare.value.because", shortened(verification.reason())));
    }
    if (verification.assignee() != null) {
      known.add(Message.of("compare.value.assignee", shortened(verification.assignee())));
    }
    return known.isEmpty()
        ? Message.of("compare.value.toCheck")
        : Message.of("compare.value.verification", known);
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
