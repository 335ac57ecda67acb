package org.chainmap.ui.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.export.ExportException;
import org.chainmap.export.PageSetup;
import org.chainmap.export.Paper;
import org.chainmap.export.Tiling;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.export.ChoiceForm;
import org.chainmap.ui.export.CommonChoices;
import org.chainmap.ui.export.ExportSource;
import org.jspecify.annotations.Nullable;

/** What can be chosen for printing. */
final class PrintForm {

  private static final int MOST_COPIES = 99;

  /** The margins that are offered, in mm. */
  private enum Margin {
    NARROW(5),
    USUAL(PageSetup.MARGIN),
    WIDE(20);

    private final double mm;

    Margin(double mm) {
      this.mm = mm;
    }

    Message label() {
      return switch (this) {
        case NARROW -> Message.of("print.margin.narrow");
        case USUAL -> Message.of("print.margin.usual");
        case WIDE -> Message.of("print.margin.wide");
      };
    }
  }

  /**
   * What was chosen.
   *
   * @param copies from 1
   */
  record Choices(ExportSource.Wanted wanted, PageSetup setup, boolean grey, int copies) {}

  private final Language language;
  private final CommonChoices common;
  private final ChoiceForm form;
  private final ComboBox<String> printer = new ComboBox<>();
  private final Label noPrinter = new Label();
  private final ComboBox<Paper> paper;
  private final ComboBox<PageSetup.Turn> turn;
  private final ComboBox<Margin> margin;
  private final TextField tiles;
  private final TextField copies;
  private final CheckBox grey;
  private final VBox root = new VBox(14);

  /**
   * @param changed is told of every change of a choice
   */
  PrintForm(ExportSource source, Language language, Runnable changed) {
    this.language = language;
    common = new CommonChoices(source, language, changed);
    common.offerAll();
    form = new ChoiceForm(language, "print.", changed);
    printer.setId("print-printer");
    printer.setMaxWidth(Double.MAX_VALUE);
    Label name = new Label(language.now(Message.of("print.printer")));
    name.setLabelFor(printer);
    noPrinter.setId("print-none");
    noPrinter.setWrapText(true);
    noPrinter.setMinHeight(Region.USE_PREF_SIZE);
    noPrinter.getStyleClass().add("field-error");
    noPrinter.setVisible(false);
    noPrinter.setManaged(false);
    copies = form.field("copies", Message.of("print.copies"), "1", null);
    List<Paper> sheets = new ArrayList<>(Arrays.asList(Paper.values()));
    sheets.remove(Paper.FIT);
    paper =
        form.choice("print-paper", Message.of("ui.export.paper"), sheets, Paper::label, Paper.A4);
    turn =
        form.choice(
            "turn",
            Message.of("print.turn"),
            Arrays.asList(PageSetup.Turn.values()),
            PageSetup.Turn::label,
            PageSetup.Turn.AUTO);
    margin =
        form.choice(
            "margin",
            Message.of("print.margin"),
            Arrays.asList(Margin.values()),
            Margin::label,
            Margin.USUAL);
    tiles =
        form.field(
            "print-tiles", Message.of("print.tiles"), "", Message.of("ui.export.tilesPrompt"));
    grey = form.tick("grey", Message.of("print.grey"), false, true);
    root.getChildren()
        .setAll(
            new VBox(4, name, printer, noPrinter),
            common.above().root(),
            form.root(),
            common.below().root());
  }

  VBox root() {
    return root;
  }

  /** Offers printers, the usual one first; says so where there is none. */
  void printers(List<String> names, @Nullable String last) {
    printer.getItems().setAll(names);
    printer.setDisable(names.isEmpty());
    if (!names.isEmpty()) {
      printer.setValue(last != null && names.contains(last) ? last : names.getFirst());
    }
    noPrinter.setText(names.isEmpty() ? language.now(Message.of("print.none")) : "");
    noPrinter.setVisible(names.isEmpty());
    noPrinter.setManaged(names.isEmpty());
  }

  /** Returns the printer that is chosen. */
  Optional<String> printer() {
    return Optional.ofNullable(printer.getValue());
  }

  /**
   * Returns what is chosen.
   *
   * @throws ExportException if it makes no sense
   */
  Choices choices() throws ExportException {
    return new Choices(
        common.wanted(),
        new PageSetup(
            paper.getValue(), turn.getValue(), margin.getValue().mm, tiling(tiles.getText())),
        grey.isSelected(),
        number(copies.getText()));
  }

  private static @Nullable Tiling tiling(String text) throws ExportException {
    if (text.isBlank()) {
      return null;
    }
    return Tiling.parse(text)
        .orElseThrow(() -> new ExportException(Message.of("print.badTiles", Tiling.MOST)));
  }

  private static int number(String text) throws ExportException {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 1 && number <= MOST_COPIES) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ExportException(Message.of("print.badCopies", MOST_COPIES));
  }

  /** Stores what is chosen. */
  void store(Map<String, String> into) {
    form.store(into);
    common.store(into);
  }

  /** Chooses again what was stored. */
  void choose(Map<String, String> stored) {
    form.choose(stored);
    common.choose(stored);
  }
}
