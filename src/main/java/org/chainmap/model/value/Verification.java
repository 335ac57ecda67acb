package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a check that is still to be made (待核): why, and who sees to it.
 *
 * @param reason why the fact is to be checked (为何待核), or null
 * @param assignee who looks after it (负责人), or null
 * @param extras fields this version does not know
 */
public record Verification(@Nullable String reason, @Nullable String assignee, Extras extras) {

  /** To be checked, and nothing more is known. */
  public static final Verification OPEN = new Verification(null, null, Extras.NONE);

  public Verification {
    reason = Texts.orNull(reason);
    assignee = Texts.orNull(assignee);
  }

  public Verification withReason(@Nullable String changed) {
    return new Verification(changed, assignee, extras);
  }

  public Verification withAssignee(@Nullable String changed) {
    return new Verification(reason, changed, extras);
  }

  public Verification withExtras(Extras changed) {
    return new Verification(reason, assignee, changed);
  }
}
