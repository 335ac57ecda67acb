package org.chainmap.format;

import java.util.Set;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Verification;

/** The codecs for values that have fields of their own. */
final class ValueCodecs {

  private static final Fields<Verification> VERIFICATION_FIELDS =
      new Fields<>(Verification::extras, Verification::withExtras)
          .optional("reason", Codecs.TEXT, Verification::reason, Verification::withReason)
          .optional("assignee", Codecs.TEXT, Verification::assignee, Verification::withAssignee);

  /** Why something is to be checked, and who sees to it. */
  static final Codec<Verification> VERIFICATION =
      new FunctionCodec<>(
          (node, in) ->
              node instanceof Node.Obj object
                  ? VERIFICATION_FIELDS.read(Verification.OPEN, object, Set.of(), in)
                  : ValueFault.wrong(node, "format.kind.object", in),
          (verification, out) ->
              out.inlineObject(() -> VERIFICATION_FIELDS.write(verification, out)));

  private static final Fields<Figure> FIGURE_FIELDS =
      new Fields<>(Figure::extras, Figure::withExtras)
          .required("value", Codecs.NUMBER, Figure::value, Figure::withValue)
          .optional(
              "standing",
              Codecs.choice(Standing.values()),
              f -> f.standing() == Standing.STATED ? null : f.standing(),
              Figure::withStanding)
          .optional("source", Codecs.ID, Figure::source, Figure::withSource)
          .optional("asOf", Codecs.DATE, Figure::asOf, Figure::withAsOf)
          .optional("verification", VERIFICATION, Figure::verification, Figure::withVerification);

  /** A figure, written as a plain number where it has no further fields. */
  static final Codec<Figure> FIGURE = new FigureCodec(FIGURE_FIELDS);

  private static final Fields<Region> REGION_FIELDS =
      new Fields<>(Region::extras, Region::withExtras)
          .required(
              "country",
              Codecs.TEXT,
              Region::country,
              (r, v) -> new Region(v, r.province(), r.city(), r.extras()))
          .optional(
              "province",
              Codecs.TEXT,
              Region::province,
              (r, v) -> new Region(r.country(), v, r.city(), r.extras()))
          .optional(
              "city",
              Codecs.TEXT,
              Region::city,
              (r, v) -> new Region(r.country(), r.province(), v, r.extras()));

  static final Codec<Region> REGION =
      new FunctionCodec<>(
          (node, in) ->
              node instanceof Node.Obj object
                  ? REGION_FIELDS.read(new Region(Region.CHINA, null, null), object, Set.of(), in)
                  : ValueFault.wrong(node, "format.kind.region", in),
          (region, out) -> out.inlineObject(() -> REGION_FIELDS.write(region, out)));

  private ValueCodecs() {}
}
