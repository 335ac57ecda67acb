package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * Who stands for a map, and as of when.
 *
 * @param author who drew it, or null
 * @param organisation on whose behalf, or null
 * @param asOf the date its facts hold for, or null
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
