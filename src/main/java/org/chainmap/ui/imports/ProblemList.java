package org.chainmap.ui.imports;

import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The problems of a sheet, one a line; choosing one leads to its cell. */
final class ProblemList {

  private static final double WORDS = 480;
  private static final double ROW = 27;

  private ProblemList() {}

  static ListView<TableProblem> of(Language language, Consumer<TableProblem> chosen) {
    ListView<TableProblem> list = new ListView<>();
    list.setId("import-problems");
    list.accessibleTextProperty().bind(language.text(Message.of("imports.problemList")));
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new ProblemItem(language));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            problem -> {
              if (problem != null) {
                chosen.accept(problem);
              }
            });
    return list;
  }

  private static final class ProblemItem extends ListCell<TableProblem> {
    private final Language language;

    ProblemItem(Language language) {
      this.language = language;
    }

    @Override
    protected void updateItem(@Nullable TableProblem problem, boolean empty) {
      super.updateItem(problem, empty);
      if (empty || problem == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        return;
      }
      String words =
          language.now(Message.of("imports.problemAt", problem.place().a1(), problem.what()));
      setText(words);
      setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
      Tooltip tooltip = Buttons.wrapped(WORDS);
      tooltip.setText(words);
      setTooltip(tooltip);
    }
  }
}
