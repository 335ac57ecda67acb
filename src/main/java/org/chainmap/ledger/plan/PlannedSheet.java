package org.chainmap.ledger.plan;

import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.model.SeenRows;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose rows are planned.
 *
 * @param last what it said when it was last read; null where it is imported for the first time
 * @param lang the language in which its names are written
 * @param repeats what becomes of rows that repeat another
 */
public record PlannedSheet(
    ImportedTable table, @Nullable SeenRows last, Lang lang, ImportDecisions.Repeats repeats) {}
