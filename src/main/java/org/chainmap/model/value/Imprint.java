package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * The author, organisation and date of a map.
 *
 * @param author its author, or null
 * @param organisation the organisation for which it is drawn, or null
 * @param asOf the date for which its facts hold, or null
 */
public record Imprint(@Nullable String author, @Nullable String organisation, @Nullable AsOf asOf) {

  public static final Imprint NONE = new Imprint(null, null, null);

  public Imprint {
    author = Texts.orNull(author);
    organisation = Texts.orNull(organisation);
  }

  public Imprint withAuthor(@Nullable String changed) {
    return new Imprint(changed, organisation, asOf);
  }

  public Imprint withOrganisation(@Nullable String changed) {
    return new Imprint(author, changed, asOf);
  }

  public Imprint withAsOf(@Nullable AsOf changed) {
    return new Imprint(author, organisation, changed);
  }
}
