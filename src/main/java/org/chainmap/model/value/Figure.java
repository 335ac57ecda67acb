package org.chainmap.model.value;

import org.chainmap.geom.Id;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A stated number with its standing, source and date.
 *
 * @param value the number, in the unit its field states (percent 0–100, weeks)
 * @param source the {@link Source} it is taken from, or null
 * @param asOf the date for which it holds, or null where unknown
 * @param verification of a figure still to be checked: why, and who sees to it; null where not said
 */
public record Figure(
    double value,
    Standing standing,
    @Nullable Id source,
    @Nullable AsOf asOf,
    @Nullable Verification verification,
    Extras extras) {

  public static Figure of(double value) {
    return new Figure(value, Standing.STATED, null, null, null, Extras.NONE);
  }

  /** Returns the number of a figure; null where it is unknown, negative or not finite. */
  public static @Nullable Double usable(@Nullable Figure figure) {
    return figure == null || !(figure.value >= 0) || !Double.isFinite(figure.value)
        ? null
        : Double.valueOf(figure.value);
  }

  public Figure withStanding(Standing changed) {
    return new Figure(value, changed, source, asOf, verification, extras);
  }

  public Figure withSource(@Nullable Id changed) {
    return new Figure(value, standing, changed, asOf, verification, extras);
  }

  public Figure withAsOf(@Nullable AsOf changed) {
    return new Figure(value, standing, source, changed, verification, extras);
  }

  public Figure withVerification(@Nullable Verification changed) {
    return new Figure(value, standing, source, asOf, changed, extras);
  }

  public Figure withExtras(Extras changed) {
    return new Figure(value, standing, source, asOf, verification, changed);
  }

  public Figure withValue(double changed) {
    return new Figure(changed, standing, source, asOf, verification, extras);
  }
}
