package org.chainmap.ui.ledger;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import org.chainmap.ledger.written.DateText;
import org.chainmap.model.value.AsOf;
import org.chainmap.ui.UpdateGuard;

/**
 * The month below the field of a date, from which a day is picked; the field is typed in as well.
 */
final class CellCalendar {

  private final DatePicker picker = new DatePicker();
  private final UpdateGuard guard = new UpdateGuard();
  private final Node node;

  /**
   * @param picked receives the day that is clicked
   */
  CellCalendar(Consumer<String> picked) {
    picker.setShowWeekNumbers(false);
    DatePickerSkin skin = new DatePickerSkin(picker);
    picker.setSkin(skin);
    node = skin.getPopupContent();
    picker
        .valueProperty()
        .subscribe(
            (before, day) -> {
              if (day != null && !guard.updating()) {
                picked.accept(day.toString());
              }
            });
  }

  Node node() {
    return node;
  }

  /** Shows the month of a date that is being typed, and its day if that is known. */
  void show(String text) {
    guard.update(
        () ->
            DateText.parse(text)
                .map(AsOf::start)
                .ifPresentOrElse(picker::setValue, () -> picker.setValue(null)));
  }

  /** Returns the day before or after the one of a text; of today where it has none. */
  String beside(String text, int days) {
    LocalDate from = DateText.parse(text).map(AsOf::start).orElse(null);
    return (from == null ? LocalDate.now() : from.plusDays(days)).toString();
  }
}
