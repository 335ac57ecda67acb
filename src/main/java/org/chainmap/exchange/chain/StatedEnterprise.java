package org.chainmap.exchange.chain;

import org.chainmap.model.kind.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in a segment, as a foreign text states it.
 *
 * @param line the line where it stands, from 1
 * @param segment the key of the segment it takes part in
 * @param share its share of the segment's supply, percent 0–100, or null
 */
public record StatedEnterprise(
    int line, String segment, String name, @Nullable Ownership ownership, @Nullable Double share) {

  /** Returns an enterprise of which the text states only the name. */
  public static StatedEnterprise of(int line, String segment, String name) {
    return new StatedEnterprise(line, segment, name, null, null);
  }

  StatedEnterprise withName(String changed) {
    return new StatedEnterprise(line, segment, changed, ownership, share);
  }
}
