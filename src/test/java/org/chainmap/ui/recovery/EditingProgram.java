package org.chainmap.ui.recovery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.value.Name;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;

/**
 * A program that edits and saves without end, to be killed. It prints the number of each edit once
 * it is made; the map's title is the number of its last edit.
 */
final class EditingProgram {

  private static final int EDITS_PER_SAVE = 60;

  private EditingProgram() {}

  /**
   * @param args the folder of recovery logs, the document, the seed
   */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    long seed = Long.parseLong(args[2]);
    Random pauses = new Random(seed);
    RecoveryWriter writer =
        new RecoveryWriter(
            Path.of(args[0]),
            problem -> {
              problem.printStackTrace();
              Runtime.getRuntime().halt(3);
            });
    DocumentLog log = writer.log();
    DocumentLog.Origin origin = new DocumentLog.Origin(Optional.of(file), "图");
    Edits edits = new Edits(seed);
    ChainMap map = edits.map();
    // A person looks at a map before editing it; meanwhile what writing needs is loaded.
    writer.flush(Duration.ofMinutes(1));
    for (int n = 1; ; n++) {
      Change change = edits.next();
      ChainMap after = edits.map();
      log.changed(origin, map, change, after);
      map = after;
      System.out.println(n);
      if (pauses.nextInt(EDITS_PER_SAVE) == 0) {
        ChainMapFile.save(file, map);
        log.saved(origin, map, map);
      }
      Thread.sleep(pauses.nextInt(pauses.nextInt(20) == 0 ? 400 : 12));
    }
  }

  /** The edits of one seed, the same in the program and in what checks it. */
  static final class Edits {
    private final Random random;
    private ChainMap map;
    private int number;

    Edits(long seed) {
      random = new Random(seed);
      map = RandomMaps.map(seed);
    }

    ChainMap map() {
      return map;
    }

    Change next() {
      ChainMap before = map;
      ChainMap after = before.with(RandomChanges.change(before, random));
      Name title = Name.of(String.valueOf(++number));
      map =
          after.with(
              new Change(
                  Message.of("ui.new.title"),
                  List.of(Edit.update(after.info(), after.info().withTitle(title)))));
      return Change.between(Message.of("ui.new.title"), before, map);
    }
  }
}
