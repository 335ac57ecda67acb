package org.chainmap.model.value;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every element can have besides its own.
 *
 * @param notes free text, or null
 * @param sources the {@link Source}s of its facts
 * @param verification why the element as a whole is to be checked (待核), and who sees to it; null
 *     where it is not
 * @param sensitivity who may learn what is said of the element (敏感等级); null where nobody said
 * @param extras fields this version does not know
 */
public record Remarks(
    @Nullable String notes,
    List<Id> sources,
    @Nullable Verification verification,
    @Nullable Sensitivity sensitivity,
    Extras extras) {

  public static final Remarks NONE = new Remarks(null, List.of(), null, null, Extras.NONE);

  public Remarks {
    notes = Texts.orNull(notes);
    sources = List.copyOf(sources);
  }

  public Remarks withNotes(@Nullable String changed) {
    return new Remarks(changed, sources, verification, sensitivity, extras);
  }

  public Remarks withExtras(Extras changed) {
    return new Remarks(notes, sources, verification, sensitivity, changed);
  }

  public Remarks withSources(List<Id> changed) {
    return new Remarks(notes, changed, verification, sensitivity, extras);
  }

  public Remarks withVerification(@Nullable Verification changed) {
    return new Remarks(notes, sources, changed, sensitivity, extras);
  }

  public Remarks withSensitivity(@Nullable Sensitivity changed) {
    return new Remarks(notes, sources, verification, changed, extras);
  }
}
