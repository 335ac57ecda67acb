package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as text: encodings, separators, comments; and tables on the clipboard. */
class TextTablesTest {

  private static Workbook read(byte[] bytes) throws FormatException {
    return SheetReader.read(bytes, "表.csv", Progress.NONE);
  }

  private static Sheet read(String text) throws FormatException {
    return read(text.getBytes(StandardCharsets.UTF_8)).sheets().getFirst();
  }

  /** The rows of a sheet: number, then the cells between bars. */
  private static String rows(Sheet sheet) {
    return sheet.rows().stream()
        .map(
            row ->
                row.number()
                    + row.cells().stream()
                        .map(c -> c instanceof SheetCell.TextCell t ? t.text() : "")
                        .collect(Collectors.joining("|", "|", "")))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "UTF-16LE,UTF-16LE",
    "UTF-16BE,UTF-16BE",
    "GB18030,GB18030",
    "Big5,Big5"
  })
  void theEncodingIsToldWithoutAByteOrderMarkAndSaid(String charset, String said) throws Exception {
    String text = "公司,地\n一心中文名,上海\n丁一,中山\n";
    Workbook book = read(text.getBytes(Charset.forName(charset)));
    assertThat(rows(book.sheets().getFirst())).isEqualTo("1|公司|地 2|一心中文名|上海 3|丁一|中山");
    assertThat(book.remarks()).containsExactly(Message.of("sheet.encoding", said));
    assertThat(book.sheets().getFirst().name()).isEqualTo("表");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void theByteOrderMarkIsNoPartOfTheFirstCell(String charset) throws Exception {
    byte[] bytes = "\ufeff甲,乙\n".getBytes(Charset.forName(charset));
    assertThat(rows(read(bytes).sheets().getFirst())).isEqualTo("1|甲|乙");
  }

  @Test
  void aRareCharacterMakesNoOtherEncodingOfGb18030() throws Exception {
    String text = "公司,地\n上海堃镕科技有限公司,上海\n喆昇实业,北京\n";
    Workbook book = read(text.getBytes(Charset.forName("GB18030")));
    assertThat(book.remarks()).containsExactly(Message.of("sheet.encoding", "GB18030"));
  }

  @ParameterizedTest
  @CsvSource({"甲乙丙丁,2,5", "红谷歌广东红,2,7", "Societe name,2,13"})
  void oneByteThatIsNotUtf8IsNamedWithItsPlace(String before, int line, int column) {
    byte[] bytes = ("a,b\n" + before + "?x,1\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
    }
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(bytes))
        .satisfies(
            e ->
                assertThat(e.spoken().in(Lang.ZH))
                    .startsWith("“表.csv”第 " + line + " 行第 " + column + " 列：这里的字节 E9 不是 UTF-8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sep=;\\na;b,c\\n~2|a|b,c",
        "\"sep=|\"\\r\\na|b\\r\\n~2|a|b",
        "source;target;weight\\n甲;乙;1,5\\n~1|source|target|weight 2|甲|乙|1,5",
        "a\\tb\\n1,2\\t3\\n~1|a|b 2|1,2|3",
        "名,含\\n甲,\"a;b\"\\n乙,\"c;d\"\\n~1|名|含 2|甲|a;b 3|乙|c;d",
        "# 说明, 来源\\n#\\na,b\\n1,2\\n~3|a|b 4|1|2",
        "a,b\\n#1,2\\n~1|a|b 2|#1|2",
        "\"x\\ny\",b\\nc,d\\n~1|x\\ny|b 2|c|d",
        "a,b\\n\\n,\\n1,2\\n~1|a|b 4|1|2",
        "清单\\n\\na,b\\n1,2\\n~1|清单 3|a|b 4|1|2",
        "一列\\n甲\\n~1|一列 2|甲",
      })
  void separatorsCommentsAndQuotedLines(String text, String rows) throws Exception {
    assertThat(rows(read(text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"))))
        .isEqualTo(rows.replace("\\n", "\n"));
  }

  @Test
  void theClipboardIsReadAsWebPageElseAsText() throws Exception {
    String html =
        "<html><body><!--StartFragment--><table><tr><th rowspan=2>环<br>节<th colspan=\"2\">企业"
            + "<tr><td>名 称 <td><b>省</b><tr style='display: none'><td>铜<td>甲<table><tr><td>内"
            + "</table><td>赣</table></body></html>";
    Workbook book = SheetReader.pasted(html, "不用\t它", "剪贴板", Progress.NONE);
    assertThat(book.sheets()).hasSize(1);
    Sheet sheet = book.sheets().getFirst();
    assertThat(rows(sheet)).isEqualTo("1|环\n节|企业 2||名 称|省 3|铜|甲内|赣");
    assertThat(sheet.merged())
        .containsExactly(new MergedRegion(1, 1, 2, 1), new MergedRegion(1, 2, 1, 3));
    assertThat(book.remarks()).containsExactly(Message.of("sheet.hiddenRows", "剪贴板", 1L));
    assertThat(
            rows(
                SheetReader.pasted("<p>无表", "a\tb\n\"c\nd\"\t1,5\n", "剪贴板", Progress.NONE)
                    .sheets()
                    .getFirst()))
        .isEqualTo("1|a|b 2|c\nd|1,5");
  }

  @Test
  void aWebPageSavedAsXlsIsATable() throws Exception {
    String page = "<html><table><caption>x</caption><tr><td>企业<td>省<tr><td>甲<td>赣</table>";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Workbook book = SheetReader.read(page.getBytes(charset), "导出.xls", Progress.NONE);
      assertThat(rows(book.sheets().getFirst())).isEqualTo("1|企业|省 2|甲|赣");
    }
  }
}
