package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * The author, organisation, marking and date of a map, and which document it is.
 *
 * @param author its author
 * @param organisation the organisation for which it is drawn
 * @param marking how it is to be handled, e.g. 内部资料 注意保管; drawn on everything made of the map
 * @param asOf the date for which its facts hold, or null
 * @param documentId the id that a document keeps when its file is moved or renamed, by which its
 *     earlier versions are found; null before it is first saved in a window
 */
public record Imprint(
    Caption author,
    Caption organisation,
    Caption marking,
    @Nullable AsOf asOf,
    @Nullable String documentId) {

  public static final Imprint NONE =
      new Imprint(Caption.NONE, Caption.NONE, Caption.NONE, null, null);

  public Imprint withAuthor(Caption changed) {
    return new Imprint(changed, organisation, marking, asOf, documentId);
  }

  public Imprint withOrganisation(Caption changed) {
    return new Imprint(author, changed, marking, asOf, documentId);
  }

  public Imprint withMarking(Caption changed) {
    return new Imprint(author, organisation, changed, asOf, documentId);
  }

  public Imprint withAsOf(@Nullable AsOf changed) {
    return new Imprint(author, organisation, marking, changed, documentId);
  }

  public Imprint withDocumentId(@Nullable String changed) {
    return new Imprint(author, organisation, marking, asOf, changed);
  }
}
