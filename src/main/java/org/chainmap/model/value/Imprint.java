package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * The author, organisation and date of a map.
 *
 * @param author its author
 * @param organisation the organisation for which it is drawn
 * @param asOf the date for which its facts hold, or null
 */
public record Imprint(Caption author, Caption organisation, @Nullable AsOf asOf) {

  public static final Imprint NONE = new Imprint(Caption.NONE, Caption.NONE, null);

  public Imprint withAuthor(Caption changed) {
    return new Imprint(changed, organisation, asOf);
  }

  public Imprint withOrganisation(Caption changed) {
    return new Imprint(author, changed, asOf);
  }

  public Imprint withAsOf(@Nullable AsOf changed) {
    return new Imprint(author, organisation, changed);
  }
}
