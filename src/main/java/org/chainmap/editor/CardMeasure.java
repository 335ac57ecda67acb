package org.chainmap.editor;

import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/** How large things must be for their text: what the editor needs to know of the painter. */
public interface CardMeasure {

  /** The size of every segment's card in px, for readers of {@code lang}. */
  Map<Id, Size> cards(ChainMap map, Lang lang);

  /** The size of each labelled link's label in px. */
  Map<Id, Size> labels(ChainMap map, Lang lang);
}
