package org.chainmap.export.pack;

import java.util.Optional;
import org.chainmap.analysis.Findings;
import org.chainmap.export.Drawing;
import org.chainmap.export.Pictures;
import org.chainmap.ledger.pack.PackPicture;
import org.chainmap.model.ChainMap;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.UsesLens;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Draws the pictures of a pack that are the map in some colours. */
public final class PackPictures {

  private PackPictures() {}

  /**
   * Returns the drawing of a picture; empty where it is no picture of the map.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Optional<Drawing> drawing(
      PackPicture picture, ChainMap map, Lang lang, Progress progress) {
    return lens(picture)
        .map(lens -> lens.equals(Lenses.PLAIN) ? Overlay.NONE : lens.titled(map, Findings.NONE))
        .map(overlay -> Pictures.drawing(map, overlay, Theme.LIGHT, lang, progress));
  }

  private static Optional<Lens> lens(PackPicture picture) {
    return switch (picture) {
      case CHAIN -> Optional.of(Lenses.PLAIN);
      case PANORAMA -> Lenses.named("state");
      case REGIONS -> Lenses.named("region");
      case USES -> Optional.of(new UsesLens());
      case TECHNOLOGY_ROUTE, INNOVATION, INVESTMENT_ROUTE, FUTURE_TREND, DEVELOPMENT_PATH ->
          Optional.empty();
    };
  }
}
