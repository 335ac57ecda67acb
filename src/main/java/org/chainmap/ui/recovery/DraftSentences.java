package org.chainmap.ui.recovery;

import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.format.RecoveredMap;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Draft;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.text.Message;

/** Says what was typed and not confirmed when a program ended. */
final class DraftSentences {

  /** How many characters of a text a sentence says. */
  private static final int MOST = 80;

  private DraftSentences() {}

  /** Returns a sentence for each draft. */
  static List<Message> of(RecoveredMap recovered) {
    return recovered.drafts().stream().map(draft -> of(recovered.map(), draft)).toList();
  }

  private static Message of(ChainMap map, Draft draft) {
    return Message.of(
        draft.change() == null ? "recovery.draft.unfit" : "recovery.draft",
        subject(map, draft),
        draft.field(),
        shortened(draft.text()));
  }

  private static Message subject(ChainMap map, Draft draft) {
    int count = draft.about().size();
    if (draft.about().stream().allMatch(id -> map.find(id).isEmpty())) {
      return Message.of("recovery.draft.gone");
    }
    Message first =
        draft.about().stream()
            .filter(id -> map.find(id).isPresent())
            .findFirst()
            .map(
                id -> id.equals(MapInfo.ID) ? Message.of("compare.theMap") : Names.message(map, id))
            .orElseThrow();
    return count > 1 && draft.change() != null && draft.change().edits().size() > 1
        ? Message.of("recovery.draft.several", first, count)
        : first;
  }

  private static String shortened(String text) {
    String line = text.strip().replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= MOST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
  }

  /** Returns the texts as they were typed, one below the other. */
  static String texts(List<Draft> drafts) {
    return drafts.stream().map(Draft::text).collect(Collectors.joining("\n\n"));
  }
}
