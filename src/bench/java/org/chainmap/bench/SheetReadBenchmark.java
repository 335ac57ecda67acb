package org.chainmap.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chainmap.exchange.SheetReader;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.task.Progress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads a list of enterprises in an .xlsx workbook, 15 columns wide, in a heap of 512 MB: our
 * sheets and the typed rows made of them, compared with the bare cells of fastexcel-reader, which
 * mean nothing yet. The first of the runs is cold, as for a person who opens one file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class SheetReadBenchmark {

  private static final List<String> HEADINGS =
      List.of(
          "企业名称",
          "简称",
          "统一社会信用代码",
          "所属环节",
          "角色",
          "主要产品",
          "所在地",
          "所有制",
          "资质",
          "营收（亿元）",
          "市场份额（%）",
          "研发占比（%）",
          "产能",
          "备注",
          "截至");

  @Param({"2000", "20000"})
  int rows;

  private byte[] bytes = {};

  @Setup
  public void workbook() throws IOException {
    Random random = new Random(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook book = new Workbook(out, "x", null);
    Worksheet sheet = book.newWorksheet("企业清单");
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.value(0, column, HEADINGS.get(column));
    }
    for (int row = 1; row <= rows; row++) {
      row(sheet, row, random);
    }
    book.finish();
    bytes = out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Random random) {
    List<String> texts =
        List.of(
            "企业" + row + "科技股份有限公司",
            "企业" + row,
            "91350900587527783P",
            "环节" + random.nextInt(500),
            "供应商",
            "产品" + random.nextInt(3000) + "、产品" + random.nextInt(3000),
            "广东省深圳市",
            "民营企业",
            "专精特新、高新技术企业");
    for (int column = 0; column < texts.size(); column++) {
      sheet.value(row, column, texts.get(column));
    }
    sheet.value(row, 9, random.nextDouble() * 1000);
    sheet.value(row, 10, random.nextInt(100));
    sheet.value(row, 11, random.nextDouble() * 30);
    sheet.value(row, 12, random.nextInt(100_000));
    sheet.value(row, 13, "说明 " + random.nextInt(100_000));
    sheet.value(row, 14, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)));
    sheet.style(row, 14).format("yyyy-mm-dd").set();
  }

  @Benchmark
  public int ours() throws FormatException {
    ImportedTable table =
        ImportedTable.of(SheetReader.read(bytes, "企业.xlsx", Progress.NONE).sheets().getFirst())
            .orElseThrow();
    if (table.rows().size() != rows) {
      throw new IllegalStateException(table.rows().size() + " rows, " + table.problems());
    }
    return table.rows().size();
  }

  @Benchmark
  public int peer() throws IOException {
    List<Object> values = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> stream = book.getFirstSheet().openStream()) {
      stream.forEach(
          row -> {
            for (Cell cell : row) {
              if (cell != null) {
                values.add(cell.getValue());
              }
            }
          });
    }
    return values.size();
  }
}
