package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a segment's foreign trade; unknown values are null, never 0.
 *
 * @param importHhi Herfindahl index of the countries it is imported from, 0–1
 * @param exportHhi Herfindahl index of the countries that export it worldwide, 0–1
 * @param importsToExports imports / exports by value, 0 or more
 * @param importShares the countries it is imported from; empty where unknown
 */
public record TradeFacts(
    @Nullable Figure importHhi,
    @Nullable Figure exportHhi,
    @Nullable Figure importsToExports,
    ImportShares importShares) {

  public static final TradeFacts UNKNOWN = new TradeFacts(null, null, null, ImportShares.UNKNOWN);

  public TradeFacts withImportHhi(@Nullable Figure changed) {
    return new TradeFacts(changed, exportHhi, importsToExports, importShares);
  }

  public TradeFacts withExportHhi(@Nullable Figure changed) {
    return new TradeFacts(importHhi, changed, importsToExports, importShares);
  }

  public TradeFacts withImportsToExports(@Nullable Figure changed) {
    return new TradeFacts(importHhi, exportHhi, changed, importShares);
  }

  public TradeFacts withImportShares(ImportShares changed) {
    return new TradeFacts(importHhi, exportHhi, importsToExports, changed);
  }
}
