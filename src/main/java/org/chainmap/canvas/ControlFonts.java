package org.chainmap.canvas;

import com.sun.javafx.font.CompositeFontResource;
import com.sun.javafx.font.PrismFontFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Listing;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.ElementTexts;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Lets controls show the characters that the canvas shows. A JavaFX text has one font; what that
 * lacks comes from the fonts of the system, and is a box where none is installed. This adds our
 * fallback faces to the end of JavaFX's list, each when a text first needs it, so that start-up
 * reads none. Use on the JavaFX thread only.
 *
 * <p>JavaFX has no public way to do so: where a version lacks the classes used here, controls have
 * the fonts of the system alone. Letters and accents typed apart, and other text that the system's
 * text layout takes over, are in its fonts even so.
 */
public final class ControlFonts {

  private static final Logger LOG = Logger.getLogger(ControlFonts.class.getName());

  private static final Map<Fonts, Set<Fonts>> ADDED = new EnumMap<>(Fonts.class);
  private static boolean possible = true;

  private ControlFonts() {}

  /** Makes the texts of a map readable in controls. O(characters). */
  public static void prepare(ChainMap map) {
    map.elements().values().forEach(ControlFonts::prepare);
  }

  /** Makes the texts that a change brings readable in controls. O(characters). */
  public static void prepare(Change change) {
    for (Edit edit : change.edits()) {
      Element after = edit.after();
      if (after != null) {
        prepare(after);
      }
    }
  }

  private static void prepare(Element element) {
    ElementTexts.of(element, Lang.EN).values().forEach(ControlFonts::prepare);
    if (element instanceof Listing listing) {
      prepare(listing.text().in(Lang.ZH));
      prepare(listing.text().in(Lang.EN));
    }
    String notes = element.remarks().notes();
    if (notes != null) {
      prepare(notes);
    }
  }

  /** Makes a text readable in controls, in regular and in bold. O(characters). */
  public static void prepare(String text) {
    for (boolean bold : List.of(false, true)) {
      if (possible && !DrawnText.plain(text, bold)) {
        for (Glyph glyph : DrawnText.of(text, bold)) {
          add(glyph.face(), bold);
          if (glyph.visible().length < glyph.typed().codePointCount(0, glyph.typed().length())) {
            // It has glyphs without width for invisible characters.
            add(bold ? Fonts.LATIN_BOLD : Fonts.LATIN, bold);
          }
        }
      }
    }
  }

  /** Makes whatever is typed or pasted into a window's text fields readable there. */
  public static void follow(Scene scene) {
    scene.focusOwnerProperty().subscribe(new Follower()::focused);
  }

  /** The text field that has the focus. */
  private static final class Follower {
    private Subscription following = Subscription.EMPTY;

    void focused(@Nullable Node owner) {
      following.unsubscribe();
      following =
          owner instanceof TextInputControl field
              ? field.textProperty().subscribe(text -> prepare(Objects.toString(text, "")))
              : Subscription.EMPTY;
    }
  }

  private static void add(Fonts face, boolean bold) {
    Set<Fonts> added =
        Objects.requireNonNull(
            ADDED.computeIfAbsent(Fonts.of(bold), first -> EnumSet.noneOf(Fonts.class)));
    if (face.fallback() && added.add(face)) {
      try {
        String name = CanvasFonts.of(face, 12).getName();
        if (PrismFontFactory.getFontFactory()
                .getFontResource(Fonts.of(bold).family(), bold, false, true)
            instanceof CompositeFontResource fonts) {
          fonts.getSlotForFont(name);
        }
      } catch (LinkageError | RuntimeException e) {
        possible = false;
        LOG.log(Level.FINE, "controls have the fonts of the system alone", e);
      }
    }
  }
}
