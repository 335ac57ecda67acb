package org.chainmap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.ledger.pack.Pack;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.model.ChainMap;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every list of a map of random facts, from the map to the file of the workbook. The peer is handed
 * the cells and writes them with fastexcel alone, without a look of their own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class PackBenchmark {

  @Param({"5000"})
  int enterprises;

  private final PackContent content = PackContent.of(Pack.ALL.lists(), true);
  private ChainMap map = RandomMaps.map(1);
  private List<Table> tables = List.of();
  private Path file = Path.of("");

  @Setup
  public void map() throws IOException {
    map = RandomMaps.map(1, 5, enterprises / 8, enterprises);
    tables = content.tables(map, Lang.ZH);
    file = Files.createTempFile("lists", ".xlsx");
  }

  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Benchmark
  public void ours() throws Exception {
    ExcelFile.save(file, content.tables(map, Lang.ZH));
  }

  @Benchmark
  public void peer() throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "peer", null)) {
      for (Table table : tables) {
        Worksheet sheet = workbook.newWorksheet(table.name());
        for (int r = 0; r < table.rows().size(); r++) {
          for (int c = 0; c < table.headings().size(); c++) {
            switch (table.rows().get(r).get(c)) {
              case Cell.Text(String text) -> sheet.value(r, c, text);
              case Cell.Numeric(double value) -> sheet.value(r, c, value);
              case Cell.Percent(double value) -> sheet.value(r, c, value);
              case Cell.Day day -> sheet.value(r, c, day.date());
              case Cell.Empty _ -> {}
            }
          }
        }
      }
    }
  }
}
