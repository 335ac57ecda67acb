package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a segment's foreign trade; unknown values are null, never 0.
 *
 * @param importHhi Herfindahl index of the countries it is imported from, 0–1
 * @param exportHhi Herfindahl index of the countries that export it worldwide, 0–1
 * @param importsToExports imports / exports by value, 0 or more
 */
public record TradeFacts(
    @Nullable Figure importHhi, @Nullable Figure exportHhi, @Nullable Figure importsToExports) {

  public static final TradeFacts UNKNOWN = new TradeFacts(null, null, null);

  public TradeFacts withImportHhi(@Nullable Figure changed) {
    return new TradeFacts(changed, exportHhi, importsToExports);
  }

  public TradeFacts withExportHhi(@Nullable Figure changed) {
    return new TradeFacts(importHhi, changed, importsToExports);
  }

  public TradeFacts withImportsToExports(@Nullable Figure changed) {
    return new TradeFacts(importHhi, exportHhi, changed);
  }
}
