package org.chainmap.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cell of one column must be for its row to be shown. */
public sealed interface ColumnFilter {

  /** The cell's text contains another, ignoring case. */
  record Contains(String text) implements ColumnFilter {}

  /** The cell shows one of these texts; the empty text stands for an unknown value. */
  record AnyOf(Set<String> texts) implements ColumnFilter {
    public AnyOf {
      texts = Set.copyOf(texts);
    }
  }

  /**
   * The number lies within limits; an unknown one does not.
   *
   * @param least the smallest number shown, or null for any
   * @param most the largest number shown, or null for any
   */
  record Between(@Nullable Double least, @Nullable Double most) implements ColumnFilter {}

  /** Tells whether a cell passes. */
  default boolean passes(Value value, String shown) {
    return switch (this) {
      case Contains contains -> LedgerRows.folded(shown).contains(LedgerRows.folded(contains.text));
      case AnyOf any -> any.texts.contains(shown);
      case Between between ->
          value instanceof Value.Number number
              && (between.least == null || number.number() >= between.least)
              && (between.most == null || number.number() <= between.most);
    };
  }
}
