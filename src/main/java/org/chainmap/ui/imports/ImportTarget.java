package org.chainmap.ui.imports;

import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;

/** A map into which lists are imported: one that is open, or a new one. */
public interface ImportTarget {

  /** What it is called where one chooses between targets. */
  Message title();

  /** What one should know once it is done: whether it can be undone, and what is not saved. */
  Message afterwards();

  /** The map before the import. */
  ChainMap map();

  /** Takes over what was planned, as one step that can be undone. */
  void take(ImportPlan plan);
}
