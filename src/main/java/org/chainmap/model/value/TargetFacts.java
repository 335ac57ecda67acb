package org.chainmap.model.value;

import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What lists state of an investment target besides who it is; unknown values are null.
 *
 * @param priority its priority (优先级)
 * @param fit how well it fits the segment (契合度)
 * @param mainBusiness its main business, in words (主营业务)
 * @param contactState how far talks have come (联系状态)
 * @param progressNote the latest of the talks, in words (进展)
 */
public record TargetFacts(
    @Nullable Rating priority,
    @Nullable Rating fit,
    @Nullable String mainBusiness,
    @Nullable ContactState contactState,
    @Nullable String progressNote) {

  public static final TargetFacts UNKNOWN = new TargetFacts(null, null, null, null, null);

  public TargetFacts {
    mainBusiness = Texts.orNull(mainBusiness);
    progressNote = Texts.orNull(progressNote);
  }

  public TargetFacts withPriority(@Nullable Rating changed) {
    return new TargetFacts(changed, fit, mainBusiness, contactState, progressNote);
  }

  public TargetFacts withFit(@Nullable Rating changed) {
    return new TargetFacts(priority, changed, mainBusiness, contactState, progressNote);
  }

  public TargetFacts withMainBusiness(@Nullable String changed) {
    return new TargetFacts(priority, fit, changed, contactState, progressNote);
  }

  public TargetFacts withContactState(@Nullable ContactState changed) {
    return new TargetFacts(priority, fit, mainBusiness, changed, progressNote);
  }

  public TargetFacts withProgressNote(@Nullable String changed) {
    return new TargetFacts(priority, fit, mainBusiness, contactState, changed);
  }
}
