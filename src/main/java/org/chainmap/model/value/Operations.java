package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * Sector, capacity and recovery of an enterprise; unknown values are null, never 0.
 *
 * @param sector the industry it belongs to, or null: suppliers of one sector can replace one
 *     another
 * @param capacity units it can make per week, over all segments it supplies (周产能)
 * @param timeToRecover weeks until it supplies again after a loss
 */
public record Operations(
    @Nullable String sector, @Nullable Figure capacity, @Nullable Figure timeToRecover) {

  public static final Operations UNKNOWN = new Operations(null, null, null);

  public Operations {
    sector = Texts.orNull(sector);
  }

  public Operations withSector(@Nullable String changed) {
    return new Operations(changed, capacity, timeToRecover);
  }

  public Operations withCapacity(@Nullable Figure changed) {
    return new Operations(sector, changed, timeToRecover);
  }

  public Operations withTimeToRecover(@Nullable Figure changed) {
    return new Operations(sector, capacity, changed);
  }
}
