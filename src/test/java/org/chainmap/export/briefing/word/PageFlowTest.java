package org.chainmap.export.briefing.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFlowTest {

  private static final WordSheet SHEET = WordSheet.ofMm(false, 20, 20, 20, 20, 10);

  @Test
  void rowsGoOnBelowTheHeadOfTheNextPage() {
    PageFlow flow = new PageFlow(SHEET);
    double head = 20;
    flow.add(head);
    double row = (flow.capacity() - head) / 10;
    PageFlow.Rows rows = flow.rows(head, Collections.nCopies(25, row - 0.001), 0);
    List<Integer> expected = new ArrayList<>(Collections.nCopies(10, 1));
    expected.addAll(Collections.nCopies(10, 2));
    expected.addAll(Collections.nCopies(5, 3));
    assertThat(rows.pages()).isEqualTo(expected);
  }

  @Test
  void theLastRowOfAPageLeavesNoSpaceForTheNextOne() {
    PageFlow flow = new PageFlow(SHEET);
    double page = flow.capacity();
    // By so little the second row does not fit that some program may let it.
    PageFlow.Rows rows = flow.rows(0, List.of(page / 2, page / 2 + 1, 30.0), 0);
    assertThat(rows.pages()).containsExactly(1, 2, 2);
    double real = SHEET.textHeight();
    assertThat(rows.heights().get(0) + rows.heights().get(1)).isGreaterThan(real);
    assertThat(rows.heights().get(0)).isLessThan(page);
  }

  @Test
  void theLastRowStaysWithWhatIsBelowTheTable() {
    PageFlow flow = new PageFlow(SHEET);
    double page = flow.capacity();
    PageFlow.Rows rows = flow.rows(0, List.of(page - 60, 20.0, 20.0), 40);
    assertThat(rows.pages()).containsExactly(1, 1, 2);
    double real = SHEET.textHeight();
    assertThat(rows.heights().stream().mapToDouble(height -> height).sum()).isGreaterThan(real);
  }

  @Test
  void aRowHigherThanAPageTakesSeveral() {
    PageFlow flow = new PageFlow(SHEET);
    PageFlow.Rows rows = flow.rows(20, List.of(2.5 * flow.capacity(), 30.0), 0);
    assertThat(rows.pages()).containsExactly(1, 3);
  }

  @Test
  void columnsBeginBelowWhatIsOnThePage() {
    PageFlow flow = new PageFlow(SHEET);
    flow.add(flow.capacity() / 2);
    flow.columns(SHEET.inColumns());
    double line = flow.capacity() / 20.5;
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < 61; i++) {
      flow.addToColumn(line);
      pages.add(flow.page());
    }
    // Ten lines in each column below the text, twenty in each column of the next page.
    assertThat(pages.indexOf(2)).isEqualTo(20);
    assertThat(pages.indexOf(3)).isEqualTo(60);
  }

  @Test
  void textThatMayBeShorterLeavesNoSpaceForAnotherRowEither() {
    PageFlow flow = new PageFlow(SHEET);
    double page = flow.capacity();
    flow.add(page - 100);
    flow.doubt(18);
    PageFlow.Rows rows = flow.rows(0, List.of(40.0, 45.0, 30.0), 0);
    assertThat(rows.pages()).containsExactly(1, 1, 2);
    double shorter = page - 100 - 18 + rows.heights().get(0) + rows.heights().get(1);
    assertThat(shorter + 30).isGreaterThan(SHEET.textHeight());
    assertThat(page - 100 + rows.heights().get(0) + rows.heights().get(1))
        .isLessThanOrEqualTo(SHEET.textHeight() + 1);
  }
}
