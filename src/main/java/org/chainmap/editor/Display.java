package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * How the map is shown.
 *
 * @param lang for readers of which language
 * @param dark whether on a dark ground
 * @param bottlenecks whether the findings are drawn on the map
 * @param focus the one finding to show alone, or null
 */
public record Display(Lang lang, boolean dark, boolean bottlenecks, @Nullable Finding focus) {

  public static Display in(Lang lang) {
    return new Display(lang, false, false, null);
  }

  public Display withLang(Lang changed) {
    return new Display(changed, dark, bottlenecks, focus);
  }

  public Display withDark(boolean changed) {
    return new Display(lang, changed, bottlenecks, focus);
  }

  public Display withBottlenecks(boolean changed) {
    return new Display(lang, dark, changed, focus);
  }

  public Display withFocus(@Nullable Finding changed) {
    return new Display(lang, dark, bottlenecks, changed);
  }
}
