package org.chainmap.ui.imports;

import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.Problem;
import org.chainmap.paint.DrawnText;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A cell of a sheet: grey where its column is not read, marked where something is wrong. */
final class PreviewCell extends TableCell<SheetRow, SheetRow> {

  /** Finds the problem of a cell. */
  interface Problems {
    @Nullable TableProblem at(int row, int column);
  }

  private static final double WORDS = 420;
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

  private final Language language;
  private final int column;
  private final IntFunction<@Nullable TableField> fields;
  private final Problems problems;

  PreviewCell(
      Language language, int column, IntFunction<@Nullable TableField> fields, Problems problems) {
    this.language = language;
    this.column = column;
    this.fields = fields;
    this.problems = problems;
  }

  @Override
  protected void updateItem(@Nullable SheetRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      mark(false, null);
      return;
    }
    String text = CellText.line(row.cell(column).written());
    TableProblem problem = problems.at(row.number(), column);
    setText(DrawnText.shown(text));
    setGraphic(problem == null ? null : Icons.of(Feather.ALERT_TRIANGLE));
    setTooltip(problem == null ? null : tooltip(problem));
    setAccessibleText(problem == null ? text : text + " " + language.now(problem.what()));
    mark(fields.apply(column) == null, problem);
  }

  private Tooltip tooltip(TableProblem problem) {
    Tooltip tooltip = Buttons.wrapped(WORDS);
    tooltip.setText(language.now(problem.what()));
    return tooltip;
  }

  private void mark(boolean unread, @Nullable TableProblem problem) {
    pseudoClassStateChanged(UNREAD, unread);
    boolean wrong = problem != null && problem.severity() == Problem.Severity.ERROR;
    pseudoClassStateChanged(WRONG, wrong);
    pseudoClassStateChanged(DOUBTFUL, problem != null && !wrong);
  }
}
