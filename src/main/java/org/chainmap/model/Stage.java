package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * An ordered band of the chain (阶段): upstream, midstream, downstream, or finer.
 *
 * @param order its position among the stages, ascending; a hard constraint of every layout
 * @param tint the colour of its band, or null for the one by its place: see {@link ChainMap#tint}
 */
public record Stage(Id id, Name name, int order, @Nullable Tint tint, Remarks remarks)
    implements Element {

  public Stage withName(Name changed) {
    return new Stage(id, changed, order, tint, remarks);
  }

  public Stage withOrder(int changed) {
    return new Stage(id, name, changed, tint, remarks);
  }

  public Stage withTint(@Nullable Tint changed) {
    return new Stage(id, name, order, changed, remarks);
  }

  @Override
  public Stage withRemarks(Remarks changed) {
    return new Stage(id, name, order, tint, changed);
  }
}
