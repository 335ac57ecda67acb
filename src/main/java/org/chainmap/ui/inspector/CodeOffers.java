package org.chainmap.ui.inspector;

import impl.org.controlsfx.skin.AutoCompletePopupSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.chainmap.model.classification.ClassificationItem;
import org.chainmap.model.classification.ClassificationItems;
import org.chainmap.text.Lang;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/** The list below a field of classification codes: what is found, and the text as a free code. */
final class CodeOffers {

  private static final int OFFERED = 40;

  /** The height of a row of two lines, in px, and how many are seen at once. */
  private static final double ROW = 48;

  private static final int ROWS = 7;

  /** The width of the list, in px: a path of four names is read, and most English names. */
  private static final double WIDTH = 560;

  /** A code offered: an entry of a classification, or a free one. */
  record Offer(String code, @Nullable ClassificationItem item) {}

  private CodeOffers() {}

  /** Offers codes while the person types; what is chosen is given to {@code chosen}. */
  static void bind(TextField field, Language language, Consumer<Offer> chosen) {
    var binding =
        TextFields.bindAutoCompletion(
            field, request -> offers(request.getUserText()), new CodeConverter());
    binding.setDelay(100);
    binding.setMinWidth(WIDTH);
    binding.setPrefWidth(WIDTH);
    var popup = binding.getAutoCompletionPopup();
    OfferList.prepare(
        popup, new AutoCompletePopupSkin<>(popup, list -> new OfferCell(language)), ROW, ROWS);
    binding.setOnAutoCompleted(event -> chosen.accept(event.getCompletion()));
  }

  static List<Offer> offers(String typed) {
    String text = typed.strip();
    List<Offer> offers = new ArrayList<>();
    ClassificationItems.search(text, OFFERED)
        .forEach(item -> offers.add(new Offer(item.code(), item)));
    boolean one = !text.isEmpty() && text.chars().noneMatch(Character::isWhitespace);
    if (one && ClassificationItems.find(text).isEmpty()) {
      offers.add(new Offer(text, null));
    }
    return offers;
  }

  /** Writes an offer as its code. */
  private static final class CodeConverter extends StringConverter<Offer> {
    @Override
    public String toString(Offer offer) {
      return offer.code();
    }

    @Override
    public Offer fromString(String code) {
      return new Offer(code, null);
    }
  }

  /** Shows code and name, and below them the names above. */
  private static final class OfferCell extends ListCell<Offer> {
    private final Language language;
    private final Label name = new Label();
    private final Label place = FieldLabels.styled("muted");
    private final VBox both = new VBox(name, place);
    private final Tooltip whole = Buttons.wrapped(WIDTH);

    OfferCell(Language language) {
      this.language = language;
      place.getStyleClass().add("place");
      // The nearest name above says most.
      place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
      super.updateItem(offer, empty);
      if (empty || offer == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      Lang lang = language.get();
      ClassificationItem item = offer.item();
      if (item == null) {
        name.setText(language.now("codes.offer", offer.code()));
        place.setText(language.now("codes.offerHint"));
      } else {
        name.setText(language.now("codes.known", item.code(), item.in(lang)));
        String above = item.above(lang);
        place.setText(above.isEmpty() ? language.now(item.scheme().label()) : above);
      }
      whole.setText(language.now(Codes.explained(offer.code(), lang)));
      setTooltip(whole);
      setGraphic(both);
    }
  }
}
