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
 */
public record Figure(
    double value, Standing standing, @Nullable Id source, @Nullable AsOf asOf, Extras extras) {

  public static Figure of(double value) {
    return new Figure(value, Standing.STATED, null, null, Extras.NONE);
  }

  public Figure withStanding(Standing changed) {
    return new Figure(value, changed, source, asOf, extras);
  }

  public Figure withSource(@Nullable Id changed) {
    return new Figure(value, standing, changed, asOf, extras);
  }

  public Figure withAsOf(@Nullable AsOf changed) {
    return new Figure(value, standing, source, changed, extras);
  }

  public Figure withExtras(Extras changed) {
    return new Figure(value, standing, source, asOf, changed);
  }

  public Figure withValue(double changed) {
    return new Figure(changed, standing, source, asOf, extras);
  }
}
