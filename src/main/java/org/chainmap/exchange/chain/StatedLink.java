package org.chainmap.exchange.chain;

import org.chainmap.model.kind.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * A link that a foreign text states.
 *
 * @param line the line where it stands, from 1
 * @param from the key of the source segment
 * @param to the key of the target segment
 * @param supplier the name of the enterprise at the source, or null
 * @param customer the name of the enterprise at the target, or null
 * @param kind its kind, or null where none is stated
 * @param label its label, or null
 * @param share the part of the target's use that it covers, percent 0–100, or null
 * @param volume the amount sold along it, 0 or more, or null
 */
public record StatedLink(
    int line,
    String from,
    String to,
    @Nullable String supplier,
    @Nullable String customer,
    @Nullable LinkKind kind,
    @Nullable String label,
    @Nullable Double share,
    @Nullable Double volume) {

  /** Returns a link of which the text states only the ends and the label. */
  public static StatedLink of(int line, String from, String to, LinkLabel label) {
    return new StatedLink(line, from, to, null, null, label.kind(), label.text(), null, null);
  }

  StatedLink withLabel(@Nullable String changed) {
    return new StatedLink(line, from, to, supplier, customer, kind, changed, share, volume);
  }
}
